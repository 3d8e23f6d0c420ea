#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whole files, read and written with the system's own calls.
package enum FileBytes {
    /// The number of this process, in the names of files that only it writes.
    package static var process: Int32 { getpid() }

    /// Whether there is a file or a folder at a path.
    package static func isThere(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0
    }

    /// The bytes of a file, or nothing where it cannot be read.
    package static func read(_ path: String, followsLinks: Bool = true) -> [UInt8]? {
        read(path, cutAfter: 0, followsLinks: followsLinks)?.rest
    }

    /// The bytes of a file up to a place and those behind it, or nothing where it cannot be read.
    package static func read(
        _ path: String, cutAfter place: Int, followsLinks: Bool = true
    ) -> (head: [UInt8], rest: [UInt8])? {
        let file = open(path, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
        guard file >= 0 else { return nil }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(facts.st_size)
        guard let head = read(file, min(place, size)), let rest = read(file, size - head.count)
        else { return nil }
        return (head, rest)
    }

    /// The next bytes of an open file, fewer where it ends before.
    private static func read(_ file: Int32, _ size: Int) -> [UInt8]? {
        var complete = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Self.read(file, buffer, count, size)
                if got <= 0 {
                    complete = got == 0
                    break
                }
                count += got
            }
        }
        return complete ? bytes : nil
    }

    /// The bytes of a file that does not say how long it is, or nothing where it cannot be read.
    static func readStream(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        while true {
            var got = 0
            bytes += [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
                got = read(file, buffer, 0, 16_384)
                count = max(got, 0)
            }
            if got < 0 { return nil }
            if got == 0 { return bytes }
        }
    }

    /// What a link points to, as it stands there; nothing where it is no link.
    static func linkTarget(_ path: String) -> String? {
        var length = -1
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            buffer.withMemoryRebound(to: CChar.self) {
                length = $0.baseAddress.map { readlink(path, $0, 4096) } ?? -1
            }
            count = max(length, 0)
        }
        return length < 0 ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// A path without links; nothing where there is no such file.
    static func realPath(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    private static func read(
        _ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: Int, _ size: Int
    ) -> Int {
        #if canImport(Glibc)
            Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        #else
            Darwin.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        #endif
    }

    /// Writes a file that is not there yet, through to the disk, under its name only when whole.
    ///
    /// - Parameters:
    ///   - path: The file; its folders are made.
    ///   - bytes: What it shall hold.
    ///   - folder: The folder that exists already.
    ///   - part: Where the bytes are gathered first: no crash leaves half a file beside the others.
    /// - Returns: Whether it was written; false where it is there with these bytes.
    /// - Throws: ``GitError`` where it is there with other bytes or cannot be written.
    static func create(
        _ path: String, _ bytes: [UInt8], below folder: String, part: String
    ) throws(GitError) -> Bool {
        var facts = stat()
        if lstat(path, &facts) == 0 {
            guard facts.st_mode & S_IFMT == S_IFREG, read(path) == bytes else {
                throw GitError(
                    code: .wouldOverwrite(path), operation: "write a file",
                    message: "another file lies there")
            }
            return false
        }
        try makeFolders(for: path, below: folder)
        try write([bytes], to: part)
        if rename(part, path) == 0 { return true }
        let isElsewhere = errno == EXDEV
        let error = failure("write \(path)")
        unlink(part)
        // The repository's own folder may lie on another disk than the working tree.
        guard isElsewhere else { throw error }
        try replace(path, bytes)
        return true
    }

    private static func write(
        _ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
    ) -> Int {
        #if canImport(Glibc)
            Glibc.write(file, bytes, count)
        #else
            Darwin.write(file, bytes, count)
        #endif
    }

    /// Writes a file through to the disk and puts it in the place of what is there, if anything.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - bytes: What it shall hold.
    ///   - part: Where the bytes are gathered first; beside the file unless told.
    ///   - isThrough: Whether it waits for the disk; what can be made again need not.
    /// - Throws: ``GitError`` where it cannot be written; what was there stays.
    package static func replace(
        _ path: String, _ bytes: [UInt8], part: String? = nil, isThrough: Bool = true
    ) throws(GitError) {
        try replace(path, pieces: [bytes], part: part, isThrough: isThrough)
    }

    private static func replace(
        _ path: String, pieces: [[UInt8]], part: String?, isThrough: Bool
    ) throws(GitError) {
        let part = part ?? "\(path).part-\(getpid())"
        try write(pieces, to: part, isThrough: isThrough)
        guard rename(part, path) == 0 else {
            let error = failure("write \(path)")
            unlink(part)
            throw error
        }
    }

    /// Writes a whole file, usually through to the disk; none is left where that fails.
    private static func write(
        _ pieces: [[UInt8]], to path: String, isThrough: Bool = true
    ) throws(GitError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure("write \(path)") }
        let isWritten = pieces.allSatisfy { append($0, to: file) }
        let isWhole = isWritten && (!isThrough || fsync(file) == 0)
        let error = isWhole ? nil : failure("write \(path)")
        let isClosed = close(file) == 0
        guard isWhole, isClosed else {
            let late = error ?? failure("write \(path)")
            unlink(path)
            throw late
        }
    }

    /// Adds bytes at the end of a file that is as long as it is thought to be; they need not reach the disk at once.
    ///
    /// - Returns: Whether all of them were added.
    package static func append(_ bytes: [UInt8], to path: String, ofSize size: Int) -> Bool {
        let file = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return false }
        var facts = stat()
        let isSame = fstat(file, &facts) == 0 && Int(facts.st_size) == size
        let isWritten = isSame && append(bytes, to: file)
        return close(file) == 0 && isWritten
    }

    /// Whether all bytes could be written.
    private static func append(_ bytes: [UInt8], to file: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let wrote = bytes.withUnsafeBytes { buffer in
                Self.write(file, buffer.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { return false }
            done += wrote
        }
        return true
    }

    /// Writes a file in the place of what is there, if anything, and makes the folders it needs.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - bytes: What it shall hold.
    ///   - folder: The folder that exists already.
    ///   - part: Where the bytes are gathered first; beside the file unless told.
    ///   - isThrough: Whether it waits for the disk; what can be made again need not.
    /// - Throws: Why it was refused, with what to do about it.
    package static func store(
        _ path: String, _ bytes: [UInt8], below folder: String, part: String? = nil,
        isThrough: Bool = true
    ) throws(GitError) {
        try store(path, pieces: [bytes], below: folder, part: part, isThrough: isThrough)
    }

    /// The same with bytes in pieces, which are written one behind the other.
    package static func store(
        _ path: String, pieces: [[UInt8]], below folder: String, part: String? = nil,
        isThrough: Bool = true
    ) throws(GitError) {
        try makeFolders(for: path, below: folder)
        do throws(GitError) {
            try replace(path, pieces: pieces, part: part, isThrough: isThrough)
        } catch {
            // The repository's own folder may lie on another disk than the working tree.
            guard error.code == .other(EXDEV) else { throw error }
            try replace(path, pieces: pieces, part: nil, isThrough: true)
        }
    }

    private static func makeFolders(for path: String, below folder: String) throws(GitError) {
        var place = folder
        for part in path.dropFirst(folder.count).split(separator: "/").dropLast() {
            place += "/\(part)"
            guard mkdir(place, 0o755) == 0 || errno == EEXIST else {
                throw failure("make \(place)")
            }
        }
    }

    /// The error of the last call of the system.
    static func failure(_ operation: String) -> GitError {
        GitError(
            code: .other(errno), operation: operation, message: String(cString: strerror(errno)))
    }
}
