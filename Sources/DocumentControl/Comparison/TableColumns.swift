/// The columns of one table in two texts, where not all of them are the same.
package struct TableColumns: Hashable, Sendable {
    /// The numbers of the table in the old and the new text.
    package let old: Int
    package let new: Int
    package let oldColumns: [String]
    package let newColumns: [String]
    /// For every new column the old one that it was; nothing for a column that came.
    package let origins: [Int?]

    /// Columns that came, and columns that went.
    package var added: [String] {
        origins.indices.filter { origins[$0] == nil }.map { newColumns[$0] }
    }

    package var removed: [String] {
        oldColumns.indices.filter { !origins.contains($0) }.map { oldColumns[$0] }
    }

    /// Whether columns that stayed stand in another order.
    package var isReordered: Bool {
        let kept = origins.compactMap { $0 }
        return kept != kept.sorted()
    }

    /// The same columns in the same order; they may be called otherwise.
    package var isSame: Bool { origins == oldColumns.indices.map { $0 } }
}

/// Finds which table of the new text was which one of the old.
struct TablePairing {
    /// The pairs whose columns differ, by the number of the table.
    private(set) var byOld: [Int: TableColumns] = [:]
    private(set) var byNew: [Int: TableColumns] = [:]

    init(old: [TextUnit], new: [TextUnit]) {
        let (before, after) = (Self.tables(old), Self.tables(new))
        // Most tables keep their columns: these need no pairing.
        let known = Set(before.map(\.columns)), others = Set(after.map(\.columns))
        var left = before.filter { !others.contains($0.columns) }
        for table in after where !known.contains(table.columns) {
            // Of very many tables only the next ones are looked at.
            let near = left.indices.prefix(Self.window)
            let candidates = near.filter { left[$0].section == table.section }
            let found = (candidates.isEmpty ? Array(near) : candidates)
                .compactMap { place in
                    Self.columns(left[place], table, isNear: !candidates.isEmpty)
                        .map { (place, $0) }
                }.first
            guard let (place, columns) = found else { continue }
            left.remove(at: place)
            byOld[columns.old] = columns
            byNew[columns.new] = columns
        }
    }

    private static let window = 100

    private struct Found {
        let number: Int
        let columns: [String]
        let section: [String]
        let line: Int
    }

    private static func tables(_ units: [TextUnit]) -> [Found] {
        units.compactMap { unit in
            guard let row = unit.row, row.isHeader else { return nil }
            return Found(
                number: row.table, columns: row.columns, section: unit.section, line: unit.line)
        }
    }

    /// How the columns of two tables belong together; nothing where too few do.
    private static func columns(_ old: Found, _ new: Found, isNear: Bool) -> TableColumns? {
        // Two columns of one name cannot be told apart.
        guard Set(old.columns).count == old.columns.count,
            Set(new.columns).count == new.columns.count
        else { return nil }
        var origins = new.columns.map { old.columns.firstIndex(of: $0) }
        let kept = origins.compactMap { $0 }.count
        guard 2 * kept >= min(old.columns.count, new.columns.count), kept > 0 else { return nil }
        guard isNear || kept > 1 else { return nil }
        // One column between the same neighbours was only renamed.
        if old.columns.count == new.columns.count {
            for place in origins.indices where origins[place] == nil && !origins.contains(place) {
                origins[place] = place
            }
        }
        return TableColumns(
            old: old.number, new: new.number, oldColumns: old.columns, newColumns: new.columns,
            origins: origins)
    }

    /// What a row of the old text is recognised by: the cells of the columns that stayed.
    func oldKey(_ unit: TextUnit) -> String? {
        guard let row = unit.row, let columns = byOld[row.table] else { return nil }
        if row.isHeader { return "\u{0}table \(columns.new)" }
        return Self.key(columns, columns.origins.map { $0.flatMap { row.cells.cell($0) } })
    }

    func newKey(_ unit: TextUnit) -> String? {
        guard let row = unit.row, let columns = byNew[row.table] else { return nil }
        if row.isHeader { return "\u{0}table \(columns.new)" }
        return Self.key(
            columns,
            columns.origins.indices.map { columns.origins[$0] == nil ? nil : row.cells.cell($0) })
    }

    private static func key(_ columns: TableColumns, _ cells: [String?]) -> String {
        "\u{0}\(columns.new)\u{0}" + cells.compactMap { $0 }.joined(separator: "\u{0}")
    }
}

extension [String] {
    fileprivate func cell(_ place: Int) -> String { indices.contains(place) ? self[place] : "" }
}

/// One cell of a row in two texts.
package struct CellChange: Hashable, Sendable {
    /// The heading of the column.
    package let column: String
    /// Nothing in a column that came.
    package let old: String?
    /// Nothing in a column that went.
    package let new: String?
    package let runs: [WordRun]
    /// The places of the cells in their rows.
    package let oldPlace: Int?
    package let newPlace: Int?

    package var differs: Bool { old != new }
    /// Whether the cell lies in a column of both tables.
    package var isKept: Bool { old != nil && new != nil }
}

extension CellChange {
    /// The cells of two rows side by side, in the order of the new columns; what stands in a column
    /// that went comes where it was.
    ///
    /// - Parameters:
    ///   - old: The row before.
    ///   - new: The row after.
    ///   - columns: How the columns belong together; nothing where they are the same.
    /// - Returns: Nothing where the cells of these rows cannot be laid side by side.
    static func cells(
        _ old: TextUnit, _ new: TextUnit, _ columns: TableColumns?
    ) -> [CellChange]? {
        guard let left = old.row, let right = new.row, left.isHeader == right.isHeader else {
            return nil
        }
        guard let columns else {
            guard left.cells.count == right.cells.count, left.columns.count == right.columns.count
            else { return nil }
            return left.cells.indices.map { place in
                cell(
                    right.columns.cell(place), (place, left.cells[place]),
                    (place, right.cells[place]))
            }
        }
        guard columns.old == left.table, columns.new == right.table else { return nil }
        var found: [CellChange] = []
        var gone = left.columns.indices.filter { !columns.origins.contains($0) }
        for (place, origin) in columns.origins.enumerated() {
            while let first = gone.first, let origin, first < origin {
                found.append(cell(left.columns[first], (first, left.cells.cell(first)), nil))
                gone.removeFirst()
            }
            found.append(
                cell(
                    right.columns.cell(place), origin.map { ($0, left.cells.cell($0)) },
                    (place, right.cells.cell(place))))
        }
        return found + gone.map { cell(left.columns[$0], ($0, left.cells.cell($0)), nil) }
    }

    private static func cell(
        _ column: String, _ old: (place: Int, text: String)?, _ new: (place: Int, text: String)?
    ) -> CellChange {
        let runs: [WordRun] =
            switch (old, new) {
            case (let old?, let new?): WordRun.runs(from: old.text, to: new.text)
            default: WordRun.replaced(old?.text ?? "", by: new?.text ?? "")
            }
        return CellChange(
            column: column, old: old?.text, new: new?.text, runs: runs, oldPlace: old?.place,
            newPlace: new?.place)
    }
}
