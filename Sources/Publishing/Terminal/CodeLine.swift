/// A line of code for whoever sets it with letters of one width.
enum CodeLine {
    /// The line with blanks up to the next stop, every four columns, in place of tabs.
    static func withoutTabs(_ line: Substring) -> String {
        guard line.contains("\t") else { return String(line) }
        var expanded = ""
        var column = 0
        for character in line {
            let width = character == "\t" ? 4 - column % 4 : DisplayWidth.of(character)
            expanded += character == "\t" ? String(repeating: " ", count: width) : "\(character)"
            column += width
        }
        return expanded
    }
}
