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
