import DocumentControl
import ManagementSystem
import Testing

/// Roles that texts name.
@Suite struct RoleCheckTests {
    private func defects(_ text: String..., publisher: Bool = false) -> [String] {
        var rules = Rules(title: "Test", timeZone: "UTC")
        rules.roles = [
            sure(Name("incident-manager")): "Incident manager",
            sure(Name("internal-auditor")): "Internal auditor",
        ]
        var document = SystemDocument(
            id: sure(DocumentID("P-20")), title: "T", type: "procedure", owner: "o", path: "P-20.md"
        )
        document.text = text.enumerated().map { Named($1, line: $0 + 1) }
        if publisher { document.keyLines = ["publisher": 4] }
        var glossary = SystemDocument(
            id: sure(DocumentID("M-14")), title: "T", type: "manual", owner: "o", path: "M-14.md")
        var section = SystemSection(title: "Functions", level: 2, anchor: "f", line: 3)
        section.tables = [
            .init(
                header: ["Function", "Meaning"], rows: [["Night manager", "At night"]], line: 5,
                lines: [7])
        ]
        glossary.sections = [section]
        return SystemCheck.defects(
            of: ManagementSystem(documents: [document, glossary], catalogues: []), rules: rules
        ).map { "\($0.file):\($0.line) \($0.code)\($0.isRemark ? "" : " defect")" }
    }

    @Test func aRoleThatThereIsNotIsTold() {
        #expect(
            defects("The incident manager decides.", "The quality manager decides.")
                == ["P-20.md:2 role-unknown"])
    }

    @Test func titlesShortOrWithMoreBeforeThemAndFunctionsAreKnown() {
        #expect(
            defects(
                "Ask the auditor, or the former Incident manager.", "The night manager is told.",
                "A manager decides."
            ).isEmpty)
    }

    @Test func whereNoTitleIsMeantNothingIsTold() {
        #expect(
            defects(
                "Quality managers meet.", "the password (a manager of passwords keeps it)",
                "Each of the three people who once asked for it became manager.",
                "Write `the quality manager`."
                    .replacing("the quality manager", with: "\u{FFFC}")
            ).isEmpty)
        #expect(defects("The quality manager decides.", publisher: true).isEmpty)
    }
}
