import DocumentArchive
import FrontDesk
import Synchronization
import Testing

/// When a command says how far it has come.
@Suite struct ProgressLineTests {
    private final class Screen: Sendable {
        let text = Mutex("")
        let now = Mutex(100.0)

        func line(isShown: Bool) -> ProgressLine {
            ProgressLine(
                isShown: isShown, seconds: { self.now.withLock { $0 } },
                write: { words in self.text.withLock { $0 += words } })
        }

        func pass(_ seconds: Double) { now.withLock { $0 += seconds } }
        var shown: String { text.withLock { $0 } }
    }

    private func work(_ done: Int) -> LongWork {
        LongWork(kind: .readingEvidence, done: done, total: 400)
    }

    @Test func quickWorkSaysNothing() {
        let screen = Screen()
        let line = screen.line(isShown: true)
        line.show(work(64))
        screen.pass(0.9)
        line.show(work(128))
        line.clear()
        #expect(screen.shown.isEmpty)
    }

    @Test func longWorkIsShownOnOneLineAndTakenAway() {
        let screen = Screen()
        let line = screen.line(isShown: true)
        line.show(work(64))
        screen.pass(1.1)
        line.show(work(100))
        line.show(work(101))
        screen.pass(0.2)
        line.show(work(200))
        line.clear()
        line.clear()
        let erase = "\r\u{1B}[K"
        #expect(
            screen.shown
                == "\(erase)Reading the evidence: 25 %\(erase)Reading the evidence: 50 %\(erase)")
    }

    @Test func whatIsNoTerminalGetsNone() {
        let screen = Screen()
        let line = screen.line(isShown: false)
        line.show(work(64))
        screen.pass(5)
        line.show(work(128))
        line.clear()
        #expect(screen.shown.isEmpty)
    }
}
