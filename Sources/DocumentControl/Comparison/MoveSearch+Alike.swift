extension MoveSearch {
    /// A run of three words that stands in more units than this tells nothing of where one went.
    private static let commonest = 4

    /// Finds units that moved and changed by a few words on the way.
    ///
    /// - Parameters:
    ///   - likeness: What is known of the words.
    ///   - changed: Units that changed in their place.
    mutating func findAlike(_ likeness: inout Likeness, changed: [(old: Int, new: Int)]) {
        take(inPlace: changed)
        let left = freeOld.filter { isWeighty(old: $0) }
        let right = freeNew.filter { isWeighty(new: $0) }
        guard !left.isEmpty, !right.isEmpty else { return }
        var places: [Likeness.Triple: [Int]] = [:]
        for place in right {
            for triple in likeness.triples(new: place) { places[triple, default: []].append(place) }
        }
        for place in left {
            var votes: [Int: Int] = [:]
            for triple in likeness.triples(old: place) {
                guard let others = places[triple], others.count <= Self.commonest else { continue }
                for other in others where isNewFree(other) { votes[other, default: 0] += 1 }
            }
            let best = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            guard let other = best?.key, likeness.areMostlyAlike(place, other) else { continue }
            add(place, other)
        }
    }
}
