import Foundation
import Git
import Subprocess

/// A program of the person's computer that draws figures: the code on its standard input, SVG on its standard output.
package struct DiagramProgram: Sendable {
    /// Why there is no picture.
    package enum Failure: Error, Hashable {
        /// It ended with a failure; what it said first.
        case refused(String)
        /// After so many seconds it was ended.
        case tookTooLong(Int64)
        /// It took too long with several figures, and was not tried again.
        case notTried
        /// What it wrote is no SVG.
        case noPicture
        /// What it wrote would run something, or cannot be read to the end.
        case unsafe
    }

    /// The line of shell.
    let command: String
    let environment: [String: String]
    let patience: Duration

    /// Draws a figure.
    ///
    /// - Parameter code: Its code.
    /// - Returns: An image of SVG.
    /// - Throws: ``Failure``.
    func picture(of code: String) async throws(Failure) -> [UInt8] {
        let answer: (status: Int32, output: [UInt8], words: String)
        do { answer = try await run(code) } catch let failure as Failure { throw failure } catch {
            throw .refused("\(error)")
        }
        guard answer.status == 0 else {
            throw .refused(answer.words.isEmpty ? "ended with \(answer.status)" : answer.words)
        }
        switch DrawnPicture(answer.output) {
        case .sound: return answer.output
        case .none: throw .noPicture
        case .unsafe: throw .unsafe
        }
    }

    private func run(
        _ code: String
    ) async throws -> (status: Int32, output: [UInt8], words: String) {
        // From a file: a program that reads nothing must not end this one.
        let source = FileManager.default.temporaryDirectory
            .appending(path: "signet-diagram-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: source) }
        try FileBytes.replace(source, Array(code.utf8), isThrough: false)
        return try await withThrowingTaskGroup(of: (Int32, [UInt8], String)?.self) { group in
            group.addTask { try await call(source) }
            group.addTask {
                // Cancelled where the program was faster.
                try? await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let answer = first else {
                throw Failure.tookTooLong(patience.components.seconds)
            }
            return (answer.0, answer.1, answer.2)
        }
    }

    private func call(_ source: String) async throws -> (Int32, [UInt8], String) {
        var options = PlatformOptions()
        // What the line of shell began must end with it.
        options.processGroupID = 0
        options.teardownSequence = [
            .gracefulShutDown(
                toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))
        ]
        // The system's own, wherever the person's programs are.
        let nothing: [Environment.Key: String] = [:]
        let shell = try await Executable.name("sh").resolveExecutablePath(in: .custom(nothing))
        let result = try await Subprocess.run(
            .path(shell),
            arguments: Arguments(["-c", "exec < \"$1\"; shift; \(command)", "sh", source]),
            environment: .custom(
                Dictionary(
                    uniqueKeysWithValues: environment.map {
                        (Environment.Key(stringLiteral: $0), $1)
                    })),
            platformOptions: options, input: .none, output: .bytes(limit: 1 << 24),
            error: .bytes(limit: 1 << 20))
        let words =
            String(decoding: result.standardError, as: UTF8.self)
            .split(separator: "\n").first.map(String.init) ?? ""
        switch result.terminationStatus {
        case .exited(let code): return (code, result.standardOutput, words)
        case .signaled(let signal): return (-signal, result.standardOutput, words)
        }
    }
}
