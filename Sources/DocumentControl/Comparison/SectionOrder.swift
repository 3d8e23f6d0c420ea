/// Finds sections that stand in another order, before anything else is compared.
///
/// Of two neighbours that changed places, the one with less text moved. What the headings are
/// numbered says nothing here, and neither do the words that changed below them.
struct SectionOrder {
    /// The headings with what stands below them, in either text; what lies within another moved
    /// section comes first.
    private(set) var moved: [(old: Range<Int>, new: Range<Int>)] = []

    private struct Heading {
        let range: Range<Int>
        let title: String
        let path: String
        /// How much stands below it before the next heading.
        var weight: Int
    }

    init(old: [TextUnit], new: [TextUnit], likeness: inout Likeness) {
        let (left, right) = (Self.headings(old), Self.headings(new))
        let pairs = Self.pairs(left, right)
        let order = pairs.indices.sorted { pairs[$0].new < pairs[$1].new }
        guard order != Array(pairs.indices) else { return }
        let weights = pairs.map {
            Int32(clamping: 1 + (left[$0.old].weight + right[$0.new].weight) / 16)
        }
        var isKept = [Bool](repeating: false, count: pairs.count)
        for pair in CommonSequence.pairs(Array(pairs.indices), order, weights: weights) {
            isKept[pair.old] = true
        }
        let stayed = (
            Self.counts(
                pairs.indices.filter { isKept[$0] }.map { left[pairs[$0].old].range.lowerBound },
                old.count),
            Self.counts(
                pairs.indices.filter { isKept[$0] }.map { right[pairs[$0].new].range.lowerBound },
                new.count)
        )
        for number in pairs.indices where !isKept[number] {
            let ranges = (
                old: left[pairs[number].old].range, new: right[pairs[number].new].range
            )
            // Of sections that lie within one another the outer one comes first.
            let isWithin =
                moved.last.map {
                    $0.old.contains(ranges.old.lowerBound) && $0.new.contains(ranges.new.lowerBound)
                } ?? false
            // A part of it stayed: it is no section that moved as a whole.
            let stays =
                stayed.0[ranges.old.upperBound] > stayed.0[ranges.old.lowerBound]
                || stayed.1[ranges.new.upperBound] > stayed.1[ranges.new.lowerBound]
            guard !isWithin, !stays, Self.isOne(ranges, old, new, &likeness) else { continue }
            moved.append(ranges)
        }
        moved.reverse()
    }

    /// How many of some places lie before every place.
    private static func counts(_ places: [Int], _ count: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: count + 1)
        for place in places { counts[place + 1] += 1 }
        for place in counts.indices.dropFirst() { counts[place] += counts[place - 1] }
        return counts
    }

    private static func headings(_ units: [TextUnit]) -> [Heading] {
        var headings: [Heading] = []
        var open: [(level: Int, number: Int)] = []
        var ends: [Int] = []
        for (place, unit) in units.enumerated() {
            guard case .heading(let level) = unit.kind else {
                if !headings.isEmpty { headings[headings.count - 1].weight += unit.text.utf8.count }
                continue
            }
            while let last = open.last, last.level >= level {
                ends[last.number] = place
                open.removeLast()
            }
            open.append((level, headings.count))
            ends.append(units.count)
            headings.append(
                Heading(
                    range: place..<place + 1, title: unit.title,
                    path: (unit.section.map(TextUnit.withoutNumber) + [unit.title])
                        .joined(separator: "\u{0}"), weight: unit.text.utf8.count))
        }
        return headings.enumerated().map { number, heading in
            Heading(
                range: heading.range.lowerBound..<ends[number], title: heading.title,
                path: heading.path, weight: heading.weight)
        }
    }

    /// Headings that are called the same and stand once in either text, by their numbers; of those
    /// that stand more than once the ones under the same headings.
    private static func pairs(
        _ left: [Heading], _ right: [Heading]
    ) -> [(old: Int, new: Int)] {
        func once(_ headings: [Heading], _ key: (Heading) -> String) -> [String: Int] {
            var found: [String: Int] = [:]
            for (number, heading) in headings.enumerated() {
                found[key(heading)] = found[key(heading)] == nil ? number : -1
            }
            return found
        }
        let titles = (once(left, \.title), once(right, \.title))
        let paths = (once(left, \.path), once(right, \.path))
        return left.enumerated().compactMap { number, heading in
            if titles.0[heading.title] == number, let other = titles.1[heading.title], other >= 0 {
                return (number, other)
            }
            guard paths.0[heading.path] == number, let other = paths.1[heading.path], other >= 0,
                titles.1[heading.title] == -1 || titles.0[heading.title] == -1
            else { return nil }
            return (number, other)
        }
    }

    /// Whether enough of what stands below one heading stands below the other.
    private static func isOne(
        _ ranges: (old: Range<Int>, new: Range<Int>), _ old: [TextUnit], _ new: [TextUnit],
        _ likeness: inout Likeness
    ) -> Bool {
        let (left, right) = (ranges.old.dropFirst(), ranges.new.dropFirst())
        if left.isEmpty || right.isEmpty {
            return left.isEmpty && right.isEmpty
                && MoveSearch.weight(of: old[ranges.old.lowerBound]) >= 10
        }
        let texts = Set(right.map { new[$0].text })
        let same = left.reduce(0) {
            $0 + (texts.contains(old[$1].text) ? MoveSearch.weight(of: old[$1]) : 0)
        }
        if same >= 10 { return true }
        return left.prefix(20).contains { place in
            MoveSearch.weight(of: old[place]) >= 5
                && right.prefix(40).contains { likeness.areAlike(place, $0) }
        }
    }
}
