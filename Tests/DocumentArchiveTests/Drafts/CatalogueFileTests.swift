import DocumentArchive
import DocumentControl
import Foundation
import Standards
import TestSupport
import Testing

@Suite struct CatalogueFileTests {
    private static let head = "title: T\nedition: \"2005\"\nclauses:\n"

    @Test func theCatalogueOfThisRepositoryIsRead() throws {
        var root = URL(filePath: #filePath)
        for _ in 1...4 { root.deleteLastPathComponent() }
        var path = root.path(percentEncoded: false)
        while path.hasSuffix("/") { path.removeLast() }
        let (catalogues, defects) = CatalogueFile.all(root: path)
        #expect(defects.isEmpty)
        let services = try #require(catalogues.first { $0.id == "iso-20000-1" })
        #expect(services.edition == "2005")
        #expect(services.clauses.count == 35)
        #expect(services["8.2"]?.title == "Incidents")
        #expect(services.parent(of: "4.4.2")?.number == "4.4")
        #expect(services.children(of: nil).map(\.number) == (1...10).map { "\($0)" })
        #expect(services.children(of: "6").count == 6)
    }

    @Test(arguments: [
        ("edition: x\nclauses:\n  - 1: A\n", 1), ("\(head)  - 1: A\nkind: x\n", 5),
        ("title: T\nedition: x\n", 1), ("title: T\nedition: x\nclauses: []\n", 3),
        ("\(head)  - 1: A\n  - one: B\n", 5), ("\(head)  - 1: A\n  - 1: B\n", 5),
        ("\(head)  - 1: A\n  - 2.1: B\n", 5), ("\(head)  - 1: A\n  - 1.0: B\n", 5),
        ("\(head)  - 1:\n", 4), ("title: [a]\nedition: x\nclauses:\n  - 1: A\n", 1),
        ("\(head)  - 1: A\n    2: B\n", 4),
    ])
    func aDefectHasItsLine(_ text: String, _ line: Int) throws {
        do {
            _ = try CatalogueFile.decode(Array(text.utf8), file: "manual/standards/x.yaml")
            Issue.record("it was read")
        } catch {
            #expect(error.defects.map(\.line) == [line], "\(error)")
            #expect(error.defects.allSatisfy { $0.code == "catalogue" })
        }
    }

    @Test func aFileIsNamedLikeItsCatalogue() throws {
        let bytes = Array("\(Self.head)  - A: Annex\n  - A.5: Controls\n".utf8)
        let catalogue = try CatalogueFile.decode(bytes, file: "manual/standards/iso-27001.yaml")
        #expect(catalogue.id == "iso-27001")
        #expect(catalogue.clauses.map(\.number) == ["A", "A.5"])
        #expect(throws: DefectError.self) {
            try CatalogueFile.decode(bytes, file: "manual/standards/ISO 27001.yaml")
        }
    }
}
