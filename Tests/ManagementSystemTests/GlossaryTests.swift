import DocumentControl
import ManagementSystem
import Testing

@Suite struct GlossaryTests {
    private func glossary(_ rows: [[String]]) -> SystemDocument {
        var document = SystemDocument(
            id: sure(DocumentID("M-14")), title: "Glossary", type: "manual", owner: "o",
            path: "M-14.md")
        var section = SystemSection(title: "Terms", level: 2, anchor: "terms", line: 10)
        section.tables = [
            .init(
                header: ["Term", "中文", "Meaning", "Not used", "Not used (中文)"], rows: rows,
                line: 12,
                lines: rows.indices.map { 14 + $0 })
        ]
        document.sections = [section]
        document.text = [Named("trouble ticket", line: 14)]
        return document
    }

    private static let incident = [
        "incident", "事件", "Something that interrupts a service", "trouble ticket, outage case",
        "事故",
    ]

    private func defects(_ text: String..., rows: [[String]] = [incident]) -> [String] {
        var document = SystemDocument(
            id: sure(DocumentID("P-20")), title: "T", type: "procedure", owner: "o", path: "P-20.md"
        )
        document.text = text.enumerated().map { Named($1, line: $0 + 1) }
        return SystemCheck.defects(
            of: ManagementSystem(documents: [glossary(rows), document], catalogues: []),
            rules: Rules(title: "Test", timeZone: "UTC")
        ).map { "\($0.file):\($0.line) \($0.code)\($0.isRemark ? "" : " defect")" }
    }

    @Test func whatIsNotUsedForATermIsTold() {
        #expect(defects("Open a Trouble Ticket.") == ["P-20.md:1 term-forbidden"])
        #expect(
            defects("Fine.", "An outage case, and (trouble ticket)")
                == ["P-20.md:2 term-forbidden", "P-20.md:2 term-forbidden"])
        #expect(defects("发生事故时通知服务台") == ["P-20.md:1 term-forbidden"])
    }

    @Test func partsOfOtherWordsAreNot() {
        #expect(defects("Trouble tickets-like words: untrouble ticketing.", "事件管理").isEmpty)
    }

    @Test func theGlossaryAndDocumentsFromOutsideMaySayIt() {
        #expect(defects("Open an incident.").isEmpty)
        var outside = SystemDocument(
            id: sure(DocumentID("X-001")), title: "T", type: "external", owner: "o", path: "X.md")
        outside.keyLines = ["publisher": 6]
        outside.text = [Named("trouble ticket", line: 1)]
        let system = ManagementSystem(
            documents: [glossary([Self.incident]), outside], catalogues: [])
        #expect(
            SystemCheck.defects(of: system, rules: Rules(title: "T", timeZone: "UTC")).isEmpty)
    }

    @Test func aTermIsDefinedOnceAndHasAMeaning() {
        #expect(
            defects(rows: [Self.incident, ["Incident", "", "Again", "-", ""]])
                == ["M-14.md:15 term-twice"])
        #expect(defects(rows: [["incident", "", "", "", ""]]) == ["M-14.md:14 term-undefined"])
    }

    @Test func theTermThatIsMeantIsNamed() {
        var document = SystemDocument(
            id: sure(DocumentID("P-20")), title: "T", type: "procedure", owner: "o", path: "P-20.md"
        )
        document.text = [Named("发生事故时", line: 1), Named("a trouble ticket", line: 2)]
        let remedies = SystemCheck.defects(
            of: ManagementSystem(documents: [glossary([Self.incident]), document], catalogues: []),
            rules: Rules(title: "Test", timeZone: "UTC")
        ).map(\.remedy)
        #expect(remedies.map { $0.contains("'事件'") } == [true, false])
        #expect(remedies.map { $0.contains("'incident'") } == [false, true])
    }
}
