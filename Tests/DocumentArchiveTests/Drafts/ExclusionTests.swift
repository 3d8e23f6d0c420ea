import DocumentArchive
import DocumentControl
import Standards
import TestSupport
import Testing

/// No text takes a clause out; what only speaks of applying does not alarm.
@Suite struct ExclusionTests {
    private static let known: DraftCheck.Known = {
        var known = DraftFixture.known
        known.catalogues = [
            ClauseCatalogue(
                id: "iso-20000-1", title: "Services", edition: "2005",
                clauses: [
                    Clause(number: "8.2", title: "Incidents"),
                    Clause(number: "7.3", title: "Suppliers"),
                ], requirements: [Requirement(number: "8.2-01", text: "Record them")]),
            ClauseCatalogue(
                id: "iso-27001", title: "Security", edition: "2022",
                clauses: [Clause(number: "8.2", title: "Risk")]),
        ]
        return known
    }()

    private func defects(_ lines: String) throws -> [String] {
        let place = "1. Log the call"
        try #require(DraftFixture.text.contains(place))
        return try DraftFixture.defects(
            DraftFixture.text.replacing(place, with: "\(lines)\n\n\(place)", maxReplacements: 1),
            known: Self.known
        ).map { "\($0.code) \($0.line)" }
    }

    @Test(arguments: [
        "Clause 7.3 is not applicable to us.", "Requirement 8.2-01 does not apply here.",
        "- Clauses 8.2 and 7.3 are excluded.", "7.3 in clause numbers: clause 7.3 is N/A.",
        "条款7.3不适用。", "第7.3条不适用于本公司。", "iso-20000-1:7.3 is excluded, since we have no suppliers.",
    ])
    func aSentenceThatTakesAClauseOutIsTold(_ line: String) throws {
        #expect(try defects(line) == ["exclusion 32"])
    }

    @Test func theLineIsTheOneOnWhichItIsSaid() throws {
        #expect(
            try defects("All of it holds. For suppliers, clause 7.3\nis, as said,\nnot applicable.")
                == ["exclusion 34"])
    }

    @Test(arguments: [
        "The board meets where applicable.", "Where clause 7.3 does not apply to a supplier, ask.",
        "No clause is excluded; 8.2 least of all.",
        "Clause 7.3 must never be called not applicable.",
        "\"Not applicable\" is no allowed value. Clause 8.2 says why.",
        "Does clause 8.2 not apply?", "This sheet is not applicable to visitors.",
        "Version 8.2 is not applicable.", "任何条款都不得删减，包括条款7.3。",
        "Clause 8.2 of ISO 27001 is not applicable to a site without staff.",
        "`Clause 7.3 is not applicable.`", "> Clause 8.2 is not applicable.\n",
        "```\nClause 7.3 is not applicable.\n```",
    ])
    func whatTakesNothingOutIsNot(_ lines: String) throws {
        #expect(try defects(lines).isEmpty)
    }

    @Test func aRowOfAConformityTableIsTold() throws {
        func table(_ row: String, head: String = "| Clause | State |") throws -> [String] {
            try defects("\(head)\n| --- | --- |\n| 8.2 | met |\n\(row)")
        }
        #expect(try table("| 7.3 | not applicable |") == ["exclusion 35"])
        #expect(try table("| 7.3 Suppliers | N/A, we have none |") == ["exclusion 35"])
        #expect(try table("| 7.3 | 不适用 |", head: "| 条款 | 状态 |") == ["exclusion 35"])
        #expect(try table("| 7.3 | met where applicable |").isEmpty)
        // What another standard has nothing for, or a table of something else.
        #expect(try table("| 7.3 | n/a |", head: "| Clause | ISO 27001 |").isEmpty)
        #expect(try table("| 7.3 | n/a |", head: "| Version | Patch |").isEmpty)
    }

    @Test(arguments: [
        "<!-- covers: n/a -->", "<!-- covers: iso-20000-1:8.2 not applicable -->",
        "<!-- excludes: iso-20000-1:7.3 -->", "<!-- n/a: iso-20000-1:7.3, 8.2 -->",
    ])
    func aMarkThatTakesAClauseOutIsTold(_ mark: String) throws {
        #expect(try defects(mark) == ["exclusion 32"])
        #expect(try defects("<!-- covers: iso-20000-1:8.2 -->").isEmpty)
        #expect(try defects("<!-- excluded from print: the picture -->").isEmpty)
    }

    @Test func frontMatterThatTakesAClauseOutIsTold() throws {
        let text = DraftFixture.text.replacing(
            "  - iso-20000-1:8.2\n", with: "  - iso-20000-1:8.2\n  - iso-20000-1:7.3 n/a\n")
        #expect(
            try DraftFixture.defects(text, known: Self.known).map { "\($0.code) \($0.line)" } == [
                "exclusion 10"
            ])
    }
}
