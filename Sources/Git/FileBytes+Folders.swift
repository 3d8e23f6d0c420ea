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

    /// How many bytes ordinary files have, in their order; nothing where there is none.
    ///
    /// - Parameters:
    ///   - paths: From the folder.
    ///   - folder: The folder, which is looked for once.
    /// - Returns: One for each path.
    package static func sizes(of paths: [String], below folder: String) -> [Int?] {
        let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard place >= 0 else { return paths.map { _ in nil } }
        defer { close(place) }
        return paths.map { path in
            var facts = stat()
            guard fstatat(place, path, &facts, AT_SYMLINK_NOFOLLOW) == 0,
                facts.st_mode & S_IFMT == S_IFREG
            else { return nil }
            return Int(facts.st_size)
        }
    }

    /// Takes a folder away in which nothing lies any more.
    package static func removeFolder(ifEmpty path: String) { rmdir(path) }
}
