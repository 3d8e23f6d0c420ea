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
    ///
    /// What moved is deleted at one place and inserted at another: see ``moves``.
    package let entries: [Entry]
    /// What went at one place and came at another, in the order of the new text.
    package let moves: [Move]
    /// Tables in which not all columns are the same, by their number in the new text.
    package let columns: [Int: TableColumns]

    /// Compares two texts.
    ///
    /// Units that stayed as they are come first; then those that moved; between them, units of one
    /// kind that share about half of their words are taken for one unit that changed. Bounded: some
    /// 5,000 units that all differ take about a second.
    package init(old: [TextUnit], new: [TextUnit]) {
        self.init(Alignment(old: old, new: new))
    }

    /// The same, on several processors.
    package static func between(_ old: [TextUnit], _ new: [TextUnit]) async -> TextComparison {
        await TextComparison(Alignment.between(old, new))
    }

    private init(_ alignment: Alignment) {
        entries = alignment.entries
        moves = alignment.moves
        columns = alignment.columns
    }

    /// Whether no unit differs; emphasis and blanks between the units may.
    package var isEmpty: Bool {
        entries.allSatisfy { entry in
            if case .same = entry { true } else { false }
        }
    }
}

extension TextComparison.Entry {
    /// The unit of the old text, where there is one.
    package var old: TextUnit? {
        switch self {
        case .same(let old, _), .changed(let old, _, _), .deleted(let old): old
        case .inserted: nil
        }
    }

    /// The unit of the new text, where there is one.
    package var new: TextUnit? {
        switch self {
        case .same(_, let new), .changed(_, let new, _), .inserted(let new): new
        case .deleted: nil
        }
    }
}

/// Units that went at one place of a text and came at another.
package struct Move: Hashable, Sendable {
    /// One unit of what moved, as it compares with what it was.
    package struct Part: Hashable, Sendable {
        package let entry: TextComparison.Entry
        /// The place of its new unit among the entries; nothing for what went on the way.
        package let place: Int?
    }

    /// In the order of the new text.
    package let parts: [Part]
    /// Whether a heading moved with all that stands under it.
    package let isSection: Bool
    /// The places among the entries where it began, and where it begins.
    package let origin: Int
    package let target: Int
    /// All places among the entries where its old units went.
    package let places: [Int]
}
