import DocumentControl
import ManagementSystem
import Standards
import Testing

/// Each case breaks one thing in a small system without defects.
@Suite struct SystemCheckTests {
    private static let rules: Rules = {
        var rules = Rules(title: "Test", timeZone: "UTC")
        rules.reserved = [sure(DocumentID("F-BBB-01")): "To come"]
        rules.types = [
            sure(Name("procedure")): DocumentType(
                title: "Procedure", folder: "procedures",
                identifier: sure(IdentifierPattern("P-nn")),
                route: sure(Name("procedure")), sections: ["Roles", "Key performance indicators"])
        ]
        return rules
    }()

    private static func procedure(_ id: String, with other: String) -> SystemDocument {
        var document = SystemDocument(
            id: sure(DocumentID(id)), title: id, type: "procedure", owner: "owner", path: "\(id).md"
        )
        document.interfaces = [
            .init(with: other, gives: "from \(other)", takes: "from \(id)", line: 5)
        ]
        document.forms = [Named(sure(DocumentID("F-AAA-01")), line: 9)]
        var roles = SystemSection(title: "Roles", level: 2, anchor: "roles", line: 20)
        roles.tables = [
            .init(
                header: ["Step", "Owner", "Desk"],
                rows: [["Log", "A", "R"], ["Close", "A/R", "-"]],
                line: 22, lines: [24, 25])
        ]
        var figures = SystemSection(
            title: "Key performance indicators", level: 2, anchor: "k", line: 30)
        figures.tables = [
            .init(
                header: ["KPI", "Formula", "Target", "Source"],
                rows: [["KPI-\(id)", "a / b", ">= 95 %", "F-AAA-01"]], line: 32, lines: [34])
        ]
        document.sections = [roles, figures]
        return document
    }

    private static func form(_ id: String) -> SystemDocument {
        var document = SystemDocument(
            id: sure(DocumentID(id)), title: id, type: "form", owner: "owner", path: "\(id).md")
        document.form = FormDefinition(
            record: "R-\(id)", retention: "A", retentionFrom: "closed",
            states: [FormState(name: "closed", next: [], line: 3)], fields: [])
        return document
    }

    private func defects(_ change: (inout [SystemDocument]) -> Void = { _ in }) -> [String] {
        var documents = [
            Self.procedure("P-01", with: "P-02"), Self.procedure("P-02", with: "P-01"),
            Self.form("F-AAA-01"),
        ]
        change(&documents)
        return SystemCheck.defects(
            of: ManagementSystem(documents: documents, catalogues: []), rules: Self.rules
        ).map { "\($0.file):\($0.line) \($0.code)" }
    }

    private static func table(
        _ header: [String], _ rows: [[String]]
    ) -> SystemSection.Table {
        .init(header: header, rows: rows, line: 22, lines: rows.indices.map { 24 + $0 })
    }

    @Test func aSystemWithoutDefectHasNone() { #expect(defects().isEmpty) }

    @Test func aParentStandsAboveAndOneDocumentIsTheTop() {
        func named(_ pairs: [(Int, String)]) -> [String] {
            defects { documents in
                for (place, parent) in pairs {
                    documents[place].parent = Named(sure(DocumentID(parent)), line: 6)
                }
            }
        }
        // Forms stand below those that list them, and the one top has no parent.
        #expect(named([(1, "P-01")]).isEmpty)
        #expect(named([(0, "F-AAA-01"), (1, "P-01")]) == ["P-01.md:6 parent-order"])
        #expect(
            named([(0, "P-02"), (1, "P-01")]) == [
                "P-01.md:6 parent-order", "P-02.md:6 parent-order",
            ])
        #expect(named([(0, "P-01")]) == ["P-01.md:6 parent-order"])
        #expect(
            defects { documents in
                documents[1].parent = Named(sure(DocumentID("P-01")), line: 6)
                documents.append(Self.procedure("P-03", with: "Customer"))
                documents[3].sections = documents[3].sections.filter { $0.title == "Roles" }
            }.filter { $0.contains("parent") } == ["P-03.md:1 parent-missing"])
    }

    @Test func aParentOfExternalOriginIsNone() {
        let told = defects { documents in
            documents[0].keyLines["publisher"] = 4
            documents[1].parent = Named(sure(DocumentID("P-01")), line: 6)
        }
        #expect(told.contains("P-02.md:6 parent-order"))
    }

    @Test func anInterfaceStandsOnBothSides() {
        #expect(defects { $0[1].interfaces = [] } == ["P-01.md:5 interface-one-sided"])
    }

    @Test func partiesOutsideAndWhatIsNotWrittenYetAreNotAsked() {
        #expect(
            defects {
                for place in 0...1 {
                    $0[place].interfaces += [
                        .init(with: "Customers", gives: "calls", takes: nil, line: 8),
                        .init(with: "P-09", gives: "calls", takes: nil, line: 9),
                    ]
                }
            }.isEmpty)
    }

    @Test func anInterfaceHasTheSameWordsOnBothSides() {
        #expect(
            defects {
                $0[1].interfaces = [.init(with: "P-01", gives: "from P-01", takes: "more", line: 5)]
            } == ["P-01.md:5 interface-differs"])
        #expect(
            defects {
                $0[1].interfaces = [.init(with: "P-01", gives: nil, takes: "from P-02", line: 5)]
            } == ["P-01.md:5 interface-differs"])
    }

    @Test func exactlyOneRoleAnswersForAStep() {
        for (row, expected) in [
            (["Log", "R", "-"], "one-answers"), (["Log", "A", "A/R"], "one-answers"),
            (["Log", "A", "X"], "duty-unknown"),
        ] {
            #expect(
                defects {
                    $0[0].sections[0].tables = [
                        Self.table(["Step", "Owner", "Desk"], [["Close", "A", "R"], row])
                    ]
                } == ["P-01.md:25 \(expected)"])
        }
        // Another table of the section is none of duties.
        #expect(
            defects {
                $0[0].sections[0].tables.append(
                    Self.table(["Step", "From", "To"], [["Log", "desk", "owner"]]))
            }.isEmpty)
    }

    @Test func aFigureIsDefinedOnceAndWhole() {
        let header = ["KPI", "Formula", "Target", "Source"]
        #expect(
            defects { $0[0].sections[1].tables = [] } == ["P-01.md:30 no-indicator"])
        #expect(
            defects { $0[0].sections[1].tables = [Self.table(header, [["KPI-1", "a", "", "F"]])] }
                == ["P-01.md:24 indicator-incomplete"])
        #expect(
            defects {
                $0[0].sections[1].tables = [Self.table(header, [["KPI-P-02", "a", "1", "F"]])]
            } == ["P-02.md:34 indicator-twice"])
    }

    @Test func everyFormIsUsed() {
        #expect(
            defects { documents in
                for place in 0...1 { documents[place].forms = [] }
            } == ["F-AAA-01.md:1 form-unused"])
    }

    /// What is told where P-01 has F-AAA-01 as its form, and this as its section on records.
    private func told(_ header: [String], _ cells: [String]) -> [String] {
        defects {
            $0.append(Self.form("F-CCC-01"))
            $0[1].forms.append(Named(sure(DocumentID("F-CCC-01")), line: 9))
            var section = SystemSection(title: "Records", level: 2, anchor: "r", line: 40)
            if !header.isEmpty {
                section.tables = [Self.table(header, cells.map { [$0, "Incident"] })]
            }
            $0[0].sections.append(section)
        }
    }

    @Test func formsAreThoseOfTheTableOfRecords() {
        let header = ["Form", "Record"]
        #expect(told(header, ["F-AAA-01"]).isEmpty)
        #expect(told(header, ["F-AAA-01", "F-CCC-01"]) == ["P-01.md:25 record-unlisted"])
        #expect(told(header, ["-"]) == ["P-01.md:9 record-unlisted"])
    }

    @Test func recordsToldOfInSentencesAreNotAsked() {
        #expect(told([], []).isEmpty)
        #expect(told(["Paper", "Place"], ["F-CCC-01"]).isEmpty)
        #expect(told(["Form", "Record"], ["F-AAA-01 and P-02"]).isEmpty)
    }

    /// What a translation says after its original is not said twice.
    @Test func aTranslationSaysNothingOfItsOwn() {
        let copy: (inout [SystemDocument]) -> Void = { documents in
            var copy = Self.procedure("P-03", with: "P-02")
            copy.sections = documents[0].sections
            documents.append(copy)
        }
        #expect(
            defects(copy) == ["P-03.md:5 interface-one-sided", "P-03.md:34 indicator-twice"])
        #expect(
            defects {
                copy(&$0)
                $0[3].translates = sure(DocumentID("P-01"))
            }.isEmpty)
    }

    @Test func aFieldNamesAFormThatThereIs() {
        func field(_ form: String) -> FormField {
            var field = FormField(name: "cause", type: .record, line: 12)
            field.form = form
            return field
        }
        let known = defects { $0[2].form?.fields = [field("F-AAA-01"), field("F-BBB-01")] }
        #expect(known.isEmpty)
        #expect(
            defects { $0[2].form?.fields = [field("F-CCC-01")] } == ["F-AAA-01.md:12 form-unknown"])
        #expect(
            defects {
                var rows = FormField(name: "rows", type: .rows, line: 11)
                rows.columns = [field("nothing")]
                $0[2].form?.fields = [rows]
            } == ["F-AAA-01.md:12 form-unknown"])
    }

    @Test func aStandardIsJudgedOnceSomethingIsBoundToIt() {
        let catalogue = ClauseCatalogue(
            id: "own", title: "Own", edition: "1", clauses: [Clause(number: "4", title: "Four")],
            requirements: [
                Requirement(number: "4-01", text: "One"), Requirement(number: "4-02", text: "Two"),
            ])
        func found(_ covers: [[String]]) -> [String] {
            let documents = covers.enumerated().map { place, numbers in
                var document = SystemDocument(
                    id: DocumentID("M-0\(place + 1)")!, title: "T", type: "manual", owner: "o",
                    path: "M-0\(place + 1).md")
                var section = SystemSection(title: "S", level: 2, anchor: "s", line: 10)
                section.covers = numbers.map {
                    Named(ClauseReference(standard: "own", number: $0), line: 11)
                }
                document.sections = [section]
                return document
            }
            return SystemCheck.defects(
                of: ManagementSystem(documents: documents, catalogues: [catalogue]),
                rules: Self.rules
            ).map { "\($0.file):\($0.line) \($0.code)" }
        }
        #expect(found([[]]).isEmpty)
        #expect(found([["4-01"]]) == ["manual/standards/own.yaml:1 requirement-gap"])
        #expect(found([["4-01", "4-02"]]).isEmpty)
        #expect(found([["4-01"], ["4-01", "4-02"]]) == ["M-02.md:11 requirement-shared"])
    }
}
