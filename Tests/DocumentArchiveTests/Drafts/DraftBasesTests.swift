import DocumentArchive
import DocumentControl
import Foundation
import Git
import TestSupport
import Testing

/// What a clone remembers of its drafts: on which revision each is based.
@Suite struct DraftBasesTests {
    @Test func basesAreRememberedOneByOne() throws {
        let scratch = try ScratchDirectory()
        _ = try Repository(creating: scratch.path)
        let archive = try Archive(at: scratch.path)
        let (one, other) = (
            try #require(DocumentID("P-01")), try #require(DocumentID("W-DOC-02"))
        )
        #expect(archive.draftBase(of: one) == nil)
        try archive.setDraftBases([
            one: DraftBase(Revision(major: 1, minor: 0), submitted: "ab"),
            other: DraftBase(Revision(major: 2, minor: 3)),
        ])
        try archive.setDraftBases([one: DraftBase(Revision(major: 1, minor: 1), submitted: "cd")])
        #expect(
            try String(contentsOfFile: "\(scratch.path)/.git/signet.bases", encoding: .utf8)
                == "P-01 1.1 cd\nW-DOC-02 2.3\n")
        let again = try Archive(at: scratch.path)
        #expect(again.draftBase(of: one)?.submitted == "cd")
        #expect(again.draftBase(of: other) == DraftBase(Revision(major: 2, minor: 3)))
    }

    @Test func aLineThatIsNoneIsLeftOut() throws {
        let scratch = try ScratchDirectory()
        _ = try Repository(creating: scratch.path)
        try scratch.write(
            "P-01\nP-02 x\nP-03 1.0 a b\n\nP-04 1.0\nP-05 1.", to: ".git/signet.bases")
        let archive = try Archive(at: scratch.path)
        let known = try (1...5).filter {
            archive.draftBase(of: try #require(DocumentID("P-0\($0)"))) != nil
        }
        #expect(known == [4])
    }
}
