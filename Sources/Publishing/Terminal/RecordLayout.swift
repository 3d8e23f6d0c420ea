/// A row of a table as lines `Title: value`, where there is no room for columns.
enum RecordLayout {
    /// The lines of one row; cells without content are left out.
    ///
    /// - Parameters:
    ///   - titles: The titles of the columns; nothing is written for an empty one.
    ///   - cells: As many as titles.
    ///   - width: In columns.
    /// - Returns: No line where all cells are empty.
    static func lines(titles: [StyledText], cells: [StyledText], width: Int) -> [StyledText] {
        var lines: [StyledText] = []
        for (title, cell) in zip(titles, cells) where !cell.isEmpty {
            var entry = title
            if !title.isEmpty {
                entry.append(":", title.last?.style ?? [], isGlued: true)
                entry.append(" ")
            }
            entry.append(cell)
            lines += entry.lines(width: width, hanging: 2, breakingWords: true)
        }
        return lines
    }
}
