import DocumentControl
import TestSupport
import Testing

/// Comments that were meant as marks and do nothing.
@Suite struct StrangeMarkTests {
    private func defects(_ mark: String) throws -> [Defect] {
        let place = "## Steps\n"
        try #require(DraftFixture.text.contains(place))
        return try DraftFixture.defects(
            DraftFixture.text.replacing(place, with: "\(place)\n\(mark)\n", maxReplacements: 1))
    }

    @Test(arguments: [
        ("<!-- cover: iso-20000-1:8.2 -->", "covers"),
        ("<!-- Covers: iso-20000-1:8.2 -->", "covers"),
        ("<!-- suports: iso-20000-1:8.2 -->", "supports"),
        ("<!-- generate: process-map -->", "generated"),
        ("<!-- covers iso-20000-1:8.2 -->", "covers"),
        ("<!-- fulfils: iso-20000-1:8.2 -->", "covers"),
        ("<!-- covers：iso-20000-1:8.2 -->", "covers"),
    ])
    func theClosestMarkIsNamed(_ mark: String, _ meant: String) throws {
        let found = try defects(mark)
        #expect(found.map { "\($0.code) \($0.line)" } == ["mark-unknown 32"])
        #expect(found.first?.problem.contains("'\(meant)'") == true)
        #expect(found.first?.remedy.contains("<!-- \(meant): ") == true)
        #expect(found.first?.isRemark == false)
    }

    @Test func whereItMayBeAnOrdinaryCommentItIsARemark() throws {
        let found = try defects("<!-- generates: the picture, by hand -->")
        #expect(found.map { "\($0.code) \($0.isRemark)" } == ["mark-unknown true"])
    }

    @Test func aMarkOverSeveralLinesIsTold() throws {
        let found = try defects("<!--\ncovers: iso-20000-1:8.2\n-->")
        #expect(found.map { "\($0.code) \($0.line)" } == ["mark-unknown 33"])
    }

    @Test(arguments: [
        "<!-- a note to the author -->", "<!-- cover letter follows -->",
        "<!-- note: ask the desk -->",
        "<!-- see iso-20000-1:8.2 -->", "<!-- over: the hill -->", "<!-- report: monthly -->",
        "<!-- as: ada, at: 2031-05-04 -->", "<!-- clause by clause -->", "<!---->", "<!-- -->",
        "<!--\nThe text covers what clause 8.2 asks.\n-->", "`<!-- cover: iso-20000-1:8.2 -->`",
        "```\n<!-- cover: iso-20000-1:8.2 -->\n```",
    ])
    func ordinaryCommentsAreNone(_ comment: String) throws {
        let found = try defects(comment)
        #expect(found.isEmpty, "\(found)")
    }

    @Test(arguments: [
        "Text <!-- covers: iso-20000-1:8.2 --> text.",
        "- item\n\n  <!-- covers: iso-20000-1:8.2 -->",
    ])
    func aMarkWithinOtherTextIsTold(_ mark: String) throws {
        #expect(try defects(mark).map(\.code) == ["mark-place"])
    }
}
