import Ccmark

/// The tables of a document, with the running text of their fields parsed.
///
/// cmark 0.30 knows no tables and takes them for paragraphs. All fields of all tables are parsed
/// in one second pass: each is written as a heading of one line, where nothing but running text
/// can stand, and the whole document follows, so that its reference definitions hold.
struct TableReader: ~Copyable {
    /// Where the parts of one table begin in the input of the second pass.
    private struct Place {
        let table: FoundTable
        let inputLine: Int
    }

    private let places: [OpaquePointer: Place]
    private let fields: ParsedTree?
    /// The blocks of the second pass by the line of its input on which they begin.
    private let blocks: [OpaquePointer?]

    /// What is added to the lines of the text to get lines of the file.
    private let linesAbove: Int

    /// Looks through all paragraphs of `tree`, the parsed `source`.
    init(_ tree: borrowing ParsedTree, of source: SourceLines, linesAbove: Int) {
        self.linesAbove = linesAbove
        var places: [OpaquePointer: Place] = [:]
        var input = FieldText()
        if let root = tree.root {
            Node.descend(root) { node in
                let type = Node.type(node)
                guard type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING else {
                    return true
                }
                if let table = FoundTable(in: node, of: source) {
                    places[node] = Place(table: table, inputLine: input.line)
                    input.append(table)
                }
                return false
            }
        }
        self.places = places

        guard !places.isEmpty else {
            fields = nil
            blocks = []
            return
        }
        let fields = ParsedTree(
            source.mayDefine ? input.bytes + source.bytes : input.bytes)
        var blocks = [OpaquePointer?](repeating: nil, count: input.line)
        for node in NodeChildren(of: fields.root) {
            guard Node.line(node) < input.line else { break }
            blocks[Node.line(node)] = node
        }
        self.blocks = blocks
        self.fields = consume fields
    }

    /// Whether a paragraph or heading holds a table.
    func holdsTable(_ node: OpaquePointer) -> Bool { places[node] != nil }

    /// The table that a paragraph or heading of the tree holds for which this reader was made.
    func placed(_ node: OpaquePointer) -> PlacedTable? {
        guard let place = places[node] else { return nil }
        let above = place.table.textAbove.count
        return PlacedTable(
            node: node, table: place.table,
            // Nothing is left of it where it was reference definitions only.
            textAbove: above > 0 ? field(place.inputLine) : nil, textInputLine: place.inputLine,
            firstField: place.inputLine + (above > 0 ? above + 1 : 0))
    }

    /// The running text on a line of the second pass; nothing where a field is empty.
    func field(_ inputLine: Int) -> OpaquePointer? {
        blocks.indices.contains(inputLine) ? blocks[inputLine] : nil
    }

    /// The blocks in place of `node`: perhaps a paragraph, a table, perhaps a thematic break.
    ///
    /// - Parameters:
    ///   - node: A paragraph or heading of the tree this reader was made for.
    ///   - walk: Turns running text into values and collects its links.
    /// - Returns: Nothing where the node holds no table.
    func blocks(inPlaceOf node: OpaquePointer, walk: inout InlineWalk) -> [Block]? {
        guard let placed = placed(node) else { return nil }
        let table = placed.table
        var result: [Block] = []
        if let above = placed.textAbove {
            let lines = InlineWalk.Lines.shifted(by: placed.textLine - placed.textInputLine)
            result.append(
                Block(
                    kind: .paragraph(walk.inlines(of: above, lines: lines)),
                    line: placed.textLine + linesAbove,
                    lastLine: table.headerLine - 1 + linesAbove))
        }

        var inputLine = placed.firstField
        func cells(_ count: Int, line: Int) -> [Cell] {
            let lines = inputLine..<(inputLine + count)
            inputLine += count
            return lines.map { inputLine in
                guard let field = field(inputLine) else { return Cell(inlines: []) }
                return Cell(inlines: walk.inlines(of: field, lines: .all(on: line)))
            }
        }
        let header = cells(table.header.count, line: table.headerLine)
        let rows = table.rows.map { row in
            TableRow(
                cells: cells(row.fields.count, line: row.line), line: row.line + linesAbove)
        }
        result.append(
            Block(
                kind: .table(Table(header: header, alignments: table.alignments, rows: rows)),
                line: table.headerLine + linesAbove, lastLine: table.lastLine + linesAbove))
        if let line = table.ruleLine {
            let line = line + linesAbove
            result.append(Block(kind: .rule, line: line, lastLine: line))
        }
        return result
    }
}

/// A table with the places of its running text in the second pass.
struct PlacedTable {
    /// What cmark took it for.
    let node: OpaquePointer
    let table: FoundTable
    /// The paragraph above the header, where one is.
    let textAbove: OpaquePointer?
    /// The line of the second pass on which that paragraph begins.
    let textInputLine: Int
    /// The line of the second pass with the first field; each of the others has the next line.
    let firstField: Int

    /// The line on which the paragraph above the header begins.
    var textLine: Int { table.headerLine - table.textAbove.count }
}

/// The input of the second pass: one line a field.
private struct FieldText {
    private(set) var bytes: [UInt8] = []
    /// The line that comes next, from 1.
    private(set) var line = 1

    mutating func append(_ table: FoundTable) {
        if !table.textAbove.isEmpty {
            for (index, text) in table.textAbove.enumerated() {
                // Deeply indented, a line can only go on with the paragraph.
                if index > 0 { bytes += "    ".utf8 }
                bytes += text
                endLine()
            }
            endLine()
        }
        for field in table.header { append(field) }
        for row in table.rows { for field in row.fields { append(field) } }
    }

    private mutating func append(_ field: ArraySlice<UInt8>) {
        bytes.append(UInt8(ascii: "#"))
        bytes.append(UInt8(ascii: " "))
        bytes += field
        // The closing mark protects one that belongs to the field: "C #".
        bytes.append(UInt8(ascii: " "))
        bytes.append(UInt8(ascii: "#"))
        endLine()
    }

    private mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        line += 1
    }
}
