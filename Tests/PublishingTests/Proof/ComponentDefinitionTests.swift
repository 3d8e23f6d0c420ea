import DocumentControl
import Foundation
import ManagementSystem
import Publishing
import Standards
import TestSupport
import Testing

@Suite struct ComponentDefinitionTests {
    private let catalogue = ClauseCatalogue(
        id: "own", title: "Own", edition: "1",
        clauses: ["4", "4.1", "4.2"].map { Clause(number: $0, title: "Title of \($0)") },
        requirements: [
            Requirement(number: "4.1-01", text: "Plan it."),
            Requirement(number: "4.1-02", text: "Do it."),
        ])
    private let controls = ClauseCatalogue(
        id: "controls", title: "Controls", edition: "5",
        clauses: ["AC", "AC-1", "AC-2"].map { Clause(number: $0, title: "Title of \($0)") },
        source: "urn:uuid:x", identifiers: ["AC-1": "ac-1", "AC-2": "ac-2"])

    private func system(crosswalk: [String: [ClauseReference]] = [:]) -> ManagementSystem {
        var document = SystemDocument(
            id: sure(DocumentID("P-01")), title: "Expense plan", type: "procedure", owner: "owner",
            path: "procedures/P-01-x y.md")
        document.clauses = ["own:4.1", "controls:AC"].map {
            Named(sure(ClauseReference($0)), line: 3)
        }
        var section = SystemSection(title: "Work", level: 2, anchor: "work", line: 10)
        section.covers = [Named(sure(ClauseReference("own:4.1-01")), line: 11)]
        section.supports = [Named(sure(ClauseReference("own:4.1-02")), line: 12)]
        document.sections = [section]
        let silent = SystemDocument(
            id: sure(DocumentID("P-02")), title: "Silent", type: "procedure", owner: "owner",
            path: "procedures/P-02.md")
        let crossed = ClauseCatalogue(
            id: "own", title: "Own", edition: "1", clauses: catalogue.clauses,
            requirements: catalogue.requirements, crosswalk: crosswalk)
        return ManagementSystem(documents: [document, silent], catalogues: [crossed, controls])
    }

    private func definition(
        _ catalogue: ClauseCatalogue, _ system: ManagementSystem, hash: String = "ab"
    ) -> ComponentDefinition {
        ComponentDefinition(
            CoverageReport(of: catalogue, by: system), system,
            Rules(title: "Own", timeZone: "UTC", roles: [sure(Name("owner")): "The owner"]),
            [sure(DocumentID("P-01")): .init(hash: hash, revision: "1.0", since: "2026-12-01")],
            ControlExport(
                system: "Own", root: "abc", modified: "2026-12-01T00:00:00Z", day: "2026-12-01",
                hash: "cd", identifier: { "id(\($0.prefix(60)) \($0.count))" }))
    }

    /// What stands at a path of keys and places, with points between them.
    private func value(_ json: String, _ path: String) throws -> String? {
        var place = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSObject
        for step in "component-definition.\(path)".split(separator: ".").map(String.init) {
            if let number = Int(step) {
                let list = place as? [NSObject] ?? []
                place = list.indices.contains(number) ? list[number] : nil
            } else {
                place = (place as? [String: NSObject])?[step]
            }
        }
        return place as? String
    }

    private let first = "components.0.control-implementations.0.implemented-requirements.0"

    @Test func aDocumentIsAComponent() throws {
        let json = definition(catalogue, system()).json
        #expect(try value(json, "metadata.oscal-version") == "1.1.2")
        #expect(try value(json, "metadata.roles.0.title") == "The owner")
        #expect(try value(json, "components.0.type") == "process-procedure")
        #expect(try value(json, "components.0.title") == "P-01 Expense plan")
        #expect(try value(json, "components.0.props.0.value") == "1.0")
        #expect(try value(json, "components.0.responsible-roles.0.role-id") == "owner")
        #expect(try value(json, "components.1.title") == nil, "a silent document is none")
        let source = try #require(
            try value(json, "components.0.control-implementations.0.source"))
        let resource = try #require(try value(json, "back-matter.resources.0.uuid"))
        #expect(source == "#\(resource)")
        #expect(try value(json, "back-matter.resources.1.rlinks.0.hashes.0.value") == "ab")
    }

    @Test func aRequirementIsAStatementWithTheSectionsThatSpeakOfIt() throws {
        let json = definition(catalogue, system()).json
        func at(_ path: String) throws -> String? { try value(json, "\(first).\(path)") }
        #expect(try at("control-id") == "clause-4.1")
        #expect(try at("description")?.contains("P-01 serves the clause as a whole.") == true)
        #expect(try at("statements.0.statement-id") == "clause-4.1_smt.01")
        #expect(
            try at("statements.0.description")
                == "4.1-01: Plan it.\n\nSection 'Work' of P-01 covers 4.1-01.")
        #expect(try at("statements.0.links.0.href") == "procedures/P-01-x%20y.md#work")
        #expect(try at("statements.1.props.1.value") == "supports")
        #expect(try at("statements.2.uuid") == nil)
    }

    @Test func aGroupOfControlsIsToldAndNotWritten() {
        let alone = definition(controls, system())
        #expect(alone.isEmpty)
        #expect(alone.groupsLeftOut == ["AC"])
        #expect(definition(catalogue, system()).groupsLeftOut.isEmpty)
    }

    @Test func whatACrosswalkReachesIsSaidToBeTouchedOnly() throws {
        let json = definition(
            controls,
            system(crosswalk: ["4.1": [ClauseReference(standard: "controls", number: "AC-2")]])
        ).json
        #expect(try value(json, "\(first).control-id") == "ac-2")
        #expect(try value(json, "\(first).props.1.value") == "touches")
        let words = try #require(try value(json, "\(first).description"))
        #expect(words.contains("by way of the crosswalk from own:4.1"))
    }

    @Test func theSameInputGivesTheSameBytesAndAnotherTextAnotherIdentifier() throws {
        let one = definition(catalogue, system()).json
        #expect(definition(catalogue, system()).json == one)
        let other = definition(catalogue, system(), hash: "abc").json
        #expect(try value(one, "uuid") != value(other, "uuid"))
        #expect(try value(one, "components.0.uuid") == value(other, "components.0.uuid"))
    }
}
