import DocumentArchive
import DocumentControl
import Testing

/// A folder of a former system becomes drafts, and nothing is guessed silently.
@Suite struct FolderImportTests {
    private static let rules: Rules = {
        var rules = Rules(title: "Test", timeZone: "UTC")
        func name(_ text: String) -> Name { Name(text) ?? .controller }
        func type(_ title: String, _ folder: String, _ pattern: String) -> DocumentType? {
            IdentifierPattern(pattern).map {
                DocumentType(title: title, folder: folder, identifier: $0, route: name("standard"))
            }
        }
        rules.types[name("procedure")] = type("Procedure", "procedures", "P-nn")
        rules.types[name("manual")] = type("Manual", "manual", "M-nn")
        rules.types[name("instruction")] = type("Work instruction", "work-instructions", "W-AAA-nn")
        rules.roles = [name("process-owner"): "Process owner", name("quality"): "Head of quality"]
        rules.groups = [name("all-staff"): "Everybody", name("drivers"): "Drivers"]
        return rules
    }()

    private func plan(
        _ texts: [String: String], files: [String: String] = [:],
        _ change: (inout ImportWish) -> Void = { _ in }
    ) -> ImportPlan {
        plan(
            bytes: texts.mapValues { Array($0.utf8) }, files: files, change)
    }

    private func plan(
        bytes: [String: [UInt8]], files: [String: String] = [:],
        _ change: (inout ImportWish) -> Void = { _ in }
    ) -> ImportPlan {
        var wish = ImportWish()
        wish.type = Name("procedure")
        change(&wish)
        var work = FolderImport(
            folder: "old", rules: Self.rules, wish: wish, used: [],
            read: { files[$0].map { Array($0.utf8) } })
        return work.plan(
            bytes.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: $0.value) })
    }

    private func words(_ defects: [Defect]) -> [String] {
        defects.map { "\($0.file):\($0.line): \($0.problem)" }
    }

    private static let yaml =
        "---\nTitle: \"Travel: how\"\nDoc No: qm-07\nVersion: 3.2\nOwner: Head of Quality\n"
        + "Approved by: Board\nDate approved: 5 March 2024\nEffective: 01.04.2024\ntags: [a]\n---\n\n# Travel\n\nBy train.\n"
    private static let toml =
        "+++\ntitle = \"Travel: how\"\nid = \"qm-07\"\nversion = \"3.2\"\nowner = \"quality\"\n"
        + "approver = \"Board\"\napproved-on = 2024-03-05\nvalid_from = 2024-04-01\ntags = [\"a\"]\n+++\nBy train.\n"

    @Test(arguments: [
        ("# Travel <a href=\"https://example.org\"></a>\n", "Travel"),
        ("# **Travel** and `rail`<br/>\n", "Travel and rail"),
        ("# Speed < 5 km/h\n", "Speed < 5 km/h"),
        ("# [Travel](https://example.org) by <b>train</b>\n", "Travel by train"),
    ])
    func theTitleIsTheWordsOfTheHeading(text: String, title: String) throws {
        #expect(try #require(plan(["a/x.md": text]).texts.first).title == title)
    }

    @Test(arguments: [yaml, toml, yaml.replacing("\n", with: "\r\n"), "\u{feff}" + yaml])
    func theHeadIsReadInAnyDialectAndSpelling(_ text: String) throws {
        let plan = plan(["a/travel.md": text])
        let found = try #require(plan.texts.first)
        #expect(found.title == "Travel: how")
        #expect(found.document.text == "P-01")
        #expect(found.formerID == "qm-07")
        #expect(found.formerRevision == "3.2")
        #expect(found.owner.text == "quality")
        #expect(found.approvedBy == "Board")
        #expect(found.approvedOn == Day("2024-03-05"))
        #expect(found.inForceSince == Day("2024-04-01"))
        #expect(found.path == "procedures/P-01-travel-how.md")
        #expect(words(plan.notes).contains { $0.contains("'tags' of its head is not taken over.") })
        let draft = Draft(path: found.path, bytes: found.bytes)
        #expect(draft.defects.isEmpty)
        #expect(draft.text?.frontMatter.title?.text == "Travel: how")
        #expect(
            plan.list.split(separator: "\n").last
                == "P-01,procedures/P-01-travel-how.md,qm-07,3.2,Board,2024-03-05,2024-04-01,")
    }

    @Test func whatIsOddIsToldWithItsLine() {
        let plan = plan([
            "a.md": "---\ntitle: A\ndate: 05/03/2024\nowner: Bob\n---\nText.\n",
            "b.md": "No heading here.\n", "c.md": "\r\n\r\n", "d.md": "---\nx: &y 1\n---\nText.\n",
            "e.md": "# A\n\nOther.\n", "f.md": "{\n\"title\": 1\n}\n", "g.md": "# B\n\nOther.\n",
            "h.md": "# C\n\nOther.\n",
        ])
        #expect(
            plan.texts.map(\.source) == [
                "old/a.md", "old/b.md", "old/e.md", "old/g.md", "old/h.md",
            ])
        let notes = words(plan.notes)
        #expect(notes.contains("old/a.md:3: '05/03/2024' can be two days."))
        #expect(notes.contains("old/a.md:4: No role is called 'Bob'."))
        #expect(notes.contains("old/b.md:1: It has no title."))
        #expect(notes.contains { $0.hasPrefix("old/e.md:1: It has the title of 'old/a.md'") })
        #expect(
            words(plan.left) == [
                "old/c.md:1: There is no text in it.", "old/d.md:2: Anchors are not allowed.",
                "old/f.md:1: Its head is written as JSON.",
            ])
    }

    @Test func lettersAreNotGuessed() throws {
        let latin: [UInt8] = Array("# B".utf8) + [0xFC] + Array("ro\n\nText.\n".utf8)
        let left = plan(bytes: ["a.md": latin])
        #expect(words(left.left) == ["old/a.md:1: The text is not UTF-8."])
        let told = plan(bytes: ["a.md": latin]) { $0.encoding = .windows1252 }
        #expect(told.texts.map(\.title) == ["B\u{fc}ro"])
        let wide: [UInt8] =
            [0xFF, 0xFE]
            + "# B\u{fc}ro\n\nText.\n".utf16.flatMap {
                [UInt8($0 & 255), UInt8($0 >> 8)]
            }
        let marked = plan(bytes: ["a.md": wide])
        #expect(marked.texts.map(\.title) == ["B\u{fc}ro"])
        #expect(words(marked.notes).contains("old/a.md:1: It was written as UTF-16."))
    }

    @Test func typeAndIdentifierComeFromWhatTheTextsSay() {
        let plan = plan([
            "policies/a.md": "# A\n\nText.\n", "howto/b.md": "# B\n\nText.\n",
            "c.md": "---\nid: P-01\n---\n# C\n", "d.md": "---\ntype: Procedure\n---\n# D\n",
            "e.md": "# E\n\nText.\n", "f.md": "---\nid: p-01\n---\n# F\n\nText.\n",
        ]) { $0.type = nil }
        let found = Dictionary(
            uniqueKeysWithValues: plan.texts.map { ($0.source, $0.document.text) })
        #expect(
            found == [
                "old/policies/a.md": "M-01", "old/howto/b.md": "W-HOW-01", "old/c.md": "P-01",
                "old/d.md": "P-02",
            ])
        #expect(
            words(plan.left).contains("old/e.md:1: Nothing tells which type of document it is."))
    }

    @Test func linksLeadToWhereThingsLieNowAndPicturesComeAlong() throws {
        let plan = plan(
            [
                "x/a.md": """
                # A

                See [b](../y/b.md#two), [web](https://example.org), [gone](no.md).
                ![plan](img/the plan.png) ![far](https://example.org/a.png)
                ![plan](<img/the plan.png>) `[b](../y/b.md)`
                <img alt="Logo" src="../logo.png" width="3">

                ```
                [b](../y/b.md)
                ```

                [r]: /y/b.md
                """, "y/b.md": "# B\n\n## Two\n\nText.\n",
            ], files: ["x/img/the plan.png": "plan", "logo.png": "logo"])
        let text = String(decoding: try #require(plan.texts.first).bytes, as: UTF8.self)
        #expect(text.contains("[b](P-02-b.md#two), [web](https://example.org), [gone](no.md)."))
        #expect(text.contains(" [far](https://example.org/a.png)"))
        #expect(text.contains("![plan](P-01/the%20plan.png) `[b](../y/b.md)`"))
        #expect(text.contains("![Logo](P-01/logo.png)"))
        #expect(text.contains("```\n[b](../y/b.md)\n```"))
        #expect(text.contains("[r]: P-02-b.md"))
        #expect(
            plan.files.keys.sorted() == [
                "procedures/P-01/logo.png", "procedures/P-01/the plan.png",
            ])
        #expect(
            words(plan.notes).contains(
                "old/x/a.md:3: There is no 'x/no.md' to which 'no.md' leads."))
    }
}
