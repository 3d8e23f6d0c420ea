/// Where something that moved came from and where it went, in words.
struct MovePlace {
    let from: String
    let to: String

    /// - Parameters:
    ///   - move: What moved.
    ///   - old: Its first unit in the old text.
    ///   - new: The same in the new text.
    ///   - comparison: Both texts.
    init(_ move: Move, _ old: TextUnit, _ new: TextUnit, _ comparison: TextComparison) {
        if move.isSection {
            from = Self.section(before: move.origin, old, comparison.entries, side: \.old)
            to = Self.section(before: move.target, new, comparison.entries, side: \.new)
        } else if old.section.map(TextUnit.withoutNumber)
            == new.section.map(TextUnit.withoutNumber)
        {
            let isDown = move.origin < move.target
            let place = new.section.last.map { " in '\($0.shortened)'" } ?? ""
            from = (isDown ? "further up" : "further down") + place
            to = (isDown ? "further down" : "further up") + place
        } else {
            from = Self.part(old)
            to = Self.part(new)
        }
    }

    private static func part(_ unit: TextUnit) -> String {
        unit.section.last.map { "'\($0.shortened)'" } ?? "the beginning of the text"
    }

    /// After which section of its level, or under which of a higher one, a section stands.
    private static func section(
        before place: Int, _ unit: TextUnit, _ entries: [TextComparison.Entry],
        side: (TextComparison.Entry) -> TextUnit?
    ) -> String {
        guard case .heading(let level) = unit.kind else { return part(unit) }
        for entry in entries[..<place].reversed() {
            guard let other = side(entry), case .heading(let above) = other.kind, above <= level
            else { continue }
            let title = "'\(other.text.shortened)'"
            return above == level ? "after \(title)" : "the beginning of \(title)"
        }
        return "the beginning of the text"
    }
}
