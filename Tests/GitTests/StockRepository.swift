import Foundation
import Git
import TestSupport

/// A scratch directory in which stock git makes repositories, with no configuration of anybody's.
final class StockRepository {
    let scratch: ScratchDirectory
    /// The main working tree.
    let root: String

    /// Makes a repository with a branch `main`, one commit and two files.
    init(committing: Bool = true, _ options: [String] = []) throws {
        scratch = try ScratchDirectory()
        root = "\(scratch.path)/work"
        try FileManager.default.createDirectory(
            atPath: "\(scratch.path)/home", withIntermediateDirectories: true)
        try Self.git(["init", "-q", "-b", "main"] + options + [root], in: scratch.path)
        guard committing else { return }
        try write("one\n", to: "a.md")
        try write("two\n", to: "folder/b.md")
        try git("add", "-A")
        try git("commit", "-q", "-m", "first")
    }

    /// Runs git in the main working tree, or in another folder.
    @discardableResult
    func git(_ arguments: String..., at folder: String? = nil) throws -> String {
        try Self.git(arguments, in: folder ?? root, home: "\(scratch.path)/home")
    }

    /// Writes a file of the main working tree.
    func write(_ text: String, to name: String) throws {
        try scratch.write(text, to: "work/\(name)")
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(root)/\(name)")
    }

    /// What the user sees: status, what is staged, what is changed.
    func view(_ folder: String? = nil) throws -> String {
        try git("status", "--porcelain=v2", at: folder)
            + git("diff", "--cached", at: folder) + git("diff", at: folder)
            + git("ls-files", "--stage", "--unmerged", at: folder)
    }

    /// Adds files to a branch as Signet does.
    @discardableResult
    func add(
        _ files: [String: String], to branch: String = "main", from folder: String? = nil
    ) throws -> ObjectID {
        let repository = try Repository(opening: folder ?? root)
        return try repository.add(to: branch, message: "add", mark: Self.mark) { _ in
            files.sorted { $0.key < $1.key }.map {
                NewFile(path: $0.key, bytes: Array($0.value.utf8))
            }
        }
    }

    static let mark = CommitMark(name: "p-0001", email: "p-0001@signet", time: 1_800_000_000)

    @discardableResult
    static func git(
        _ arguments: [String], in folder: String, home: String = "/nonexistent"
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home,
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
            "GIT_AUTHOR_NAME": "Example", "GIT_AUTHOR_EMAIL": "author@example.org",
            "GIT_COMMITTER_NAME": "Example", "GIT_COMMITTER_EMAIL": "committer@example.org",
            "GIT_AUTHOR_DATE": "1790000000 +0000", "GIT_COMMITTER_DATE": "1790000000 +0000",
        ]
        let output = Pipe()
        let errors = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        let words = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw StockGitError(
                arguments: arguments, words: String(decoding: words, as: UTF8.self))
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Stock git refused.
struct StockGitError: Error {
    let arguments: [String]
    let words: String
}

/// The code with which a body fails.
func code(_ body: () throws -> Void) -> GitError.Code? {
    do {
        try body()
        return nil
    } catch {
        return (error as? GitError)?.code
    }
}
