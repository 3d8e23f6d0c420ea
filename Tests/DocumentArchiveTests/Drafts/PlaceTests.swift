import DocumentArchive
import DocumentControl
import Testing

@Suite struct PlaceTests {
    @Test func aRequiredSectionIsMissing() throws {
        let text = DraftFixture.text.replacing("## Steps", with: "### Steps")
        let defects = try DraftFixture.defects(text)
        #expect(defects.map(\.code) == ["section-missing"])
        #expect(defects.first?.line == 22)
        let numbered = DraftFixture.text.replacing("## Steps", with: "## 2. steps")
        #expect(try DraftFixture.defects(numbered).isEmpty)
    }

    @Test(arguments: ["", "<!-- later -->\n\n", "### Part\n\n"])
    func aRequiredSectionIsEmpty(_ content: String) throws {
        let old = "## Steps\n\n"
        let text = DraftFixture.text.replacing(old, with: "\(old)\(content)## More\n\n")
        let defects = try DraftFixture.defects(text)
        #expect(defects.map(\.code) == ["section-empty"], "\(defects)")
        #expect(defects.first?.line == 30)
        let good = DraftFixture.text.replacing(old, with: "\(old)None.\n\n## More\n\n")
        #expect(try DraftFixture.defects(good).isEmpty)
    }

    /// What is in force stays so when its type gets a new section: the next revision must have it.
    @Test func aTextInForceGetsANewSectionWithItsNextRevision() throws {
        let type = try #require(Name("procedure"))
        let document = try #require(DocumentID("P-20"))
        let other = try #require(DocumentID("P-23"))
        var rules = DraftFixture.rules
        rules.types[type]?.sections.append("Records")
        var known = DraftFixture.known
        func grades() throws -> [String] {
            try DraftFixture.defects(DraftFixture.text, rules: rules, known: known).map {
                "\($0.file.prefix(15)) \($0.code) \($0.isRemark)"
            }
        }
        #expect(
            try grades() == [
                "procedures/P-20 section-missing false", "procedures/P-23 section-missing false",
            ])
        known.unchanged = [document]
        #expect(
            try grades() == [
                "procedures/P-20 section-missing true", "procedures/P-23 section-missing false",
            ])
        known.unchanged.insert(other)
        #expect(try grades().allSatisfy { $0.hasSuffix("true") })
    }

    @Test func theFileLiesInTheFolderOfItsType() throws {
        let text = DraftFixture.text.replacing("P-23.md#", with: "../procedures/P-23.md#")
            .replacing("img/", with: "../procedures/img/")
        let defects = try DraftFixture.defects(text, at: "manual/P-20.md")
        #expect(defects.map(\.code) == ["folder-wrong"], "\(defects)")
        #expect(defects.first?.line == 4)
        let deeper = DraftFixture.text.replacing("P-23.md#", with: "../P-23.md#")
            .replacing("img/", with: "../img/")
        #expect(try DraftFixture.defects(deeper, at: "procedures/service/P-20.md").isEmpty)
    }

    @Test func theInnermostFolderDecides() throws {
        let text =
            "---\nid: W-INC-01\ntitle: T\ntype: instruction\nowner: incident-manager\n---\nx\n"
        let wrong = try DraftFixture.defects(text, at: "work-instructions/forms/W-INC-01.md")
        #expect(
            wrong.filter { $0.file.contains("W-INC") }.map(\.code) == ["folder-wrong"])
        let right = try DraftFixture.defects(text, at: "work-instructions/W-INC-01.md")
        #expect(right.filter { $0.file.contains("W-INC") }.isEmpty)
    }

    @Test(arguments: ["Incidents.md", "P-200.md", "p-20.md", "P-20x.md"])
    func theFileIsNamedAfterItsIdentifier(_ name: String) throws {
        let defects = try DraftFixture.defects(DraftFixture.text, at: "procedures/\(name)")
        #expect(defects.map(\.code) == ["file-name"])
        #expect(defects.first?.line == 2)
    }

    @Test(arguments: ["P-20.md", "P-20-incidents.md", "P-20_事件.md"])
    func wordsMayFollowTheIdentifier(_ name: String) throws {
        #expect(try DraftFixture.defects(DraftFixture.text, at: "procedures/\(name)").isEmpty)
    }
}
