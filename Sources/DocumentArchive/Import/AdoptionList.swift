package import DocumentControl

/// A list of texts that were approved before this system, as a person writes it.
package struct AdoptionList: Hashable, Sendable {
    /// The columns, in the order in which the list is written.
    package static let columns = [
        "id", "path", "former-id", "former-revision", "approved-by", "approved-on",
        "in-force-since", "evidence",
    ]
    private static let needed: Set = ["id", "path", "approved-on", "in-force-since"]

    /// One text of the list.
    package struct Entry: Hashable, Sendable {
        /// The line of the list.
        package let line: Int
        package let document: DocumentID
        /// The draft, from the root of the repository.
        package let path: String
        package let formerID: String?
        package let formerRevision: String?
        package let approvedBy: String?
        package let approvedOn: Day
        package let inForceSince: Day
        /// Paths of files that prove it, as written.
        package let evidence: [String]
    }

    package let file: String
    package let entries: [Entry]

    /// Reads a list.
    ///
    /// - Parameters:
    ///   - bytes: Comma-separated values with the columns above in any order; evidence holds paths
    ///     divided by semicolons.
    ///   - file: The path that defects name.
    /// - Throws: ``DefectError`` with every defect of every row.
    package init(_ bytes: [UInt8], file: String) throws(DefectError) {
        let table = try CommaSeparated(bytes, file: file)
        var reader = AdoptionListReader(table: table, file: file)
        self.file = file
        entries = table.rows.compactMap { reader.entry($0) }
        let missing = Self.columns.filter { Self.needed.contains($0) && !table.header.contains($0) }
        let strange = table.header.filter { !Self.columns.contains($0) }
        for column in missing {
            reader.add(1, "The column '\(column)' is missing.", "Add it to the first line.")
        }
        for column in strange {
            reader.add(
                1, "'\(column)' is no column of this list.",
                "Use \(Self.columns.joined(separator: ", ")).")
        }
        guard missing.isEmpty, strange.isEmpty else {
            throw DefectError(defects: reader.defects.filter { $0.line == 1 })
        }
        guard reader.defects.isEmpty else { throw DefectError(defects: reader.defects.sorted()) }
    }
}

/// Reads the rows of a list one by one.
private struct AdoptionListReader {
    let table: CommaSeparated
    let file: String
    var defects: [Defect] = []
    private var seen: [String: Int] = [:]

    init(table: CommaSeparated, file: String) {
        self.table = table
        self.file = file
    }

    mutating func add(_ line: Int, _ problem: String, _ remedy: String) {
        defects.append(
            Defect(file: file, line: line, code: "list", problem: problem, remedy: remedy))
    }

    mutating func entry(_ row: CommaSeparated.Row) -> AdoptionList.Entry? {
        let id = document(row)
        let path = path(row)
        let former = ["former-id", "former-revision", "approved-by"].map { word($0, row) }
        let approved = day("approved-on", row)
        let since = day("in-force-since", row)
        if let approved, let since, since < approved {
            add(
                row.line, "It was in force on \(since), before its approval on \(approved).",
                "Mend one of the two days.")
        }
        guard let id, let path, let approved, let since else { return nil }
        let evidence = table.field("evidence", of: row) ?? ""
        return AdoptionList.Entry(
            line: row.line, document: id, path: path, formerID: former[0],
            formerRevision: former[1], approvedBy: former[2], approvedOn: approved,
            inForceSince: since,
            evidence: evidence.split { $0 == ";" || $0 == "\n" }
                .map { String($0.drop { $0.isWhitespace }) }
                .map { words in
                    String(words.reversed().drop { $0.isWhitespace }.reversed())
                }.filter { !$0.isEmpty })
    }

    private mutating func document(_ row: CommaSeparated.Row) -> DocumentID? {
        guard let words = table.field("id", of: row) else {
            add(row.line, "The identifier is missing.", "Write the one of the draft, such as P-20.")
            return nil
        }
        guard let id = DocumentID(words.uppercased()) else {
            add(row.line, "'\(words)' has not the form of an identifier.", "Write it as P-20.")
            return nil
        }
        if let former = seen[id.text] {
            add(row.line, "\(id) stands on line \(former) already.", "Keep one of the two rows.")
        }
        seen[id.text] = row.line
        return id
    }

    private mutating func path(_ row: CommaSeparated.Row) -> String? {
        guard let path = table.field("path", of: row) else {
            add(row.line, "The path of the draft is missing.", "Write it from the root, with '/'.")
            return nil
        }
        if let former = seen["/" + path] {
            add(
                row.line, "'\(path)' stands on line \(former) already.", "Keep one of the two rows."
            )
        }
        seen["/" + path] = row.line
        return path
    }

    private mutating func word(_ column: String, _ row: CommaSeparated.Row) -> String? {
        guard let words = table.field(column, of: row) else { return nil }
        guard let problem = CharacterRules.problem(in: words, open: false) else { return words }
        add(
            row.line, "'\(words)' in '\(column)' has \(problem).",
            column == "approved-by"
                ? "Name the person by the identifier here (p-0042), or the role that approved it."
                : "Write it with plain letters, digits and signs.")
        return nil
    }

    private mutating func day(_ column: String, _ row: CommaSeparated.Row) -> Day? {
        guard let words = table.field(column, of: row) else {
            add(row.line, "'\(column)' is empty.", "Write the day: YYYY-MM-DD.")
            return nil
        }
        switch WrittenDay(words) {
        case .day(let day): return day
        case .ambiguous:
            add(row.line, "'\(words)' in '\(column)' can be two days.", "Write YYYY-MM-DD.")
        case .unreadable:
            add(row.line, "'\(words)' in '\(column)' is no day.", "Write YYYY-MM-DD.")
        }
        return nil
    }
}
