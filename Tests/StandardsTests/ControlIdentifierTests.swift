import Standards
import Testing

@Suite struct ControlIdentifierTests {
    private let catalogue = ClauseCatalogue(
        id: "own", title: "T", edition: "1",
        clauses: ["8", "8.2", "AC", "AC-2", "AC-2(1)"].map { Clause(number: $0, title: $0) },
        requirements: [Requirement(number: "8.2-03", text: "A")])

    @Test func aClauseIsCalledAfterItsNumber() {
        let names = catalogue.clauses.map { ControlIdentifier.control($0.number, in: catalogue) }
        #expect(names == ["clause-8", "clause-8.2", "AC", "AC-2", "AC-2._1"])
        #expect(names.allSatisfy(ControlIdentifier.isToken))
        #expect(!ControlIdentifier.isGroup("AC", in: catalogue))
    }

    @Test func aRequirementIsAnItemOfItsStatement() throws {
        let requirement = try #require(catalogue.requirement("8.2-03"))
        #expect(
            ControlIdentifier.statement(requirement, in: catalogue) == "clause-8.2_smt.03")
    }

    @Test func whatTheSourceCallsItGoesBefore() throws {
        let taken = ClauseCatalogue(
            id: "own", title: "T", edition: "1",
            clauses: [Clause(number: "AC", title: "A"), Clause(number: "AC-2", title: "B")],
            requirements: [Requirement(number: "AC-2-01", text: "C")],
            identifiers: ["AC-2": "ac-2", "AC-2-01": "ac-2_smt.a"])
        #expect(ControlIdentifier.control("AC-2", in: taken) == "ac-2")
        let requirement = try #require(taken.requirement("AC-2-01"))
        #expect(ControlIdentifier.statement(requirement, in: taken) == "ac-2_smt.a")
        #expect(ControlIdentifier.isGroup("AC", in: taken))
        #expect(!ControlIdentifier.isGroup("AC-2", in: taken))
    }
}
