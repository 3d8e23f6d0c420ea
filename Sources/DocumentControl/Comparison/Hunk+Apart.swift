extension Hunk {
    /// The same with numbers and words that oblige by themselves.
    ///
    /// "must reply in 4 hours" that became "should call in 5 days" is three changes. Numbers and such words that have no counterpart stay
    /// with the words around them.
    var apart: [Hunk] {
        guard !old.isEmpty, !new.isEmpty, old.count + new.count > 2, case .material = judgement
        else { return [self] }
        let pairs = anchors
        guard !pairs.isEmpty else { return [self] }
        var parts: [Hunk] = []
        var (place, other) = (old.startIndex, new.startIndex)
        for pair in pairs {
            parts += part(place..<pair.old.lowerBound, other..<pair.new.lowerBound)
            parts += part(pair.old, pair.new)
            (place, other) = (pair.old.upperBound, pair.new.upperBound)
        }
        return parts + part(place..<old.endIndex, other..<new.endIndex)
    }

    private func part(_ left: Range<Int>, _ right: Range<Int>) -> [Hunk] {
        guard !left.isEmpty || !right.isEmpty else { return [] }
        return [
            Hunk(
                before: (
                    left.lowerBound > old.startIndex ? old[left.lowerBound - 1] : before.old,
                    right.lowerBound > new.startIndex ? new[right.lowerBound - 1] : before.new
                ),
                after: left.upperBound < old.endIndex ? old[left.upperBound] : after,
                old: old[left], new: new[right], sources: sources)
        ]
    }

    /// Numbers that became numbers, and words that oblige that became such words, in their order.
    private var anchors: [(old: Range<Int>, new: Range<Int>)] {
        let left = old.indices.filter { Self.anchor(old[$0]) != nil }
        var right = new.indices.filter { Self.anchor(new[$0]) != nil }[...]
        var pairs: [(old: Range<Int>, new: Range<Int>)] = []
        var end = (old: old.startIndex, new: new.startIndex)
        for place in left where place >= end.old {
            let kind = Self.anchor(old[place])
            guard let found = right.firstIndex(where: { Self.anchor(new[$0]) == kind }) else {
                continue
            }
            let other = right[found]
            end = (
                self.end(of: place, old, sources.old), self.end(of: other, new, sources.new)
            )
            pairs.append((place..<end.old, other..<end.new))
            right = right[(found + 1)...].drop { $0 < end.new }
        }
        return pairs
    }

    private static func anchor(_ atom: Atom) -> ChangeWeight? {
        switch atom.kind {
        case .number: .number
        case .word: ChangeWeight.isStrict(atom.text) ? .obligation : nil
        default: nil
        }
    }

    /// Behind the unit that belongs to a number.
    private func end(of place: Int, _ atoms: ArraySlice<Atom>, _ source: SourceText) -> Int {
        guard atoms[place].kind == .number else { return place + 1 }
        let end = source.endOfPiece(at: source.start(of: atoms[place]))
        var next = place + 1
        while next < atoms.endIndex, source.end(of: atoms[next]) <= end { next += 1 }
        return next
    }
}
