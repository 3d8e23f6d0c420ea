import Foundation
import Git
import TestSupport
import Testing

/// New files that come into a working tree together, or not at all.
@Suite struct NewDraftsTests {
    private let files = ["procedures/a.md": "a", "procedures/b.md": "b", "list.csv": "c"].map {
        NewFile(path: $0.key, bytes: Array($0.value.utf8))
    }.sorted { $0.path < $1.path }

    private func put(_ stock: StockRepository) throws {
        try Repository(opening: stock.root).put(drafts: files)
    }

    @Test func `all of them are there, and no note is left`() throws {
        let stock = try StockRepository()
        try put(stock)
        #expect(
            try stock.git("status", "--porcelain", "-uall")
                == "?? list.csv\n?? procedures/a.md\n?? procedures/b.md\n")
        #expect(try Repository(opening: stock.root).unfinishedDrafts == nil)
    }

    @Test func `where something lies in the way none is written`() throws {
        let stock = try StockRepository()
        try stock.write("mine", to: "procedures/b.md")
        #expect(code { try put(stock) } == .wouldOverwrite("\(stock.root)/procedures/b.md"))
        #expect(try stock.git("status", "--porcelain", "-uall") == "?? procedures/b.md\n")
        // Found only once the others are written.
        let other = try StockRepository()
        try other.write("a file", to: "procedures")
        #expect(throws: GitError.self) { try put(other) }
        #expect(try other.git("status", "--porcelain", "-uall") == "?? procedures\n")
    }

    @Test func `what was left halfway is taken out, but for what somebody changed`() throws {
        let stock = try StockRepository()
        let note = try files.map { "file \(try Repository.objectID(of: $0.bytes)) \($0.path)\n" }
        try stock.write(note.joined(), to: ".git/signet-drafts")
        try stock.write("a", to: "procedures/a.md")
        try stock.write("mine", to: "procedures/b.md")
        let repository = try Repository(opening: stock.root)
        #expect(repository.unfinishedDrafts?.paths == files.map(\.path))
        #expect(code { try put(stock) } == .wouldOverwrite("\(stock.root)/procedures/b.md"))
        #expect(try stock.git("status", "--porcelain", "-uall") == "?? procedures/b.md\n")
        #expect(repository.unfinishedDrafts == nil)
    }

    @Test func `a draft is taken away, and one that is not there is told`() throws {
        let stock = try StockRepository()
        let repository = try Repository(opening: stock.root)
        try repository.removeDraft("a.md")
        #expect(!stock.exists("a.md"))
        #expect(code { try repository.removeDraft("a.md") } != nil)
        #expect(try stock.scratch.read("work/folder/b.md") == "two\n")
    }
}
