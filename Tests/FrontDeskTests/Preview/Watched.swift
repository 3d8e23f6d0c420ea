import FrontDesk
import Synchronization

/// What happens while a command waits, one thing a look; then the command is ended.
final class Watched: Sendable {
    private struct State {
        var steps: [@Sendable () throws -> Void] = []
        var listens = false
        var problem: String?
    }

    private let state: Mutex<State>

    init(_ steps: [@Sendable () throws -> Void]) {
        state = Mutex(State(steps: steps.reversed()))
    }

    /// Why a step could not be done.
    var problem: String? { state.withLock { $0.problem } }

    /// Whether all steps were done, after the command began to listen.
    var isDone: Bool { state.withLock { $0.steps.isEmpty && $0.listens && $0.problem == nil } }

    var pause: Pause {
        Pause(listen: { self.state.withLock { $0.listens = true } }) {
            guard let step = self.state.withLock({ $0.steps.popLast() }) else { return false }
            do { try step() } catch { self.state.withLock { $0.problem = "\(error)" } }
            return true
        }
    }
}
