import DocumentArchive
import DocumentControl
import ManagementSystem
import Standards
import Testing

@Suite struct SystemReaderTests {
    private static let text = """
        ---
        id: P-21
        title: Problem management
        type: procedure
        owner: problem-manager
        clauses:
          - iso-20000-1:8.3
        seed:
          - 9.3/8.2
        forms:
          - F-PRB-01
        interfaces:
          - with: P-20
            gives: repeated incidents
        language: en
        ---

        ## Purpose

        Find causes with [P-22](P-22.md).

        > ## A quoted heading is none of the outline

        ## Activities

        ### 1. Record

        <!-- covers: iso-20000-1:8.3-01, 8.3-03 other:1 -->
        <!-- supports: iso-20000-1:8.2-01 -->

        The manager fills F-PRB-01, not `F-PRB-09`.

        | KPI | Target |
        | --- | --- |
        | One | > 1 |

        ### 2. Nothing

        ## Records

        <!-- generated: record-list -->

        """

    private func document() throws -> SystemDocument {
        try #require(
            SystemReader.document(Draft(path: "procedures/P-21.md", bytes: Array(Self.text.utf8))))
    }

    @Test func theFrontMatterIsTakenOver() throws {
        let document = try document()
        #expect(document.id.text == "P-21" && document.owner == "problem-manager")
        #expect(
            document.clauses == [
                Named(ClauseReference(standard: "iso-20000-1", number: "8.3"), line: 7)
            ])
        #expect(document.seed == ["9.3/8.2"])
        #expect(document.interfaces.map(\.gives) == ["repeated incidents"])
        #expect(document.named.map(\.text).sorted() == ["F-PRB-01", "P-20", "P-22"])
    }

    @Test func theTextIsCutAtItsHeadings() throws {
        let sections = try document().sections
        #expect(
            sections.map(\.title) == [
                "Purpose", "Activities", "1. Record", "2. Nothing", "Records",
            ])
        #expect(sections.map(\.hasText) == [true, false, true, false, true])
        let record = sections[2]
        #expect(
            record.covers.map(\.value.description)
                == ["iso-20000-1:8.3-01", "iso-20000-1:8.3-03", "other:1"])
        #expect(record.covers.map(\.line) == [28, 28, 28])
        #expect(record.supports.map(\.line) == [29])
        #expect(record.mentions.map(\.text) == ["F-PRB-01"])
        #expect(record.tables.map(\.header) == [["KPI", "Target"]])
        #expect(record.tables[0].rows == [["One", "> 1"]] && record.tables[0].lines == [35])
        #expect(sections[4].generated == [Named("record-list", line: 41)])
        #expect(try document().section("Activities").map(\.level) == [2, 3, 3])
    }
}
