/// A piece of a unit that stayed, went or came.
package enum WordRun: Hashable, Sendable {
    case same(String)
    case deleted(String)
    case inserted(String)

    /// Compares two texts word by word, Chinese, Japanese and Korean by characters.
    ///
    /// The pieces that are the same or deleted, joined, are the old text; those that are the same
    /// or inserted are the new one. No two neighbours are of one case, and what is deleted stands
    /// before what came in its place.
    package static func runs(from old: String, to new: String) -> [WordRun] {
        let (left, right) = (TextToken.tokens(of: old), TextToken.tokens(of: new))
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

/// Joins tokens to runs.
private struct RunBuilder {
    /// Text that stayed, and what went and came after it.
    private struct Piece {
        var same = ""
        var isBlank = true
        var deleted = ""
        var inserted = ""
    }

    private var pieces = [Piece()]

    mutating func keep(_ token: TextToken) {
        let last = pieces.count - 1
        if !pieces[last].deleted.isEmpty || !pieces[last].inserted.isEmpty {
            pieces.append(Piece())
        }
        pieces[pieces.count - 1].same += token.text
        if token.kind != .blank { pieces[pieces.count - 1].isBlank = false }
    }

    mutating func delete(_ tokens: ArraySlice<TextToken>) {
        for token in tokens { pieces[pieces.count - 1].deleted += token.text }
    }

    mutating func insert(_ tokens: ArraySlice<TextToken>) {
        for token in tokens { pieces[pieces.count - 1].inserted += token.text }
    }

    /// A blank that stayed between two replacements is shown as part of one replacement.
    var runs: [WordRun] {
        var joined: [Piece] = []
        for piece in pieces {
            if let last = joined.last, piece.isBlank, !last.deleted.isEmpty,
                !last.inserted.isEmpty, !piece.deleted.isEmpty, !piece.inserted.isEmpty
            {
                joined[joined.count - 1].deleted += piece.same + piece.deleted
                joined[joined.count - 1].inserted += piece.same + piece.inserted
            } else {
                joined.append(piece)
            }
        }
        return joined.flatMap { piece in
            [WordRun.same(piece.same), .deleted(piece.deleted), .inserted(piece.inserted)]
        }.filter { !$0.text.isEmpty }
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
