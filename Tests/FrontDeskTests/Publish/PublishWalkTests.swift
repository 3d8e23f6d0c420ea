import DocumentControl
import Foundation
import TestSupport
import Testing

/// The site that staff read, as it lies in its folder.
@Suite struct PublishWalkTests {
    /// P-01 and P-02 are in force for everybody, P-03 for the service desk; P-01 names all.
    func published() async throws -> Walk {
        let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
        let first = try Walk(people: people)
        try await first.begin()
        let rules = try first.shell("cat system/signet.yaml").text.replacing(
            "groups:\n", with: "groups:\n  service-desk:\n    title: Service desk\n")
        let walk = try Walk(people: people)
        try walk.scratch.write(rules, to: "system/signet.yaml")
        try await walk.begin()
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "See [P-01#scope].", title: "Travel")
        try walk.scratch.write("a,b\n", to: "system/procedures/rates 1.csv")
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01",
            steps: """
                See [P-02], [it](P-02-travel.md#), [P-02#nowhere], \
                [the journey](P-02-travel.md#activities), [P-03], \
                [rates](rates%201.csv), [nothing](../manual/README.md) and <b>me</b>.

                | What | Most |
                | --- | ---: |
                | Meal | 20 |
                """)
        try writeDesk("Answer.", walk)
        for id in ["P-01", "P-02", "P-03"] { try await issue(id, walk) }
        return walk
    }

    private func writeDesk(_ steps: String, _ walk: Walk) throws {
        try walk.write("procedures/P-03-desk.md", id: "P-03", steps: steps, title: "Desk")
        try walk.shell("sed -i 's/  - all-staff/  - service-desk/' system/procedures/P-03-desk.md")
    }

    func issue(_ id: String, _ walk: Walk, reason: String = "First edition") async throws {
        try await walk.done("olive", "submit", id, "--reason", reason)
        try await walk.done("ravi", "review", id, "--suitable")
        try await walk.done("anna", "approve", id)
        try await walk.done("bo", "issue", id)
    }

    /// Submits P-01 and P-02 in one go, issues P-01 for all staff and P-02, later, for others.
    func issueTogether(_ walk: Walk, audience: String, reason: String) async throws {
        try await walk.done("olive", "submit", "P-01", "P-02", "--reason", reason)
        try await walk.done("ravi", "review", "P-01", "P-02", "--suitable")
        try await walk.done("anna", "approve", "P-01", "P-02")
        try await walk.done("bo", "issue", "P-01")
        try await walk.done(
            "bo", "issue", "P-02", "--audience", audience, "--from", "2027-02-01")
    }

    private func site(_ walk: Walk, _ more: String...) async throws -> PublishedSite {
        let answer = try await walk.type("sam", ["publish", "--out", "../site"] + more)
        #expect(answer.status == 0, "\(answer.text)")
        return try PublishedSite("\(walk.scratch.path)/site")
    }

    @Test func aWholeSiteHasNoDeadLinkAndBringsNothingInFromElsewhere() async throws {
        let walk = try await published()
        let site = try await site(walk, "--receipts")
        #expect(site.problems == [], "\(site.problems.joined(separator: "\n"))")
        let page = site.text("documents/P-01.html")
        #expect(page.contains("<a href=\"../documents/P-02.html\" title=\"Travel\">P-02</a>"))
        #expect(page.contains("href=\"../documents/P-02.html#activities\""))
        #expect(page.contains("<span class=\"unlinked\">nothing</span>"))
        #expect(page.contains("rates%201.csv"))
        #expect(page.contains("anna example") && page.contains("0 of"))
        #expect(site.text("documents/P-02.html").contains("documents/P-01.html#scope"))
        #expect(site.files.keys.contains { $0.hasSuffix("/rates 1.csv") })
        #expect(site.text("documents/P-01/evidence.html").contains("statement: issue/1"))
        #expect(site.index.contains("d(\"P-01\",\"Expenses\""))
        #expect(site.text("changes.atom").contains("<id>tag:"))
    }

    @Test func theLinesOfTheEvidencePageCheckEverySignature() async throws {
        let walk = try await published()
        let page = try await site(walk).text("documents/P-01/evidence.html")
        let start = try #require(page.range(of: "<pre class=\"shell\"><code>")?.upperBound)
        let end = try #require(
            page.range(of: "</code></pre>", range: start..<page.endIndex)?.lowerBound)
        let marks = [
            ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
        ]
        let lines = marks.reduce(String(page[start..<end])) {
            $0.replacing($1.0, with: $1.1)
        }
        let keys = try await walk.done("sam", "keys", "export")
        try walk.scratch.write(keys, to: "system/allowed_signers")
        try walk.scratch.write(lines, to: "system/check.sh")
        let answer = try walk.shell("cd system && bash -u check.sh 2>&1")
        #expect(answer.status == 0 && !answer.text.contains("not signed"), "\(answer.text)")
        #expect(
            answer.text.split(separator: "\n").count { $0.hasPrefix("Good ") } == 4,
            "\(answer.text)")
        // The same with a word of the statement changed.
        try walk.scratch.write(
            lines.replacing("> text\n", with: "| sed 's/P-01/P-02/' > text\n"),
            to: "system/check.sh")
        let altered = try walk.shell("cd system && bash -u check.sh 2>&1")
        #expect(altered.text.contains("FAILED") && !altered.text.contains("Good "))
    }

    @Test func theWordsOfAJointStatementAreOneFileAndNoneWhereItSpeaksOfMoreThanIsShown()
        async throws
    {
        let walk = try await published()
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "By train.", title: "Travel")
        try writeDesk("Answer soon.", walk)
        for id in ["P-02", "P-03"] {
            try await walk.done("olive", "submit", id, "--reason", "Both at once")
            try await walk.done("ravi", "review", id, "--suitable")
            try await walk.done("anna", "approve", id)
        }
        try await walk.done(
            "bo", "issue", "P-02", "P-03", "--audience", "all-staff", "--audience", "service-desk")
        let site = try await site(walk)
        #expect(site.problems == [], "\(site.problems)")
        let joint = site.files.keys.filter { $0.hasPrefix("statements/") }
        let path = try #require(joint.first)
        #expect(joint.count == 1 && site.text(path).hasPrefix("statement: issue/1\n"))
        // One signature is one line of what happened lately.
        let home = site.text("index.html")
        #expect(
            home.contains("the same <a href=\"changes.html\">of 1 more document</a>"), "\(home)")
        #expect(site.text("changes.html").split(separator: "Both at once").count == 3)
        for id in ["P-02", "P-03"] {
            #expect(site.text("documents/\(id)/evidence.html").contains("href=\"../../\(path)\""))
        }
        // The next revision of P-03 is for the service desk alone.
        try writeDesk("Answer at once.", walk)
        try await issue("P-03", walk, reason: "At once")
        try walk.shell("rm -r site")
        let few = try await self.site(walk, "--for", "all-staff")
        #expect(few.problems == [], "\(few.problems)")
        #expect(few.files.keys.allSatisfy { !$0.hasPrefix("statements/") })
        let evidence = few.text("documents/P-02/evidence.html")
        #expect(evidence.contains("more documents than are shown") && !evidence.contains("P-03"))
    }

    @Test func draftsAreNeverShown() async throws {
        let walk = try await published()
        try walk.write("procedures/P-04-draft.md", id: "P-04", steps: "Secret draft.", title: "D")
        try await walk.done("olive", "submit", "P-04", "--reason", "First edition")
        let site = try await site(walk)
        #expect(site.files.keys.allSatisfy { !$0.contains("P-04") })
        #expect(!site.text("list.html").contains("P-04") && !site.index.contains("P-04"))
        #expect(site.index.contains("P-03"))
    }

    @Test func theSameEvidenceAndDayGiveTheSameBytesAndASecondRunWritesNothing() async throws {
        let walk = try await published()
        let first = try await site(walk, "--as-of", "2026-11-02")
        walk.now = walk.now.adding(seconds: 86_400 * 3)
        let other = try await walk.done(
            "sam", "publish", "--out", "../other", "--as-of", "2026-11-02")
        let second = try PublishedSite("\(walk.scratch.path)/other")
        #expect(first.files == second.files)
        let again = try await walk.done(
            "sam", "publish", "--out", "../other", "--as-of", "2026-11-02")
        #expect(
            again.contains("0 files written") && again.contains("0 removed"), "\(again)\(other)")
    }

    @Test func onlyWhatChangedIsWrittenAndWhatIsWithdrawnStaysMarked() async throws {
        let walk = try await published()
        _ = try await site(walk)
        let place = "\(walk.scratch.path)/site/documents/P-03.html"
        let former = try FileManager.default.attributesOfItem(atPath: place)[.modificationDate]
        walk.now = walk.now.adding(seconds: 86_400)
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "Ask first, always.", title: "Travel")
        try await issue("P-02", walk, reason: "Ask first")
        let site = try await site(walk)
        #expect(site.problems == [], "\(site.problems)")
        #expect(site.text("documents/P-02.html").contains("Ask first, always."))
        let old = site.text("documents/P-02/1.0.html")
        #expect(old.contains("SUPERSEDED") && old.contains("class=\"sheet old superseded\""))
        let redline = site.text("documents/P-02/1.0..2.0.html")
        #expect(redline.contains("<ins>") && redline.contains("<del>"))
        #expect(site.text("changes.html").contains("Ask first"))
        let fresh = try FileManager.default.attributesOfItem(atPath: place)[.modificationDate]
        // Its page shows the day, so it is made anew; with the same day it stays.
        #expect(former as? Date != fresh as? Date)
        try await walk.done("bo", "withdraw", "P-03", "--reason", "Nobody needs it")
        let after = try await self.site(walk)
        #expect(after.text("documents/P-03.html").contains("WITHDRAWN"))
        let lines = after.index.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("d(\"P-03\"") && $0.hasSuffix(",\"withdrawn\");") })
        #expect(lines.contains { $0.hasPrefix("d(\"P-02\"") && $0.hasSuffix("\"]);") })
        #expect(after.problems == [], "\(after.problems)")
    }

    @Test func ofOneDayOnlyThePagesOfWhatChangedAreWritten() async throws {
        let walk = try await published()
        _ = try await site(walk)
        let place = "\(walk.scratch.path)/site/documents/P-01/evidence.html"
        let former = try FileManager.default.attributesOfItem(atPath: place)[.modificationDate]
        try writeDesk("Answer soon.", walk)
        try await issue("P-03", walk, reason: "Sooner")
        let answer = try await walk.done("sam", "publish", "--out", "../site")
        #expect(!answer.contains(" 0 unchanged"), "\(answer)")
        let fresh = try FileManager.default.attributesOfItem(atPath: place)[.modificationDate]
        #expect(former as? Date == fresh as? Date)
    }

    @Test func whatIsNotForAGroupLeavesNoTraceInItsSite() async throws {
        let walk = try await published()
        let site = try await site(walk, "--for", "all-staff")
        #expect(site.problems == [], "\(site.problems)")
        #expect(site.files.keys.allSatisfy { !$0.contains("P-03") })
        for (path, data) in site.files where path != "documents/P-01.html" {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("P-03") && !text.contains("Desk"), "\(path)")
        }
        // In the text itself the identifier is a word.
        #expect(site.text("documents/P-01.html").contains("[P-03]"))
        #expect(
            site.text("index.html").contains("<p>What is distributed to Everybody.</p>")
                && site.text("list.html").contains("What is distributed to Everybody, as")
                && site.text("changes.atom").contains("<subtitle>What is distributed to Everybody<")
        )
        try walk.shell("rm -r site")
        let desk = try await self.site(walk, "--for", "service-desk")
        #expect(
            desk.files["documents/P-03.html"] != nil && desk.files["documents/P-01.html"] == nil)
        let refused = try await walk.refused(
            "sam", "publish", "--out", "../site", "--for", "nobody")
        #expect(refused.contains("all-staff"))
    }

    @Test func aFolderWithOtherFilesIsRefusedAndStaysAsItIs() async throws {
        let walk = try await published()
        try walk.scratch.write("mine\n", to: "site/notes.txt")
        let refused = try await walk.refused("sam", "publish", "--out", "../site")
        #expect(refused.contains("of no site") && refused.contains("empty"))
        let names = try FileManager.default.contentsOfDirectory(
            atPath: "\(walk.scratch.path)/site")
        #expect(names == ["notes.txt"])
    }

    @Test func filesOfOthersInASiteAreLeftAlone() async throws {
        let walk = try await published()
        _ = try await site(walk)
        try walk.scratch.write("mine\n", to: "site/documents/notes.txt")
        let site = try await site(walk)
        #expect(site.text("documents/notes.txt") == "mine\n")
    }

    @Test func theOrganisationsOwnLookIsTaken() async throws {
        let walk = try await published()
        try walk.scratch.write(
            "name: Example Ltd\naccent: \"#123456\"\n", to: "system/site/site.yaml")
        try walk.scratch.write("p { color: red }\n", to: "system/site/style.css")
        try walk.scratch.write("<svg/>", to: "system/site/logo.svg")
        let site = try await site(walk)
        #expect(site.text("index.html").contains("Example Ltd"))
        #expect(site.text("style.css").contains("--accent:#123456"))
        #expect(site.text("style.css").hasSuffix("p { color: red }\n"))
        #expect(site.files["logo.svg"] != nil && site.problems == [])
        try walk.shell("mv system/site/logo.svg 'system/site/our #1%20logo?.svg'")
        try walk.scratch.write("logo: \"our #1%20logo?.svg\"\n", to: "system/site/site.yaml")
        let named = try await self.site(walk)
        #expect(named.problems == [], "\(named.problems)")
        #expect(
            named.text("documents/P-01.html").contains("src=\"../our%20%231%2520logo%3F.svg\""))
        for name in ["list.html", "style.css", "svg"] {
            try walk.scratch.write("<svg/>", to: "system/site/\(name)")
            try walk.scratch.write("name: E\nlogo: \(name)\n", to: "system/site/site.yaml")
            let refused = try await walk.refused("sam", "publish", "--out", "../site")
            #expect(refused.contains("site/site.yaml:2"), "\(refused)")
        }
        try walk.scratch.write("name: Example Ltd\n", to: "system/site/site.yaml")
        try walk.scratch.write("{{#tiers}}\n", to: "system/site/templates/home.mustache")
        let refused = try await walk.refused("sam", "publish", "--out", "../site")
        #expect(refused.contains("site/templates/home.mustache:"), "\(refused)")
        try walk.scratch.write("accent: red\n", to: "system/site/site.yaml")
        let colour = try await walk.refused("sam", "publish", "--out", "../site")
        #expect(colour.contains("site/site.yaml:1"), "\(colour)")
    }
}
