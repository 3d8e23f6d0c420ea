/// A character in place of every tilde after a backslash, so that it strikes nothing through.
///
/// cmark joins what was escaped with the text around it, and then nobody can tell them apart. The character is
/// punctuation as the tilde is, so that nothing else changes; it never reaches a reader.
struct TildeMark {
    private let mark: [UInt8]

    /// Nothing where the text holds all characters that could be taken.
    init?(absentFrom bytes: [UInt8]) {
        let marks: [[UInt8]] = [0xB4, 0xB7, 0xBC, 0xBA].map { [0xE2, 0xB8, $0] }
        guard let mark = marks.first(where: { !Self.contains($0, bytes) }) else { return nil }
        self.mark = mark
    }

    private static func contains(_ mark: [UInt8], _ bytes: [UInt8]) -> Bool {
        bytes.indices.dropLast(2).contains {
            bytes[$0] == mark[0] && bytes[$0 + 1] == mark[1] && bytes[$0 + 2] == mark[2]
        }
    }

    /// The text with the mark in place of each escaped tilde.
    func marked(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isEscaped = false
        for byte in bytes {
            if byte == UInt8(ascii: "~"), isEscaped {
                result += mark
            } else {
                result.append(byte)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return result
    }

    /// What stood there before.
    ///
    /// - Parameters:
    ///   - bytes: The content of a node.
    ///   - isLiteral: Whether a backslash is one there, as in code.
    /// - Returns: The content with tildes.
    func restored(_ bytes: some Collection<UInt8>, isLiteral: Bool) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            result.append(byte)
            guard byte == mark[2], result.suffix(3).elementsEqual(mark) else { continue }
            result.removeLast(3)
            if !isLiteral, result.last == UInt8(ascii: "\\") { result.removeLast() }
            result.append(UInt8(ascii: "~"))
        }
        return result
    }
}
