import Foundation
import TestSupport
import Testing

/// Clause catalogues are listed, shown, taken over and passed on.
@Suite struct StandardWalkTests {
    private static let own = """
        title: Own
        edition: "1"
        clauses:
          - 4: Plan
          - 4.1: Write the plan
        requirements:
          - 4.1-01: Plan it.
        crosswalk:
          - 4.1:
              - controls:AC-1

        """
    private static let controls = """
        {"catalog": {"uuid": "0d6c4bbf-91c2-4a8a-9f1c-0c7bb6a5e001",
          "metadata": {"title": "Controls", "version": "5", "last-modified": "2026-01-01T00:00:00Z",
            "oscal-version": "1.1.2"},
          "groups": [{"id": "ac", "title": "Access", "controls": [
            {"id": "ac-1", "title": "Policy", "params": [{"id": "p1", "label": "roles"}],
              "props": [{"name": "label", "value": "AC-1"}],
              "parts": [
                {"id": "ac-1_smt", "name": "statement", "parts": [
                  {"id": "ac-1_smt.a", "name": "item", "props": [{"name": "label", "value": "a."}],
                    "prose": "Tell {{ insert: param, p1 }};"}]},
                {"name": "guidance", "prose": "So."}],
              "controls": [{"id": "ac-1.1", "title": "Automation",
                "props": [{"name": "label", "value": "AC-1(1)"}],
                "parts": [{"name": "statement", "prose": "Automate it."}]}]},
            {"id": "ac-3", "title": "Gone", "props": [{"name": "label", "value": "AC-3"},
              {"name": "status", "value": "withdrawn"}]}]}]}}
        """

    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.scratch.write(Self.controls, to: "\(walk.clone)/../controls.json")
        try FileManager.default.createDirectory(
            atPath: "\(walk.folder)/manual/standards", withIntermediateDirectories: true)
        try walk.scratch.write(Self.own, to: "\(walk.clone)/manual/standards/own.yaml")
        return walk
    }

    @Test func aCatalogueOfControlsIsTakenOverAsADraft() async throws {
        let walk = try await begun()
        let tried = try await walk.done(
            "olive", "standard", "import", "../controls.json", "--dry-run")
        #expect(tried.contains("Nothing was written."))
        let taken = try await walk.done("olive", "standard", "import", "../controls.json")
        #expect(taken.contains("Controls (5): 3 clauses, 2 requirements."), "\(taken)")
        #expect(taken.contains("withdrawn: 1 (AC-3)") && taken.contains("parts 'guidance': 1"))
        #expect(taken.contains("1 parameter."))
        let file = try String(
            contentsOfFile: "\(walk.folder)/manual/standards/controls.yaml", encoding: .utf8)
        #expect(file.contains("  - AC-1-01: a Tell [roles]\n"))
        #expect(file.contains("SHA-256 of the file ") && file.contains("OSCAL 1.1.2"))
        let again = try await walk.refused("olive", "standard", "import", "../controls.json")
        #expect(again.contains("is there already") && again.contains("--replace"))
        let replaced = try await walk.done(
            "olive", "standard", "import", "../controls.json", "--replace",
            "--without-requirements")
        #expect(replaced.contains("3 clauses, 0 requirements"))
        let checked = try await walk.type("olive", "check")
        #expect(!checked.text.contains("controls.yaml"), "\(checked.text)")
    }

    @Test func whatIsNoCatalogueIsRefusedAndNothingIsWritten() async throws {
        let walk = try await begun()
        try walk.scratch.write(#"{"profile": {}}"#, to: "profile.json")
        let profile = try await walk.refused("olive", "standard", "import", "../profile.json")
        #expect(profile.contains("../profile.json, at profile:") && profile.contains("resolve it"))
        let gone = try await walk.refused("olive", "standard", "import", "../none.json")
        #expect(gone.contains("cannot be read"))
        let name = try await walk.refused(
            "olive", "standard", "import", "../controls.json", "--name", "My Controls")
        #expect(name.contains("'My Controls' is no name of a catalogue."))
        let files = try FileManager.default.contentsOfDirectory(
            atPath: "\(walk.folder)/manual/standards")
        #expect(files == ["own.yaml"])
    }

    @Test func cataloguesAreListedAndShown() async throws {
        let walk = try await begun()
        try await walk.done("olive", "standard", "import", "../controls.json")
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01",
            steps: "<!-- covers: own:4.1-01, controls:AC-1(1)-01 -->\n\nHand in.")
        let checked = try await walk.type("olive", "check")
        #expect(!checked.text.contains("clause"), "\(checked.text)")
        let list = try await walk.done("olive", "standard", "list", "--format", "csv")
        #expect(list.contains("controls,Controls,5,3,2,1"), "\(list)")
        #expect(list.contains("own,Own,1,2,1,1"))
        let page = try await walk.done("olive", "standard", "list", "--to", "html")
        #expect(page.contains("<td>controls</td>"))
        let shown = try await walk.done("olive", "standard", "show", "controls")
        #expect(shown.contains("AC-1(1)") && shown.contains("Automation"), "\(shown)")
        let clause = try await walk.done("olive", "standard", "show", "controls", "AC-1(1)-01")
        #expect(clause.contains("P-01 (Activities)"), "\(clause)")
        let crossed = try await walk.done("olive", "standard", "show", "controls", "AC-1")
        #expect(crossed.contains("Within it: AC-1(1)"), "\(crossed)")
        #expect(crossed.contains("Touched by: own:4.1"))
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01",
            steps: "<!-- covers: controls:AC-1(9)-01 -->\n\nHand in.")
        let coverage = try await walk.refused("olive", "coverage", "--standard", "controls")
        #expect(coverage.contains("0 of 2 requirements covered, 2 gaps"), "\(coverage)")
        let strange = try await walk.refused("olive", "check")
        #expect(strange.contains("'controls' has no clause AC-1(9)-01."), "\(strange)")
        let unknown = try await walk.refused("olive", "standard", "show", "controls", "AC-9")
        #expect(unknown.contains("'controls' has no clause AC-9."))
        let other = try await walk.refused("olive", "standard", "show", "others")
        #expect(other.contains("Use one of: controls, own."))
    }

    @Test func whatDocumentsSayGoesOutAndIsTheSameEachTime() async throws {
        let walk = try await begun()
        let nothing = try await walk.refused("olive", "standard", "export", "own")
        #expect(nothing.contains("<!-- covers: own:NUMBER -->"))
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01",
            steps: "<!-- covers: own:4.1-01 -->\n\nHand in.")
        let one = try await walk.done("olive", "standard", "export", "own")
        #expect(try await walk.done("olive", "standard", "export", "own") == one)
        #expect(one.contains(#""statement-id": "clause-4.1_smt.01""#), "\(one)")
        #expect(one.contains(#""last-modified": "2026-11-02T00:00:00+00:00""#), "\(one)")
        try await walk.done("olive", "standard", "export", "own", "--out", "../own.json")
        let file = try String(contentsOfFile: "\(walk.scratch.path)/own.json", encoding: .utf8)
        #expect(file == one + "\n")
        let there = try await walk.refused(
            "olive", "standard", "export", "own", "--out", "../own.json")
        #expect(there.contains("nothing is written over it"))
        let early = try await walk.refused("olive", "standard", "export", "own", "--in-force")
        #expect(early.contains("nothing to export"))
    }

    @Test func whatWasIssuedGoesOutWithItsRevision() async throws {
        let walk = try await begun()
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01",
            steps: "<!-- covers: own:4.1-01 -->\n\nHand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        let text = try await walk.done("olive", "standard", "export", "own", "--in-force")
        #expect(
            text.contains(#""value": "1.0""#) && text.contains(#""value": "in-force""#), "\(text)")
        // The draft goes on, and what is in force stays as it is.
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in nothing.")
        #expect(try await walk.done("olive", "standard", "export", "own", "--in-force") == text)
    }

    @Test func aCatalogueGoesOutAndComesBackTheSame() async throws {
        let walk = try await begun()
        try await walk.done(
            "olive", "standard", "export", "own", "--catalogue", "--out", "../own.json")
        try await walk.done("olive", "standard", "import", "../own.json", "--name", "back")
        let own = try await walk.done("olive", "standard", "show", "own", "--format", "csv")
        let back = try await walk.done("olive", "standard", "show", "back", "--format", "csv")
        #expect(own == back)
    }
}
