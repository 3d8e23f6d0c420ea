import DocumentControl

/// The bytes of a text file, decoded, with what was odd about them.
package struct SourceText: Hashable, Sendable {
    /// With LF line ends and without a byte order mark.
    package let text: String
    package let hasMark: Bool
    package let hasCarriageReturns: Bool

    /// Decodes UTF-8.
    ///
    /// - Throws: ``DefectError`` with the line of the first byte that is not UTF-8.
    package init(_ bytes: [UInt8], file: String) throws(DefectError) {
        var rest = bytes[...]
        hasMark = rest.starts(with: [0xEF, 0xBB, 0xBF])
        if hasMark { rest = rest.dropFirst(3) }
        guard let decoded = String(validating: rest, as: UTF8.self) else {
            throw DefectError(defects: [Self.notText(bytes, file)])
        }
        hasCarriageReturns = unsafe rest.withUnsafeBufferPointer { unsafe $0.count(of: 0x0D) > 0 }
        guard hasCarriageReturns else {
            text = decoded
            return
        }
        var kept: [UInt8] = []
        var place = rest.startIndex
        while place < rest.endIndex {
            let byte = rest[place]
            let isPair = byte == 0x0D && place + 1 < rest.endIndex && rest[place + 1] == 0x0A
            if !isPair { kept.append(byte == 0x0D ? 0x0A : byte) }
            place += 1
        }
        text = String(decoding: kept, as: UTF8.self)
    }

    private static func notText(_ bytes: [UInt8], _ file: String) -> Defect {
        var line = 1
        var start = 0
        for place in bytes.indices where bytes[place] == 0x0A {
            if String(validating: bytes[start...place], as: UTF8.self) == nil { break }
            line += 1
            start = place + 1
        }
        return Defect(
            file: file, line: line, code: "not-utf8", problem: "The text is not UTF-8.",
            remedy: "Save the file as UTF-8 in your editor.")
    }

    /// What stands between a first line `---` and the next `---` or `...`, and what comes behind; nothing where there is
    /// no such head.
    package var head: (text: String, body: String, lines: Int)? {
        let bytes = text.utf8
        var lines = 0
        var start = bytes.startIndex
        var first = start
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let line = bytes[start..<end]
            let next = end < bytes.endIndex ? bytes.index(after: end) : end
            lines += 1
            if lines == 1 {
                guard line.elementsEqual("---".utf8) else { return nil }
                first = next
            } else if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
                let head = text[first..<start]
                return (head.isEmpty ? "\n" : String(head), String(text[next...]), lines)
            }
            start = next
        }
        return nil
    }

    /// The lines without their ends.
    package var lines: [Substring] {
        // Bytes are told apart much faster than characters.
        text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How often a byte stands in it: counting takes many bytes at once, searching one by one.
    fileprivate func count(of byte: UInt8) -> Int {
        var count = 0
        for place in indices where unsafe self[place] == byte { count += 1 }
        return count
    }
}
