import DocumentArchive
import DocumentControl
import Testing

@Suite struct IdentifierTests {
    private static let cases = [
        DraftCase("identifier-missing", "id: P-20\n", bad: "", good: "id: P-20\n"),
        DraftCase("empty-value", "id: P-20", bad: "id:", good: "id: P-20", on: "id:"),
        DraftCase("identifier-form", "id: P-20", bad: "id: P_20", good: "id: P-20", on: "id:"),
        DraftCase("identifier-form", "id: P-20", bad: "id: p-24", good: "id: P-20", on: "id:"),
        DraftCase(
            "identifier-withdrawn", "id: P-20", bad: "id: P-07", good: "id: P-20", on: "id:"),
        DraftCase("identifier-pattern", "id: P-20", bad: "id: P-2", good: "id: P-20", on: "id:"),
        DraftCase("identifier-taken", "id: P-20", bad: "id: F-SEC-01", good: "id: P-20", on: "id:"),
    ]

    @Test(arguments: cases) func tellsTheDefect(_ each: DraftCase) throws {
        // The name of the file follows the identifier and is judged elsewhere.
        let text = DraftFixture.text.replacing(each.old, with: each.bad)
        let defects = try DraftFixture.defects(text).filter {
            $0.code != "file-name" && !($0.file == DraftFixture.path && $0.code == "dead-reference")
        }
        #expect(defects.map(\.code) == [each.code], "\(defects)")
        #expect(defects.first?.line == (each.mark == nil ? 1 : 2))
        let good = DraftFixture.text.replacing(each.old, with: each.good)
        #expect(try DraftFixture.defects(good).isEmpty)
    }

    @Test(arguments: ["P-23", "p-23", "Ｐ-23", "P-２３", "P–23", "P-23\u{A0}"])
    func anIdentifierIsUsedOnce(_ id: String) throws {
        let text = DraftFixture.text.replacing("id: P-20", with: "id: \"\(id)\"")
        let defects = try DraftFixture.defects(text, at: "procedures/P-23 again.md")
        let twice = defects.filter { $0.code == "identifier-twice" }
        #expect(twice.map(\.file) == ["procedures/P-23 again.md", "procedures/P-23.md"])
        #expect(twice.map(\.line) == [2, 2])
        #expect(!defects.contains { $0.code == "identifier-form" })
    }

    @Test func aLookalikeOfARegisteredIdentifierIsItsDouble() throws {
        let text = DraftFixture.text.replacing("id: P-20", with: "id: f-sec-01")
        let defects = try DraftFixture.defects(text).filter { $0.code != "dead-reference" }
        #expect(defects.map(\.code) == ["identifier-twice"])
    }

    @Test func anOverdueReviewIsARemark() throws {
        var known = DraftFixture.known
        known.overdue[DocumentID("P-20")!] = Day("2026-10-01")
        let defects = try DraftFixture.defects(DraftFixture.text, known: known)
        #expect(defects.map(\.code) == ["review-overdue"])
        #expect(defects.first?.isRemark == true)
        #expect(defects.first?.line == 2)
    }
}
