import DocumentControl
import ManagementSystem
import Standards
import Testing

/// Abbreviations are explained by the glossary or by the text that uses them.
@Suite struct AbbreviationTests {
    private func document(_ id: String, _ lines: [String]) -> SystemDocument {
        var document = SystemDocument(
            id: sure(DocumentID(id)), title: "T", type: "procedure", owner: "o", path: "\(id).md")
        document.text = lines.enumerated().map { Named($1, line: $0 + 1) }
        return document
    }

    private var glossary: SystemDocument {
        var document = document("M-14", [])
        var section = SystemSection(title: "Terms", level: 2, anchor: "terms", line: 10)
        section.tables = [
            .init(
                header: ["Term", "Meaning", "Not used"],
                rows: [["KPI", "Key performance indicator", "-"]], line: 12, lines: [14]),
            .init(
                header: ["Abbreviation", "Meaning"],
                rows: [["OLA", "Operational level agreement"]],
                line: 20, lines: [22]),
        ]
        document.sections = [section]
        return document
    }

    private func defects(
        _ lines: String..., change: (inout SystemDocument) -> Void = { _ in }
    ) -> [String] {
        var document = document("P-20", lines)
        change(&document)
        var outside = self.document("X-001", ["The WTO and the EEA."])
        outside.keyLines = ["publisher": 6]
        let system = ManagementSystem(
            documents: [glossary, document, outside],
            catalogues: [ClauseCatalogue(id: "itil-4", title: "ITIL", edition: "4", clauses: [])])
        return SystemCheck.defects(of: system, rules: Rules(title: "T", timeZone: "UTC")).map {
            "\($0.file):\($0.line) \($0.code)\($0.isRemark ? "" : " defect")"
        }
    }

    @Test func oneThatNothingExplainsIsToldOnceWhereItFirstStands() {
        #expect(
            defects("Fine.", "Enter it in the CMDB.", "The CMDB again.") == [
                "P-20.md:2 abbreviation-undefined"
            ])
        #expect(
            defects("The CMDB and the RACI.", "Two SLAs.") == [
                "P-20.md:1 abbreviation-undefined", "P-20.md:1 abbreviation-undefined",
                "P-20.md:2 abbreviation-undefined",
            ])
        // A row of abbreviations is no heading in capitals.
        #expect(defects("The CMDB, RACI, SLA.").count == 3)
        #expect(defects("签订SLA之后。") == ["P-20.md:1 abbreviation-undefined"])
    }

    @Test(arguments: [
        "The KPI and the OLAs are known.", "A service level agreement (SLA); the SLA counts.",
        "SLA (service level agreement) and SLA.", "SLA: service level agreement. An SLA.",
        "服务级别协议（SLA）在先，SLA在后。", "SLA means what was agreed.",
    ])
    func whatIsExplainedIsNot(_ line: String) { #expect(defects(line).isEmpty) }

    @Test func bracketsOfSomethingElseExplainNothing() {
        #expect(defects("Ask the desk (CMDB).") == ["P-20.md:1 abbreviation-undefined"])
    }

    @Test func anExplanationMayGoOverALineAndStandBehind() {
        #expect(defects("The SLA counts.", "A service level", "agreement (SLA) is signed.").isEmpty)
    }

    @Test func aRowMayExplainIt() {
        func table(_ cells: [String]) -> SystemSection {
            var section = SystemSection(title: "Kinds", level: 2, anchor: "k", line: 3)
            section.tables = [.init(header: ["Kind", "Is"], rows: [cells], line: 4, lines: [6])]
            return section
        }
        #expect(defects("WPL") { $0.sections = [table(["WPL", "Workplace"])] }.isEmpty)
        #expect(defects("WPL") { $0.sections = [table(["WPL", "-"])] }.count == 1)
    }

    @Test(arguments: [
        "It takes 5 GB and 3 TB, 20 EUR.", "P-20 and KPI-INC-01, X-001, CG5, A.",
        "ISO/IEC and ITIL",
        "He wrote \"see the CMDB\" there.", "DO NOT ENTER HERE", "ONE SCOPE", "iPhone, McKay, IoT",
        "\u{FFFC} and NETWORKING",
    ])
    func whatIsNoneIsNot(_ line: String) { #expect(defects(line).isEmpty, "\(line)") }

    @Test func choicesOfAFormAreKnown() {
        #expect(
            defects("Take WPL.") {
                var kind = FormField(name: "kind", type: .choice, line: 3)
                kind.values = ["WPL"]
                $0.form = FormDefinition(
                    record: "R", retention: "A", retentionFrom: "c", states: [], fields: [kind])
                $0.forms = [Named($0.id, line: 2)]
            }.isEmpty)
    }

    @Test func withoutAGlossaryNobodyIsAsked() {
        let system = ManagementSystem(
            documents: [document("P-20", ["The CMDB."])], catalogues: [])
        #expect(
            SystemCheck.defects(of: system, rules: Rules(title: "T", timeZone: "UTC")).isEmpty)
    }
}
