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
    /// All that changed in it, in the order of the text; at least one.
    package let parts: [ChangePart]
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
        /// The beginning of what moved, as it is and as it was.
        package let title: String
        package let oldTitle: String
        /// Of a section its title without number, and the numbers, where another one came.
        let renumbered: Numbers?

        struct Numbers: Hashable, Sendable {
            let title: String
            let from: String
            let to: String
        }
    }
}

extension RedlineChange.MoveWords {
    /// What moved: `The section 'Roles'`, `3 parts`, `A list item`.
    private func subject(_ unit: TextUnit, _ title: String) -> String {
        if isSection { return "The section '\(title)'" }
        return count > 1
            ? "\(count) parts, from '\(title)' on,"
            : "\(unit.kind.words.capitalisedFirst) '\(title)'"
    }

    /// That it moved, in one sentence.
    func words(_ unit: TextUnit) -> String {
        if let renumbered {
            return
                "The section '\(renumbered.title)' moved from \(renumbered.from) to \(renumbered.to)."
        }
        return "\(subject(unit, title)) moved here from \(from)."
    }

    /// That it is elsewhere now, for the place where it stood, without its full stop.
    package func wordsBehind(_ unit: TextUnit) -> String {
        renumbered == nil
            ? "\(subject(unit, oldTitle)) moved from here to \(to)"
            : "The section '\(oldTitle)' moved from here: it is '\(title)' now"
    }
}
