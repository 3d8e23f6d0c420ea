import Foundation
import TestSupport
import Testing

/// A text that is in force as a man page and in LaTeX, as people type it.
@Suite struct PrintedTextWalkTests {
    private func issued() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.scratch.write("picture", to: "system/procedures/way of.png")
        try walk.scratch.write("picture", to: "system/procedures/way.png")
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01",
            steps: """
                See [P-02#scope] and [it](P-02-travel.md): .sy \\input{x}

                ![The way](way.png) ![Other](way%20of.png)
                """)
        try walk.write("procedures/P-02-travel.md", id: "P-02", steps: "Go.", title: "Travel")
        for id in ["P-02", "P-01"] { try await issue(id, walk) }
        return walk
    }

    private func issue(_ id: String, _ walk: Walk) async throws {
        try await walk.done("olive", "submit", id, "--reason", "First edition")
        try await walk.done("ravi", "review", id, "--suitable")
        try await walk.done("anna", "approve", id)
        try await walk.done("bo", "issue", id)
    }

    @Test func aManPageSaysWhatTheRegisterKnows() async throws {
        let walk = try await issued()
        let page = try await walk.done("sam", "read", "P-01", "--to", "man")
        #expect(page.hasPrefix("'\\\" t\n"))
        #expect(page.contains("\n.TH \"P\\-01\" \"7\" \"20"))
        #expect(page.contains("\"Revision 1.0\""))
        #expect(page.contains("\nIssued by:\n"))
        #expect(page.contains("P\\-02#scope (Travel) and it (P\\-02): .sy \\einput{x}"))
        #expect(page.contains("[Figure: The way] [Figure: Other]"))
    }

    @Test func aDocumentOfLatexNamesItsPictures() async throws {
        let walk = try await issued()
        let document = try await walk.done("sam", "read", "P-01", "--to", "latex")
        #expect(document.contains("\\showpicture{way.png}{The way}"))
        #expect(document.contains("\\missingpicture{Other}{way of.png cannot be set by LaTeX}"))
        #expect(document.contains("%   way.png, SHA-256 "))
        #expect(document.contains("\\fact{Issued by}"))
        #expect(document.contains("\\textbackslash{}input\\{x\\}"))
    }

    @Test func theRulesAreLines() async throws {
        let walk = try await issued()
        let page = try await walk.done("sam", "read", "RULES", "--to", "man")
        #expect(page.contains(".EX\n") && page.contains("\nformat: 1\n"))
        let document = try await walk.done("sam", "read", "RULES", "--to", "latex")
        #expect(document.contains("\\codeline{format: 1}"))
    }

    @Test func whatWasReplacedSaysSo() async throws {
        let walk = try await issued()
        try walk.write("procedures/P-02-travel.md", id: "P-02", steps: "Stay.", title: "Travel")
        try await issue("P-02", walk)
        for form in ["man", "latex"] {
            let text = try await walk.done(
                "sam", "read", "P-02", "--revision", "1.0", "--to", form)
            #expect(text.contains("SUPERSEDED") && text.contains("Go."))
        }
    }
}
