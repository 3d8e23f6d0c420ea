import DocumentControl
import Foundation
import Testing

/// The table of kinds and keys in Documentation/statements.md says what the grammar says.
///
/// `RECORD=1 swift test --filter GrammarPageTests` writes the table anew; read the difference.
@Suite struct GrammarPageTests {
    private var page: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Documentation/statements.md")
    }

    @Test func thePageHasEveryKindWithItsKeysInOrder() throws {
        let text = try String(contentsOf: page, encoding: .utf8)
        let parts = text.components(separatedBy: "<!-- grammar -->\n")
        let rest = try #require(parts.last?.components(separatedBy: "<!-- /grammar -->"))
        try #require(parts.count == 2 && rest.count == 2)
        let table = StatementKind.allCases.map(section).joined(separator: "\n")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let new =
                parts[0] + "<!-- grammar -->\n" + table + "<!-- /grammar -->" + rest[1]
            try new.write(to: page, atomically: true, encoding: .utf8)
        } else {
            #expect(rest[0] == table)
        }
    }

    private func section(_ kind: StatementKind) -> String {
        let grammar = kind.grammar
        var lines = [
            "### \(kind.rawValue)", "", "| key | how often | form |", "| --- | --- | --- |",
        ]
        for slot in grammar.slots { lines += rows(slot, depth: 0) }
        let must = grammar.rests.map { group in
            group.map { "`\($0.rawValue)`" }.joined(separator: " or ")
        }
        let may = grammar.mayRestOn.map { "`\($0.rawValue)`" }
        lines.append("")
        lines.append(
            "`on:` must name: \(must.isEmpty ? "nothing" : must.joined(separator: "; and "))."
                + (may.isEmpty ? "" : " It may name besides: \(may.joined(separator: ", "))."))
        return lines.joined(separator: "\n") + "\n"
    }

    private func rows(_ slot: Slot, depth: Int) -> [String] {
        let indent = String(repeating: "- ", count: depth)
        switch slot {
        case .key(let name, let occurrence, let form):
            return ["| \(indent)`\(name)` | \(occurrence.rawValue) | \(form.rawValue) |"]
        case .group(let occurrence, let slots):
            return ["| \(indent)group | \(occurrence.rawValue) | these keys together: |"]
                + slots.flatMap { rows($0, depth: depth + 1) }
        }
    }
}
