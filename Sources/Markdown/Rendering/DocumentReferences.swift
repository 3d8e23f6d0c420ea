/// The documents that a text names in brackets: `[P-20]`, `[P-20#5.2]`, `[the text][P-20]`.
///
/// They become reference links of CommonMark for which the definitions are put before the text, so that all
/// rules of links hold: nothing in code, nothing after a backslash.
struct DocumentReferences {
    struct Answered {
        let reference: DocumentReference
        let target: DocumentTarget
    }

    /// Those that are references, each once.
    private(set) var answered: [Answered] = []

    init() {}

    /// Asks for every reference that `bytes` may hold.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - places: Where a bracket stands before a capital letter.
    ///   - answer: What a reference means.
    init(
        in bytes: [UInt8], at places: [Int], _ answer: (DocumentReference) -> DocumentTarget
    ) {
        var order: [DocumentReference] = []
        var seen: Set<DocumentReference> = []
        var defined: Set<DocumentReference> = []
        for place in places {
            guard let (reference, end) = Self.reference(in: bytes, at: place) else { continue }
            let next = end < bytes.count ? bytes[end] : 0
            // An inline link needs no definition.
            if next == UInt8(ascii: "(") { continue }
            if next == UInt8(ascii: ":"), Self.isDefinition(in: bytes, from: place, to: end + 1) {
                defined.insert(reference)
            } else if seen.insert(reference).inserted {
                order.append(reference)
            }
        }
        for reference in order where !defined.contains(reference) {
            let target = answer(reference)
            if target != .text { answered.append(Answered(reference: reference, target: target)) }
        }
    }

    /// The reference that begins at a bracket, and where it ends.
    private static func reference(
        in bytes: [UInt8], at place: Int
    ) -> (DocumentReference, end: Int)? {
        var end = place + 1
        while end < bytes.count, end - place <= 40, isOfIdentifier(bytes[end]) { end += 1 }
        let identifier = bytes[(place + 1)..<end]
        guard end < bytes.count, identifier.contains(UInt8(ascii: "-")),
            identifier.last != UInt8(ascii: "-")
        else { return nil }
        var fragment: String?
        if bytes[end] == UInt8(ascii: "#") {
            let start = end + 1
            end = start
            while end < bytes.count, end - start < 200, LabelSyntax.isPlain(bytes[end]) { end += 1 }
            guard end > start else { return nil }
            fragment = String(decoding: bytes[start..<end], as: UTF8.self)
        }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return nil }
        let name = String(decoding: identifier, as: UTF8.self)
        return (DocumentReference(identifier: name, fragment: fragment), end + 1)
    }

    private static func isOfIdentifier(_ byte: UInt8) -> Bool {
        0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
    }

    /// Whether the author's own definition of a label stands there: only marks of lists and quotes before it, and
    /// a destination, perhaps with a title, behind it.
    private static func isDefinition(in bytes: [UInt8], from place: Int, to end: Int) -> Bool {
        for byte in bytes[..<place].reversed() {
            if byte == 0x0A || byte == 0x0D { break }
            guard " \t>-+*.)0123456789".utf8.contains(byte) else { return false }
        }
        let rest = bytes[end...].prefix { $0 != 0x0A && $0 != 0x0D }.trimmingBlanks()
        guard let blank = rest.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else { return true }
        return rest[blank...].trimmingBlanks().first.map { "\"'(".utf8.contains($0) } ?? true
    }
}

/// What the labels of footnotes and the fragments of references may hold.
enum LabelSyntax {
    /// Whether a byte has no meaning of its own in CommonMark and is no blank.
    static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !"[]\\`*<>&~|!".utf8.contains(byte)
    }
}
