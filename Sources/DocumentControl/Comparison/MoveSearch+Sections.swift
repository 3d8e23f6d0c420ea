extension MoveSearch {
    /// Takes sections that are known to have moved.
    mutating func take(
        sections: [(old: Range<Int>, new: Range<Int>)], _ likeness: inout Likeness
    ) {
        guard !sections.isEmpty else { return }
        weigh()
        for ranges in sections {
            takeSection(ranges, (ranges.old.lowerBound, ranges.new.lowerBound), &likeness)
        }
    }

    /// Headings that stand once in either text, went at one place and came at another, with enough
    /// of what stood below them.
    mutating func findSections(
        _ anchors: [(old: Int, new: Int)], _ likeness: inout Likeness
    ) {
        var partners: [Int: Int] = [:]
        for pair in anchors { partners[pair.old] = pair.new }
        for pair in headings() where !isOldTaken[pair.old] && !isNewTaken[pair.new] {
            let ranges = (old: Self.section(pair.old, old), new: Self.section(pair.new, new))
            let moved = ranges.old.dropFirst().filter { place in
                partners[place].map { ranges.new.contains($0) } ?? false
            }
            var weight = moved.reduce(0) { $0 + weights[oldNumbers[$1]] }
            if weight < 10 {
                weight += alike(
                    ranges.old.dropFirst().prefix(20).filter { !isOldTaken[$0] },
                    ranges.new.dropFirst().prefix(40).filter { !isNewTaken[$0] }, &likeness
                ).reduce(0) { $0 + max(0, weights[oldNumbers[$1.old]]) }
            }
            // What stands under a heading that was only renumbered stayed where it was.
            let stayed = ranges.old.reduce(0) { sum, place in
                guard let other = kept[place], ranges.new.contains(other) else { return sum }
                return sum + Self.weight(of: old[place])
            }
            guard stayed < 5 else { continue }
            let isEmpty = ranges.old.count == 1 && ranges.new.count == 1
            guard weight >= 10 || (isEmpty && weights[oldNumbers[pair.old]] >= 10) else {
                continue
            }
            takeSection(ranges, pair, &likeness)
        }
    }

    /// Headings that are free in both texts and called the same, whatever their number; outermost
    /// and first come first.
    private func headings() -> [(old: Int, new: Int)] {
        func titles(_ units: [TextUnit], _ isTaken: [Bool]) -> [String: Int] {
            var found: [String: Int] = [:]
            for (place, unit) in units.enumerated() {
                guard case .heading = unit.kind else { continue }
                let title = unit.title
                found[title] = found[title] == nil && !title.isEmpty ? place : -1
            }
            return found.filter { $0.value >= 0 && !isTaken[$0.value] }
        }
        let others = titles(new, isNewTaken)
        return titles(old, isOldTaken).compactMap { title, place in
            others[title].map { (old: place, new: $0) }
        }.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
    }

    /// A heading with all that stands under it.
    static func section(_ place: Int, _ units: [TextUnit]) -> Range<Int> {
        guard case .heading(let level) = units[place].kind else { return place..<place + 1 }
        let end = units[(place + 1)...].firstIndex { unit in
            if case .heading(let other) = unit.kind { other <= level } else { false }
        }
        return place..<(end ?? units.count)
    }

    /// Pairs all that is free in two sections.
    private mutating func takeSection(
        _ ranges: (old: Range<Int>, new: Range<Int>), _ heading: (old: Int, new: Int),
        _ likeness: inout Likeness
    ) {
        let left = ranges.old.filter { !isOldTaken[$0] && $0 != heading.old }
        let right = ranges.new.filter { !isNewTaken[$0] && $0 != heading.new }
        let weights = weights.map { Int32(max(1, $0)) }
        let found = CommonSequence.pairs(
            left.map { oldNumbers[$0] }, right.map { newNumbers[$0] }, weights: weights)
        var pairs = [heading]
        var (place, other) = (0, 0)
        for pair in found + [(left.count, right.count)] {
            pairs += alike(Array(left[place..<pair.old]), Array(right[other..<pair.new]), &likeness)
            guard pair.old < left.count else { break }
            pairs.append((left[pair.old], right[pair.new]))
            (place, other) = (pair.old + 1, pair.new + 1)
        }
        take(pairs)
        // What went or came within it is shown there too.
        let last = blocks.count - 1
        blocks[last].isSection = true
        blocks[last].deleted = left.filter { !isOldTaken[$0] }
        blocks[last].inserted = right.filter { !isNewTaken[$0] }
        for place in left { isOldTaken[place] = true }
        for place in right { isNewTaken[place] = true }
    }

    private func alike(
        _ left: [Int], _ right: [Int], _ likeness: inout Likeness
    ) -> [(old: Int, new: Int)] {
        var found: [(old: Int, new: Int)] = []
        var start = 0
        for place in left {
            let end = min(start + 12, right.count)
            guard start < end,
                let other = (start..<end).first(where: { likeness.areAlike(place, right[$0]) })
            else { continue }
            found.append((place, right[other]))
            start = other + 1
        }
        return found
    }
}
