import Foundation
import Git
import TestSupport
import Testing

/// Files are added whole or not at all, and what the user has staged or changed stays.
@Suite struct AddingTests {
    private let file = "records/control/documents/P-20/1.0/x.statement"
    private let bytes = "statement: example\nsecond line\n"

    private func added(_ stock: StockRepository, _ branch: String = "main") throws
        -> String
    {
        try stock.git("diff-tree", "-r", "--name-status", "--no-commit-id", "\(branch)~1", branch)
    }

    @Test func `an ordinary working tree is clean afterwards`() throws {
        let stock = try StockRepository()
        let commit = try stock.add([file: bytes])
        #expect(try stock.git("rev-parse", "main") == "\(commit)\n")
        #expect(try added(stock) == "A\t\(file)\n")
        #expect(try stock.git("status", "--porcelain=v2") == "")
        #expect(try stock.scratch.read("work/\(file)") == bytes)
        #expect(
            try stock.git("log", "-1", "--format=%an %ae %cn %at %s").hasPrefix(
                "p-0001 p-0001@signet p-0001 1800000000 add"))
        #expect(try stock.git("fsck", "--strict") == "")
    }

    @Test func `what is staged, changed, new, removed or only intended stays as it was`() throws {
        let stock = try StockRepository()
        try stock.write("staged\n", to: "a.md")
        try stock.git("add", "a.md")
        try stock.write("staged and changed\n", to: "a.md")
        try stock.write("changed\n", to: "folder/b.md")
        try stock.write("new and staged\n", to: "c.md")
        try stock.git("add", "c.md")
        try stock.write("intended\n", to: "d.md")
        try stock.git("add", "-N", "d.md")
        try stock.write("untracked\n", to: "e.md")
        let before = try stock.view()
        try stock.add([file: bytes])
        #expect(try stock.view() == before)
        #expect(try added(stock) == "A\t\(file)\n")
        #expect(try stock.scratch.read("work/a.md") == "staged and changed\n")
    }

    @Test func `flags of the index stay`() throws {
        let stock = try StockRepository()
        try stock.git("update-index", "--assume-unchanged", "a.md")
        try stock.git("update-index", "--skip-worktree", "folder/b.md")
        let before = try stock.git("ls-files", "-v")
        try stock.add([file: bytes])
        #expect(try stock.git("ls-files", "-v") == before + "H \(file)\n")
    }

    @Test func `a merge under way stays under way`() throws {
        let stock = try StockRepository()
        try stock.git("checkout", "-qb", "side")
        try stock.write("side\n", to: "a.md")
        try stock.git("commit", "-qam", "side")
        try stock.git("checkout", "-q", "main")
        try stock.write("main\n", to: "a.md")
        try stock.git("commit", "-qam", "main")
        #expect(throws: StockGitError.self) { try stock.git("merge", "side") }
        let before = try stock.view()
        try stock.add([file: bytes])
        #expect(try stock.view() == before)
        try stock.write("both\n", to: "a.md")
        try stock.git("commit", "-qam", "merged")
        #expect(try stock.git("show", "main:\(file)") == bytes)
        #expect(
            try stock.git("rev-list", "--parents", "-1", "main").split(separator: " ").count == 3)
    }

    @Test func `another branch that is checked out is not touched`() throws {
        let stock = try StockRepository()
        try stock.git("checkout", "-qb", "mine")
        try stock.write("mine\n", to: "a.md")
        let before = try stock.view()
        try stock.add([file: bytes])
        #expect(try stock.view() == before)
        #expect(!stock.exists(file))
        #expect(try added(stock) == "A\t\(file)\n")
        #expect(try stock.git("rev-parse", "mine") == stock.git("rev-parse", "main~1"))
    }

    @Test func `a detached HEAD is not touched`() throws {
        let stock = try StockRepository()
        try stock.git("checkout", "-q", "--detach")
        let before = try stock.view() + stock.git("rev-parse", "HEAD")
        try stock.add([file: bytes])
        #expect(try stock.view() + stock.git("rev-parse", "HEAD") == before)
        #expect(!stock.exists(file))
        #expect(try added(stock) == "A\t\(file)\n")
    }

    @Test func `an unborn branch gets its first commit, and what is staged stays staged`() throws {
        let stock = try StockRepository(committing: false)
        try stock.write("draft\n", to: "draft.md")
        try stock.git("add", "draft.md")
        let before = try stock.view()
        try stock.add([file: bytes])
        #expect(try stock.git("ls-tree", "-r", "--name-only", "main") == "\(file)\n")
        #expect(try stock.git("status", "--porcelain") == "A  draft.md\n")
        #expect(before.contains("draft.md"))
    }

    @Test func `an unborn repository without an index gets one`() throws {
        let stock = try StockRepository(committing: false)
        try stock.add([file: bytes])
        #expect(try stock.git("status", "--porcelain") == "")
    }

    @Test func `a second working tree with the branch gets the file too`() throws {
        let stock = try StockRepository()
        try stock.git("checkout", "-qb", "mine")
        let second = "\(stock.scratch.path)/second"
        try stock.git("worktree", "add", "-q", second, "main")
        try stock.scratch.write("changed\n", to: "second/a.md")
        let before = (try stock.view(), try stock.view(second))
        try stock.add([file: bytes])
        #expect(try (stock.view(), stock.view(second)) == before)
        #expect(try stock.scratch.read("second/\(file)") == bytes)
        #expect(!stock.exists(file))
    }

    @Test func `from a second working tree the main one gets the file`() throws {
        let stock = try StockRepository()
        let second = "\(stock.scratch.path)/second"
        try stock.git("worktree", "add", "-q", "-b", "mine", second)
        let before = (try stock.view(), try stock.view(second))
        try stock.add([file: bytes], from: second)
        #expect(try (stock.view(), stock.view(second)) == before)
        #expect(try stock.scratch.read("work/\(file)") == bytes)
    }

    @Test func `a working tree that is reached over a link gets the file`() throws {
        let stock = try StockRepository()
        try stock.git("checkout", "-qb", "mine")
        let link = "\(stock.scratch.path)/link"
        try FileManager.default.createDirectory(
            atPath: "\(stock.scratch.path)/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: "\(stock.scratch.path)/real")
        try stock.git("worktree", "add", "-q", "\(link)/second", "main")
        // As a tool that does not resolve links writes it.
        try stock.write("\(link)/second/.git\n", to: ".git/worktrees/second/gitdir")
        try stock.add([file: bytes])
        #expect(try stock.git("status", "--porcelain", at: "\(link)/second") == "")
        #expect(try stock.scratch.read("real/second/\(file)") == bytes)
    }

    @Test func `no setting changes a byte`() throws {
        let stock = try StockRepository()
        try stock.git("config", "core.autocrlf", "true")
        try stock.write("* text eol=crlf ident\n", to: ".gitattributes")
        try stock.write(
            "* -text -ident -filter !eol !working-tree-encoding\n",
            to: "records/control/.gitattributes")
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "attributes")
        let text = "line\r\nother\n$Id$\n"
        try stock.add([file: text])
        #expect(try stock.scratch.read("work/\(file)") == text)
        #expect(try stock.git("cat-file", "blob", "main:\(file)") == text)
        #expect(try stock.git("status", "--porcelain") == "")
        try FileManager.default.removeItem(atPath: "\(stock.root)/\(file)")
        try stock.git("checkout", "HEAD", "--", file)
        #expect(try stock.scratch.read("work/\(file)") == text)
    }

    @Test func `autocrlf alone does not change a byte either`() throws {
        let stock = try StockRepository()
        try stock.git("config", "core.autocrlf", "true")
        try stock.add([file: bytes])
        #expect(try stock.scratch.read("work/\(file)") == bytes)
        #expect(try stock.git("cat-file", "blob", "main:\(file)") == bytes)
        #expect(try stock.git("status", "--porcelain") == "")
    }

    @Test func `a bare repository takes files`() throws {
        let stock = try StockRepository()
        let bare = "\(stock.scratch.path)/bare.git"
        try stock.git("clone", "-q", "--bare", stock.root, bare)
        let repository = try Repository(opening: bare)
        let root = repository.root
        #expect(root == nil)
        let commit = try stock.add([file: bytes], from: bare)
        #expect(try stock.git("rev-parse", "main", at: bare) == "\(commit)\n")
        #expect(try stock.git("show", "main:\(file)", at: bare) == bytes)
        #expect(try repository.differences(of: "main", under: "records").isEmpty)
    }

    @Test func `a change that the user made in the same instant stays seen`() throws {
        let stock = try StockRepository()
        for round in 0..<10 {
            try stock.write("aaa\(round)\n", to: "a.md")
            try stock.git("add", "a.md")
            try stock.write("bbb\(round)\n", to: "a.md")
            try stock.add(["records/\(round)": "x"])
            #expect(try stock.git("diff", "--name-only") == "a.md\n")
        }
    }

    @Test func `what the branch has already is not added again`() throws {
        let stock = try StockRepository()
        let first = try stock.add([file: bytes])
        #expect(try stock.add([file: bytes]) == first)
        let second = try stock.add([file: bytes, "records/y": "y"])
        #expect(try stock.git("rev-parse", "main~1") == "\(first)\n")
        #expect(try stock.git("rev-parse", "main") == "\(second)\n")
    }
}
