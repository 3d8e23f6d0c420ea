import DocumentControl

/// A table of comma-separated values (RFC 4180), with the line of each row.
package struct CommaSeparated: Hashable, Sendable {
    /// One row: the fields by column, and the line on which it begins.
    package struct Row: Hashable, Sendable {
        package let fields: [String]
        package let line: Int
    }

    package let header: [String]
    /// Without rows that are empty.
    package let rows: [Row]

    /// Reads a table; a semicolon divides where no comma stands in the first line, as some
    /// spreadsheets write it.
    ///
    /// - Throws: ``DefectError`` where the bytes are not UTF-8, quotes do not close, or a row has
    ///   more fields than the first line.
    package init(_ bytes: [UInt8], file: String) throws(DefectError) {
        let text = try SourceText(bytes, file: file).text
        let first = text.prefix { $0 != "\n" }
        let sign: Character = first.contains(";") && !first.contains(",") ? ";" : ","
        var rows = try Self.rows(text, sign, file)
        guard !rows.isEmpty else {
            throw Self.defect(
                file, 1, "The list is empty.", "Write the columns and a row for each.")
        }
        header = rows.removeFirst().fields.map { $0.lowercased() }
        let width = header.count
        let broad = rows.filter { $0.fields.count > width }
        guard broad.isEmpty else {
            throw DefectError(
                defects: broad.flatMap {
                    Self.defect(
                        file, $0.line, "The row has more fields than the first line.",
                        "Put a field that holds '\(sign)' into double quotes."
                    ).defects
                })
        }
        self.rows = rows
    }

    /// The field of a column, without blanks around it; nothing where it is empty.
    package func field(_ column: String, of row: Row) -> String? {
        guard let place = header.firstIndex(of: column), row.fields.indices.contains(place) else {
            return nil
        }
        return row.fields[place].isEmpty ? nil : row.fields[place]
    }

    private static func defect(
        _ file: String, _ line: Int, _ problem: String, _ remedy: String
    ) -> DefectError {
        DefectError(
            defects: [
                Defect(file: file, line: line, code: "list", problem: problem, remedy: remedy)
            ])
    }

    private static func rows(
        _ text: String, _ sign: Character, _ file: String
    ) throws(DefectError) -> [Row] {
        var rows: [Row] = []
        var fields: [String] = []
        var field = ""
        var isQuoted = false
        var wasQuoted = false
        var line = 1
        var start = 1
        func trimmed(_ words: String) -> String {
            let end = words.reversed().drop { $0.isWhitespace }
            return String(String(end.reversed()).drop { $0.isWhitespace })
        }
        func close() {
            fields.append(trimmed(field))
            if fields != [""] || wasQuoted { rows.append(Row(fields: fields, line: start)) }
            fields = []
            field = ""
            wasQuoted = false
        }
        var rest = text[...]
        while let character = rest.popFirst() {
            if isQuoted {
                if character == "\n" { line += 1 }
                if character != "\"" {
                    field.append(character)
                } else if rest.first == "\"" {
                    field.append(character)
                    rest.removeFirst()
                } else {
                    isQuoted = false
                }
            } else if character == "\"", field.allSatisfy(\.isWhitespace) {
                field = ""
                isQuoted = true
                wasQuoted = true
            } else if character == sign {
                fields.append(trimmed(field))
                field = ""
            } else if character == "\n" {
                close()
                line += 1
                start = line
            } else {
                field.append(character)
            }
        }
        guard !isQuoted else {
            throw defect(file, start, "A double quote does not close.", "Close it.")
        }
        if !field.isEmpty || !fields.isEmpty { close() }
        return rows.filter { row in row.fields.contains { !$0.isEmpty } }
    }

    /// A field as a table holds it: in double quotes where it needs them.
    package static func written(_ field: String) -> String {
        field.contains { ",;\"\n".contains($0) } || field.hasPrefix(" ") || field.hasSuffix(" ")
            ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
}
