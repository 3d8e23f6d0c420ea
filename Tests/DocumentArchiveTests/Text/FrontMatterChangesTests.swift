import DocumentArchive
import DocumentControl
import Testing

/// What changed at the head of a text, in words.
@Suite struct FrontMatterChangesTests {
    private func head(_ keys: String) throws -> FrontMatter {
        let text = "---\nid: P-20\ntitle: Incidents\n\(keys)\n---\n\nText.\n"
        return try DocumentText(Array(text.utf8), file: "P-20.md").frontMatter
    }

    private func words(_ old: String, _ new: String) throws -> [String] {
        try head(old).changes(to: head(new)).map(\.words)
    }

    @Test func oneValueIsToldWithWhatItWas() throws {
        #expect(
            try words("owner: incident-manager", "owner: change-manager")
                == ["Owner: incident-manager -> change-manager"])
        #expect(try words("owner: a", "owner: a\nlanguage: de") == ["Language: nothing -> de"])
        #expect(
            try words("review-every: 12 months", "review-every: 6 months")
                == ["Review every: 12 months -> 6 months"])
    }

    @Test func ofAListOnlyWhatCameAndWentIsTold() throws {
        #expect(
            try words("audience:\n  - all", "audience:\n  - all\n  - operations")
                == ["Audience: + operations"])
        #expect(
            try words(
                "clauses:\n  - 20000-1 8.1\n  - 20000-1 8.2",
                "clauses:\n  - 20000-1 8.3\n  - 20000-1 8.1")
                == ["Clauses: - 20000-1 8.2, + 20000-1 8.3"])
        #expect(
            try words("audience:\n  - a\n  - b", "audience:\n  - b\n  - a")
                == ["Audience: in another order"])
    }

    @Test func whatChangesForWhomTheTextIsIsMaterial() throws {
        let changes = try head("owner: a\nclauses:\n  - 20000-1 8.1").changes(
            to: head("owner: b\nclauses:\n  - 20000-1 8.2"))
        #expect(changes.map { $0.material != nil } == [true, false])
        #expect(changes.map(\.line) == [4, 5])
    }

    @Test func theSameHeadHasNoChange() throws {
        #expect(try words("owner: a", "owner: a").isEmpty)
    }

    @Test func filesAreComparedByTheirNames() throws {
        func file(_ name: String, _ digit: Character) throws -> AttachedFile {
            let hash = try #require(ContentHash(hex: String(repeating: digit, count: 64)))
            return AttachedFile(hash: hash, name: name)
        }
        let old = [try file("a.png", "1"), try file("b.csv", "2"), try file("c.csv", "3")]
        let new = [try file("a.png", "4"), try file("b.csv", "2"), try file("d.csv", "3")]
        #expect(
            old.changes(to: new).map(\.label)
                == ["Attached file a.png", "Attached file c.csv", "Attached file d.csv"])
        #expect(old.changes(to: old).isEmpty)
    }
}
