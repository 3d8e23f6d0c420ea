import Clibgit2

/// The name of an object: 40 hexadecimal digits.
package struct ObjectID: Hashable, Sendable, CustomStringConvertible {
    /// As numbers: thousands of them are compared and looked for.
    private let words: (UInt64, UInt64, UInt32)

    /// Nothing unless `hex` is 40 lower-case hexadecimal digits.
    package init?(_ hex: String) {
        guard hex.utf8.count == 40, hex.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 })
        else { return nil }
        var raw = git_oid()
        git_oid_fromstr(&raw, hex)
        self.init(raw)
    }

    init(_ raw: git_oid) {
        words = withUnsafeBytes(of: raw) { Self.words($0) }
    }

    /// - Parameter bytes: Twenty bytes, as a folder has them.
    init(bytes: UnsafeRawBufferPointer) { words = Self.words(bytes) }

    private static func words(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt32) {
        (
            bytes.loadUnaligned(as: UInt64.self),
            bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)
        )
    }

    var raw: git_oid {
        var raw = git_oid()
        withUnsafeMutableBytes(of: &raw) { bytes in
            bytes.storeBytes(of: words.0, as: UInt64.self)
            bytes.storeBytes(of: words.1, toByteOffset: 8, as: UInt64.self)
            bytes.storeBytes(of: words.2, toByteOffset: 16, as: UInt32.self)
        }
        return raw
    }

    /// The 40 digits.
    package var hex: String {
        var raw = raw
        var digits = [CChar](repeating: 0, count: 41)
        git_oid_tostr(&digits, digits.count, &raw)
        return String(decoding: digits.prefix(40).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    package var description: String { hex }

    package static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
    }
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
