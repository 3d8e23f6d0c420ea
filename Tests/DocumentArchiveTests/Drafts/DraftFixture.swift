import DocumentArchive
import DocumentControl
import Standards
import TestSupport
import Testing

/// A small management system whose one procedure has no defect, to be broken by a case.
struct DraftFixture {
    static let path = "procedures/P-20 Incidents.md"

    static let text = """
        ---
        id: P-20
        title: Incident management
        type: procedure
        owner: incident-manager
        audience:
          - all-staff
        clauses:
          - iso-20000-1:8.2
        forms:
          - F-INC-01
        related:
          - P-21
        interfaces:
          - with: P-23
            gives: closed incidents
          - with: Customers
            takes: calls
        language: en
        classification: internal
        review-every: 12 months
        ---

        # Incident management

        ## Purpose

        Restore the service; P-23 says what comes after, see [changes](P-23.md#1-steps-and-time).

        ## Steps

        1. Log the call, see [above](#purpose) and [the web](https://example.org/x#y).
        2. Follow the picture.

        ![The flow](img/flow%20one.png)

        Fill in [the sheet](img/sheet.ods).

        """

    static let rules: Rules = {
        var rules = Rules(title: "Test", timeZone: "UTC")
        func name(_ text: String) -> Name { sure(Name(text)) }
        rules.roles = [name("incident-manager"): "Incident manager"]
        rules.groups = [name("all-staff"): "All staff"]
        rules.classifications = [name("internal")]
        rules.reserved = [sure(DocumentID("P-21")): "Problems"]
        rules.types = [
            name("procedure"): DocumentType(
                title: "Procedure", folder: "procedures",
                identifier: sure(IdentifierPattern("P-nn")), route: name("procedure"),
                sections: ["Purpose", "Steps"], metadata: ["audience", "clauses", "language"]),
            name("form"): DocumentType(
                title: "Form", folder: "work-instructions/forms",
                identifier: sure(IdentifierPattern("F-AAA-nn")), route: name("procedure")),
            name("instruction"): DocumentType(
                title: "Instruction", folder: "work-instructions",
                identifier: sure(IdentifierPattern("W-AAA-nn")), route: name("procedure")),
        ]
        return rules
    }()

    static let known = DraftCheck.Known(
        registered: [
            sure(DocumentID("P-20")): sure(Name("procedure")),
            sure(DocumentID("P-07")): sure(Name("procedure")),
            sure(DocumentID("F-SEC-01")): sure(Name("form")),
        ],
        withdrawn: [sure(DocumentID("P-07"))],
        catalogues: [
            ClauseCatalogue(
                id: "iso-20000-1", title: "Services", edition: "2005",
                clauses: [Clause(number: "8.2", title: "Incidents")])
        ])

    private static let changes = """
        ---
        id: P-23
        title: Changes
        type: procedure
        owner: incident-manager
        audience:
          - all-staff
        clauses:
          - iso-20000-1:8.2
        language: en
        ---
        ## Purpose
        Change with care.
        ## 1. Steps and time
        ## Steps
        Ask first.

        """

    private static let form = """
        ---
        id: F-INC-01
        title: Incident
        type: form
        owner: incident-manager
        ---
        # Incident

        - Status: open, in work, closed
        - Approved by: name of the approver
        - Version: of the software

        | Version of the software | Date |
        | --- | --- |
        |  |  |

        """

    /// The defects of the system with this procedure, and further files written by `prepare`.
    static func defects(
        _ text: String, at path: String = path, rules: Rules = rules,
        known: DraftCheck.Known = known,
        prepare: (borrowing ScratchDirectory) throws -> Void = { _ in }
    ) throws -> [Defect] {
        let scratch = try ScratchDirectory()
        try scratch.write(changes, to: "procedures/P-23.md")
        try scratch.write(form, to: "work-instructions/forms/F-INC-01.md")
        try scratch.write("picture", to: "procedures/img/flow one.png")
        try scratch.write("sheet", to: "procedures/img/sheet.ods")
        try scratch.write("# Procedures\nDrafts. P-99\n", to: "procedures/README.md")
        try scratch.write(text, to: path)
        try prepare(scratch)
        return DraftCheck.defects(
            in: DraftFolder(root: scratch.path), root: scratch.path, rules: rules, known: known)
    }
}

/// One change that brings in one defect, and the nearest one that brings in none.
struct DraftCase: CustomTestStringConvertible, Sendable {
    let code: String
    /// What is replaced in the procedure without defects.
    let old: String
    let bad: String
    let good: String
    /// What stands on the line of the defect; the first line where nothing is given.
    let mark: String?

    init(_ code: String, _ old: String, bad: String, good: String, on mark: String? = nil) {
        self.code = code
        self.old = old
        self.bad = bad
        self.good = good
        self.mark = mark
    }

    var testDescription: String { "\(code): \(bad.debugDescription)" }

    private func text(with new: String) throws -> String {
        try #require(DraftFixture.text.contains(old), "the case replaces nothing")
        return DraftFixture.text.replacing(old, with: new, maxReplacements: 1)
    }

    /// Expects exactly the one defect in the bad text, and none in the good one.
    func expectOneDefect() throws {
        let text = try text(with: bad)
        let defects = try DraftFixture.defects(text)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = mark.map { mark in (lines.firstIndex { $0.contains(mark) } ?? -1) + 1 } ?? 1
        #expect(
            defects.map { "\($0.code) \($0.line)" } == ["\(code) \(line)"], "\(defects)")
        #expect(defects.allSatisfy { $0.file == DraftFixture.path })
        #expect(defects.allSatisfy { $0.problem.hasSuffix(".") && !$0.remedy.isEmpty })
        let rest = try DraftFixture.defects(self.text(with: good))
        #expect(rest.isEmpty, "\(rest)")
    }
}

@Suite struct DraftFixtureTests {
    @Test func theFixtureHasNoDefect() throws {
        let defects = try DraftFixture.defects(DraftFixture.text)
        #expect(defects.isEmpty, "\(defects)")
    }
}

/// A value that the test itself writes, and so has.
private func sure<Value>(_ value: Value?) -> Value {
    guard let value else { fatalError("the fixture is wrong") }
    return value
}
