/// A list as a page by itself: for paper, for a file beside others, for an auditor.
package struct ListPage: Sendable {
    /// What it is a list of.
    package let title: String
    /// From what it was made, in order.
    package let facts: [(label: String, value: String)]
    package let table: ListTable
    /// A sentence at the end.
    package let note: String

    package init(
        title: String, facts: [(label: String, value: String)], table: ListTable, note: String
    ) {
        self.title = title
        self.facts = facts
        self.table = table
        self.note = note
    }

    /// A page of HTML that needs no other file and prints on paper across.
    package var html: String {
        let head = table.columns.map { "<th>\(Self.escaped($0.title))</th>" }.joined()
        let rows = table.rows.map { row in
            "<tr>" + row.map { "<td>\(Self.escaped($0.words))</td>" }.joined() + "</tr>"
        }
        let facts = facts.map {
            "<dt>\(Self.escaped($0.label))</dt><dd>\(Self.escaped($0.value))</dd>"
        }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>\(Self.escaped(title))</title>
            <style>
            @page { size: A4 landscape; margin: 15mm; }
            body { font: 10pt/1.35 sans-serif; margin: 1em; color: #000; background: #fff; }
            h1 { font-size: 15pt; margin: 0 0 .5em; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1em; margin: 0 0 1em; }
            dd { margin: 0; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { border: 1px solid #888; padding: .2em .4em; text-align: left; vertical-align: top; }
            th { background: #eee; }
            @media screen { thead th { position: sticky; top: 0; } }
            p { font-style: italic; }
            </style>
            </head>
            <body>
            <h1>\(Self.escaped(title))</h1>
            <dl>
            \(facts.joined(separator: "\n"))
            </dl>
            <table>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            <p>\(Self.escaped(note))</p>
            </body>
            </html>
            """
    }

    /// The same as a page of Markdown.
    package var markdown: String {
        let facts = facts.map { "- \(ListTable.escaped($0.label)): \(ListTable.escaped($0.value))" }
        return
            (["# \(ListTable.escaped(title))", ""] + facts + ["", table.markdown, ""]
            + ["*\(ListTable.escaped(note))*"]).joined(separator: "\n")
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n": escaped += "<br>"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension ListTable {
    /// The list with the facts from which it was made, as one object of JSON: the facts by key under
    /// `head`, the list itself under `rows`.
    package func json(head facts: [(key: String, value: String)]) -> String {
        let members = facts.map { "    \(JSONText.string($0.key)): \(JSONText.string($0.value))" }
        let rows = json.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n  ")
        return "{\n  \"head\": {\n\(members.joined(separator: ",\n"))\n  },\n  \"rows\": \(rows)\n}"
    }
}
