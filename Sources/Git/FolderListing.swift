#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files below a folder.
package enum FolderListing {
    /// The paths of all ordinary files, sorted; links are not followed and not listed.
    package static func files(under folder: String) -> [String] {
        var found: [String] = []
        for name in names(in: folder) ?? [] where name != ".git" {
            let path = "\(folder)/\(name)"
            var facts = stat()
            guard lstat(path, &facts) == 0 else { continue }
            switch facts.st_mode & S_IFMT {
            case S_IFDIR: found += files(under: path)
            case S_IFREG: found.append(path)
            default: break
            }
        }
        return found.sorted()
    }

    /// The names in a folder, in no order; nothing where it cannot be read.
    static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { found.append(name) }
        }
        return found
    }
}
