import DocumentArchive
import DocumentControl
import ManagementSystem
import Testing

@Suite struct FormReaderTests {
    private static let head = """
        record: R-PRB-yyyy-nnnn
        retention: A
        retention-from: closed
        states:
          - name: logged
            to:
              - closed
          - name: closed
        fields:

        """

    private func read(_ text: String) throws -> (FormDefinition?, [String]) {
        var reader = FormReader(file: "F.md")
        let form = reader.read(try StrictYAML.mapping(text, file: "F.md"))
        return (form, reader.defects.map { "\($0.line) \($0.problem)" })
    }

    @Test func fieldsAndStatesAreRead() throws {
        let (form, defects) = try read(
            """
            \(Self.head)  - name: number
                type: record-number
                required: logged
                by: Register
                rule: Given once
              - name: kind
                type: choice
                values:
                  - hardware
                  - software
              - name: minutes
                type: whole-number
                unit: minutes
                many: yes
              - name: steps
                type: rows
                columns:
                  - name: at
                    type: instant
            """)
        #expect(defects.isEmpty)
        let read = try #require(form)
        #expect(
            read.record == "R-PRB-yyyy-nnnn" && read.retention == "A"
                && read.retentionFrom == "closed")
        #expect(read.states.map(\.next) == [["closed"], []])
        #expect(read.fields.map(\.type) == [.recordNumber, .choice, .wholeNumber, .rows])
        #expect(read.fields[0].required == "logged" && read.fields[0].rule == "Given once")
        #expect(read.fields[1].values == ["hardware", "software"])
        #expect(read.fields[2].isMany && read.fields[2].unit == "minutes")
        #expect(read.fields[3].columns.map(\.name) == ["at"])
    }

    @Test func otherFrontMatterIsNoForm() throws {
        let (form, defects) = try read("id: P-20\ntitle: Incidents\n")
        #expect(form == nil && defects.isEmpty)
    }

    @Test(arguments: [
        ("  - name: a\n    type: words\n", "11 'words' is no type of field."),
        ("  - type: text\n", "10 A field has a name."),
        ("  - name: a\n    type: text\n    colour: red\n", "12 'colour' is no key of a field."),
        ("  - name: A b\n    type: text\n", "10 'A b' is no name of a field."),
        ("  - name: a\n    type: choice\n", "10 The field 'a' is a choice without values."),
        (
            "  - name: a\n    type: text\n    values:\n      - b\n",
            "10 The field 'a' has values and is no choice."
        ),
        ("  - name: a\n    type: money\n", "10 The field 'a' is measured and has no unit."),
        (
            "  - name: a\n    type: rows\n",
            "10 The field 'a' holds rows without columns, or columns without rows."
        ),
        (
            "  - name: a\n    type: text\n  - name: a\n    type: text\n",
            "12 The field 'a' stands here again."
        ),
        (
            "  - name: a\n    type: text\n    required: open\n",
            "10 'a' is required in 'open', which is no state."
        ),
    ])
    func aDefectHasItsLine(_ fields: String, _ expected: String) throws {
        #expect(try read(Self.head + fields).1 == [expected])
    }

    @Test func statesLeadSomewhere() throws {
        let (_, defects) = try read(
            "states:\n  - name: open\n    to:\n      - gone\n  - name: lost\n")
        #expect(
            defects == [
                "2 'open' leads to 'gone', which is no state.",
                "5 Nothing leads to the state 'lost'.",
            ])
    }

    @Test func aChangeOfWhatIsHeldIsNamedAndOneOfWordsIsNot() throws {
        func form(_ field: String) throws -> FormDefinition? { try read(Self.head + field).0 }
        let old = try form("  - name: a\n    type: text\n    rule: Short\n")
        #expect(
            FormChange.first(
                from: old, to: try form("  - name: a\n    type: text\n    rule: Long\n")) == nil)
        let other = FormChange.first(from: old, to: try form("  - name: a\n    type: date\n"))
        #expect(other?.what == "the field 'a'" && other?.line == 10)
        let more = try form("  - name: a\n    type: text\n  - name: b\n    type: text\n")
        #expect(FormChange.first(from: old, to: more)?.what == "the field 'b' is new")
        #expect(FormChange.first(from: more, to: old)?.what == "the field 'b' is gone")
        #expect(FormChange.first(from: nil, to: old)?.what == "its fields as a whole")
        #expect(FormChange.first(from: nil, to: nil) == nil)
    }

    @Test func everyChangeOfAFormIsToldInWords() throws {
        func form(_ field: String) throws -> FormDefinition? { try read(Self.head + field).0 }
        let changes = FormChange.all(
            from: try form(
                "  - name: a\n    type: number\n    unit: h\n  - name: b\n    type: text\n"),
            to: try form(
                "  - name: a\n    type: number\n    unit: min\n  - name: c\n    type: date\n"))
        #expect(
            changes.map(\.what) == [
                "the field 'a'", "the field 'c' is new", "the field 'b' is gone",
            ]
        )
        #expect(changes.first?.old == "number, in h" && changes.first?.new == "number, in min")
        #expect(changes.map(\.line) == [10, 13, nil])
    }
}
