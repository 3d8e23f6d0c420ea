import DocumentControl
import ManagementSystem
import Standards
import Testing

@Suite struct CoverageTests {
    private let catalogue = ClauseCatalogue(
        id: "own", title: "Own", edition: "1",
        clauses: [Clause(number: "4", title: "Four"), Clause(number: "4.1", title: "Plan")],
        requirements: [
            Requirement(number: "4.1-01", text: "Plan it."),
            Requirement(number: "4.1-02", text: "Do it."),
            Requirement(number: "4.1-03", text: "By the way.", isInformative: true),
        ],
        crosswalk: ["4.1": [ClauseReference(standard: "other", number: "7.2")]])
    private let other = ClauseCatalogue(
        id: "other", title: "Other", edition: "2",
        clauses: [
            Clause(number: "7", title: "Seven"), Clause(number: "7.1", title: "One"),
            Clause(number: "7.2", title: "Two"),
        ])

    private func document(
        _ id: String, covers: [String] = [], supports: [String] = [], clauses: [String] = [],
        mentions: [String] = []
    ) -> SystemDocument {
        var document = SystemDocument(
            id: sure(DocumentID(id)), title: id, type: "procedure", owner: "owner", path: "\(id).md"
        )
        document.clauses = clauses.map { Named(sure(ClauseReference($0)), line: 3) }
        document.forms = [Named(sure(DocumentID("F-AAA-01")), line: 4)]
        var section = SystemSection(title: "Work", level: 3, anchor: "work", line: 10)
        section.covers = covers.map { Named(sure(ClauseReference($0)), line: 11) }
        section.supports = supports.map { Named(sure(ClauseReference($0)), line: 12) }
        section.mentions = Set(mentions.map { sure(DocumentID($0)) })
        document.sections = [section]
        return document
    }

    private func report(_ documents: SystemDocument...) -> CoverageReport {
        CoverageReport(
            of: catalogue,
            by: ManagementSystem(documents: documents, catalogues: [catalogue, other]))
    }

    @Test func aSectionCoversARequirementAndItsFormShowsIt() {
        let report = report(
            document("P-01", covers: ["own:4.1-01"], mentions: ["F-AAA-02", "P-02"]),
            document("P-02", covers: ["own:4.1-02"]))
        #expect(!report.isFaulty)
        #expect(
            report.coverage.rows.map(\.records) == [
                [sure(DocumentID("F-AAA-02"))], [sure(DocumentID("F-AAA-01"))], [],
            ])
        #expect(report.coverage.rows[0].covered.map(\.section) == ["Work"])
        #expect(report.remark(on: report.coverage.rows[2]) == "informative")
    }

    @Test func whatNothingCoversIsAGapAndServingTheClauseIsNotEnough() {
        let report = report(document("P-01", covers: ["own:4.1-01"], clauses: ["own:4.1"]))
        #expect(report.coverage.gaps.map(\.reference.number) == ["4.1-02"])
        #expect(report.isFaulty)
    }

    @Test func supportIsNoCoverage() {
        let report = report(
            document("P-01", covers: ["own:4.1-01"], supports: ["own:4.1-02"]))
        #expect(report.coverage.gaps.count == 1)
        #expect(report.coverage.rows[1].supported.map(\.document.text) == ["P-01"])
    }

    @Test func twoDocumentsForOneRequirementAreToldAndTwoSectionsOfOneAreNot() {
        let both = report(
            document("P-01", covers: ["own:4.1-01", "own:4.1-02"]),
            document("P-02", covers: ["own:4.1-02"]))
        #expect(both.coverage.rows.map(\.isShared) == [false, true, false])
        #expect(both.problem(of: both.coverage.rows[1]) == "two say they cover it: P-01, P-02")
        var twice = document("P-01", covers: ["own:4.1-01", "own:4.1-02"])
        twice.sections.append(twice.sections[0])
        #expect(!report(twice).isFaulty)
    }

    @Test func aCatalogueOfNumbersIsReachedDirectlyOrByACrosswalk() {
        let system = ManagementSystem(
            documents: [
                document("P-01", clauses: ["own:4.1"]), document("P-02", clauses: ["other:7.1"]),
            ], catalogues: [catalogue, other])
        let report = CoverageReport(of: other, by: system)
        #expect(
            report.coverage.rows.map { $0.covered.map(\.document.text) } == [
                ["P-02"], ["P-02"], ["P-01"],
            ])
        #expect(report.remark(on: report.coverage.rows[2]) == "touched by way of own:4.1")
        #expect(!report.isFaulty)
    }

    @Test func aDocumentThatServesNoClauseIsNamedAndOneFromOutsideIsNot() {
        var outside = document("X-001")
        outside.keyLines = ["publisher": 5]
        let system = ManagementSystem(
            documents: [document("P-01", clauses: ["own:4.1"]), document("P-09"), outside],
            catalogues: [catalogue])
        #expect(system.withoutClause.map(\.id.text) == ["P-09"])
    }

    @Test func aClauseUnderALabelHoldsThoseWithinIt() {
        let controls = ClauseCatalogue(
            id: "controls", title: "C", edition: "5",
            clauses: ["AC", "AC-1", "AC-2", "AC-2(1)"].map { Clause(number: $0, title: $0) })
        let system = ManagementSystem(
            documents: [document("P-01", clauses: ["controls:AC-2(1)"])], catalogues: [controls])
        let rows = Coverage(of: controls, by: system).rows
        #expect(rows.map { $0.covered.map(\.document.text) } == [["P-01"], [], ["P-01"], ["P-01"]])
    }

    @Test func bindingsAreToldOnceEachInTheOrderOfTheText() {
        let system = ManagementSystem(
            documents: [
                document(
                    "P-01", covers: ["own:4.1-01", "own:4.1-01", "own:9"],
                    supports: ["own:4.1-02", "other:7"], clauses: ["own:4.1"])
            ], catalogues: [catalogue, other])
        #expect(
            system.bindings(to: catalogue).map { "\($0.kind) \($0.number) \($0.place)" } == [
                "serves 4.1 P-01", "covers 4.1-01 P-01 (Work)", "supports 4.1-02 P-01 (Work)",
            ])
    }

    @Test func aCatalogueThatWasOnlyTakenInBindsNobody() {
        let taken = ClauseCatalogue(
            id: "taken", title: "T", edition: "1", clauses: [Clause(number: "1", title: "A")],
            requirements: [Requirement(number: "1-01", text: "B")])
        func own(_ covers: [String]) -> [String] {
            ManagementSystem(
                documents: [document("P-01", covers: covers)],
                catalogues: [catalogue, other, taken]
            ).ownCatalogues.map(\.id)
        }
        #expect(own(["own:4.1-01"]) == ["own"])
        #expect(own(["own:4.1-01", "taken:1-01"]) == ["own", "taken"])
        #expect(own([]) == ["own", "taken"], "where nothing is bound yet, all are asked for")
    }

    @Test func numbersAreOrderedAsNumbers() {
        let numbers = ["A.5.10", "10.1", "4.2", "A.5.9", "4.10", "4.2-02", "4.2-01", "4"]
        #expect(
            numbers.sorted(by: NumberOrder.precedes)
                == ["4", "4.2", "4.2-01", "4.2-02", "4.10", "10.1", "A.5.9", "A.5.10"])
    }
}
