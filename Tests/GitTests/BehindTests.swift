import Foundation
import Git
import TestSupport
import Testing

/// Evidence that is recorded and that a working tree, or what is staged there, lacks.
@Suite struct BehindTests {
    private let folder = "records/control"
    private let file = "records/control/x.statement"

    private func recorded() throws -> StockRepository {
        let stock = try StockRepository()
        try stock.add([file: "x", "records/control/y.statement": "y"])
        return stock
    }

    private func behind(_ stock: StockRepository) throws -> [Repository.Behind] {
        try Repository(opening: stock.root).behind("main", under: folder)
    }

    private func tidy(_ stock: StockRepository) throws {
        try Repository(opening: stock.root).tidy("main", under: folder)
    }

    @Test func `where nothing is lacking nothing is named or changed`() throws {
        let stock = try recorded()
        try stock.write("mine\n", to: "a.md")
        let before = try stock.view()
        #expect(try behind(stock).isEmpty)
        try tidy(stock)
        #expect(try stock.view() == before)
    }

    @Test(arguments: ["rm FILE", "git rm -q --cached FILE", "git rm -q FILE"])
    func `what is lacking is put back, and what the user has is as it was`(_ line: String) throws {
        let stock = try recorded()
        try stock.write("staged\n", to: "a.md")
        try stock.git("add", "a.md")
        try stock.write("changed\n", to: "a.md")
        try stock.write("new\n", to: "new.md")
        let before = try stock.view()
        try stock.git(
            "-c", "alias.play=!\(line.replacingOccurrences(of: "FILE", with: file))", "play")
        #expect(try stock.view() != before)
        #expect(try behind(stock).map(\.missing) == [[file]])
        try tidy(stock)
        #expect(try behind(stock).isEmpty)
        #expect(try stock.view() == before)
        #expect(try stock.scratch.read("work/\(file)") == "x")
        #expect(!stock.exists(".git/signet-unfinished"))
    }

    @Test func `another working tree is put right too`() throws {
        let stock = try recorded()
        try stock.git("checkout", "-q", "-b", "side")
        let other = "\(stock.scratch.path)/other"
        try stock.git("worktree", "add", "-q", other, "main")
        try stock.git("rm", "-q", file, at: other)
        let found = try behind(stock)
        #expect(found.map(\.folder) == [other])
        try tidy(stock)
        #expect(try stock.git("status", "--porcelain", at: other) == "")
    }

    @Test func `other bytes, in the file or staged, are somebody's and stay`() throws {
        let stock = try recorded()
        try stock.write("mine", to: file)
        #expect(try behind(stock).map(\.changed) == [[file]])
        try stock.git("add", file)
        try FileManager.default.removeItem(atPath: "\(stock.root)/\(file)")
        #expect(try behind(stock).map(\.changed) == [[file]])
        let before = try stock.view()
        try tidy(stock)
        #expect(try stock.view() == before)
        // A folder in the place of a file, and a link.
        try stock.git("reset", "-q", "--hard")
        try FileManager.default.removeItem(atPath: "\(stock.root)/\(file)")
        try FileManager.default.createSymbolicLink(
            atPath: "\(stock.root)/\(file)", withDestinationPath: "y.statement")
        #expect(try behind(stock).map(\.changed) == [[file]])
        try tidy(stock)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: "\(stock.root)/\(file)")
                == "y.statement")
    }

    @Test func `what is not recorded is named, and stays`() throws {
        let stock = try recorded()
        let extra = "records/control/z.statement"
        try stock.write("z", to: extra)
        #expect(try behind(stock).map(\.extra) == [[extra]])
        try stock.git("add", extra)
        try FileManager.default.removeItem(atPath: "\(stock.root)/\(extra)")
        #expect(try behind(stock).map(\.extra) == [[extra]])
        try tidy(stock)
        #expect(try stock.git("ls-files", extra) == "\(extra)\n")
    }

    @Test func `what a broken-off command left is told by its note and taken out`() throws {
        let stock = try recorded()
        let id = try Repository.objectID(of: [0x7A])
        let extra = "records/control/z.statement"
        try stock.write("z", to: extra)
        try stock.git("add", extra)
        try stock.write("file \(id) \(extra)\nindex \(id) \(extra)\n", to: ".git/signet-unfinished")
        #expect(try behind(stock).isEmpty)
        let repository = try Repository(opening: stock.root)
        #expect(try repository.unfinished("main").map(\.paths) == [[extra]])
        try tidy(stock)
        #expect(try repository.unfinished("main").isEmpty)
        #expect(try stock.git("status", "--porcelain") == "")
    }

    @Test func `a file that is kept away on purpose is not lacking`() throws {
        let stock = try recorded()
        try stock.git("update-index", "--skip-worktree", file)
        try FileManager.default.removeItem(atPath: "\(stock.root)/\(file)")
        #expect(try behind(stock).isEmpty)
        try tidy(stock)
        #expect(!stock.exists(file))
    }

    @Test func `while another command works it waits`() throws {
        let stock = try recorded()
        let repository = try Repository(opening: stock.root)
        var isBusy = repository.isBusy
        #expect(!isBusy)
        let file = open("\(stock.root)/.git/signet.lock", O_RDWR)
        #expect(flock(file, LOCK_EX) == 0)
        isBusy = repository.isBusy
        #expect(isBusy)
        close(file)
        isBusy = repository.isBusy
        #expect(!isBusy)
    }
}
