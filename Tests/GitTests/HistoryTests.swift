import Foundation
import Git
import TestSupport
import Testing

/// Who changed a file, and how a working tree differs.
@Suite struct HistoryTests {
    @Test func `changes are followed over renames, newest first`() throws {
        let stock = try StockRepository()
        let text = (1...30).map { "line \($0)\n" }.joined()
        try stock.write(text, to: "old.md")
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "begin")
        try stock.write("unrelated\n", to: "a.md")
        try stock.git("commit", "-qam", "unrelated")
        try stock.git("mv", "old.md", "folder/new.md")
        try stock.write(text + "more\n", to: "folder/new.md")
        try stock.git("commit", "-qam", "rename")
        try stock.write(text + "more\nand more\n", to: "folder/new.md")
        try stock.git(
            "commit", "-qam", "end\n\nCo-authored-by: Second Example <second@example.org>")
        let repository = try Repository(opening: stock.root)
        let newest = repository.head
        let head = try #require(newest)
        let changes = try repository.changes(of: "folder/new.md", from: head, since: nil)
        #expect(changes.map { $0.message.prefix { $0 != "\n" } } == ["end", "rename", "begin"])
        #expect(changes.map(\.path) == ["folder/new.md", "folder/new.md", "old.md"])
        #expect(changes[0].coAuthors.map(\.email) == ["second@example.org"])
        #expect(changes[0].coAuthors.map(\.name) == ["Second Example"])
        #expect(changes[0].authorEmail == "author@example.org")
        #expect(changes[0].committerEmail == "committer@example.org")
        #expect(changes[0].time == 1_790_000_000)
        let base = try Repository.objectID(of: Array(text.utf8))
        let since = try repository.changes(of: "folder/new.md", from: head, since: base)
        #expect(since.map(\.path) == ["folder/new.md", "folder/new.md"])
        #expect(try repository.changes(of: "absent.md", from: head, since: nil).isEmpty)
    }

    @Test func `a merge that only brings a change in is none of its own`() throws {
        let stock = try StockRepository()
        try stock.git("checkout", "-qb", "side")
        try stock.write("side\n", to: "a.md")
        try stock.git("commit", "-qam", "on the side")
        try stock.git("checkout", "-q", "main")
        try stock.write("main\n", to: "folder/b.md")
        try stock.git("commit", "-qam", "on main")
        try stock.git("merge", "-q", "--no-edit", "side")
        let repository = try Repository(opening: stock.root)
        let newest = repository.head
        let head = try #require(newest)
        let changes = try repository.changes(of: "a.md", from: head, since: nil)
        #expect(changes.map(\.message) == ["on the side\n", "first\n"])
    }

    @Test func `missing, changed and extra files of a folder are told apart`() throws {
        let stock = try StockRepository()
        try stock.add([
            "records/control/a": "a", "records/control/b": "b", "records/control/c": "c",
        ])
        let repository = try Repository(opening: stock.root)
        func differences() throws -> [String] {
            try repository.differences(of: "main", under: "records/control")
                .map { "\($0.path) \($0.what)" }
        }
        #expect(try differences() == [])
        try FileManager.default.removeItem(atPath: "\(stock.root)/records/control/a")
        try stock.write("B", to: "records/control/b")
        try stock.write("d", to: "records/control/d/d")
        try stock.write("outside", to: "records/outside")
        #expect(
            try differences() == [
                "records/control/a missing", "records/control/b changed",
                "records/control/d/d extra",
            ])
        try stock.git("checkout", "-q", "-b", "other")
        #expect(try differences() == [], "another branch is checked out")
    }

    @Test func `a link in the place of a file is a difference`() throws {
        let stock = try StockRepository()
        try stock.add(["records/control/a": "a"])
        try stock.write("a", to: "same")
        let path = "\(stock.root)/records/control/a"
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(
            atPath: path, withDestinationPath: "../../same")
        let repository = try Repository(opening: stock.root)
        #expect(try repository.differences(of: "main", under: "records/control").count == 1)
    }
}
