import Foundation
import Synchronization

/// How a command that goes on until it is ended waits between two looks.
package struct Pause: Sendable {
    /// Begins to listen for the person's wish to end it.
    package var listen: @Sendable () -> Void
    /// Waits a moment; false once the command shall end.
    package var wait: @Sendable () async -> Bool

    package init(
        listen: @escaping @Sendable () -> Void = {}, wait: @escaping @Sendable () async -> Bool
    ) {
        self.listen = listen
        self.wait = wait
    }

    /// Nobody waits: the command ends after its first look.
    package static let none = Pause { false }

    /// 0.3 s, until Control-C or the end of the terminal.
    static let live = Pause(listen: { Interruption.listen() }) {
        guard !Interruption.hasCome else { return false }
        // What was said is seen at once, also where another program reads it.
        fflush(nil)
        try? await Task.sleep(for: .milliseconds(300))
        return !Interruption.hasCome
    }
}

/// The person's wish to end a command that would clean up behind itself first.
private enum Interruption {
    private static let flag = Atomic(false)

    static var hasCome: Bool { flag.load(ordering: .relaxed) }

    /// Takes the first Control-C as a wish; the second one ends the process at once.
    static func listen() {
        // Touched here, since what a signal runs must not make it.
        flag.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                Interruption.flag.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }
}
