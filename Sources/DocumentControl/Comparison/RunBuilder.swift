/// Joins tokens to runs that a reader takes in as whole words.
///
/// What went and what came are ranges of the tokens of either text, so that joining moves only their ends.
struct RunBuilder {
    /// What stayed, and what went and came after it.
    private struct Piece {
        var same: Range<Int>
        var deleted: Range<Int>
        var inserted: Range<Int>

        var isChange: Bool { !deleted.isEmpty || !inserted.isEmpty }
        var isReplacement: Bool { !deleted.isEmpty && !inserted.isEmpty }
    }

    private let old: [TextToken]
    private let new: [TextToken]
    private var pieces: [Piece] = []

    /// - Parameters:
    ///   - old: The tokens of the old text.
    ///   - new: The tokens of the new text.
    ///   - pairs: The places of those that stayed, rising on both sides.
    init(_ old: [TextToken], _ new: [TextToken], _ pairs: [(old: Int, new: Int)]) {
        self.old = old
        self.new = new
        var (place, other) = (0, 0)
        var same = 0..<0
        for pair in pairs {
            if place < pair.old || other < pair.new {
                pieces.append(
                    Piece(same: same, deleted: place..<pair.old, inserted: other..<pair.new))
                same = pair.old..<pair.old
            }
            same = same.lowerBound..<pair.old + 1
            (place, other) = (pair.old + 1, pair.new + 1)
        }
        pieces.append(
            Piece(same: same, deleted: place..<old.count, inserted: other..<new.count))
    }

    /// The runs, where the tokens joined are two texts.
    func runs(from before: String, to after: String) -> [WordRun] {
        var joined: [Piece] = []
        joined.reserveCapacity(pieces.count)
        for piece in pieces {
            guard let last = joined.last, areOne(last, piece) else {
                joined.append(piece)
                continue
            }
            // What stayed between two changes goes and comes with them.
            joined[joined.count - 1].deleted =
                last.deleted.lowerBound..<piece.deleted.upperBound
            joined[joined.count - 1].inserted =
                last.inserted.lowerBound..<piece.inserted.upperBound
        }
        completeWords(&joined)
        var (left, right) = (TokenText(before, old), TokenText(after, new))
        var runs: [WordRun] = []
        runs.reserveCapacity(3 * joined.count)
        for piece in joined {
            if !piece.same.isEmpty { runs.append(.same(left.text(piece.same))) }
            if !piece.deleted.isEmpty { runs.append(.deleted(left.text(piece.deleted))) }
            if !piece.inserted.isEmpty { runs.append(.inserted(right.text(piece.inserted))) }
        }
        return runs
    }

    /// Whether what stayed between two changes only cuts one replacement into two: a blank, or one
    /// character that both happen to have.
    private func areOne(_ former: Piece, _ piece: Piece) -> Bool {
        if old[piece.same].allSatisfy({ $0.kind == .blank }) {
            return former.isReplacement && piece.isReplacement
        }
        guard piece.same.count == 1, isLoose(piece.same.lowerBound), former.isChange,
            piece.isChange
        else { return false }
        return !(former.deleted.isEmpty && piece.deleted.isEmpty)
            && !(former.inserted.isEmpty && piece.inserted.isEmpty)
    }

    /// Takes one character that is left over at the edge of a replaced word into the replacement.
    private func completeWords(_ pieces: inout [Piece]) {
        for place in pieces.indices where pieces[place].isReplacement {
            let piece = pieces[place]
            let same = piece.same
            if !same.isEmpty, isLoose(same.upperBound - 1), place == 0 || same.count > 1,
                isLoose(piece.deleted.lowerBound), new[piece.inserted.lowerBound].isLooseCharacter,
                same.count < 2 || !isLoose(same.upperBound - 2)
            {
                pieces[place].same = same.lowerBound..<same.upperBound - 1
                pieces[place].deleted = piece.deleted.lowerBound - 1..<piece.deleted.upperBound
                pieces[place].inserted = piece.inserted.lowerBound - 1..<piece.inserted.upperBound
            }
            let next = place + 1
            guard next < pieces.count, let edge = pieces[next].same.first, isLoose(edge),
                isLoose(piece.deleted.upperBound - 1),
                new[piece.inserted.upperBound - 1].isLooseCharacter,
                pieces[next].same.count < 2 || !isLoose(edge + 1)
            else { continue }
            // What follows at once belongs to the next change.
            guard pieces[next].same.count > 1 || !pieces[next].isChange else { continue }
            pieces[next].same = edge + 1..<pieces[next].same.upperBound
            let (deleted, inserted) = (pieces[place].deleted, pieces[place].inserted)
            pieces[place].deleted = deleted.lowerBound..<deleted.upperBound + 1
            pieces[place].inserted = inserted.lowerBound..<inserted.upperBound + 1
        }
    }

    private func isLoose(_ place: Int) -> Bool { old[place].isLooseCharacter }
}

/// The texts of ranges of tokens, which are asked for in their order.
private struct TokenText {
    private let text: String
    private let tokens: [TextToken]
    private var place = 0
    private var index: String.Index

    /// A text and the tokens that it consists of.
    init(_ text: String, _ tokens: [TextToken]) {
        self.text = text
        self.tokens = tokens
        index = text.startIndex
    }

    mutating func text(_ range: Range<Int>) -> String {
        let start = self.index(range.lowerBound)
        return String(text[start..<self.index(range.upperBound)])
    }

    private mutating func index(_ next: Int) -> String.Index {
        var count = 0
        for token in tokens[place..<next] { count += token.text.utf8.count }
        index = text.utf8.index(index, offsetBy: count)
        place = next
        return index
    }
}

extension TextToken {
    /// Whether it is one character of a word that is not known.
    fileprivate var isLooseCharacter: Bool {
        kind == .character && text.unicodeScalars.count == 1 && !EastAsianWords.isKnown(text)
    }
}
