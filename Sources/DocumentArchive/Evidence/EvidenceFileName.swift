import DocumentControl

/// What the name of a file under `records/control` tells about it.
enum EvidenceFileName: Hashable {
    /// One statement; the first digits of the file's hash.
    case statement(hash: String)
    case segment(hash: String)
    /// A submitted text, an attachment or a list; the first digits of the file's hash.
    case text(hash: String)
    case attachment(hash: String)
    case list(hash: String)
    /// An authority's time stamp of a checkpoint, and the certificate of an authority.
    case stamp(hash: String)
    case authority(hash: String)
    /// The card of a person; the first digits of the file's hash where the name has them.
    case card(PersonID, hash: String?)
    case other

    private static let folders: Set<Substring> = ["trust", "documents", "receipts", "checkpoints"]

    init(path: String) {
        // Byte by byte: there are thousands of names, and only ASCII means anything in them.
        let parts = path.utf8.dropFirst(Layout.control.utf8.count + 1)
            .split(separator: UInt8(ascii: "/")).map { Substring($0) }
        guard let name = parts.last else {
            self = .other
            return
        }
        if parts.count == 2, parts[0] == "people", name.hasSuffix(".yaml"),
            let card = Self.card(String(name.dropLast(5)))
        {
            self = card
            return
        }
        guard parts.count >= 2, Self.folders.contains(parts[0]) else {
            self = .other
            return
        }
        let words = name.utf8.prefix { $0 != UInt8(ascii: ".") }
            .split(separator: UInt8(ascii: "-")).map { Substring($0) }
        let last = String(words.last ?? "")
        let mark = words.count > 1 ? words[words.count - 2] : ""
        if name.hasSuffix(".statements") {
            self = .segment(hash: last)
        } else if name.hasSuffix(".statement") {
            self = .statement(hash: last)
        } else if mark == "text" {
            self = .text(hash: last)
        } else if mark == "attach" {
            self = .attachment(hash: last)
        } else if mark == "list" {
            self = .list(hash: last)
        } else if mark == "stamp", parts.dropLast() == ["checkpoints"], name.hasSuffix(".tsr") {
            self = .stamp(hash: last)
        } else if mark == "authority", parts.dropLast() == ["trust", "authorities"],
            name.hasSuffix(".pem")
        {
            self = .authority(hash: last)
        } else {
            self = .other
        }
    }

    /// `p-0042`, or `p-0042-` and sixteen digits.
    private static func card(_ name: String) -> EvidenceFileName? {
        let digits = name.suffix(16)
        let rest = name.dropLast(16)
        if rest.hasSuffix("-"), digits.allSatisfy({ $0.isHexDigit && !$0.isUppercase }),
            let person = PersonID(String(rest.dropLast()))
        {
            return .card(person, hash: String(digits))
        }
        return PersonID(name).map { .card($0, hash: nil) }
    }
}
