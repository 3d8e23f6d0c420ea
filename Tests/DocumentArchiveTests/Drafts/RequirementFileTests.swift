import DocumentArchive
import DocumentControl
import Standards
import TestSupport
import Testing

@Suite struct RequirementFileTests {
    private static let head = "title: T\nedition: x\nclauses:\n  - 4: A\n  - 4.1: B\n"

    @Test func requirementsAndTheCrosswalkAreRead() throws {
        let text = """
            \(Self.head)requirements:
              - 4.1-02: Second
              - 4.1-01: First
            informative:
              - 4.1-03: By the way
            crosswalk:
              - 4.1:
                  - other:7.2
                  - other:A.5.1
            """
        let catalogue = try CatalogueFile.decode(
            Array(text.utf8), file: "manual/standards/own.yaml")
        #expect(catalogue.requirements.map(\.number) == ["4.1-01", "4.1-02", "4.1-03"])
        #expect(catalogue.requirements.map(\.isInformative) == [false, false, true])
        #expect(catalogue.requirement("4.1-02")?.clause == "4.1")
        #expect(catalogue.has("4.1-03") && catalogue.has("4") && !catalogue.has("4.1-04"))
        let targets = try #require(catalogue.crosswalk["4.1"])
        #expect(targets.map(\.description) == ["other:7.2", "other:A.5.1"])
    }

    @Test func labelsOfControlsAreNumbersToo() throws {
        let text = """
            title: T
            edition: x
            source: urn:uuid:0d6c4bbf-91c2-4a8a-9f1c-0c7bb6a5e001
            clauses:
              - AC: Access
              - AC-2: Accounts
              - AC-2(1): Automation
              - GV: Govern
              - GV.OC: Context
              - GV.OC-01: Mission
            requirements:
              - GV.OC-01-01: Second clause
              - AC-2(1)-02: Later
              - AC-2(1)-01: Sooner
              - GV.OC-001: Of the context
            identifiers:
              - AC-2(1): ac-2.1
              - AC-2(1)-01: ac-2.1_smt
            """
        let catalogue = try CatalogueFile.decode(
            Array(text.utf8), file: "manual/standards/own.yaml")
        #expect(
            catalogue.requirements.map(\.number)
                == ["AC-2(1)-01", "AC-2(1)-02", "GV.OC-001", "GV.OC-01-01"])
        #expect(catalogue.requirement("GV.OC-01-01")?.clause == "GV.OC-01")
        #expect(catalogue.requirement("GV.OC-01") == nil && catalogue["GV.OC-01"] != nil)
        #expect(catalogue.identifiers["AC-2(1)-01"] == "ac-2.1_smt")
        #expect(catalogue.source?.hasPrefix("urn:uuid:") == true)
    }

    @Test(arguments: [
        ("requirements:\n  - 4.1: No number\n", 7), ("requirements:\n  - 4.1-01:\n", 7),
        ("requirements:\n  - 4.1-01: A\n  - 4.1-01: B\n", 8),
        ("requirements:\n  - 4.1-01: A\ninformative:\n  - 4.1-01: B\n", 9),
        ("requirements:\n  - 5.1-01: A\n", 7), ("requirements: none\n", 6),
        ("requirements:\n  - 4.1-01: A\n    4.1-02: B\n", 7),
        ("crosswalk:\n  - 4.2:\n      - o:1\n", 7),
        ("crosswalk:\n  - 4.1: o:1\n", 7), ("crosswalk:\n  - 4.1:\n      - nothing\n", 8),
        ("crosswalk:\n  - 4.1:\n      - o:1\n  - 4.1:\n      - o:2\n", 9),
        ("  - 4.1-01: C\nrequirements:\n  - 4.1-01: A\n", 8),
        ("identifiers:\n  - 4.1: 4.1\n", 7), ("identifiers:\n  - 4.2: x\n", 7),
        ("identifiers:\n  - 4: x\n  - 4.1: x\n", 8), ("source:\n", 6),
        ("  - AC-2: C\n", 6),
    ])
    func aDefectHasItsLine(_ text: String, _ line: Int) throws {
        let error = #expect(throws: DefectError.self) {
            try CatalogueFile.decode(
                Array((Self.head + text).utf8), file: "manual/standards/own.yaml")
        }
        #expect(error?.defects.map(\.line) == [line], "\(String(describing: error))")
    }

    @Test func theRequirementsOfThisRepositoryAreWhole() throws {
        let (catalogues, defects) = CatalogueFile.all(root: ThisRepository.root)
        #expect(defects.isEmpty)
        let services = try #require(catalogues.first { $0.id == "iso-20000-1" })
        #expect(services.requirements.count == 189)
        #expect(services.requirements.count(where: \.isInformative) == 4)
        let counts = Dictionary(grouping: services.requirements, by: \.clause).mapValues(\.count)
        #expect(counts["9.1"] == 14 && counts["5"] == 16 && counts["4.4"] == 14)
        #expect(catalogues.first { $0.id == "iso-27001" }?.children(of: "A.5").count == 37)
        #expect(catalogues.first { $0.id == "itil-4" }?.clauses.count { $0.depth == 2 } == 34)
    }
}
