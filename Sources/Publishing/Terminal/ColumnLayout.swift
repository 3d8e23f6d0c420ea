/// Cells side by side in columns that fit a width, two blanks between them.
struct ColumnLayout {
    /// How the cells of a column are set.
    enum Alignment {
        case left, right, centre
    }

    let widths: [Int]
    private let alignments: [Alignment]

    /// The narrowest column that is still read with ease.
    private static let narrowest = 8
    /// Words longer than this, such as addresses and digests, are broken to make room.
    private static let longestWord = 16
    private static let gap = 2

    /// Finds the widths of columns; nothing where they would become too narrow to read.
    ///
    /// The widest columns give way first, no column below its longest word as a rule.
    ///
    /// - Parameters:
    ///   - rows: All rows, the header among them; each has as many cells as there are alignments.
    ///   - alignments: One for each column.
    ///   - width: What the columns may take together.
    init?(rows: [[StyledText]], alignments: [Alignment], width: Int) {
        var natural = Array(repeating: 0, count: alignments.count)
        var least = natural
        for row in rows {
            for (column, cell) in row.enumerated() {
                let extent = cell.extent
                natural[column] = max(natural[column], extent.line)
                least[column] = max(least[column], min(extent.word, Self.longestWord))
            }
        }
        let room = width - Self.gap * (alignments.count - 1)
        let floors = zip(natural, least).map { min($0, max(Self.narrowest, $1)) }
        guard floors.reduce(0, +) <= room else { return nil }
        widths = Self.fit(natural, above: floors, into: room)
        self.alignments = alignments
    }

    /// The widest equal limit that makes the columns fit, and what is left to those it cuts.
    private static func fit(_ natural: [Int], above floors: [Int], into room: Int) -> [Int] {
        func widths(_ limit: Int) -> [Int] { zip(natural, floors).map { max($1, min($0, limit)) } }
        var (low, high) = (0, natural.max() ?? 0)
        while low < high {
            let limit = (low + high + 1) / 2
            if widths(limit).reduce(0, +) <= room { low = limit } else { high = limit - 1 }
        }
        var result = widths(low)
        var left = room - result.reduce(0, +)
        for column in result.indices where left > 0 && result[column] < natural[column] {
            result[column] += 1
            left -= 1
        }
        return result
    }

    /// The lines of one row.
    func lines(of row: [StyledText]) -> [StyledText] {
        let cells = zip(row, widths).map { $0.lines(width: max(1, $1), breakingWords: true) }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { index in
            line(cells.map { $0.indices.contains(index) ? $0[index] : StyledText() })
        }
    }

    /// A line of hyphens below each title.
    var rule: StyledText { line(widths.map { StyledText(String(repeating: "-", count: $0)) }) }

    private func line(_ cells: [StyledText]) -> StyledText {
        var line = StyledText()
        for (column, cell) in cells.enumerated() {
            if column > 0 { line.appendBlanks(Self.gap) }
            let spare = widths[column] - cell.width
            let before =
                switch alignments[column] {
                case .left: 0
                case .right: spare
                case .centre: spare / 2
                }
            line.appendBlanks(before)
            line.append(cell)
            line.appendBlanks(spare - before)
        }
        return line
    }
}
