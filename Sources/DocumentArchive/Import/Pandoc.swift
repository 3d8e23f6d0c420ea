import Foundation
import Git
import Subprocess

/// Makes Markdown of files that word processors write, by the program `pandoc`.
package struct Pandoc: Sendable {
    /// The endings of files that it is given.
    package static let endings: Set = ["docx", "odt", "rtf", "html", "htm", "epub", "rst", "org"]

    private let environment: [String: String]
    private let patience: Duration

    /// - Parameters:
    ///   - environment: The variables of the command, which tell where programs are.
    ///   - patience: How long one file may take.
    package init(environment: [String: String], patience: Duration = .seconds(60)) {
        self.environment = environment
        self.patience = patience
    }

    /// Why a file could not be made Markdown.
    package enum Failure: Error, Hashable {
        case notInstalled
        /// What the program said.
        case refused(String)
        case tookTooLong
    }

    /// Makes Markdown of a file; the file itself is only read.
    ///
    /// - Parameters:
    ///   - path: The file on the disk.
    ///   - source: Its path from the folder that is imported.
    /// - Returns: The Markdown under the same path, and the pictures in it.
    /// - Throws: ``Failure``.
    package func markdown(of path: String, as source: String) async throws -> SourceFile {
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "signet-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let output = "\(scratch)/text.md"
        let answer = try await run([
            "--standalone", "--to=gfm+yaml_metadata_block-raw_html", "--wrap=none",
            "--extract-media=\(scratch)/media", "--output=\(output)", absolute(path),
        ])
        guard answer.status == 0, let bytes = FileBytes.read(output) else {
            throw Failure.refused(answer.words)
        }
        // The Markdown names pictures by their whole paths.
        var media: [String: [UInt8]] = [:]
        let names = FileManager.default.enumerator(atPath: "\(scratch)/media")
        while let name = names?.nextObject() as? String {
            let path = "\(scratch)/media/\(name)"
            if let bytes = FileBytes.read(path) { media[String(path.dropFirst())] = bytes }
        }
        return SourceFile(path: source, bytes: bytes, media: media)
    }

    private func absolute(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.path
    }

    private func run(
        _ arguments: [String]
    ) async throws -> (status: Int32, words: String) {
        try await withThrowingTaskGroup(of: (Int32, String)?.self) { group in
            group.addTask { try await call(arguments) }
            group.addTask {
                try? await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let answer = first else {
                throw Failure.tookTooLong
            }
            return (answer.0, answer.1)
        }
    }

    private func call(_ arguments: [String]) async throws -> (Int32, String) {
        let wanted = Environment.custom(
            Dictionary(
                uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) }))
        do {
            let program = try await Executable.name("pandoc").resolveExecutablePath(in: wanted)
            let result = try await Subprocess.run(
                .path(program), arguments: Arguments(arguments), environment: wanted, input: .none,
                output: .discarded,
                error: .string(limit: 1 << 16))
            let words = result.standardError.split(separator: "\n").first.map(String.init) ?? ""
            switch result.terminationStatus {
            case .exited(let code): return (code, words)
            case .signaled(let signal): return (-signal, words)
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Failure.notInstalled
        }
    }
}
