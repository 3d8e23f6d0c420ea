import Foundation
import Publishing
import Standards
import Testing

/// A clause catalogue goes out and comes in again as the same.
@Suite struct CatalogueExportTests {
    private let frame = ControlExport(
        system: "Own", root: nil, modified: "2026-12-01T00:00:00+01:00", day: "2026-12-01",
        hash: nil, identifier: { _ in "0d6c4bbf-91c2-5a8a-9f1c-0c7bb6a5e001" })

    private func returned(_ catalogue: ClauseCatalogue) throws -> ClauseCatalogue {
        let text = CatalogueExport(catalogue, frame).json
        let whole = try JSONDecoder().decode([String: ControlCatalogue].self, from: Data(text.utf8))
        let source = try #require(whole["catalog"])
        return try ClauseConversion.convert(
            source, name: catalogue.id, note: "again", takesRequirements: true
        ).catalogue
    }

    @Test func clausesRequirementsAndCrosswalkComeBack() throws {
        let catalogue = ClauseCatalogue(
            id: "own", title: "Own", edition: "2005",
            clauses: ["4", "4.1", "4.1.1", "5", "A", "A.5"].map {
                Clause(number: $0, title: "Title of \($0)")
            },
            requirements: [
                Requirement(number: "4.1-01", text: "Plan it."),
                Requirement(number: "4.1-03", text: "By the way: so.", isInformative: true),
                Requirement(number: "5-01", text: "Do it."),
            ],
            crosswalk: ["4.1": [ClauseReference(standard: "iso-9001", number: "10.2")]])
        let back = try returned(catalogue)
        #expect(back.clauses == catalogue.clauses)
        #expect(back.requirements == catalogue.requirements)
        #expect(back.crosswalk == catalogue.crosswalk)
        #expect(back.title == "Own" && back.edition == "2005")
        #expect(back.identifiers["4.1-03"] == "clause-4.1_smt.03")
    }

    @Test func whatWasTakenOverKeepsGroupsAndIdentifiers() throws {
        let catalogue = ClauseCatalogue(
            id: "own", title: "Own", edition: "5", note: "n",
            clauses: ["AC", "AC-2", "AC-2(1)"].map { Clause(number: $0, title: "T \($0)") },
            requirements: [Requirement(number: "AC-2-01", text: "a Do it.")],
            source: "urn:uuid:0d6c4bbf-91c2-4a8a-9f1c-0c7bb6a5e002",
            identifiers: ["AC-2": "ac-2", "AC-2(1)": "ac-2.1", "AC-2-01": "ac-2_smt.a"])
        let back = try returned(catalogue)
        #expect(back.clauses == catalogue.clauses)
        #expect(back.requirements == catalogue.requirements)
        #expect(back.identifiers == catalogue.identifiers)
        let text = CatalogueExport(catalogue, frame).json
        #expect(text.contains(#""groups": ["#) && text.contains(#""remarks": "n""#))
    }
}
