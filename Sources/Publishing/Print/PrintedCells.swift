import Markdown

/// A table with the widths of its columns, for formatters that set fields themselves.
struct PrintedCells {
    /// A field in parts, one for each line that the author began within it.
    typealias Field = [[PrintedInline]]

    let header: [Field]
    let rows: [[Field]]
    let alignments: [Table.Alignment]
    /// The widths of the columns in characters; nothing where they would become too narrow to read.
    let widths: [Int]?
    /// The widest field of each column.
    let natural: [Int]

    /// - Parameters:
    ///   - table: The table.
    ///   - width: What the columns may take together, in characters.
    init(_ table: PrintedTable, width: Int) {
        header = table.header.map { Self.parts(of: $0) }
        rows = table.rows.map { $0.map { Self.parts(of: $0) } }
        alignments = table.alignments
        let texts = ([header] + rows).map { row in row.map { Self.text(of: $0) } }
        natural = table.alignments.indices.map { column in
            texts.map { $0[column].extent.line }.max() ?? 0
        }
        widths =
            ColumnLayout(
                rows: texts, alignments: table.alignments.map { _ in .left }, width: width)?.widths
    }

    /// How wide the longest line of a field is.
    static func width(_ part: [PrintedInline]) -> Int { text(of: [part]).width }

    /// The words of a field as wide as they will be set.
    private static func text(of field: Field) -> StyledText {
        StyledText(field.map { words(of: $0) }.joined(separator: "\n"))
    }

    private static func words(of inlines: [PrintedInline]) -> String {
        inlines.map { inline -> String in
            switch inline {
            case .footnote(let number): "[\(number)]"
            case .link(.address(let address), let inner): "\(words(of: inner)) (\(address))"
            case .link(_, let inner), .marked(_, let inner): words(of: inner)
            case .image(_, let words): "[Figure: \(words)]"
            default: [inline].plainWords
            }
        }.joined()
    }

    private static func parts(of inlines: [PrintedInline]) -> Field {
        var parts: Field = [[]]
        for inline in inlines {
            if inline == .lineBreak {
                parts.append([])
            } else {
                parts[parts.count - 1].append(inline)
            }
        }
        return parts
    }

    /// The lines of a row: each holds what stands side by side.
    static func lines(of row: [Field]) -> [[[PrintedInline]]] {
        let height = row.map(\.count).max() ?? 1
        return (0..<height).map { line in
            row.map { $0.indices.contains(line) ? $0[line] : [] }
        }
    }
}

extension [PrintedInline] {
    /// Whether nothing of it is seen.
    var isBlank: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let words): words.allSatisfy { $0.isWhitespace }
            case .marked(_, let inner): inner.isBlank
            case .softBreak, .lineBreak: true
            case .code, .link, .image, .footnote, .document: false
            }
        }
    }
}
