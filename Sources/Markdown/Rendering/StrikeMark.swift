import Ccmark

/// A pair of tildes where text that is struck through begins or ends.
struct StrikeMark: Hashable {
    /// The byte of its piece of text at which the tildes stand.
    let place: Int
    let opens: Bool

    /// What is struck through directly below a node, in its pieces of text.
    ///
    /// Two tildes begin it where a word begins and end it where one ends, as asterisks do; both stand below the same
    /// node, so that emphasis goes before.
    static func all(below parent: OpaquePointer) -> [OpaquePointer: [StrikeMark]] {
        var found: [OpaquePointer: [StrikeMark]] = [:]
        var opened: [(piece: OpaquePointer, place: Int)] = []
        for piece in NodeChildren(of: parent) where Node.type(piece) == CMARK_NODE_TEXT {
            guard let bytes = cmark_node_get_literal(piece)?.string else { continue }
            for place in pairs(in: bytes) {
                let before = kind(before: place, bytes, piece)
                let after = kind(after: place + 2, bytes, piece)
                if closes(before, after), let start = opened.popLast() {
                    found[start.piece, default: []].append(
                        StrikeMark(place: start.place, opens: true))
                    found[piece, default: []].append(StrikeMark(place: place, opens: false))
                } else if closes(after, before) {
                    opened.append((piece, place))
                }
            }
        }
        return found.mapValues { $0.sorted { $0.place < $1.place } }
    }

    static func all(
        below parent: OpaquePointer, if isNeeded: Bool
    ) -> [OpaquePointer: [StrikeMark]] {
        isNeeded ? all(below: parent) : [:]
    }

    /// Where exactly two tildes stand together.
    private static func pairs(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var pairs: [Int] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "~") else {
                place += 1
                continue
            }
            let start = place
            while place < bytes.count, bytes[place] == UInt8(ascii: "~") { place += 1 }
            if place - start == 2 { pairs.append(start) }
        }
        return pairs
    }

    /// What stands beside the tildes.
    private enum Neighbour { case blank, punctuation, letter }

    /// Whether tildes end what is before them (CommonMark 6.2: "right-flanking").
    private static func closes(_ before: Neighbour, _ after: Neighbour) -> Bool {
        switch before {
        case .blank: false
        case .punctuation: after != .letter
        case .letter: true
        }
    }

    private static func kind(
        before place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ piece: OpaquePointer
    ) -> Neighbour {
        guard place > 0 else { return kind(of: cmark_node_previous(piece)) }
        var start = place - 1
        while start > 0, place - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return kind(of: String(decoding: bytes[start..<place], as: UTF8.self))
    }

    private static func kind(
        after place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ piece: OpaquePointer
    ) -> Neighbour {
        guard place < bytes.count else { return kind(of: cmark_node_next(piece)) }
        var end = place + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return kind(of: String(decoding: bytes[place..<end], as: UTF8.self))
    }

    private static func kind(of neighbour: OpaquePointer?) -> Neighbour {
        guard let neighbour else { return .blank }
        let type = Node.type(neighbour)
        return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ? .blank : .punctuation
    }

    private static func kind(of character: String) -> Neighbour {
        guard let scalar = character.unicodeScalars.first else { return .blank }
        if scalar.properties.isWhitespace { return .blank }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return .punctuation
        case .mathSymbol, .currencySymbol, .modifierSymbol:
            return scalar.isASCII ? .punctuation : .letter
        default: return .letter
        }
    }
}
