import Foundation
import Standards
import Testing

/// Small catalogues, built as the large public ones are.
@Suite struct ClauseConversionTests {
    private func converted(
        _ body: String, requirements: Bool = true
    ) throws -> ClauseConversion.Result {
        let text = """
            {"uuid": "0D6C4BBF-91C2-4A8A-9F1C-0C7BB6A5E001", "metadata": {"title": "Controls of *Example*",
             "version": "5.2", "last-modified": "2026-01-01T00:00:00Z", "oscal-version": "1.1.2"}, \(body)}
            """
        let source = try JSONDecoder().decode(ControlCatalogue.self, from: Data(text.utf8))
        return try ClauseConversion.convert(
            source, name: "own", note: "From\n  there.", takesRequirements: requirements)
    }

    private func label(_ text: String, _ more: String = "") -> String {
        #""props": [{"name": "label", "value": "\#(text)"}\#(more)]"#
    }

    /// A family with a control, an enhancement and one that was withdrawn.
    private var family: String {
        """
        "groups": [{"id": "ac", "class": "family", "title": "Access", "controls": [
          {"id": "ac-1", "class": "SP", "title": "Policy", "params": [
             {"id": "p1", "label": "personnel or roles"},
             {"id": "p2", "select": {"how-many": "one-or-more", "choice": ["for {{ insert: param, p1 }}", "by level"]}},
             {"id": "p3", "values": ["yearly"]}],
           "props": [{"name": "label", "class": "zero-padded", "value": "AC-01"}, {"name": "label", "value": "AC-1"},
             {"name": "sort-id", "value": "ac-01"}],
           "links": [{"href": "#ac-2"}],
           "parts": [
             {"id": "ac-1_smt", "name": "statement", "parts": [
               {"id": "ac-1_smt.a", "name": "item", \(label("a.")), "prose": "Tell {{ insert: param, p1 }}:",
                "parts": [
                  {"id": "ac-1_smt.a.1", "name": "item", \(label("1.")), "prose": "a [policy](#ac-2) {{ insert: param, p2 }} ; and"},
                  {"id": "ac-1_smt.a.2", "name": "item", \(label("2.")), "prose": "procedures {{ insert: param, p9 }};"}]},
               {"id": "ac-1_smt.b", "name": "item", \(label("b.")), "prose": "Review it {{ insert: param, p3 }}."}]},
             {"id": "ac-1_gdn", "name": "guidance", "prose": "So it is done."}],
           "controls": [
             {"id": "ac-1.1", "title": "Automation", \(label("AC-1(1)")),
              "parts": [{"id": "ac-1.1_smt", "name": "statement", "prose": "Automate it."}]},
             {"id": "ac-1.2", "title": "Gone",
              \(label("AC-1(2)", #", {"name": "status", "value": "withdrawn"}"#))}]}]}],
        "back-matter": {"resources": [{"uuid": "0d6c4bbf-91c2-4a8a-9f1c-0c7bb6a5e002"}]}
        """
    }

    @Test func groupsAndControlsBecomeClausesUnderTheirLabels() throws {
        let catalogue = try converted(family).catalogue
        #expect(catalogue.clauses.map(\.number) == ["AC", "AC-1", "AC-1(1)"])
        #expect(catalogue.clauses.map(\.title) == ["Access", "Policy", "Automation"])
        #expect(catalogue.title == "Controls of *Example*" && catalogue.edition == "5.2")
        #expect(catalogue.note == "From there.")
        #expect(catalogue.source == "urn:uuid:0d6c4bbf-91c2-4a8a-9f1c-0c7bb6a5e001")
    }

    @Test func theSmallestItemsBecomeRequirementsWithTheWordsThatLeadToThem() throws {
        let catalogue = try converted(family).catalogue
        #expect(
            catalogue.requirements.map { "\($0.number) \($0.text)" } == [
                "AC-1-01 a.1 Tell [personnel or roles]: a policy "
                    + "[one or more of: for [personnel or roles]; by level]",
                "AC-1-02 a.2 Tell [personnel or roles]: procedures [p9]",
                "AC-1-03 b Review it [yearly].", "AC-1(1)-01 Automate it.",
            ])
        #expect(catalogue.identifiers["AC-1"] == "ac-1" && catalogue.identifiers["AC"] == nil)
        #expect(catalogue.identifiers["AC-1-02"] == "ac-1_smt.a.2")
        #expect(try converted(family, requirements: false).catalogue.requirements.isEmpty)
    }

    @Test func whatIsNotTakenOverIsCounted() throws {
        let account = try converted(family).account
        #expect(account.withdrawn == ["AC-1(2)"])
        #expect(account.parts == ["guidance": 1] && account.properties == ["sort-id": 1])
        #expect(account.links == 1 && account.resources == 1 && account.parameters == 3)
        #expect(account.unknownParameters == ["p9"] && account.added.isEmpty)
        let without = try converted(family, requirements: false).account
        #expect(without.parts == ["guidance": 1, "statement": 2])
    }

    @Test func aRequirementNeverHasTheNumberOfAClause() throws {
        let catalogue = try converted(
            """
            "groups": [{"id": "GV", "title": "GOVERN", \(label("GOVERN (GV)")), "controls": [
              {"id": "GV.OC", "title": "Context", \(label("Context (GV.OC)")),
               "parts": [{"name": "statement", "prose": "All is known."}],
               "controls": [{"id": "GV.OC-01", "title": "GV.OC-01", \(label("GV.OC-01")),
                 "parts": [{"name": "statement", "prose": "The mission is known."}]}]}]}]
            """
        ).catalogue
        #expect(catalogue.clauses.map(\.number) == ["GV", "GV.OC", "GV.OC-01"])
        // A title that only repeats the number gives way to the statement.
        #expect(catalogue["GV.OC-01"]?.title == "The mission is known.")
        #expect(catalogue.requirements.map(\.number) == ["GV.OC-001", "GV.OC-01-01"])
    }

    @Test func aClauseWithoutAnyAroundItGetsOne() throws {
        let result = try converted(
            """
            "groups": [{"title": "No number", "controls": [{"id": "SP_1_03.01.02", "title": "Enforcement",
              \(label("Enforcement (03.01.02)"))}]}]
            """)
        #expect(result.catalogue.clauses.map(\.number) == ["03", "03.01", "03.01.02"])
        #expect(result.account.added == ["03", "03.01"])
        #expect(result.account.unnumbered == ["No number"])
    }

    @Test(arguments: [
        (
            #""controls": [{"id": "a-1", "title": "A"}, {"id": "a-1", "title": "B"}]"#,
            "catalog.controls[1]"
        ),
        (#""controls": [{"id": "a-1", "title": " "}]"#, "catalog.controls[0].title"),
        (#""controls": [{"id": "words", "title": "A"}], "groups": []"#, nil),
        (#""controls": [{"id": "ä", "title": "A"}]"#, "catalog.controls[0]"),
        (#""groups": [{"title": "Empty"}]"#, "catalog"),
        (
            #""controls": [{"id": "a-1", "title": "A", "parts": [{"name": "statement", "parts": [{"id": "x", "name": "item", "prose": "A"}, {"id": "x", "name": "item", "prose": "B"}]}]}]"#,
            "catalog.controls[0].parts[0].parts[1]"
        ),
    ])
    func whatIsWrongHasItsPlace(_ body: String, _ place: String?) throws {
        guard let place else {
            // An identifier of small letters is written large.
            #expect(try converted(body).catalogue.clauses.map(\.number) == ["WORDS"])
            return
        }
        let problem = #expect(throws: ControlProblem.self) { try converted(body) }
        #expect(problem?.place == place)
    }
}
