/// The changes between two texts, and the lines in which they are shown.
///
/// What changed is told once, and as what it is: a section that moved is no section that went and
/// another that came, and a new column is no change of every row.
package struct Redline: Hashable, Sendable {
    /// One line of the new text, or of the old one where something went.
    package enum Line: Hashable, Sendable {
        /// A unit; the number of the change to which it belongs, nothing where it stayed.
        case part(TextComparison.Entry, change: Int?, isMoved: Bool)
        /// Here begins what came from elsewhere.
        case movedHere(change: Int)
        /// Here stood what is elsewhere now.
        case movedAway(change: Int)
    }

    package let changes: [RedlineChange]
    package let lines: [Line]
    private let columns: [Int: TableColumns]

    package var isEmpty: Bool { changes.isEmpty }

    package init(_ comparison: TextComparison) {
        self.init(comparison, RedlineBuilder(comparison))
    }

    /// The changes between two texts, found on several processors.
    package static func between(_ old: [TextUnit], _ new: [TextUnit]) async -> Redline {
        let comparison = await TextComparison.between(old, new)
        let judgements = await RedlineBuilder.judgements(comparison)
        return Redline(comparison, RedlineBuilder(comparison, judgements))
    }

    private init(_ comparison: TextComparison, _ builder: consuming RedlineBuilder) {
        builder.build()
        (changes, lines) = (builder.changes, builder.lines)
        columns = comparison.columns
    }

    /// How many changes there are, all those within one part counted.
    package var count: Int { changes.reduce(0) { $0 + $1.parts.count } }

    /// How many changes there are of each weight, the heaviest first; none is left out.
    package var counts: [(weight: ChangeWeight, count: Int)] {
        var counts: [ChangeWeight: Int] = [:]
        for change in changes {
            for part in change.parts { counts[part.weight, default: 0] += 1 }
        }
        return ChangeWeight.allCases.compactMap { weight in
            counts[weight].map { (weight, $0) }
        }
    }

    /// The counts in one sentence.
    package var summary: String {
        guard !isEmpty else { return "No change in the text." }
        let parts = counts.map { $0.weight.words($0.count) }.joined(separator: ", ")
        return "\(countWords): \(parts)."
    }

    /// How many changes there are, and in how many places: `3 changes in 2 places`.
    package var countWords: String {
        let all = "\(count) change\(count == 1 ? "" : "s")"
        guard changes.count != count else { return all }
        return "\(all) in \(changes.count) place\(changes.count == 1 ? "" : "s")"
    }
}

extension Redline {
    /// The cells of a row that changed, side by side; nothing where they cannot be laid so.
    package func cells(_ old: TextUnit, _ new: TextUnit) -> [CellChange]? {
        CellChange.cells(old, new, new.row.flatMap { columns[$0.table] })
    }

    /// The change that decides the proposed class: the first one of the heaviest that touch the
    /// meaning.
    package var decisive: RedlineChange? {
        var found: RedlineChange?
        for change in changes where change.isMaterial {
            if let heaviest = found?.weight, heaviest <= change.weight { continue }
            found = change
        }
        return found
    }
}
