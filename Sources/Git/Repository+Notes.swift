extension Repository {
    /// A file that Signet keeps beside Git's own; nothing where there is none.
    package func note(_ name: String) -> [UInt8]? { FileBytes.read("\(commonFolder)/\(name)") }

    /// Changes such a file, one command after the other.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - change: Gives the bytes that it shall have for those that it has.
    /// - Throws: ``GitError`` where another command is still working, or it cannot be written; it stays as it was.
    package func changeNote(
        _ name: String, _ change: ([UInt8]) -> [UInt8]
    ) throws(GitError) {
        let lock = try FileLock("\(commonFolder)/signet.lock", seconds: 10)
        defer { lock.release() }
        let path = "\(commonFolder)/\(name)"
        try FileBytes.replace(
            path, change(FileBytes.read(path) ?? []), part: "\(commonFolder)/signet-part-\(name)")
    }
}
