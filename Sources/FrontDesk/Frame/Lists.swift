import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

extension Desk {
    /// Prints a list in the wanted form.
    func show(_ table: ListTable, _ options: ListOptions, empty: String) {
        switch options.format {
        case .table:
            if table.rows.isEmpty {
                say(empty)
            } else {
                sayText(table.text(width: width, colour: hasColour))
            }
        case .json: sayText(table.json)
        case .csv: sayText(table.csv)
        case .markdown: sayText(table.markdown)
        }
    }

    /// Says a text of several lines, without a last empty one.
    func sayText(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        say(lines)
    }
}
