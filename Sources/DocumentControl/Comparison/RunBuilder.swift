/// Joins tokens to runs that a reader takes in as whole words.
struct RunBuilder {
    /// What stayed, and what went and came after it.
    private struct Piece {
        var same: [TextToken] = []
        var deleted: [TextToken] = []
        var inserted: [TextToken] = []

        var isChange: Bool { !deleted.isEmpty || !inserted.isEmpty }
        var isReplacement: Bool { !deleted.isEmpty && !inserted.isEmpty }
    }

    private var pieces = [Piece()]

    mutating func keep(_ token: TextToken) {
        if pieces[pieces.count - 1].isChange { pieces.append(Piece()) }
        pieces[pieces.count - 1].same.append(token)
    }

    mutating func delete(_ tokens: ArraySlice<TextToken>) {
        pieces[pieces.count - 1].deleted += tokens
    }

    mutating func insert(_ tokens: ArraySlice<TextToken>) {
        pieces[pieces.count - 1].inserted += tokens
    }

    var runs: [WordRun] {
        var joined: [Piece] = []
        for piece in pieces {
            guard let last = joined.last, Self.areOne(last, piece) else {
                joined.append(piece)
                continue
            }
            joined[joined.count - 1].deleted += piece.same + piece.deleted
            joined[joined.count - 1].inserted += piece.same + piece.inserted
        }
        Self.completeWords(&joined)
        return joined.flatMap { piece in
            [
                WordRun.same(piece.same.text), .deleted(piece.deleted.text),
                .inserted(piece.inserted.text),
            ]
        }.filter { !$0.text.isEmpty }
    }

    /// Whether what stayed between two changes only cuts one replacement into two: a blank, or one
    /// character that both happen to have.
    private static func areOne(_ former: Piece, _ piece: Piece) -> Bool {
        if piece.same.allSatisfy({ $0.kind == .blank }) {
            return former.isReplacement && piece.isReplacement
        }
        guard piece.same.count == 1, piece.same[0].isLooseCharacter, former.isChange,
            piece.isChange
        else { return false }
        return !(former.deleted + piece.deleted).isEmpty
            && !(former.inserted + piece.inserted).isEmpty
    }

    /// Takes one character that is left over at the edge of a replaced word into the replacement.
    private static func completeWords(_ pieces: inout [Piece]) {
        for place in pieces.indices where pieces[place].isReplacement {
            let piece = pieces[place]
            if let edge = piece.same.last, edge.isLooseCharacter,
                place == 0 || piece.same.count > 1,
                piece.deleted[0].isLooseCharacter, piece.inserted[0].isLooseCharacter,
                !(piece.same.dropLast().last?.isLooseCharacter ?? false)
            {
                pieces[place].same.removeLast()
                pieces[place].deleted.insert(edge, at: 0)
                pieces[place].inserted.insert(edge, at: 0)
            }
            let next = place + 1
            guard next < pieces.count, let edge = pieces[next].same.first, edge.isLooseCharacter,
                piece.deleted.last?.isLooseCharacter ?? false,
                piece.inserted.last?.isLooseCharacter ?? false,
                !(pieces[next].same.dropFirst().first?.isLooseCharacter ?? false)
            else { continue }
            // What follows at once belongs to the next change.
            guard pieces[next].same.count > 1 || !pieces[next].isChange else { continue }
            pieces[next].same.removeFirst()
            pieces[place].deleted.append(edge)
            pieces[place].inserted.append(edge)
        }
    }
}

extension TextToken {
    /// Whether it is one character of a word that is not known.
    fileprivate var isLooseCharacter: Bool {
        kind == .character && text.unicodeScalars.count == 1 && !EastAsianWords.isKnown(text)
    }
}

extension [TextToken] {
    fileprivate var text: String { map(\.text).joined() }
}
