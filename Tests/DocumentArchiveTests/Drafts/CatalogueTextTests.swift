import DocumentArchive
import Standards
import TestSupport
import Testing

@Suite struct CatalogueTextTests {
    private func read(_ text: String, _ name: String = "own") throws -> ClauseCatalogue {
        try CatalogueFile.decode(Array(text.utf8), file: "manual/standards/\(name).yaml")
    }

    @Test func theCataloguesOfThisRepositoryAreReadFromWhatIsWrittenOfThem() throws {
        let catalogues = CatalogueFile.all(root: ThisRepository.root).catalogues
        #expect(catalogues.count >= 5)
        for catalogue in catalogues {
            #expect(try read(CatalogueText.text(catalogue), catalogue.id) == catalogue)
        }
    }

    @Test(arguments: [
        "Plain words", "What: this # that", "Ends:", "'Quoted' \"twice\"", "- a list", "[one]",
        "back\\slash", "Ends here \u{201C}so\u{201D}", "~", "yes", "{{ x }}", "100 %",
    ])
    func whateverStandsInATitleComesBack(_ title: String) throws {
        let catalogue = ClauseCatalogue(
            id: "own", title: title, edition: "2005", note: title,
            clauses: [Clause(number: "AC", title: title), Clause(number: "AC-1", title: title)],
            requirements: [Requirement(number: "AC-1-01", text: title)],
            crosswalk: ["AC-1": [ClauseReference(standard: "other", number: "A.5(1)")]],
            source: "urn:uuid:x", identifiers: ["AC-1": "ac-1", "AC-1-01": "ac-1_smt"])
        #expect(try read(CatalogueText.text(catalogue)) == catalogue)
    }
}
