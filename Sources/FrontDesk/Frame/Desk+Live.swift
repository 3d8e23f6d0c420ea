import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Signatures

extension Desk {
    /// The desk of the terminal in which the command was typed.
    ///
    /// - Throws: A usage error where `SIGNET_CLOCK` is no instant.
    package static func live() throws -> Desk {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(1) == 1
        let columns = environment["COLUMNS"].flatMap { Int($0) } ?? terminalColumns() ?? 80
        let noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Desk(
            surroundings: try surroundings(environment, isatty(0) == 1 && isTerminal),
            width: max(40, columns),
            hasColour: isTerminal && !noColour && environment["TERM"] != "dumb",
            isInteractive: isatty(0) == 1 && isTerminal,
            write: {
                ProgressLine.shared.clear()
                print($0)
            },
            warn: {
                ProgressLine.shared.clear()
                fflush(nil)
                FileHandle.standardError.write(Data("\($0)\n".utf8))
            },
            answer: { question in
                FileHandle.standardOutput.write(Data(question.utf8))
                return readLine()
            }, programs: .live(environment, isInteractive: isatty(0) == 1 && isTerminal),
            pause: .live,
            end: {
                // Nothing is open any more: what libraries would take apart goes with the process.
                fflush(nil)
                _exit(0)
            })
    }

    private static func surroundings(
        _ environment: [String: String], _ isInteractive: Bool
    ) throws -> Surroundings {
        var set: Instant?
        if let words = environment["SIGNET_CLOCK"], !words.isEmpty {
            guard let instant = Instant(words) else {
                throw ValidationError(
                    "SIGNET_CLOCK is '\(words)': write an instant such as 2026-12-01T08:00:00Z.")
            }
            set = instant
        }
        let fixed = set
        var surroundings = Surroundings(
            folder: FileManager.default.currentDirectoryPath, environment: environment,
            now: { fixed ?? Instant(seconds: Int64(Date().timeIntervalSince1970)) },
            isClockSet: set != nil, isInteractive: isInteractive,
            memory: EvidenceMemory(watch: { ProgressLine.shared.show($0) }),
            salt: {
                (0..<32).map { _ in String(UInt8.random(in: 0..<16), radix: 16) }.joined()
            },
            loadSigner: { path in
                try KeygenSigner(path: expanded(path, environment), environment: environment)
            },
            offeredKeys: { await offeredKeys(environment) },
            readKey: { path in try KeyFiles.publicKey(at: expanded(path, environment)) },
            makeKey: { path, asks in
                try await KeyFiles.make(
                    at: expanded(path, environment), asks: asks, environment: environment)
            })
        surroundings.demandSigning = { try await KeygenCheck.demand(environment: environment) }
        return surroundings
    }

    private static func expanded(_ path: String, _ environment: [String: String]) -> String {
        guard path.hasPrefix("~/"), let home = environment["HOME"] else { return path }
        return home + path.dropFirst(1)
    }

    private static func offeredKeys(
        _ environment: [String: String]
    ) async -> [(path: String, key: PublicKey)] {
        let folder = "\(environment["HOME"] ?? "")/.ssh"
        let files = KeyFiles.publicKeys(in: folder)
        let held = (try? await AgentKeys.list(environment: environment)) ?? []
        // An agent's key is used through its public file; without one it cannot be named.
        return files.filter { file in
            held.contains(file.key)
                || FileManager.default.fileExists(atPath: String(file.path.dropLast(4)))
        }
    }

    private static func terminalColumns() -> Int? {
        var size = winsize()
        guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
