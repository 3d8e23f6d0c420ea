/// Finds which units of two texts belong together.
struct UnitPairing {
    let old: [TextUnit]
    let new: [TextUnit]
    /// How the columns of tables belong together, by the number of the table in the new text.
    let columns: [Int: TableColumns]
    /// What stayed in its place.
    let kept: [(old: Int, new: Int)]
    /// What changed in its place: one list for every gap between units that stayed.
    private(set) var changed: [[(old: Int, new: Int)]]
    /// What moved.
    var blocks: [MoveSearch.Block] { search.blocks }

    private var search: MoveSearch
    private var likeness: Likeness

    private typealias Section = (old: Range<Int>, new: Range<Int>)

    init(old: [TextUnit], new: [TextUnit]) {
        self.init(UnitNumbers(old: old, new: new), Self.sections(old, new), old, new)
        let gaps = gaps
        finish(gaps, gaps.map { likeness.pairs($0.old, $0.new) })
    }

    /// The same, on several processors.
    static func between(_ old: [TextUnit], _ new: [TextUnit]) async -> UnitPairing {
        async let sections = sections(old, new)
        let numbers = UnitNumbers(old: old, new: new)
        var pairing = UnitPairing(numbers, await sections, old, new)
        let (gaps, likeness) = (pairing.gaps, pairing.likeness)
        // Every piece takes along what is known of the words.
        let found = await SideBySide.map(gaps[...], pieces: 8) { gaps in
            var likeness = likeness
            return gaps.map { likeness.pairs($0.old, $0.new) }
        }
        pairing.finish(gaps, found)
        return pairing
    }

    private init(
        _ numbers: UnitNumbers, _ sections: [Section], _ old: [TextUnit], _ new: [TextUnit]
    ) {
        self.old = old
        self.new = new
        columns = numbers.tables.byNew
        kept = Self.kept(numbers, without: sections)
        likeness = Likeness(old: old, new: new)
        search = MoveSearch(old: old, new: new, numbers: (numbers.old, numbers.new), pairs: kept)
        search.take(sections: sections, &likeness)
        search.findExact(&likeness)
        likeness.leaveOut(old: search.isOldTaken, new: search.isNewTaken)
        changed = Array(repeating: [], count: kept.count + 1)
    }

    private static func sections(_ old: [TextUnit], _ new: [TextUnit]) -> [Section] {
        var likeness = Likeness(old: old, new: new)
        return SectionOrder(old: old, new: new, likeness: &likeness).moved
    }

    /// What stayed in its place, outside of sections that moved.
    private static func kept(
        _ numbers: UnitNumbers, without sections: [Section]
    ) -> [(old: Int, new: Int)] {
        let (first, second) = (numbers.old, numbers.new)
        guard !sections.isEmpty else {
            return CommonSequence.pairs(first, second, weights: numbers.weights)
        }
        var isFree = (
            [Bool](repeating: true, count: first.count),
            [Bool](repeating: true, count: second.count)
        )
        for section in sections {
            for place in section.old { isFree.0[place] = false }
            for place in section.new { isFree.1[place] = false }
        }
        let left = first.indices.filter { isFree.0[$0] }
        let right = second.indices.filter { isFree.1[$0] }
        return CommonSequence.pairs(
            left.map { first[$0] }, right.map { second[$0] }, weights: numbers.weights
        ).map { (left[$0.old], right[$0.new]) }
    }

    /// What lies between two neighbours that stayed, where units of both texts do.
    private struct Gap {
        let number: Int
        let old: Range<Int>
        let new: Range<Int>
    }

    private var gaps: [Gap] {
        var (place, other) = (0, 0)
        return (kept + [(old.count, new.count)]).enumerated().compactMap { number, pair in
            defer { (place, other) = (pair.old + 1, pair.new + 1) }
            guard place < pair.old, other < pair.new else { return nil }
            return Gap(number: number, old: place..<pair.old, new: other..<pair.new)
        }
    }

    /// Takes what changed in its place, and finds what changed and moved.
    private mutating func finish(_ gaps: [Gap], _ found: [[(old: Int, new: Int)]]) {
        for (gap, pairs) in zip(gaps, found) { changed[gap.number] = pairs }
        search.findAlike(&likeness, changed: changed.flatMap { $0 })
    }
}
