import DocumentControl
import Foundation
import Testing

/// The table of codes in Documentation/findings.md says what the findings themselves say.
///
/// `RECORD=1 swift test --filter FindingsPageTests` writes the table anew; read the difference.
@Suite struct FindingsPageTests {
    private static let begin = "<!-- findings -->\n"
    private static let end = "<!-- /findings -->"

    private var page: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Documentation/findings.md")
    }

    @Test func thePageHasEveryCodeWithGradeMeaningAndRemedy() throws {
        let text = try String(contentsOf: page, encoding: .utf8)
        let parts = text.components(separatedBy: Self.begin)
        try #require(parts.count == 2)
        let rest = parts[1].components(separatedBy: Self.end)
        try #require(rest.count == 2)
        let table = ([Self.head] + FindingCode.allCases.map(row)).joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let new = parts[0] + Self.begin + table + Self.end + rest[1]
            try new.write(to: page, atomically: true, encoding: .utf8)
        } else {
            #expect(rest[0] == table)
        }
    }

    private static let head = """
        | code | grade | waiver | meaning | what to do |
        | --- | --- | --- | --- | --- |
        """

    private func row(_ code: FindingCode) -> String {
        "| `\(code.rawValue)` | \(code.grade.rawValue) | \(code.canBeWaived ? "yes" : "no") "
            + "| \(code.meaning) | \(code.remedy) |"
    }
}
