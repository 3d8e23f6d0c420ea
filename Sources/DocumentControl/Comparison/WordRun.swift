/// A piece of a unit that stayed, went or came.
package enum WordRun: Hashable, Sendable {
    case same(String)
    case deleted(String)
    case inserted(String)

    /// Compares two texts word by word, Chinese and Japanese by words as far as they are known.
    ///
    /// The pieces that are the same or deleted, joined, are the old text; those that are the same
    /// or inserted are the new one. No two neighbours are of one case, and what is deleted stands
    /// before what came in its place. Numbers with their units, identifiers, days and addresses
    /// are never cut.
    package static func runs(from old: String, to new: String) -> [WordRun] {
        let (left, right) = (TextToken.pieces(of: old), TextToken.pieces(of: new))
        var numbering = Numbering<ExactText>()
        var weights: [Int32] = []
        func number(_ token: TextToken) -> Int {
            let number = numbering.number(of: ExactText(text: token.text))
            if number == weights.count { weights.append(token.weight) }
            return number
        }
        let (first, second) = (left.map { number($0) }, right.map { number($0) })
        var builder = RunBuilder()
        var (place, other) = (0, 0)
        for pair in CommonSequence.pairs(first, second, weights: weights) {
            builder.delete(left[place..<pair.old])
            builder.insert(right[other..<pair.new])
            builder.keep(left[pair.old])
            (place, other) = (pair.old + 1, pair.new + 1)
        }
        builder.delete(left[place...])
        builder.insert(right[other...])
        return builder.runs
    }

    /// One run a side where nothing is known of what lies between.
    static func replaced(_ old: String, by new: String) -> [WordRun] {
        if old == new { return old.isEmpty ? [] : [.same(old)] }
        return [WordRun.deleted(old), .inserted(new)].filter { !$0.text.isEmpty }
    }
}

extension TextToken {
    /// Words hold a comparison together, blanks hardly do.
    fileprivate var weight: Int32 {
        switch kind {
        case .blank: 1
        case .mark: 2
        case .character: 4
        case .word: 6
        }
    }
}

extension WordRun {
    /// The piece itself.
    package var text: String {
        switch self {
        case .same(let text), .deleted(let text), .inserted(let text): text
        }
    }
}
