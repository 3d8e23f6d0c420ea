import DocumentArchive
import DocumentControl
import Foundation
import Markdown
import Testing

/// Reads whatever Markdown lies below the folder `SIGNET_CORPORA`: nothing may crash or hang.
///
/// Without that variable the test is skipped.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["SIGNET_CORPORA"] != nil,
        "set SIGNET_CORPORA to a folder of Markdown files")
) struct CorpusTests {
    @Test func everyFileIsReadAndCompared() throws {
        let root = try #require(ProcessInfo.processInfo.environment["SIGNET_CORPORA"])
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        var before: [TextUnit] = []
        var count = 0
        for name in names.sorted() where name.hasSuffix(".md") {
            guard let data = FileManager.default.contents(atPath: "\(root)/\(name)") else {
                continue
            }
            let draft = Draft(path: "manual/\(name)", bytes: Array(data))
            _ = Embeds.files(of: draft, root: root)
            guard let markdown = draft.markdown else { continue }
            let units = TextUnit.units(of: markdown)
            #expect(TextComparison(old: units, new: units).isEmpty)
            _ = ChangeProposal(TextComparison(old: before, new: units))
            before = units
            count += 1
        }
        #expect(count > 0)
    }

    @Test func aFolderOfStrangeTextsIsChecked() throws {
        let root = try #require(ProcessInfo.processInfo.environment["SIGNET_CORPORA"])
        let folder = DraftFolder(root: root)
        let defects = DraftCheck.defects(
            in: folder, root: root, rules: DraftFixture.rules, known: DraftFixture.known)
        #expect(defects.count >= folder.drafts.count)
    }
}
