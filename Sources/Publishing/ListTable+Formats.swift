extension ListTable {
    /// The table as CSV (RFC 4180): a record of keys, then one a row, CR LF between them.
    ///
    /// Flags are `true` and `false`, lists are joined by `; `, none is an empty field.
    package var csv: String {
        let records = [columns.map(\.key)] + rows.map { $0.map(\.field) }
        return records.map { $0.map(Self.quoted).joined(separator: ",") }
            .joined(separator: "\r\n")
    }

    private static func quoted(_ field: String) -> String {
        guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) })
        else { return field }
        var quoted = "\"".unicodeScalars
        for scalar in field.unicodeScalars {
            // By scalars: a quotation mark may carry a combining one.
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return String(quoted) + "\""
    }

    /// The table as a table of GitHub Flavored Markdown (4.10), its cells plain text.
    package var markdown: String {
        let titles = columns.map { Self.escaped($0.title) }
        let delimiters = columns.indices.map { hasNumbers(inColumn: $0) ? "--:" : "---" }
        let cells = rows.map { $0.map { Self.escaped($0.words) } }
        return ([titles, delimiters] + cells).map { "| \($0.joined(separator: " | ")) |" }
            .joined(separator: "\n")
    }

    static func escaped(_ text: String) -> String {
        var escaped = "".unicodeScalars
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "<", "[", "]", "|", "&", "~": escaped += ["\\", scalar]
            case "\n": escaped += "<br>".unicodeScalars
            case "\r": break
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// The table as JSON (RFC 8259): an array of objects, keys in the order of the columns.
    package var json: String {
        let objects = rows.map { row in
            let members = zip(columns, row).map { column, value in
                "    \(JSONText.string(column.key)): \(value.json)"
            }
            return "  {\n\(members.joined(separator: ",\n"))\n  }"
        }
        return objects.isEmpty ? "[]" : "[\n\(objects.joined(separator: ",\n"))\n]"
    }
}

extension ListTable.Value {
    /// The value as a field for programs.
    fileprivate var field: String {
        switch self {
        case .flag(let flag): flag ? "true" : "false"
        case .list(let texts): texts.joined(separator: "; ")
        case .text, .number, .none: words
        }
    }

    /// The value of a member, on the second level of indentation.
    fileprivate var json: String {
        switch self {
        case .text(let text): return JSONText.string(text)
        case .number(let number): return String(number)
        case .flag(let flag): return flag ? "true" : "false"
        case .none: return "null"
        case .list(let texts):
            let elements = texts.map { "      \(JSONText.string($0))" }
            return elements.isEmpty ? "[]" : "[\n\(elements.joined(separator: ",\n"))\n    ]"
        }
    }
}
