#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file system on which a folder lies.
package struct Volume: Hashable, Sendable {
    /// As the machine calls it, such as `ext4` or `nfs4`; empty where it does not say.
    package var name: String
    package var isReadOnly: Bool
    /// Bytes that this user can still write.
    package var room: UInt64
    /// Files that can still be made; nothing where the file system sets no number.
    package var files: UInt64?

    package init(name: String, isReadOnly: Bool, room: UInt64, files: UInt64?) {
        self.name = name
        self.isReadOnly = isReadOnly
        self.room = room
        self.files = files
    }

    /// Kinds that no other machine writes to at the same time.
    ///
    /// What is not listed may be shared over a network or with the host of a virtual machine.
    private static let local: Set = [
        "ext2", "ext3", "ext4", "xfs", "btrfs", "tmpfs", "ramfs", "zfs", "f2fs", "bcachefs", "jfs",
        "reiserfs", "nilfs2", "overlay", "ecryptfs", "exfat", "vfat", "ntfs3", "hfsplus",
    ]

    /// Whether the programs of this machine are the only ones that can work here.
    package var isLocal: Bool { Self.local.contains(name) }

    /// Asks the machine; there is nothing where the folder cannot be reached.
    ///
    /// - Parameter path: A folder.
    package init?(at path: String) {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0, let full = FileBytes.realPath(path) else { return nil }
        let table = FileBytes.readStream("/proc/self/mountinfo") ?? []
        name = Self.kind(of: full, in: String(decoding: table, as: UTF8.self)) ?? ""
        isReadOnly = UInt(facts.f_flag) & UInt(ST_RDONLY) != 0
        room = UInt64(facts.f_bavail) * UInt64(facts.f_frsize)
        files = facts.f_files == 0 ? nil : UInt64(facts.f_favail)
    }

    /// The kind of file system of a path, from a table of mounts (proc_pid_mountinfo(5)).
    ///
    /// - Parameters:
    ///   - path: Without links.
    ///   - table: One mount a line; of several at one place the last is seen.
    /// - Returns: Nothing where no mount holds it.
    package static func kind(of path: String, in table: String) -> String? {
        var found: (length: Int, kind: String)?
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 6, let dash = words.firstIndex(of: "-"), dash + 1 < words.count
            else { continue }
            let place = unescaped(words[4])
            let holds = place == "/" || path == place || path.hasPrefix(place + "/")
            if holds, place.utf8.count >= found?.length ?? 0 {
                found = (place.utf8.count, String(words[dash + 1]))
            }
        }
        return found?.kind
    }

    /// A blank, a tab, a line end and a backslash stand there as three octal digits.
    private static func unescaped(_ word: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(word.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == 0x5C, digits.count == 3, digits.allSatisfy({ 0x30...0x37 ~= $0 }) {
                bytes.append(digits.reduce(0) { $0 &* 8 &+ ($1 - 0x30) })
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
