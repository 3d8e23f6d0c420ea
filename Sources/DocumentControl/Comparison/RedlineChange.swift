/// One change between two texts, as it is told to people.
package struct RedlineChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case changed, added, removed, moved
        /// Columns of a table came, went or were put in another order.
        case columns
        /// The words are the same.
        case formatting
    }

    package let kind: Kind
    /// The heaviest of what it touches.
    package let weight: ChangeWeight
    /// Whether the meaning is touched.
    package let isMaterial: Bool
    /// The change in one sentence, or what differs where the meaning is not touched.
    package let words: String
    /// The units concerned; of what moved its first one, of columns the row of the headings.
    package let entry: TextComparison.Entry
    /// The headings under which it stands in the new text, or stood where it was removed.
    package let section: [String]
    /// The line of the new text with the change, or the one that now stands where something was
    /// removed; nothing where the new text is empty.
    package let line: Int?
    /// Of a table row the cells that differ, in columns that both texts have.
    package let cells: [CellChange]
    package let move: MoveWords?
    package let columns: TableColumns?

    /// Where something came from and went to.
    package struct MoveWords: Hashable, Sendable {
        /// The number of the move in the comparison.
        package let number: Int
        /// The first line in the old text and in the new one.
        package let fromLine: Int
        package let toLine: Int
        /// Such as `after '3.1 Scope'`.
        package let from: String
        package let to: String
        /// How many units moved together.
        package let count: Int
        package let isSection: Bool
        /// The beginning of what moved.
        package let title: String
    }
}

extension RedlineChange.MoveWords {
    /// What moved: `the section 'Roles'`, `3 parts`, `a list item`.
    package func subject(_ unit: TextUnit) -> String {
        if isSection { return "the section '\(title)'" }
        return count > 1 ? "\(count) parts, from '\(title)' on," : "\(unit.kind.words) '\(title)'"
    }
}
