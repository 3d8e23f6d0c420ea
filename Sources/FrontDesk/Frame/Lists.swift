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

    /// Prints notices as a build server reads them.
    func show(_ notices: [Notice], _ format: FindingFormat) {
        let list = NoticeList(notices, version: Tool.version)
        switch format {
        case .github: sayText(list.github)
        case .gitlab: sayText(list.gitlab)
        default: sayText(list.sarif)
        }
    }

    /// Says a text of several lines, without a last empty one.
    func sayText(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        say(lines)
    }

    /// Says paragraphs, broken between words where they are wider than the terminal.
    ///
    /// - Parameters:
    ///   - paragraphs: One each; what stands before the first word stays there.
    ///   - indent: The blanks before further lines.
    func say(_ paragraphs: [String], indent: Int) {
        for paragraph in paragraphs {
            var line = String(paragraph.prefix { $0 == " " })
            var hasWord = false
            let rest = paragraph.dropFirst(line.count)
            // Two blanks in a row are an empty word, which keeps them.
            for word in rest.split(separator: " ", omittingEmptySubsequences: false) {
                if hasWord, line.count + 1 + word.count > width {
                    say(line)
                    line = String(repeating: " ", count: indent) + word
                } else {
                    line += (hasWord ? " " : "") + word
                }
                hasWord = true
            }
            say(line)
        }
    }
}
