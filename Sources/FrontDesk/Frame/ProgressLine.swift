package import DocumentArchive
import Foundation
import Synchronization

/// One line of the terminal that says how far long work has come: only where standard error is a
/// terminal, and only once the work takes longer than a second.
package final class ProgressLine: Sendable {
    static let shared = ProgressLine(
        isShown: isatty(2) == 1, seconds: { ProcessInfo.processInfo.systemUptime },
        write: { FileHandle.standardError.write(Data($0.utf8)) })

    private struct State {
        var kind: LongWork.Kind?
        var begun = 0.0
        var written = 0.0
        var isThere = false
    }

    private let state = Mutex(State())
    private let isShown: Bool
    private let seconds: @Sendable () -> Double
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - isShown: Whether anything is written at all.
    ///   - seconds: A clock that only goes forward.
    ///   - write: Takes what goes to the terminal.
    package init(
        isShown: Bool, seconds: @escaping @Sendable () -> Double,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.isShown = isShown
        self.seconds = seconds
        self.write = write
    }

    /// Shows how far it has come, ten times a second at most.
    package func show(_ work: LongWork) {
        guard isShown else { return }
        let now = seconds()
        state.withLock { state in
            if state.kind != work.kind {
                state.kind = work.kind
                state.begun = now
            }
            guard now - state.begun > 1, now - state.written > 0.1 else { return }
            state.written = now
            state.isThere = true
            let what =
                switch work.kind {
                case .readingEvidence: "Reading the evidence"
                case .hashingObjects: "Hashing every object"
                }
            write("\r\u{1B}[K\(what): \(work.done * 100 / max(1, work.total)) %")
        }
    }

    /// Takes the line away before anything else is written.
    package func clear() {
        guard isShown else { return }
        state.withLock { state in
            guard state.isThere else { return }
            state.isThere = false
            write("\r\u{1B}[K")
        }
    }
}
