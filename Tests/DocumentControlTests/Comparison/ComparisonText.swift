import DocumentControl
import Foundation

/// Units written by hand.
///
/// `# ` begins a heading, `- ` an item (two blanks before it make it deeper),
/// `| ` a row, the first of which holds the headings of its table, four blanks code; anything else is
/// a paragraph. `*` is emphasis.
enum ComparisonText {
    static func units(_ text: String) -> [TextUnit] {
        var reader = Reader()
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            reader.read(String(line), number + 1)
        }
        return reader.units
    }

    static func redline(_ old: String, _ new: String) -> Redline {
        Redline(TextComparison(old: units(old), new: units(new)))
    }

    private struct Reader {
        var units: [TextUnit] = []
        private var headings: [(level: Int, text: String)] = []
        private var columns: [String]?
        private var tables = -1

        mutating func read(_ line: String, _ number: Int) {
            let bare = String(line.drop { $0 == " " })
            guard line.hasPrefix("| ") else {
                columns = nil
                if !line.isEmpty { add(line, bare, number) }
                return
            }
            let text = String(line.dropFirst(2))
            let cells = text.components(separatedBy: " | ")
            let isHeader = columns == nil
            if isHeader {
                columns = cells
                tables += 1
            }
            add(
                .row, text, number,
                TableRowPlace(
                    table: tables, columns: columns ?? cells, cells: cells, isHeader: isHeader))
        }

        private mutating func add(_ line: String, _ bare: String, _ number: Int) {
            if line.hasPrefix("    ") {
                add(.code, String(line.dropFirst(4)), number)
            } else if line.hasPrefix("#") {
                let level = line.prefix { $0 == "#" }.count
                let text = String(line.dropFirst(level + 1))
                headings.removeAll { $0.level >= level }
                add(.heading(level), text, number)
                headings.append((level, text))
            } else if bare.hasPrefix("- ") {
                let depth = 1 + (line.count - bare.count) / 2
                add(.item(depth: depth), String(bare.dropFirst(2)), number)
            } else {
                add(.paragraph, line, number)
            }
        }

        private mutating func add(
            _ kind: TextUnit.Kind, _ text: String, _ line: Int, _ row: TableRowPlace? = nil
        ) {
            units.append(
                TextUnit(
                    kind: kind, text: kind == .code ? text : text.filter { $0 != "*" },
                    line: line, form: text, section: headings.map(\.text), row: row))
        }
    }
}

extension WordRun {
    /// With `[-` and `-]` around what went, `{+` and `+}` around what came.
    var marked: String {
        switch self {
        case .same(let text): text
        case .deleted(let text): "[-\(text)-]"
        case .inserted(let text): "{+\(text)+}"
        }
    }
}

extension Redline {
    /// One line each, with the class of a change where it is told first.
    var marked: [String] {
        var told: Set<Int> = []
        return lines.map { line in
            switch line {
            case .part(let entry, let change, let isMoved):
                let words =
                    switch entry {
                    case .same(let old, let new):
                        old.form == new.form
                            ? "  \(new.text)" : "= \(old.form) -> \(new.form)"
                    case .deleted(let unit): "- \(unit.text)"
                    case .inserted(let unit): "+ \(unit.text)"
                    case .changed(_, _, let runs): "~ " + runs.map(\.marked).joined()
                    }
                let first = change.flatMap { told.insert($0).inserted ? $0 : nil }
                let note = first.map { "  <\(changes[$0].weight.words)>" } ?? ""
                return (isMoved ? ">" : "") + words + note
            case .movedHere(let change): return "> \(changes[change].words)"
            case .movedAway(let change):
                let move = changes[change].move
                return "< to \(move?.to ?? ""), line \(move?.toLine ?? 0)"
            }
        }
    }
}
