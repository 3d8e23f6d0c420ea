import DocumentControl
import ManagementSystem
import Standards
import Testing

@Suite struct TraceTests {
    private static let rules: Rules = {
        var rules = Rules(title: "Test", timeZone: "UTC")
        for (type, folder, pattern) in [
            ("manual", "manual", "M-nn"), ("procedure", "procedures", "P-nn"),
            ("instruction", "work-instructions", "W-AAA-nn"),
            ("form", "work-instructions/forms", "F-AAA-nn"),
        ] {
            rules.types[sure(Name(type))] = DocumentType(
                title: type, folder: folder, identifier: sure(IdentifierPattern(pattern)),
                route: sure(Name(type)))
        }
        return rules
    }()

    private static func document(
        _ id: String, _ type: String, clause: String, related: [String] = [], forms: [String] = []
    ) -> SystemDocument {
        var document = SystemDocument(
            id: sure(DocumentID(id)), title: "Title of \(id)", type: type, owner: "owner",
            path: "\(id).md")
        document.clauses = [Named(ClauseReference(standard: "own", number: clause), line: 5)]
        document.related = related.map { Named(sure(DocumentID($0)), line: 7) }
        document.forms = forms.map { Named(sure(DocumentID($0)), line: 9) }
        if type == "form" {
            document.form = FormDefinition(
                record: "R-\(id)", retention: "A", retentionFrom: "closed", states: [], fields: [])
        }
        return document
    }

    private let system = ManagementSystem(
        documents: [
            document("M-01", "manual", clause: "8"),
            document("M-02", "manual", clause: "6.1", related: ["P-20"]),
            document(
                "P-20", "procedure", clause: "8.2", related: ["M-01", "M-02"], forms: ["F-INC-01"]),
            document("P-21", "procedure", clause: "8.3", forms: ["F-INC-01"]),
            document(
                "W-INC-01", "instruction", clause: "8.2", related: ["P-20"], forms: ["F-INC-01"]),
            document("W-SEC-01", "instruction", clause: "6.6", related: ["P-20"]),
            document("F-INC-01", "form", clause: "8.2"),
        ],
        catalogues: [
            ClauseCatalogue(
                id: "own", title: "Own", edition: "1",
                clauses: [Clause(number: "8.2", title: "Incidents")])
        ])

    private func trace(_ id: String) throws -> Trace {
        try #require(Trace(sure(DocumentID(id)), in: system, rules: Self.rules))
    }

    private func names(_ steps: [Trace.Step]) -> [String] {
        steps.map { step in
            step.document.id.text
                + (step.further.isEmpty ? "" : "(\(names(step.further).joined(separator: " ")))")
        }
    }

    @Test func aProcedureLeadsUpToWhatItServesAndDownToRecords() throws {
        let trace = try trace("P-20")
        #expect(trace.tier == .procedures)
        #expect(trace.clauses.map(\.title) == ["Incidents"])
        // A manual that only names it serves another clause, and so does another instruction.
        #expect(names(trace.above) == ["M-01"])
        #expect(names(trace.below) == ["F-INC-01", "W-INC-01(F-INC-01)"])
    }

    @Test func aFormLeadsUpToWhoeverProducesIt() throws {
        #expect(
            names(try trace("F-INC-01").above) == ["P-20(M-01)", "P-21", "W-INC-01(P-20(M-01))"])
        #expect(try trace("F-INC-01").below.isEmpty)
    }

    @Test func aNamedParentIsTheOnlyOneAndARingEnds() throws {
        var documents = system.documents
        func name(_ parent: String, in id: String) {
            for place in documents.indices where documents[place].id.text == id {
                documents[place].parent = Named(sure(DocumentID(parent)), line: 6)
            }
        }
        name("M-02", in: "P-20")
        name("M-01", in: "M-02")
        var named = ManagementSystem(documents: documents, catalogues: [])
        func above(_ id: String) throws -> [String] {
            names(try #require(Trace(sure(DocumentID(id)), in: named, rules: Self.rules)).above)
        }
        #expect(try above("P-20") == ["M-02(M-01)"])
        name("P-20", in: "M-01")
        named = ManagementSystem(documents: documents, catalogues: [])
        #expect(try above("P-20") == ["M-02(M-01)"])
    }

    @Test func whatThereIsNotHasNone() throws {
        #expect(Trace(sure(DocumentID("P-99")), in: system, rules: Self.rules) == nil)
    }
}
