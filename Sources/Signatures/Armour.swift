/// The text form of a signature (PROTOCOL.sshsig): base64 in lines of 70 between two marks.
package enum Armour {
    package static let begin = "-----BEGIN SSH SIGNATURE-----"
    package static let end = "-----END SSH SIGNATURE-----"
    /// The most bytes one signature may have.
    package static let limit = 16 * 1024

    /// The one canonical form; the last line ends in LF.
    package static func text(_ blob: [UInt8]) -> String {
        var rest = Substring(Base64.encode(blob))
        var lines = [begin]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(70)))
            rest = rest.dropFirst(70)
        }
        lines.append(end)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The blob in an armour that is written canonically.
    package static func blob(_ text: String) throws(SignatureError) -> [UInt8] {
        let blob = try lenientBlob(text)
        guard self.text(blob) == text else { throw .notCanonical }
        return blob
    }

    /// The blob in an armour as `ssh-keygen` or a mail may write it: with other line ends, or words
    /// around it.
    package static func lenientBlob(_ text: String) throws(SignatureError) -> [UInt8] {
        guard text.utf8.count <= limit, let start = text.range(of: begin),
            let end = text.range(of: end), start.upperBound <= end.lowerBound
        else { throw .notCanonical }
        let body = text[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace }
        guard let blob = Base64.decode(body) else { throw .notCanonical }
        return blob
    }

    /// Takes a file apart into the text and the signatures below it.
    ///
    /// - Parameter bytes: A statement's text and one or more canonical signatures, nothing else.
    /// - Returns: The text with its last LF, and each signature with its marks.
    /// - Throws: Why it was refused, with what to do about it.
    package static func split(
        _ bytes: [UInt8]
    ) throws(SignatureError) -> (text: [UInt8], signatures: [String]) {
        let mark = Array(begin.utf8)
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for place in bytes.indices where bytes[place] == 0x0A {
            lines.append(bytes[start...place])
            start = place + 1
        }
        guard start == bytes.count else { throw .notCanonical }
        guard let first = lines.firstIndex(where: { $0.dropLast().elementsEqual(mark) }) else {
            return (bytes, [])
        }
        var signatures: [String] = []
        var current: [UInt8] = []
        for line in lines[first...] {
            current += line
            if line.dropLast().elementsEqual(end.utf8) {
                signatures.append(String(decoding: current, as: UTF8.self))
                current = []
            }
        }
        guard current.isEmpty else { throw .notCanonical }
        for signature in signatures { _ = try blob(signature) }
        return (Array(lines[..<first].joined()), signatures)
    }
}

extension String {
    /// The first place of `part`, compared byte by byte.
    fileprivate func range(of part: String) -> Range<String.Index>? {
        let bytes = Array(part.utf8)
        var place = utf8.startIndex
        while let first = utf8[place...].firstIndex(of: bytes[0]) {
            if utf8[first...].starts(with: bytes) {
                return first..<utf8.index(first, offsetBy: bytes.count)
            }
            place = utf8.index(after: first)
        }
        return nil
    }
}
