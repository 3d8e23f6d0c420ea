import Ccmark

/// The raw parts of a table that cmark took for a paragraph or an underlined heading.
struct FoundTable {
    /// Paragraph text above the header, line by line; empty where the table stands alone.
    let textAbove: [ArraySlice<UInt8>]
    /// The line of the header, from 1.
    let headerLine: Int
    /// The line of its last row, or of its delimiter row.
    let lastLine: Int
    let header: [ArraySlice<UInt8>]
    let alignments: [Table.Alignment]
    /// The rows below the delimiter row, each with as many fields as the header.
    let rows: [(fields: [ArraySlice<UInt8>], line: Int)]
    /// The line of a thematic break that cmark took for the underline of a heading.
    let ruleLine: Int?

    /// The most fields one table may have filled in for it, so that a short text with a long
    /// header and many short rows does not become a huge one.
    private static let mostFilledFields = 100_000

    /// The table in the lines of `node`, a paragraph or heading; nothing where there is none.
    init?(in node: OpaquePointer, of source: SourceLines) {
        let first = Node.line(node)
        let last = source.lastLine(of: node)
        guard last > first, Self.canHoldDelimiter(first...last, of: source) else { return nil }

        let quotes = Node.quotes(around: node)
        var lines = (first...last).map { source.content(ofLine: $0, insideQuotes: quotes) }
        // The first line may stand behind the marker of a list.
        lines[0] = source[first].dropFirst(Node.column(node) - 1).trimmingBlanks()
        var ruleLine: Int?
        if Node.type(node) == CMARK_NODE_HEADING {
            // `---` below a table is a thematic break, `===` is one more row.
            guard let underline = lines.last, lines.count > 2 else { return nil }
            if underline.first == UInt8(ascii: "-") {
                ruleLine = last
                lines.removeLast()
            }
        }

        guard let found = Self.delimiter(in: lines) else { return nil }
        textAbove = Array(lines[..<(found.index - 1)])
        headerLine = first + found.index - 1
        header = found.header
        alignments = found.alignments
        lastLine = first + lines.count - 1
        self.ruleLine = ruleLine

        var rows: [(fields: [ArraySlice<UInt8>], line: Int)] = []
        var filled = 0
        for index in lines.indices.dropFirst(found.index + 1) {
            var fields = Array(TableSyntax.fields(lines[index]).prefix(header.count))
            filled += header.count - fields.count
            guard filled <= Self.mostFilledFields else { return nil }
            while fields.count < header.count { fields.append([]) }
            rows.append((fields, first + index))
        }
        self.rows = rows
    }

    /// The first line that is a delimiter row with as many fields as the line above it.
    private static func delimiter(
        in lines: [ArraySlice<UInt8>]
    ) -> (index: Int, header: [ArraySlice<UInt8>], alignments: [Table.Alignment])? {
        for index in lines.indices.dropFirst() {
            guard let alignments = TableSyntax.alignments(lines[index]) else { continue }
            let header = TableSyntax.fields(lines[index - 1])
            if header.count == alignments.count { return (index, header, alignments) }
        }
        return nil
    }

    /// A quick look that spares most paragraphs the work: some line ends like a delimiter row.
    private static func canHoldDelimiter(
        _ lines: ClosedRange<Int>, of source: SourceLines
    ) -> Bool {
        lines.contains { line in
            guard let last = source[line].trimmingBlanks().last else { return false }
            return "|:-".utf8.contains(last)
        }
    }
}
