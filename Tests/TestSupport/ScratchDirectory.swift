import Foundation

/// A directory of its own for one test, on memory where the machine offers it, removed at the end.
package struct ScratchDirectory: ~Copyable {
    /// The absolute path, without a trailing slash and without symbolic links.
    package let path: String

    package init() throws {
        let memory = "/dev/shm"
        let root =
            FileManager.default.isWritableFile(atPath: memory)
            ? memory : URL.temporaryDirectory.resolvingSymlinksInPath().path
        path = "\(root)/signet-test-\(UUID().uuidString.prefix(13))"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes `text` to a file below the directory, making the folders it needs.
    package func write(_ text: String, to name: String) throws {
        let file = "\(path)/\(name)"
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    /// The text of a file below the directory.
    package func read(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }
}
