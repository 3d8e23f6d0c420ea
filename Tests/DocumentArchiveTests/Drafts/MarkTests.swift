import DocumentControl
import TestSupport
import Testing

/// Comments by which a section says what it covers.
@Suite struct MarkTests {
    private func defects(_ mark: String, above: Bool = false) throws -> [String] {
        let place = above ? "# Incident management\n" : "## Steps\n"
        try #require(DraftFixture.text.contains(place))
        let text = DraftFixture.text.replacing(
            place, with: above ? "\(mark)\n\n\(place)" : "\(place)\n\(mark)\n", maxReplacements: 1)
        return try DraftFixture.defects(text).map { "\($0.code) \($0.line)" }
    }

    @Test func aClauseThatThereIsIsNoDefect() throws {
        #expect(try defects("<!-- covers: iso-20000-1:8.2 -->").isEmpty)
        #expect(try defects("<!-- a note to the author -->").isEmpty)
    }

    @Test(arguments: [
        ("<!-- covers: iso-20000-1:8.9 -->", "clause-unknown 32"),
        ("<!-- supports: iso-20000-1:8.2, 8.2-07 -->", "clause-unknown 32"),
        ("<!-- covers: 8.2 -->", "clause-unknown 32"), ("<!-- covers: -->", "clause-unknown 32"),
        ("<!-- generated: nothing -->", "generated-unknown 32"),
        ("<!-- generated: fields -->", "generated-unknown 32"),
    ])
    func whatThereIsNotIsToldWithItsLine(_ mark: String, _ expected: String) throws {
        #expect(try defects(mark) == [expected])
    }

    @Test func aMarkBelongsBelowAHeading() throws {
        #expect(try defects("<!-- covers: iso-20000-1:8.2 -->", above: true) == ["mark-place 24"])
    }
}
