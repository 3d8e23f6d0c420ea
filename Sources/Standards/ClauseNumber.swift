/// How numbers of clauses are written and hang together.
///
/// A number is made of parts, of Latin letters and figures. Between them stands a point or a hyphen, and a part may
/// stand in brackets behind another one: `8.2`, `A.5.1`, `AC-2(1)`, `GV.OC-01`, `03.01.01`.
package enum ClauseNumber {
    /// Whether `text` has the form of a number.
    ///
    /// A part of figures has up to four, not all of them zero. The first part holds a figure or a capital letter, so
    /// that a word is no number; whatever is around a number is therefore one too.
    package static func isNumber(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        guard rest.count <= 64, takePart(&rest),
            text.utf8.dropLast(rest.count).contains(where: { isFigure($0) || 0x41...0x5A ~= $0 })
        else { return false }
        while let mark = rest.popFirst() {
            switch mark {
            case UInt8(ascii: "."), UInt8(ascii: "-"):
                guard takePart(&rest) else { return false }
            case UInt8(ascii: "("):
                guard takePart(&rest), rest.popFirst() == UInt8(ascii: ")") else { return false }
            default: return false
            }
        }
        return true
    }

    /// The number of the clause around a number: without the last part.
    package static func parent(of number: String) -> String? {
        guard let mark = number.lastIndex(where: { ".-(".contains($0) }) else { return nil }
        return String(number[..<mark])
    }

    /// The numbers of the clauses around a number, from the nearest outwards.
    package static func ancestors(of number: String) -> [String] {
        Array(sequence(first: number, next: parent).dropFirst())
    }

    private static func takePart(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let part = rest.prefix { isFigure($0) || isLetter($0) || $0 == UInt8(ascii: "_") }
        rest = rest.dropFirst(part.count)
        guard let first = part.first, first != UInt8(ascii: "_") else { return false }
        guard part.allSatisfy(isFigure) else { return true }
        return part.count <= 4 && !part.allSatisfy { $0 == UInt8(ascii: "0") }
    }

    private static func isFigure(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
    private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte & 0xDF }
}

/// `4.2` before `4.10`, `AC-2` before `AC-2(1)` and `AC-10`, `A.5` after `10`.
package enum NumberOrder {
    package static func precedes(_ left: String, _ right: String) -> Bool {
        let (one, other) = (parts(left), parts(right))
        for (mine, theirs) in zip(one, other) where mine != theirs {
            switch (Int(mine), Int(theirs)) {
            case (let first?, let second?):
                if first != second { return first < second }
            case (nil, nil): return mine < theirs
            case (let first, _): return first != nil
            }
        }
        return one.count == other.count ? left < right : one.count < other.count
    }

    private static func parts(_ number: String) -> [Substring] {
        number.split { ".-()".contains($0) }
    }
}
