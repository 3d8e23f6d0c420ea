#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FileBytes {
    /// How many bytes an ordinary file has; nothing where there is none.
    package static func size(of path: String) -> Int? {
        var facts = stat()
        guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(facts.st_size)
    }

    /// Takes a folder away in which nothing lies any more.
    package static func removeFolder(ifEmpty path: String) { rmdir(path) }
}
