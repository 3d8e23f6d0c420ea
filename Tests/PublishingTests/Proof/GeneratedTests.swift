import DocumentControl
import Foundation
import ManagementSystem
import Publishing
import Standards
import Testing

/// Tables and figures that are drawn from the documents.
@Suite struct GeneratedTests {
    private static func id(_ text: String) throws -> DocumentID { try #require(DocumentID(text)) }

    private static func system() throws -> ManagementSystem {
        var process = SystemDocument(
            id: try id("P-20"), title: "Incidents", type: "procedure", owner: "incident-manager",
            path: "P-20.md")
        process.interfaces = [
            .init(with: "P-21", gives: "known errors", takes: "repeated | incidents", line: 4)
        ]
        process.forms = [Named(try id("F-INC-01"), line: 5)]
        var roles = SystemSection(title: "Roles", level: 2, anchor: "roles", line: 10)
        roles.covers = [Named(ClauseReference(standard: "own", number: "8.2-01"), line: 11)]
        roles.tables = [
            .init(
                header: ["Step", "Desk", "Manager"],
                rows: [["Log", "R", "A"], ["Close", "A/R", "I"]],
                line: 12, lines: [14, 15])
        ]
        process.sections = [roles]
        var other = SystemDocument(
            id: try id("P-21"), title: "Problems", type: "procedure", owner: "owner",
            path: "P-21.md")
        other.interfaces = [.init(with: "P-20", gives: "repeated | incidents", takes: nil, line: 4)]
        var form = SystemDocument(
            id: try id("F-INC-01"), title: "Incident", type: "form", owner: "incident-manager",
            path: "F.md")
        var kind = FormField(name: "kind", type: .choice, line: 20)
        kind.values = ["fault", "request"]
        kind.required = "open"
        var cost = FormField(name: "cost", type: .money, line: 21)
        cost.unit = "EUR"
        cost.isMany = true
        form.form = FormDefinition(
            record: "R-INC-yyyy-nnnn", retention: "A", retentionFrom: "closed",
            states: [
                FormState(name: "open", next: ["closed"], line: 8),
                FormState(name: "closed", next: [], line: 9),
            ], fields: [kind, cost])
        return ManagementSystem(
            documents: [process, other, form],
            catalogues: [
                ClauseCatalogue(
                    id: "own", title: "Own", edition: "1",
                    clauses: [Clause(number: "8.2", title: "Incidents")],
                    requirements: [
                        Requirement(number: "8.2-01", text: "Record."),
                        Requirement(number: "8.2-02", text: "Close."),
                    ], crosswalk: ["8.2": [ClauseReference(standard: "far", number: "4.1")]]),
                ClauseCatalogue(
                    id: "far", title: "Far", edition: "2",
                    clauses: [Clause(number: "4.1", title: "X")]),
            ])
    }

    private func cells(_ part: GeneratedPart, of text: String = "P-20") throws -> [[[ListTable
        .Value]]]
    {
        let system = try Self.system()
        var rules = Rules(title: "Test", timeZone: "UTC")
        rules.roles = [try #require(Name("incident-manager")): "Incident manager"]
        let document = try #require(system[try Self.id(text)])
        return GeneratedTables(system, rules).tables(part, in: document).map(\.rows)
    }

    private func row(_ words: String...) -> [ListTable.Value] {
        words.map { $0.isEmpty ? .none : .text($0) }
    }

    @Test func aFormShowsStatesAndFields() throws {
        #expect(
            try cells(.fields, of: "F-INC-01") == [
                [row("open", "closed", "kind"), row("closed", "", "")],
                [
                    row("kind", "fault, request", "open", "", ""),
                    row("cost", "several: money in EUR", "", "", ""),
                ],
            ])
        #expect(try cells(.fields).isEmpty)
    }

    @Test func everyInterfaceStandsOnceFromGiverToTaker() throws {
        #expect(
            try cells(.interfaceMatrix) == [
                [row("P-20", "P-21", "repeated | incidents"), row("P-21", "P-20", "known errors")]
            ])
    }

    @Test func theMatricesFollowFromTheDocuments() throws {
        #expect(
            try cells(.conformityMatrix) == [
                [
                    row("8.2-01", "Record.", "P-20 (Roles)", "", "F-INC-01", "covered"),
                    row("8.2-02", "Close.", "", "", "", "gap: nothing covers it"),
                ]
            ])
        #expect(try cells(.crosswalk) == [[row("8.2", "Incidents", "4.1")]])
        #expect(
            try cells(.responsibilityMatrix) == [
                [
                    row("P-20", "Log", "Manager", "Desk", "", ""),
                    row("P-20", "Close", "Desk", "Desk", "", "Manager"),
                ]
            ])
        #expect(
            try cells(.recordList) == [
                [
                    row(
                        "F-INC-01", "Incident", "R-INC-yyyy-nnnn", "Incident manager", "P-20", "A",
                        "closed")
                ]
            ])
        #expect(
            try cells(.processMap)[0].map { $0[2] } == [.text("Incident manager"), .text("owner")])
        #expect(try cells(.documentStructure)[0].count == 3)
    }

    @Test func aTextIsFilledWhereItsMarkStandsAndNowhereElse() throws {
        let system = try Self.system()
        let document = try #require(system[try Self.id("P-20")])
        let tables = GeneratedTables(system, Rules(title: "Test", timeZone: "UTC"))
        let mark = "<!-- generated: interface-matrix -->"
        let text = "Before.\n\n\(mark)\n\n```\n\(mark)\n```\n\n<!-- generated: nothing -->\n"
        let filled = GeneratedText.filled(text, of: document, by: tables)
        #expect(filled.contains("| P-20 | P-21 | repeated \\| incidents |"), "\(filled)")
        #expect(filled.components(separatedBy: mark).count == 2)
        #expect(filled.contains("<!-- generated: nothing -->"))
        // What only looks like a fence of code, and what is code without one.
        let odd = "    ```\n\n\(mark)\n\n```a`b ``\n\n\(mark)\n"
        let drawn = GeneratedText.filled(odd, of: document, by: tables)
        #expect(!drawn.contains(mark), "\(drawn)")
        let code = "> ```\n> \(mark)\n\n- item\n\n      \(mark)\n"
        #expect(GeneratedText.filled(code, of: document, by: tables) == code)
        #expect(GeneratedText.filled("No mark.", of: document, by: tables) == "No mark.")
    }

    @Test func drawingsAreWellFormedAndNameEverything() throws {
        let system = try Self.system()
        let rules = Rules(title: "Test", timeZone: "UTC")
        for drawing in [PyramidMap(system, rules).svg, ProcessMap(system).svg] {
            let parser = XMLShape(drawing)
            #expect(parser.isWellFormed, "\(drawing)")
            for name in ["P-20", "P-21"] { #expect(drawing.contains(">\(name)</text>")) }
        }
        #expect(ProcessMap(system).svg.contains("P-20 to P-21: repeated | incidents"))
        #expect(
            ProcessMap(system).lines(width: 29)
                == [
                    "P-20 Incidents", "  → P-21: repeated |", "    incidents", "", "P-21 Problems",
                ])
    }
}

/// Whether every element of a drawing is closed in the right order.
private struct XMLShape {
    let isWellFormed: Bool

    init(_ text: String) {
        var open: [Substring] = []
        var isRight = true
        for piece in text.split(separator: "<").dropFirst(0) where text.first == "<" {
            guard let end = piece.firstIndex(of: ">") else {
                isRight = false
                continue
            }
            let tag = piece[..<end]
            if tag.hasPrefix("/") {
                isRight = isRight && open.popLast() == tag.dropFirst()
            } else if !tag.hasSuffix("/") {
                open.append(tag.prefix { $0 != " " })
            }
        }
        isWellFormed = isRight && open.isEmpty
    }
}
