import Standards
import Testing

@Suite struct ClauseNumberTests {
    @Test(arguments: [
        "4", "8.2", "10.1", "A", "A.5.1", "AC-1", "AC-2(1)", "GV.OC-01", "03.01.01", "PR.AA-05",
        "s1.1.2", "SR-03.01.01", "SP_800_171_03.01", "A1.2.3",
    ])
    func numbersOfManyPublishersHaveTheForm(_ text: String) {
        #expect(ClauseNumber.isNumber(text))
        #expect(ClauseNumber.ancestors(of: text).allSatisfy(ClauseNumber.isNumber))
    }

    @Test(arguments: [
        "", "one", "access-control", "ac-1", "1.0", "8.", ".8", "8..2", "AC-", "AC-2(1", "AC-2)",
        "AC-2()",
        "8,2", "8 2", "AC:1", "_1", "8.2\n", "12345", "Ä-1", "AC-2((1))",
    ])
    func wordsAndHalfNumbersHaveNot(_ text: String) { #expect(!ClauseNumber.isNumber(text)) }

    @Test(arguments: [
        ("8.2-03", true), ("A.5.1-01", true), ("AC-1-01", true), ("AC-2(1)-01", true),
        ("GV.OC-001", true), ("GV.OC-01", true), ("8.2", false), ("8.2-3", false),
        ("8.2-0003", false), ("AC-1", false), ("-01", false), ("8.2-0a", false),
    ])
    func aRequirementIsAClauseWithTwoFiguresOrThree(_ text: String, _ expected: Bool) {
        #expect(Requirement.isNumber(text) == expected)
    }

    @Test func theClauseAroundAnotherEndsBeforeItsLastPart() {
        #expect(ClauseNumber.ancestors(of: "AC-2(1)") == ["AC-2", "AC"])
        #expect(ClauseNumber.ancestors(of: "GV.OC-01") == ["GV.OC", "GV"])
        #expect(ClauseNumber.ancestors(of: "A.5.1") == ["A.5", "A"])
        #expect(Clause(number: "4", title: "").parentNumber == nil)
        #expect(Clause(number: "AC-2(1)", title: "").depth == 3)
    }

    @Test func numbersAreOrderedPartByPart() {
        let ordered = [
            "4", "4.2", "4.2-01", "4.2-02", "4.10", "10", "A.5.9", "A.5.10", "AC-1", "AC-2",
            "AC-2(1)",
            "AC-2(10)", "AC-10", "GV.OC-01", "GV.OC-02",
        ]
        #expect(ordered.reversed().sorted(by: NumberOrder.precedes) == ordered)
        // Another way to write the same figure is another number, and comes always on the same side.
        #expect(NumberOrder.precedes("4.01", "4.1") != NumberOrder.precedes("4.1", "4.01"))
    }

    @Test func aCatalogueKnowsWhichNumbersAreClauses() {
        let catalogue = ClauseCatalogue(
            id: "csf", title: "T", edition: "2",
            clauses: ["GV", "GV.OC", "GV.OC-01"].map { Clause(number: $0, title: $0) },
            requirements: [
                Requirement(number: "GV.OC-001", text: "A"),
                Requirement(number: "GV.OC-01-01", text: "B"),
            ])
        #expect(catalogue.clauseNumber(of: "GV.OC-01") == "GV.OC-01")
        #expect(catalogue.clauseNumber(of: "GV.OC-001") == "GV.OC")
        #expect(catalogue.clauseNumber(of: "GV.OC-01-01") == "GV.OC-01")
        #expect(catalogue.isWithin("GV.OC-01", "GV.OC") && catalogue.isWithin("GV.OC-01", "GV"))
        #expect(!catalogue.isWithin("GV.OC-001", "GV.OC"), "a requirement is no clause")
        #expect(!catalogue.isWithin("GV.OC", "GV.OC-01"))
        #expect(catalogue.children(of: "GV.OC").map(\.number) == ["GV.OC-01"])
    }
}
