package import DocumentControl
import Foundation

/// Where everything lies in the site; all links are relative, so that it works from any folder.
package enum SitePath {
    package static func document(_ id: DocumentID) -> String { "documents/\(id).html" }

    package static func revision(_ id: DocumentID, _ revision: Revision) -> String {
        "documents/\(id)/\(revision).html"
    }

    package static func redline(_ id: DocumentID, _ old: Revision, _ new: Revision) -> String {
        "documents/\(id)/\(old)..\(new).html"
    }

    package static func evidence(_ id: DocumentID) -> String { "documents/\(id)/evidence.html" }

    /// The exact words of a statement that speaks of several documents.
    package static func statement(_ id: StatementID) -> String { "statements/\(id).txt" }

    /// An attachment, under the last part of the name by which its text embeds it.
    package static func file(_ attached: AttachedFile) -> String {
        let last = attached.name.split(separator: "/").last.map(String.init) ?? "file"
        let plain = last.removingPercentEncoding ?? last
        // A browser and every file system shall be able to keep it under that name.
        let isPlain = plain.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x7F && !"\\/:*?\"<>|".unicodeScalars.contains($0)
        }
        let name = isPlain && plain.first != "." ? plain : "file"
        return "files/\(attached.hash.hex.prefix(16))/\(name)"
    }

    /// Whether a file belongs to one document alone; others may belong to several, or to none.
    package static func isOwn(_ path: String) -> Bool { path.utf8.starts(with: "documents/".utf8) }

    /// A picture that was drawn of a figure, by the SHA-256 of its bytes.
    package static func picture(_ digest: String) -> String {
        "files/\(digest.prefix(16))/diagram.svg"
    }

    package static func clauses(_ catalogue: String) -> String { "clauses/\(catalogue).html" }

    /// What leads from a page up to the root: `../` for every folder in which it lies.
    static func root(of path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// The address of a place in the site as a link on a page writes it.
    static func url(_ target: String, from page: String) -> String {
        root(of: page) + escaped(target)
    }

    /// The address of a place as templates are given it, who put the way to the root before it.
    static func url(_ target: String) -> String { escaped(target) }

    /// A path as an address (RFC 3986): letters, digits and `-._~/` stay, `..` within names too.
    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
