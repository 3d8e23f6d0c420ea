/// Two texts side by side, unit by unit.
package struct TextComparison: Hashable, Sendable {
    /// One unit of either text, or one of both.
    package enum Entry: Hashable, Sendable {
        case same(old: TextUnit, new: TextUnit)
        case changed(old: TextUnit, new: TextUnit, [WordRun])
        case deleted(TextUnit)
        case inserted(TextUnit)
    }

    /// In the order of both texts; what was deleted before what was inserted in its place.
    package let entries: [Entry]

    /// Compares two texts.
    ///
    /// Units that stayed as they are come first; between them, units of one kind that share
    /// about half of their words are taken for one unit that changed. Bounded: some 5,000 units
    /// that all differ take about a second.
    package init(old: [TextUnit], new: [TextUnit]) {
        var numbering = Numbering<UnitKey>()
        var weights: [Int32] = []
        func number(_ unit: TextUnit) -> Int {
            let number = numbering.number(
                of: UnitKey(kind: unit.kind, text: ExactText(text: unit.text)))
            if number == weights.count {
                weights.append(Int32(1 + min(unit.text.utf8.count / 8, 20)))
            }
            return number
        }
        let (first, second) = (old.map { number($0) }, new.map { number($0) })
        var likeness = Likeness(old: old, new: new)
        var entries: [Entry] = []
        var (place, other) = (0, 0)
        for pair in CommonSequence.pairs(first, second, weights: weights) {
            entries += Self.between(place..<pair.old, other..<pair.new, old, new, &likeness)
            entries.append(.same(old: old[pair.old], new: new[pair.new]))
            (place, other) = (pair.old + 1, pair.new + 1)
        }
        entries += Self.between(place..<old.count, other..<new.count, old, new, &likeness)
        self.entries = entries
    }

    /// Whether no unit differs; emphasis and blanks between the units may.
    package var isEmpty: Bool {
        entries.allSatisfy { entry in
            if case .same = entry { true } else { false }
        }
    }

    private static func between(
        _ left: Range<Int>, _ right: Range<Int>, _ old: [TextUnit], _ new: [TextUnit],
        _ likeness: inout Likeness
    ) -> [Entry] {
        var entries: [Entry] = []
        var (place, other) = (left.lowerBound, right.lowerBound)
        for pair in likeness.pairs(left, right) {
            entries += old[place..<pair.old].map { .deleted($0) }
            entries += new[other..<pair.new].map { .inserted($0) }
            let (before, after) = (old[pair.old], new[pair.new])
            entries.append(
                .changed(
                    old: before, new: after, WordRun.runs(from: before.text, to: after.text)))
            (place, other) = (pair.old + 1, pair.new + 1)
        }
        entries += old[place..<left.upperBound].map { .deleted($0) }
        entries += new[other..<right.upperBound].map { .inserted($0) }
        return entries
    }
}

/// What makes two units the same.
private struct UnitKey: Hashable {
    let kind: TextUnit.Kind
    let text: ExactText
}

extension TextComparison {
    /// How many units were changed, deleted or inserted.
    package var changedCount: Int {
        entries.filter { entry in
            if case .same = entry { false } else { true }
        }.count
    }
}
