import DocumentControl
import Foundation
import FrontDesk
import Synchronization
import TestSupport
import Testing

/// A draft as its author sees it before it is submitted.
@Suite struct PreviewWalkTests {
    private static let draft = "system/procedures/P-01-expenses.md"

    /// P-01 is in force, and its draft is another text with a picture and findings.
    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Ask within 14 days.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First edition")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        try walk.scratch.write("picture", to: "system/procedures/map.png")
        try walk.write("procedures/P-02-travel.md", id: "P-02", steps: "See P-01.", title: "Travel")
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01",
            steps: """
                Ask within 10 days. See [P-02], [P-02#scope], [P-77] and [the journey](P-02-travel.md).

                ![A map](map.png)
                """)
        return walk
    }

    private func preview(_ walk: Walk, _ more: String...) async throws -> PublishedSite {
        let answer = try await walk.type(
            "olive", ["preview", "P-01", "--once", "--out", "../draft"] + more)
        #expect(answer.status == 0, "\(answer.text)")
        return try PublishedSite("\(walk.scratch.path)/draft")
    }

    @Test func thePagesShowTheDraftWhatChangesAndWhatIsFound() async throws {
        let walk = try await begun()
        let site = try await preview(walk)
        #expect(site.problems == [], "\(site.problems.joined(separator: "\n"))")
        let text = site.text("index.html")
        #expect(text.contains("Draft, not in force") && text.contains("Revision 1.0 is in force"))
        #expect(text.contains("<h2 id=\"findings\">1 finding: 1 defect</h2>"))
        #expect(text.contains("The text names P-77, but there is no such document."))
        // The finding leads to its place, and that back.
        #expect(text.contains("<a href=\"#place-1\">procedures/P-01-expenses.md:28</a>"))
        #expect(text.contains("<p><a class=\"flag defect\" id=\"place-1\" href=\"#finding-1\""))
        // Other documents look like links and lead nowhere.
        #expect(text.contains("<a class=\"elsewhere\" title=\"Travel\">P-02</a>"))
        #expect(text.contains("<a class=\"elsewhere\">the journey</a>"))
        #expect(text.contains("alt=\"A map\""))
        #expect(site.files.keys.contains { $0.hasSuffix("/map.png") })
        let changes = site.text("changes.html")
        #expect(changes.contains("What changes against 1.0 (in force)"))
        #expect(changes.contains("Here a paragraph was added: &#39;A map&#39;."))
        #expect(changes.contains("<ins>") && changes.contains("<del>"))
        #expect(changes.contains("Proposed: material"))
        // Nothing loads pages again that are not made again.
        #expect(!text.contains("preview.js") && site.files["state.js"] == nil)
        let again = try await walk.type("olive", "preview", "P-01", "--once", "--out", "../draft")
        #expect(again.text.hasPrefix("file://") && again.text.hasSuffix("/draft/index.html"))
    }

    @Test func aDraftIsNamedByItsFileToo() async throws {
        let walk = try await begun()
        let file = try await walk.done(
            "olive", "preview", "procedures/P-02-travel.md", "--once", "--out", "../draft")
        #expect(file.contains("P-02: no findings, nothing to compare with"), "\(file)")
        let site = try PublishedSite("\(walk.scratch.path)/draft")
        #expect(site.text("index.html").contains("Nothing of it is in force"))
        #expect(site.text("changes.html").contains("No revision of P-02 was issued yet"))
        #expect(site.problems == [], "\(site.problems)")
        let strange = try await walk.refused("olive", "preview", "signet.yaml.md")
        #expect(strange.contains("There is no draft 'signet.yaml.md'"), "\(strange)")
        let missing = try await walk.refused("olive", "preview", "P-09")
        #expect(missing.contains("signet revise P-09"))
        let nothing = try await walk.type("olive", "preview")
        #expect(nothing.status == 2 && nothing.text.contains("signet preview P-20"))
        let rules = try await walk.done("olive", "preview", "rules", "--once", "--out", "../rules")
        #expect(rules.contains("no change against 1.0"), "\(rules)")
    }

    @Test func nothingIsWrittenAmongOtherFiles() async throws {
        let walk = try await begun()
        let refused = try await walk.refused(
            "olive", "preview", "P-01", "--once", "--out", "procedures")
        #expect(refused.contains("lies in procedures/ of the repository"), "\(refused)")
        try walk.scratch.write("mine\n", to: "mine/notes.txt")
        let foreign = try await walk.refused(
            "olive", "preview", "P-01", "--once", "--out", "../mine")
        #expect(foreign.contains("of no preview"), "\(foreign)")
        let site = try await preview(walk)
        #expect(!site.files.isEmpty)
        // Without --out nothing appears beside the drafts.
        let before = try walk.shell("git -C system status --short").text
        try await walk.done("olive", "preview", "P-01", "--once")
        #expect(try walk.shell("git -C system status --short").text == before)
        let kept = "\(walk.folder)/.git/signet/preview/P-01/index.html"
        #expect(FileManager.default.fileExists(atPath: kept))
    }

    @Test func whatIsSavedIsShownUntilThePreviewEnds() async throws {
        let walk = try await begun()
        let (root, draft) = (walk.scratch.path, "\(walk.scratch.path)/\(Self.draft)")
        let folder = "\(root)/system/.git/signet/preview/P-01"
        let seen = Mutex<[String]>([])
        @Sendable func look() throws {
            let page = try String(contentsOfFile: "\(folder)/index.html", encoding: .utf8)
            let state = try String(contentsOfFile: "\(folder)/state.js", encoding: .utf8)
            let shown = sure(page.firstMatch(of: /data-state="([0-9a-f]+)"/)).1
            #expect(state.contains("\"index.html\":\"\(shown)\""))
            seen.withLock { $0.append(page) }
        }
        @Sendable func change(_ words: String, _ later: String) throws {
            let text = try String(contentsOfFile: draft, encoding: .utf8)
            try text.replacing(words, with: later).write(
                toFile: draft, atomically: true, encoding: .utf8)
        }
        let watched = Watched([
            {
                try look()
                try change("10 days", "nine days")
            },
            {
                try look()
                try change("title: Expenses", "title: [Expenses")
            },
            {
                try look()
                try FileManager.default.moveItem(atPath: draft, toPath: "\(root)/away.md")
            },
            {
                try look()
                try FileManager.default.moveItem(atPath: "\(root)/away.md", toPath: draft)
                try change("title: [Expenses", "title: Expenses")
            },
            {
                try look()
                // Another draft matters where it is named here.
                try FileManager.default.removeItem(
                    atPath: "\(root)/system/procedures/P-02-travel.md")
            },
            {
                try look()
                let templates = "\(root)/system/site/templates"
                try FileManager.default.createDirectory(
                    atPath: templates, withIntermediateDirectories: true)
                try "{{#no}}".write(
                    toFile: "\(templates)/block.mustache", atomically: true, encoding: .utf8)
            },
            {
                try look()
                try FileManager.default.removeItem(atPath: "\(root)/system/site")
                // Another preview of the same draft has ended.
                try FileManager.default.removeItem(atPath: folder)
            },
            {
                try look()
                try "types: [".write(
                    toFile: "\(root)/system/signet.yaml", atomically: true, encoding: .utf8)
                // What an editor keeps for itself is no change of the draft.
                try "x".write(
                    toFile: "\(root)/system/procedures/.P-01-expenses.md.swp", atomically: true,
                    encoding: .utf8)
            },
            { try look() },
        ])
        walk.pause = watched.pause
        let opened = Mutex<[String]>([])
        walk.programs.browse = { address in
            opened.withLock { $0.append(address) }
            return true
        }
        let answer = try await walk.done("olive", "preview", "P-01")
        #expect(watched.isDone, "\(watched.problem ?? "")")
        let pages = seen.withLock { $0 }
        #expect(pages.count == 9)
        #expect(pages[0].contains("within 10 days") && pages[1].contains("within nine days"))
        #expect(pages[2].contains("procedures/P-01-expenses.md:4") && pages[2].contains("YAML"))
        #expect(pages[3].contains("The file is not there."))
        #expect(pages[4].contains("within nine days") && pages[4].contains("1 finding:"))
        #expect(!pages[5].contains("1 finding:") && pages[5].contains("findings:"))
        // What is wrong elsewhere has no place in the text.
        #expect(pages[6].contains("<span>site/templates/block.mustache:1</span>"))
        #expect(pages[7].contains("within nine days") && !pages[7].contains("block.mustache"))
        #expect(pages[8].contains("<span>signet.yaml:2</span>"))
        #expect(opened.withLock { $0 } == ["file://\(folder)/index.html"])
        #expect(!FileManager.default.fileExists(atPath: folder))
        let lines = answer.lines.filter { $0.contains(" P-01: ") }
        #expect(lines.count == 9, "\(answer)")
        #expect(lines[0].hasSuffix("P-01: 1 finding, 4 changes against 1.0"), "\(lines[0])")
        #expect(lines[2].contains("P-01: cannot be shown: procedures/P-01-expenses.md:4"))
    }

    @Test func aLookAtWhatDidNotChangeWritesAndSaysNothing() async throws {
        let walk = try await begun()
        let place = "\(walk.folder)/.git/signet/preview/P-01/index.html"
        let draft = "\(walk.scratch.path)/\(Self.draft)"
        let marks = Mutex<[Date?]>([])
        @Sendable func look() throws {
            let facts = try FileManager.default.attributesOfItem(atPath: place)
            marks.withLock { $0.append(facts[.modificationDate] as? Date) }
        }
        let watched = Watched([
            look, look,
            {
                // Saved again with the same bytes.
                try Data(contentsOf: URL(filePath: draft)).write(to: URL(filePath: draft))
            }, look,
        ])
        walk.pause = watched.pause
        let answer = try await walk.done("olive", "preview", "P-01", "--no-open")
        #expect(watched.isDone, "\(watched.problem ?? "")")
        #expect(Set(marks.withLock { $0 }).count == 1)
        #expect(answer.lines.count { $0.contains(" P-01: ") } == 1, "\(answer)")
    }

    @Test func withoutABrowserTheAddressIsToldAndItGoesOn() async throws {
        let walk = try await begun()
        let answer = try await walk.done("olive", "preview", "P-01")
        #expect(answer.contains("file://") && answer.contains("No browser could be opened"))
        let quiet = try await walk.done("olive", "preview", "P-01", "--no-open")
        #expect(!quiet.contains("No browser"))
    }

    @Test func nothingOfAHostileDraftRuns() async throws {
        let walk = try await begun()
        try walk.write(
            "procedures/P-01-expenses.md", id: "P-01",
            steps: """
                <script>alert(1)</script> <b onclick="x">b</b> [a](javascript:alert(1))

                <iframe src="https://example.org"></iframe>

                ![x](https://example.org/x.png) [](#-elsewhere) TODO "><script>alert(2)</script>
                """, title: "\"<script>alert(3)</script>\"")
        let site = try await preview(walk)
        #expect(site.problems == [], "\(site.problems.joined(separator: "\n"))")
        for page in ["index.html", "changes.html"] {
            let text = site.text(page)
            #expect(text.components(separatedBy: "<script").count == 2, "\(page)")
            #expect(!text.contains("=\"javascript:") && !text.contains("<iframe"))
            #expect(!text.contains("onclick=\"x\">") && !text.contains("src=\"https"))
        }
    }

    @Test func theOrganisationsOwnLookIsTaken() async throws {
        let walk = try await begun()
        try walk.scratch.write("name: Example Ltd\n", to: "system/site/site.yaml")
        try walk.scratch.write("p { color: red }\n", to: "system/site/style.css")
        try walk.scratch.write("<svg/>", to: "system/site/logo.svg")
        let site = try await preview(walk)
        #expect(site.text("index.html").contains("Example Ltd"))
        #expect(site.text("style.css").hasSuffix("p { color: red }\n"))
        #expect(site.files["logo.svg"] != nil && site.problems == [], "\(site.problems)")
    }
}
