import Foundation
import TestSupport
import Testing

/// What pages show that comes from elsewhere than their own document is not forgotten when a site is brought up to date.
@Suite struct SiteUpToDateWalkTests {
    private static let catalogue = """
        title: Example
        edition: "1"
        clauses:
          - 1: First

        """

    /// Publishes into the folder that holds a site, and into an empty one.
    ///
    /// - Returns: What the first run said, and the paths of the files that are not alike.
    private func published(_ walk: Walk, _ more: String...) async throws -> (String, [String]) {
        var said: [String] = []
        for name in ["site", "fresh"] {
            let answer = try await walk.type(
                "sam", ["publish", "--out", "../\(name)", "--as-of", "2026-12-31"] + more)
            #expect(answer.status == 0, "\(answer.text)")
            said.append(answer.text)
        }
        let (site, fresh) = ("\(walk.scratch.path)/site", "\(walk.scratch.path)/fresh")
        let differences = SiteWatch.differences(site, fresh)
        try FileManager.default.removeItem(atPath: fresh)
        return (said[0], differences)
    }

    @Test func titlesHeadingsAndMentions() async throws {
        let scene = PublishWalkTests()
        let walk = try await scene.published()
        _ = try await published(walk)
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "See [P-01].\n\n### Tickets\n\nBuy.",
            title: "Journeys")
        try await scene.issue("P-02", walk, reason: "Another title")
        #expect(try await published(walk).1 == [])
        func page() throws -> String {
            try String(
                contentsOfFile: "\(walk.scratch.path)/site/documents/P-01.html", encoding: .utf8)
        }
        #expect(try page().contains("title=\"Journeys\""))
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01", steps: "Look at [P-02#tickets], [P-03].")
        try await scene.issue("P-01", walk, reason: "Fewer words")
        #expect(try await published(walk).1 == [])
        #expect(try page().contains("P-02.html#tickets"))
        // Neither of the next two names the other text: nothing but the link ties them.
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "Go.\n\n### Tickets\n\nBuy.",
            title: "Journeys")
        try await scene.issue("P-02", walk, reason: "No mention")
        #expect(try await published(walk).1 == [])
        #expect(try page().contains("P-02.html#tickets"))
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "Go.\n\n### Seats\n\nBuy.",
            title: "Journeys")
        try await scene.issue("P-02", walk, reason: "Another heading")
        #expect(try await published(walk).1 == [])
        #expect(try !page().contains("P-02.html#tickets"))
    }

    @Test func theOrganisationsOwnLookAndCatalogues() async throws {
        let walk = try await PublishWalkTests().published()
        _ = try await published(walk)
        try FileManager.default.createDirectory(
            atPath: "\(walk.folder)/manual/standards", withIntermediateDirectories: true)
        for (path, text) in [
            ("manual/standards/example.yaml", Self.catalogue),
            (
                "manual/standards/example.yaml",
                Self.catalogue.replacing("First", with: "The very first")
            ),
            ("site/site.yaml", "name: Example Ltd\n"),
            ("site/site.yaml", "name: Example Ltd\nlanguage: de\n"),
            ("site/templates/row.mustache", "<tr><td>{{title}}</td></tr>\n"),
            ("site/templates/about.mustache", "<p>{{hash}}</p>\n"),
        ] {
            try walk.scratch.write(text, to: "system/\(path)")
            let (said, differences) = try await published(walk)
            #expect(differences == [], "\(path)")
            #expect(!said.contains(" 0 files written"), "\(path): \(said)")
        }
    }

    @Test func whatSomebodyTookAwayOrChangedIsThereAgain() async throws {
        let walk = try await PublishWalkTests().published()
        _ = try await published(walk)
        let again = try await published(walk)
        #expect(again.0.contains(" 0 files written") && again.1 == [])
        for line in [
            "rm site/documents/P-01.html", "rm -r site/documents/P-03", "echo x >> site/list.html",
            "rm -r site/index", "for part in site/index/*; do echo x >> $part; done",
            "rm site/index.js", "rm site/.signet-site.json site/*.*",
            "rm -r system/.git/signet/sites", "rm -r system/.git/signet",
        ] {
            try walk.shell(line)
            if line.contains(".json") { try walk.shell("rm -r site") }
            #expect(try await published(walk).1 == [], "\(line)")
        }
    }

    @Test func aMemoryThatWasAlteredIsNotBelieved() async throws {
        let walk = try await PublishWalkTests().published()
        _ = try await published(walk)
        let folder = "\(walk.folder)/.git/signet/sites"
        for place in [3, 40, 120, 700, 2000, 4000] {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let file = URL(filePath: "\(folder)/\(name)")
                var bytes = try Data(contentsOf: file)
                bytes[place % bytes.count] ^= 4
                try bytes.write(to: file)
            }
            #expect(try await published(walk).1 == [], "byte \(place)")
        }
    }

    @Test func twoClonesPublishIntoOneFolder() async throws {
        let scene = PublishWalkTests()
        let walk = try await scene.published()
        _ = try await published(walk)
        try walk.makeClone("other")
        walk.clone = "other"
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02", steps: "By train.", title: "Journeys")
        try await scene.issue("P-02", walk, reason: "By train")
        #expect(try await published(walk).1 == [])
        walk.clone = "system"
        #expect(try await published(walk).1 == [])
        walk.clone = "other"
        let last = try await published(walk)
        #expect(last.1 == [] && !last.0.contains(" 0 files written"))
    }

    @Test func tablesThatAreDrawnFromCatalogues() async throws {
        let scene = PublishWalkTests()
        let walk = try await scene.published()
        let file = "system/manual/standards/example.yaml"
        let catalogue = Self.catalogue + "crosswalk:\n  - 1:\n      - other:1\n"
        try walk.scratch.write(catalogue, to: file)
        try walk.scratch.write(
            Self.catalogue.replacing("First", with: "One") + "  - 2: Two\n",
            to: "system/manual/standards/other.yaml")
        try walk.write(
            "procedures/P-02-travel.md", id: "P-02",
            steps: "So it goes.\n\n<!-- generated: crosswalk -->",
            title: "Travel")
        try await scene.issue("P-02", walk, reason: "A table")
        for (words, text) in [
            ("<td>First</td>", catalogue),
            ("<td>The very first</td>", catalogue.replacing("First", with: "The very first")),
            ("<td>2</td>", catalogue.replacing("other:1", with: "other:2")),
        ] {
            try walk.scratch.write(text, to: file)
            #expect(try await published(walk).1 == [], "\(words)")
            let page = try String(
                contentsOfFile: "\(walk.scratch.path)/site/documents/P-02.html", encoding: .utf8)
            #expect(page.contains(words), "\(page)")
        }
    }

    @Test func theSiteOfAGroupIsBroughtUpToDateToo() async throws {
        let scene = PublishWalkTests()
        let walk = try await scene.published()
        _ = try await published(walk, "--for", "all-staff")
        for (audience, steps) in [("service-desk", "By train."), ("all-staff", "By foot.")] {
            try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: steps)
            try walk.write(
                "procedures/P-02-travel.md", id: "P-02", steps: steps, title: "Travel")
            try await scene.issueTogether(walk, audience: audience, reason: steps)
            #expect(try await published(walk, "--for", "all-staff").1 == [], "\(audience)")
        }
    }
}
