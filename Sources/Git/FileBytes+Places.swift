#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FileBytes {
    /// Whether a folder is at a path, and no link to one.
    package static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    /// Takes a file or a link away.
    ///
    /// - Returns: Whether none is there any more; a folder stays, and is none.
    package static func removeFile(_ path: String) -> Bool {
        unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR || isFolder(path)
    }

    /// Makes one folder, where it is not there.
    package static func makeFolder(_ path: String) { mkdir(path, 0o755) }

    /// Where a path leads: the deepest part of it that is there without links, and the rest as it was written.
    ///
    /// - Parameters:
    ///   - path: From the root of the file system.
    ///   - links: How many links to what is not there yet may be followed.
    /// - Returns: The same place.
    package static func resolved(_ path: String, links: Int = 40) -> String {
        var (place, rest) = (path[...], "")
        while let slash = place.lastIndex(of: "/") {
            if let real = realPath(String(place)) { return real == "/" ? rest : real + rest }
            if links > 0, let target = linkTarget(String(place)) {
                let start = target.hasPrefix("/") ? "" : "\(place[..<slash])/"
                return resolved(start + target + rest, links: links - 1)
            }
            rest = place[slash...] + rest
            place = place[..<slash]
        }
        return path
    }
}
