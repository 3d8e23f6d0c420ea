import Clibgit2

/// The name of an object: 40 hexadecimal digits.
package struct ObjectID: Hashable, Sendable, CustomStringConvertible {
    package let hex: String

    /// Nothing unless `hex` is 40 lower-case hexadecimal digits.
    package init?(_ hex: String) {
        guard hex.utf8.count == 40, hex.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 })
        else { return nil }
        self.hex = hex
    }

    init(_ raw: git_oid) {
        var raw = raw
        var digits = [CChar](repeating: 0, count: 41)
        git_oid_tostr(&digits, digits.count, &raw)
        hex = String(decoding: digits.prefix(40).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    var raw: git_oid {
        var raw = git_oid()
        git_oid_fromstr(&raw, hex)
        return raw
    }

    package var description: String { hex }
}

/// One file of a tree.
package struct TreeEntry: Hashable, Sendable {
    /// From the root of the repository, with slashes.
    package let path: String
    package let id: ObjectID
    /// As git writes it: 0o100644 for an ordinary file.
    package let mode: UInt16

    package var isOrdinary: Bool { mode == 0o100644 }
}
