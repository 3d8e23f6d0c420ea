import Foundation
import Signatures
import Testing

/// Signing with an encrypted key on a terminal: each in a process of its own, on a pseudo-terminal.
@Suite(.timeLimit(.minutes(1))) struct TerminalTests {
    @Test func `the right passphrase signs`() async {
        await #expect(processExitsWith: .exitCode(10)) {
            exit(await TerminalTrial.status("right\n"))
        }
    }

    @Test func `a wrong passphrase is said to be wrong`() async {
        await #expect(processExitsWith: .exitCode(11)) {
            exit(await TerminalTrial.status("wrong\n"))
        }
    }

    @Test func `an interrupted question is a cancelled signature`() async {
        await #expect(processExitsWith: .exitCode(12)) {
            exit(await TerminalTrial.status(nil))
        }
    }
}

/// One attempt to sign on a terminal.
enum TerminalTrial {
    /// Takes a pseudo-terminal as this process's own and signs with a key whose passphrase is
    /// `right`.
    ///
    /// - Parameter answer: What the person types; nothing where `ssh-keygen` is ended instead.
    /// - Returns: 10 signed, 11 wrong passphrase, 12 cancelled, 13 anything else.
    static func status(_ answer: String?) async -> Int32 {
        guard let keygen = try? Keygen(), let path = try? keygen.key("key", passphrase: "right"),
            let terminal = openTerminal()
        else { return 13 }
        let typist = Thread {
            var seen = ""
            var buffer = [UInt8](repeating: 0, count: 256)
            while !seen.contains("passphrase") {
                let count = read(terminal, &buffer, buffer.count)
                guard count > 0 else { return }
                seen += String(decoding: buffer.prefix(count), as: UTF8.self)
            }
            if let answer {
                _ = answer.withCString { write(terminal, $0, strlen($0)) }
            } else {
                // Once would be too early where ssh-keygen does not read yet.
                for _ in 0..<100 {
                    endChildren()
                    usleep(50_000)
                }
            }
            while read(terminal, &buffer, buffer.count) > 0 {}
        }
        typist.start()
        do {
            let signer = try KeygenSigner(path: path, environment: keygen.environment)
            let armour = try await signer.sign([1, 2, 3], namespace: "approve@signet")
            try Signature(armour: armour).verify([1, 2, 3], namespace: "approve@signet")
            return 10
        } catch SigningError.wrongPassphrase(path) {
            return 11
        } catch SigningError.cancelled {
            return 12
        } catch {
            return 13
        }
    }

    /// Makes a terminal that controls this process; what is typed is written to the descriptor.
    private static func openTerminal() -> Int32? {
        setsid()
        var master: Int32 = -1
        var slave: Int32 = -1
        guard openpty(&master, &slave, nil, nil, nil) == 0,
            ioctl(slave, UInt(TIOCSCTTY), 0) >= 0,
            dup2(slave, 0) == 0, dup2(slave, 2) == 2
        else { return nil }
        return master
    }

    /// Ends the programs that this process started and that wait at the terminal.
    private static func endChildren() {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        for process in processes.compactMap({ Int32($0) }) {
            let facts = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            let words = facts?.split(separator: ")").last?.split(separator: " ") ?? []
            if words.count > 1, words[1] == "\(getpid())" { kill(process, SIGINT) }
        }
    }
}
