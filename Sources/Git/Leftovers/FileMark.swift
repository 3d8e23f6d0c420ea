#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// By what a file is known again, and by what it is seen that somebody wrote in it.
package struct FileMark: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64
    private let changed: Int64
    private let changedPart: Int64
    /// When it was last written, in seconds since 1970-01-01T00:00:00Z.
    package let time: Int64
    /// Bytes.
    package let size: Int64
    /// The number of the user to whom it belongs.
    package let owner: UInt32
    let isFolder: Bool
    let isFile: Bool

    /// - Returns: Nothing where there is no file.
    package init?(_ path: String, followsLinks: Bool = false) {
        var facts = stat()
        guard (followsLinks ? stat(path, &facts) : lstat(path, &facts)) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: facts.st_dev)
        number = UInt64(facts.st_ino)
        #if canImport(Glibc)
            (changed, changedPart) = (Int64(facts.st_ctim.tv_sec), Int64(facts.st_ctim.tv_nsec))
            time = Int64(facts.st_mtim.tv_sec)
        #else
            (changed, changedPart) = (
                Int64(facts.st_ctimespec.tv_sec), Int64(facts.st_ctimespec.tv_nsec)
            )
            time = Int64(facts.st_mtimespec.tv_sec)
        #endif
        size = Int64(facts.st_size)
        owner = facts.st_uid
        isFolder = facts.st_mode & S_IFMT == S_IFDIR
        isFile = facts.st_mode & S_IFMT == S_IFREG
    }

    func isSameFile(as other: FileMark) -> Bool {
        device == other.device && number == other.number
    }
}
