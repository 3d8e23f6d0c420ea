import DocumentControl
import Foundation
import TestSupport
import Testing

/// What the site and `signet read` tell of revisions that do not stand any more.
@Suite struct SiteRevisionsWalkTests {
    /// P-02 in three revisions of three days, each with a title of its own.
    private func revised() async throws -> (walk: Walk, site: PublishedSite) {
        let stage = PublishWalkTests()
        let walk = try await stage.published()
        for (title, words) in [("Journeys", "By train."), ("Travelling", "By bus.")] {
            walk.now = walk.now.adding(seconds: 86_400)
            try walk.write("procedures/P-02-travel.md", id: "P-02", steps: words, title: title)
            try await stage.issue("P-02", walk, reason: words)
        }
        walk.now = walk.now.adding(seconds: 86_400)
        try await walk.done("sam", "publish", "--out", "../site")
        return (walk, try PublishedSite("\(walk.scratch.path)/site"))
    }

    @Test func aRevisionTellsTheDayAndTheRevisionThatTookItsPlace() async throws {
        let (walk, site) = try await revised()
        func read(_ revision: String) async throws -> String {
            try await walk.done("sam", "read", "P-02", "--revision", revision)
                .split { $0.isWhitespace }.joined(separator: " ")
        }
        let first = try await read("1.0")
        #expect(
            first.contains("SUPERSEDED on 2026-11-03") && first.contains("by revision 2.0."),
            "\(first)")
        #expect(first.contains("Revision 3.0 is in force now."))
        let second = try await read("2.0")
        #expect(second.contains("SUPERSEDED on 2026-11-04") && second.contains("revision 3.0."))
        #expect(!second.contains("is in force now"))
        #expect(site.text("documents/P-02/1.0.html").contains("SUPERSEDED on 2026-11-03"))
        // Once it is withdrawn, what was superseded before that still was.
        try await walk.done("bo", "withdraw", "P-02", "--reason", "Nobody travels")
        let after = try await read("2.0")
        #expect(after.contains("SUPERSEDED on 2026-11-04"), "\(after)")
        #expect(after.contains("The document was withdrawn on 2026-11-05"), "\(after)")
        let last = try await read("3.0")
        #expect(last.contains("WITHDRAWN on 2026-11-05"), "\(last)")
        try await walk.done("sam", "publish", "--out", "../site")
        let later = try PublishedSite("\(walk.scratch.path)/site")
        #expect(later.text("documents/P-02/2.0.html").contains("class=\"sheet old superseded\""))
        #expect(later.text("documents/P-02.html").contains("class=\"sheet withdrawn\""))
    }

    @Test func theEvidenceTellsOfWhichRevisionAStatementIsAndInWhichOrderItWasSigned() async throws
    {
        let stage = PublishWalkTests()
        let walk = try await stage.published()
        // Everything within one second.
        try walk.write("procedures/P-04-loans.md", id: "P-04", steps: "Ask.", title: "Loans")
        for (person, words) in [
            ("olive", ["submit", "P-04", "--reason", "First edition"]),
            ("ravi", ["review", "P-04", "--suitable"]), ("anna", ["approve", "P-04"]),
            ("bo", ["issue", "P-04"]), ("bo", ["withdraw", "P-04", "--reason", "Never mind"]),
        ] {
            let answer = try await walk.type(person, words)
            #expect(answer.status == 0, "\(answer.text)")
        }
        try await walk.done("sam", "acknowledge", "P-02", "--voluntary")
        try await walk.done("sam", "publish", "--out", "../site", "--receipts")
        let site = try PublishedSite("\(walk.scratch.path)/site")
        let page = site.text("documents/P-04/evidence.html")
        let heads = page.split(separator: "<h3>").dropFirst().map {
            $0.prefix { $0 != "/" }.replacing("<", with: "").replacing("span>", with: "")
        }
        #expect(
            heads
                == ["submit", "review", "approve", "issue", "withdraw"].map { $0 + " revision 1.0" }
        )
        #expect(page.contains("Acknowledgements are left out"))
        let changes = site.text("changes.html")
        let issued = try #require(changes.range(of: "First edition"))
        let withdrawn = try #require(changes.range(of: "Never mind"))
        #expect(withdrawn.lowerBound < issued.lowerBound)
    }

    @Test func whatChangedIsToldAsWhatHappened() async throws {
        let (walk, _) = try await revised()
        try await walk.done("bo", "withdraw", "P-02", "--reason", "Nobody travels")
        try await walk.done("sam", "publish", "--out", "../site")
        let site = try PublishedSite("\(walk.scratch.path)/site")
        let told = [
            "Travel: revision 1.0 issued, in force from 2026-11-02", ". First edition",
            "Journeys: revision 2.0 issued, in force from 2026-11-03",
            ", material change. By train",
            "Travelling: revision 3.0 withdrawn on 2026-11-05", ". Nobody travels",
        ]
        for (path, before) in [
            ("index.html", "<b>P-02</b> "), ("changes.html", "<b>P-02</b></a> "),
            ("changes.atom", "<title>P-02 "),
        ] {
            let text = site.text(path)
            for words in told { #expect(text.contains(words), "\(path): \(text)") }
            #expect(text.contains("\(before)Travelling: revision 3.0 withdrawn"), "\(path)")
            #expect(!text.contains("(material)"), "\(path)")
        }
    }

    @Test func aRevisionHasTheTitleAndTheHeaderThatItHad() async throws {
        let (walk, site) = try await revised()
        let page = site.text("documents/P-02/1.0.html")
        #expect(page.contains("<title>P-02 Travel, revision 1.0"), "\(page)")
        #expect(page.contains("<span>Travel</span></h1>"))
        #expect(page.contains("<dt>In force from</dt><dd>2026-11-02"), "\(page)")
        #expect(page.contains("<dt>Owner</dt>") && page.contains("<dt>Authors</dt>"))
        #expect(!page.contains("<dt>Next review</dt>"))
        #expect(site.text("documents/P-02.html").contains("<dt>Next review</dt>"))
        let redline = site.text("documents/P-02/1.0..2.0.html")
        #expect(redline.contains("<span>Journeys</span></h1>"), "\(redline)")
        #expect(redline.contains("Revision 1.0 was called <span>Travel</span>"), "\(redline)")
        let alone = try await walk.done(
            "sam", "read", "P-02", "--revision", "1.0", "--to", "html")
        #expect(alone.contains("<span>Travel</span></h1>") && alone.contains("<dt>Owner</dt>"))
    }

    @Test func theHeaderTellsWhoApprovedItInWhichRoleWithWhatMeaningAndItsClassification()
        async throws
    {
        let stage = PublishWalkTests()
        let walk = try await stage.published()
        try walk.write("procedures/P-04-loans.md", id: "P-04", steps: "Ask.", title: "Loans")
        let field = "classification: internal"
        try walk.shell("sed -i 's/^owner:/\(field)\\nowner:/' system/procedures/P-04-loans.md")
        try await stage.issue("P-04", walk)
        try await walk.done("sam", "publish", "--out", "../site")
        let page = try PublishedSite("\(walk.scratch.path)/site").text("documents/P-04.html")
        let header = page.split(separator: "</dl>").first ?? ""
        #expect(
            header.contains(
                "<dt>Approved by</dt><dd>anna example (Management representative): &quot;I have read"
            ), "\(header)")
        #expect(header.contains("<dt>Classification</dt><dd>internal</dd>"), "\(header)")
        #expect(!header.contains("Issued by") && !header.contains("Reviewed by"))
        #expect(page.contains("about-approvals"))
        let text = try await walk.done("sam", "read", "P-04").split { $0.isWhitespace }
            .joined(separator: " ")
        #expect(text.contains("anna example (management-representative): \"I have read"), "\(text)")
        #expect(text.contains("Classification: internal"), "\(text)")
        let man = try await walk.done("sam", "read", "P-04", "--to", "man")
        #expect(man.contains("I have read") && man.contains("Classification"), "\(man)")
    }
}
