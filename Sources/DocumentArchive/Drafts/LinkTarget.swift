import Foundation

/// Where a link leads, seen from the file in which it stands.
struct LinkTarget {
    enum Place: Hashable {
        /// Another system, such as a web page or a mailbox.
        case elsewhere
        /// Bytes written into the link itself.
        case inline
        /// The text in which the link stands.
        case here
        /// A path from the root of the repository.
        case path(String)
        /// A path that begins at the root or leaves it.
        case outside
    }

    let place: Place
    /// What follows `#`, decoded.
    let fragment: String?

    /// Takes a destination apart.
    ///
    /// - Parameters:
    ///   - destination: As it stands in the link.
    ///   - file: The path of the text from the root.
    init(_ destination: String, from file: String) {
        let parts = destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        fragment = parts.count > 1 ? Self.decoded(String(parts[1])) : nil
        let path = parts.first.map(String.init) ?? ""
        if let scheme = Self.scheme(of: path) {
            place = scheme == "data" ? .inline : .elsewhere
        } else if path.hasPrefix("//") {
            place = .elsewhere
        } else if path.isEmpty {
            place = .here
        } else {
            place = Self.resolve(Self.decoded(path), from: file).map { .path($0) } ?? .outside
        }
    }

    /// The path as a text writes it: relative to the text, NFC, percent-encoded.
    ///
    /// - Parameters:
    ///   - path: From the root.
    ///   - file: The path of the text from the root.
    /// - Returns: Such as `forms/F-DOC-01.ods` or `../manual/plan.png`.
    static func name(of path: String, from file: String) -> String {
        var target = path.precomposedStringWithCanonicalMapping.split(separator: "/")
        var folder = file.precomposedStringWithCanonicalMapping.split(separator: "/").dropLast()
        while let first = folder.first, first == target.first, target.count > 1 {
            folder.removeFirst()
            target.removeFirst()
        }
        let parts = folder.map { _ in ".." } + target.map(String.init)
        return parts.map(encoded).joined(separator: "/")
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { result, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }

    private static func decoded(_ text: String) -> String { text.removingPercentEncoding ?? text }

    /// The scheme of an address, in small letters (RFC 3986, section 3.1).
    private static func scheme(of text: String) -> String? {
        guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isASCII,
            first.isLetter
        else { return nil }
        let scheme = text[..<colon]
        guard scheme.count > 1,
            scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        else { return nil }
        return scheme.lowercased()
    }

    private static func resolve(_ path: String, from file: String) -> String? {
        guard !path.hasPrefix("/"), !path.contains("\\"), !path.unicodeScalars.contains("\0") else {
            return nil
        }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
