import DocumentControl
import ManagementSystem
import Publishing
import TestSupport
import Testing

/// Where links between texts lead in the site.
@Suite struct SiteLinksTests {
    private func links(
        _ names: KeyValuePairs<String, String> = [
            "P-20": "Incidents", "P-20-1": "Major incidents",
        ],
        registered: [String] = []
    ) throws -> SiteLinks {
        var system: [SystemDocument] = []
        var documents: [SiteFace] = []
        for (name, title) in names {
            let id = try #require(DocumentID(name))
            documents.append(
                SiteFace(
                    id: id, title: title, language: nil,
                    revision: try #require(Revision("1.0")), state: .inForce,
                    text: try #require(ContentHash(hex: String(repeating: "0", count: 64))),
                    isHere: true))
            var document = SystemDocument(
                id: id, title: title, type: "procedure", owner: "o", path: "")
            document.sections = [
                SystemSection(title: "5.2 Close it", level: 2, anchor: "52-close-it", line: 1),
                SystemSection(title: "5.20 Late", level: 2, anchor: "520-late", line: 2),
            ]
            system.append(document)
        }
        return SiteLinks(
            documents, ManagementSystem(documents: system, catalogues: []), registered: registered)
    }

    @Test func theFileOfADocumentThatIsNotInTheSiteIsNotTakenForAnother() throws {
        let links = try links(["QM": "Manual"], registered: ["P-20", "QM", "QM-01"])
        #expect(links.document(inFile: "QM-01-annex.md") == nil)
        #expect(links.document(inFile: "QM-02-annex.md") == "QM")
        #expect(links.document(inFile: "QM-manual.md") == "QM")
        #expect(try self.links(["QM": "Manual"]).document(inFile: "QM-01-annex.md") == "QM")
    }

    @Test func aPartIsFoundByItsAnchorItsNumberAndItsTitle() throws {
        let links = try links()
        for fragment in ["52-close-it", "5.2", "5.2 Close it"] {
            #expect(
                links.document("P-20", fragment: fragment, from: "documents/P-01.html")?.url
                    == "../documents/P-20.html#52-close-it")
        }
        #expect(links.anchor("5.20", of: "P-20") == "520-late")
        #expect(links.anchor("5", of: "P-20") == "" && links.anchor("", of: "P-20") == "")
    }

    @Test func aPartThatThereIsNotLeadsToTheText() throws {
        let found = try #require(try links().document("P-20", fragment: "9", from: "list.html"))
        #expect(found.url == "documents/P-20.html" && found.title == "Incidents")
        #expect(try links().document("P-99", fragment: nil, from: "list.html") == nil)
    }

    @Test func theFileOfADraftIsTheLongestIdentifierWithWhichItBegins() throws {
        let links = try links()
        #expect(links.document(inFile: "P-20-incidents.md") == "P-20")
        #expect(links.document(inFile: "P-20-1-major.MD") == "P-20-1")
        #expect(links.document(inFile: "P-2-x.md") == nil && links.document(inFile: "P-20") == nil)
    }
}
