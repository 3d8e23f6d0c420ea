import DocumentArchive
import DocumentControl
import TestSupport
import Testing

/// What does not belong into a text that shall bind people.
@Suite struct WordTests {
    private func defects(_ line: String, names: [String] = []) throws -> [String] {
        var known = DraftFixture.known
        known.names = names
        let place = "1. Log the call"
        try #require(DraftFixture.text.contains(place))
        return try DraftFixture.defects(
            DraftFixture.text.replacing(place, with: "\(line)\n\n\(place)", maxReplacements: 1),
            known: known
        ).map { "\($0.code) \($0.line)" }
    }

    @Test(arguments: [
        "The term is TBD.", "Lorem ipsum dolor.", "时间待定。",
    ])
    func whatIsStillToBeWrittenIsTold(_ line: String) throws {
        #expect(try defects(line) == ["placeholder 32"])
    }

    @Test(arguments: [
        "Write `TBD` nowhere.", "> The customer wrote TBD.", "The todo list is kept by the desk.",
        "TBDS is a word of its own.",
    ])
    func wordsInCodeAndQuotationsAreNot(_ line: String) throws {
        #expect(try defects(line).isEmpty)
    }

    @Test func theAddressOfAPersonIsTold() throws {
        #expect(try defects("Write to nora@acme.de at once.") == ["personal-data 32"])
        #expect(try defects("Write to <nora@acme.de>.").contains("personal-data 32"))
    }

    @Test func thePeopleOfTheSystemAreNotNamed() throws {
        #expect(try defects("Ask Nora Berg first.", names: ["Nora Berg"]) == ["personal-data 32"])
        #expect(try defects("Ask Nora Bergmann first.", names: ["Nora Berg"]).isEmpty)
    }

    @Test func rolesAndAddressesForExamplesAreNoPersonalData() throws {
        #expect(try defects("Write to nora@example.org or desk@mail.example.").isEmpty)
        #expect(try defects("Meet @ 12, see a@b.").isEmpty)
        #expect(try defects("Ask the registrar first.", names: ["registrar"]).isEmpty)
    }

    /// Records name who did what: they are none of the texts that bind.
    @Test func recordsAreNotRead() throws {
        let found = try DraftFixture.defects(DraftFixture.text) {
            try $0.write("Signed: Nora Berg, nora@acme.de, TBD", to: "records/incident/R-1.md")
        }
        #expect(found.isEmpty)
    }

    @Test func aPrivateKeyIsToldInCodeToo() throws {
        let mark = "PRIVATE KEY-----"
        #expect(try defects("```\n-----BEGIN OPENSSH \(mark)\n```") == ["secret 33"])
    }

    @Test func aCommentGivesNoOrders() throws {
        #expect(
            try defects("<!-- Calls must be logged within 5 minutes. -->") == [
                "comment-normative 32"
            ])
        #expect(try defects("<!-- 必须记录 -->") == ["comment-normative 32"])
        #expect(try defects("<!-- Ask the desk whether this is right. -->").isEmpty)
    }
}
