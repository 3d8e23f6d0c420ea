import DocumentControl
import Foundation
import Testing

/// Documentation/nonconformities.md: each row has its codes, grade and clause, a test of the case and one of the
/// false alarm, and all of them exist.
@Suite struct NonconformitiesPageTests {
    /// What goes wrong, told by, grade, clause, the case, no alarm.
    private static func rows() throws -> [[String]] {
        try TestedPage.rows(of: "nonconformities.md").filter { $0.count == 6 && $0[2] != " grade " }
    }

    private static let commands: Set = [
        "check", "verify", "submit", "read", "register", "status", "receipts", "remind",
        "coverage --gaps", "issue --gate", "people leave", "people move",
    ]

    @Test func everyRowIsWhole() throws {
        let rows = try Self.rows()
        #expect(rows.count >= 40)
        #expect(
            try TestedPage.rows(of: "nonconformities.md").allSatisfy { [2, 6].contains($0.count) })
        #expect(Set(rows.map { $0[0] }).count == rows.count)
    }

    @Test func everyTestThatItNamesIsThere() throws {
        let tests = try TestedPage.tests()
        let rows = try Self.rows()
        for row in rows {
            let (cases, none) = (TestedPage.quoted(row[4]), TestedPage.quoted(row[5]))
            #expect(!cases.isEmpty && !none.isEmpty, "\(row[0])")
            #expect(Set(cases) != Set(none), "\(row[0])")
        }
        let others = try TestedPage.rows(of: "nonconformities.md").filter { $0.count == 2 }
            .dropFirst()
        let cells = rows.flatMap { $0[4...5] } + others.compactMap(\.last)
        for name in cells.flatMap(TestedPage.quoted) where name != "SIGNET_CORPORA" {
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            try #require(parts.count == 2, "\(name)")
            #expect(tests[parts[0]]?.contains(parts[1]) == true, "\(name)")
        }
    }

    /// Every code is one of `check` or of `verify`, whose grade and clause are those of the row.
    @Test func everyCodeIsThereWithGradeAndClause() throws {
        for row in try Self.rows() {
            let codes = TestedPage.quoted(row[1])
            #expect(!codes.isEmpty, "\(row[0])")
            for code in codes {
                if let page = DefectPage.page(code) {
                    #expect(row[2].contains("defect") || row[2].contains("remark"), "\(code)")
                    #expect(row[3].contains(page.clause), "\(code)")
                } else if let finding = FindingCode(rawValue: code) {
                    #expect(row[2].contains(finding.grade.rawValue), "\(code)")
                } else {
                    #expect(Self.commands.contains(code), "\(code)")
                }
            }
        }
    }
}
