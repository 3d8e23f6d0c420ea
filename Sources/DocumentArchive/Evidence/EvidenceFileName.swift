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

    private static let top = Layout.control.utf8.count + 1
    private static let folders = ["trust", "documents", "receipts", "checkpoints"]
        .map { Array($0.utf8) }

    init(path: String) {
        // Byte by byte: there are thousands of names, and only ASCII means anything in them.
        let bytes = Array(path.utf8)
        let top = Self.top
        guard bytes.count > top, let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash > top
        else {
            self = .other
            return
        }
        let name = bytes[(slash + 1)...]
        let folder = bytes[top..<slash]
        let first = folder.prefix { $0 != UInt8(ascii: "/") }
        if folder.elementsEqual("people".utf8), name.ends(with: ".yaml"),
            let card = Self.card(String(decoding: name.dropLast(5), as: UTF8.self))
        {
            self = card
        } else if Self.folders.contains(where: { first.elementsEqual($0) }) {
            self.init(name: name, folder: folder)
        } else {
            self = .other
        }
    }

    private init(name: ArraySlice<UInt8>, folder: ArraySlice<UInt8>) {
        let stem = name.prefix { $0 != UInt8(ascii: ".") }
        let (mark, last) = Self.lastWords(stem)
        let hash = String(decoding: last, as: UTF8.self)
        if name.ends(with: ".statements") {
            self = .segment(hash: hash)
        } else if name.ends(with: ".statement") {
            self = .statement(hash: hash)
        } else if mark.elementsEqual("text".utf8) {
            self = .text(hash: hash)
        } else if mark.elementsEqual("attach".utf8) {
            self = .attachment(hash: hash)
        } else if mark.elementsEqual("list".utf8) {
            self = .list(hash: hash)
        } else if mark.elementsEqual("stamp".utf8), folder.elementsEqual("checkpoints".utf8),
            name.ends(with: ".tsr")
        {
            self = .stamp(hash: hash)
        } else if mark.elementsEqual("authority".utf8),
            folder.elementsEqual("trust/authorities".utf8), name.ends(with: ".pem")
        {
            self = .authority(hash: hash)
        } else {
            self = .other
        }
    }

    /// The last two words between hyphens.
    private static func lastWords(
        _ stem: ArraySlice<UInt8>
    ) -> (mark: ArraySlice<UInt8>, last: ArraySlice<UInt8>) {
        let hyphen = UInt8(ascii: "-")
        func word(before end: Int) -> ArraySlice<UInt8> {
            var end = end
            while end > stem.startIndex, stem[end - 1] == hyphen { end -= 1 }
            var start = end
            while start > stem.startIndex, stem[start - 1] != hyphen { start -= 1 }
            return stem[start..<end]
        }
        let last = word(before: stem.endIndex)
        return (word(before: last.startIndex), last)
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

extension ArraySlice<UInt8> {
    fileprivate func ends(with words: String) -> Bool {
        suffix(words.utf8.count).elementsEqual(words.utf8)
    }
}
