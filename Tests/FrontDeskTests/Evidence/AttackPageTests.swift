import Foundation
import Testing

/// `Tests/Attacks/README.md` says what the catalogue says, and every threat has an answer.
///
/// `RECORD=1 swift test --filter PageTests` writes its table anew.
@Suite struct AttackPageTests {
    private static let begin = "<!-- attacks -->\n"
    private static let end = "<!-- /attacks -->\n"

    /// The table: a line for each kind of attack.
    private func table(_ rows: [AttackCatalogue.Row]) -> String {
        let lines = rows.map { row in
            let number = row.title.prefix { $0 != ":" }
            let title = row.title.dropFirst(number.count + 2)
            let found = Set(row.attacks.flatMap(\.findings).map { $0.prefix { $0 != " " } })
            let codes = found.sorted().map { "`\($0)`" }.joined(separator: ", ")
            return "| \(number) | \(title) | [\(row.attacks.count)](\(row.file)) | \(codes) |\n"
        }
        let count = rows.reduce(0) { $0 + $1.attacks.count }
        return """
            | no. | what is done | ways | found as |
            | --- | --- | --- | --- |
            \(lines.joined())
            \(count) ways in all.

            """
    }

    @Test func `the page lists every attack`() throws {
        let path = "\(AttackCatalogue.folder)/README.md"
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let start = try #require(page.range(of: Self.begin)).upperBound
        let stop = try #require(page.range(of: Self.end)).lowerBound
        let table = table(try AttackCatalogue().rows)
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try (page[..<start] + table + page[stop...])
                .write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            #expect(String(page[start..<stop]) == table)
        }
    }

    @Test func `every threat is shown, or the page says why it is not`() throws {
        let page = try String(
            contentsOfFile: "\(AttackCatalogue.folder)/README.md", encoding: .utf8)
        let shown = Set(
            try AttackCatalogue().rows.compactMap { Int($0.title.prefix { $0 != ":" }) })
        for number in 1...42 where !shown.contains(number) {
            #expect(page.contains("\n| \(number) | "), "\(number)")
        }
    }

    @Test func `every attack has a story and an outcome`() throws {
        let rows = try AttackCatalogue().rows
        #expect(rows.reduce(0) { $0 + $1.attacks.count } >= 150)
        var names: Set<String> = []
        for row in rows {
            #expect(!row.attacks.isEmpty, "\(row.file)")
            for attack in row.attacks {
                let name = "\(row.file) \(attack.name)"
                #expect(names.insert(name).inserted, "\(name)")
                #expect(attack.story.hasSuffix("."), "\(name)")
                #expect(attack.findings.isEmpty == (attack.harmless != nil), "\(name)")
                #expect((attack.status == 0) == attack.findings.allSatisfy(isRemark), "\(name)")
            }
        }
    }

    private func isRemark(_ finding: String) -> Bool { finding.contains("(remark)") }
}
