#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Repository {
    /// When this clone was made, as its own log of the branch tells, in seconds since 1970-01-01T00:00:00Z.
    ///
    /// Where git keeps no log, the file tells in which `git clone` wrote down what the remote
    /// repository has checked out: nothing writes it later.
    ///
    /// - Parameters:
    ///   - branch: The local branch.
    ///   - remote: The name of the remote repository.
    /// - Returns: Nothing where it was not made by `git clone`.
    package func cloned(_ branch: String, from remote: String) -> Int64? {
        for log in ["\(commonFolder)/logs/refs/heads/\(branch)", "\(commonFolder)/logs/HEAD"] {
            guard let bytes = FileBytes.read(log) else { continue }
            let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
                .last { $0.contains("\tclone: from") }
            // `<old> <new> name <address> 1793606400 +0000\tclone: from ADDRESS`
            let mark = line?.prefix { $0 != "\t" }.split(separator: " ")
            if let mark, mark.count >= 2, let time = Int64(mark[mark.count - 2]) { return time }
        }
        var facts = stat()
        guard stat("\(commonFolder)/refs/remotes/\(remote)/HEAD", &facts) == 0 else { return nil }
        #if canImport(Glibc)
            return Int64(facts.st_mtim.tv_sec)
        #else
            return Int64(facts.st_mtimespec.tv_sec)
        #endif
    }
}
