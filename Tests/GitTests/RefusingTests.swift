import Foundation
import Git
import TestSupport
import Testing

/// Where files cannot be added, nothing at all is written.
@Suite struct RefusingTests {
    private let file = "records/control/x.statement"

    /// Everything that could have been written.
    private func state(_ stock: StockRepository) throws -> String {
        try stock.view() + stock.git("rev-parse", "main")
            + stock.git("status", "--porcelain", "--untracked-files=all")
    }

    @Test func `a split index is refused`() throws {
        let stock = try StockRepository()
        try stock.git("update-index", "--split-index")
        let before = try state(stock)
        #expect(code { try stock.add([file: "x"]) } == .unsupportedIndex("split"))
        #expect(try state(stock) == before)
        try stock.git("update-index", "--no-split-index")
        try stock.add([file: "x"])
        #expect(try stock.git("status", "--porcelain") == "")
    }

    @Test func `a sparse index is refused`() throws {
        let stock = try StockRepository()
        for folder in ["one", "two", "three"] { try stock.write("x\n", to: "\(folder)/deep/file") }
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "folders")
        try stock.git("sparse-checkout", "set", "--cone", "--sparse-index", "one")
        let before = try state(stock)
        #expect(code { try stock.add([file: "x"]) } == .unsupportedIndex("sparse"))
        #expect(try state(stock) == before)
        try stock.git("sparse-checkout", "disable")
        try stock.add([file: "x"])
        #expect(try stock.git("status", "--porcelain") == "")
    }

    @Test func `a long index of version 4 with all its extensions is written back`() throws {
        let stock = try StockRepository()
        for number in 0..<200 { try stock.write("\(number)\n", to: "many/link-sdir-\(number)") }
        try stock.git("config", "core.untrackedCache", "true")
        try stock.git("add", "-A")
        try stock.git("update-index", "--index-version", "4", "--untracked-cache")
        try stock.git("commit", "-qm", "many")
        try stock.git("status")
        try stock.add([file: "x"])
        #expect(try stock.git("status", "--porcelain") == "")
        #expect(try stock.git("ls-files").split(separator: "\n").count == 203)
    }

    @Test func `a lock on the index is named and stays`() throws {
        let stock = try StockRepository()
        let before = try state(stock)
        try stock.write("", to: ".git/index.lock")
        #expect(code { try stock.add([file: "x"]) } == .locked("\(stock.root)/.git/index.lock"))
        #expect(stock.exists(".git/index.lock"))
        try FileManager.default.removeItem(atPath: "\(stock.root)/.git/index.lock")
        #expect(try state(stock) == before)
    }

    @Test func `a lock on the index of a second working tree is named`() throws {
        let stock = try StockRepository()
        try stock.git("checkout", "-qb", "mine")
        try stock.git("worktree", "add", "-q", "\(stock.scratch.path)/second", "main")
        let lock = "\(stock.root)/.git/worktrees/second/index.lock"
        try stock.write("", to: ".git/worktrees/second/index.lock")
        #expect(code { try stock.add([file: "x"]) } == .locked(lock))
    }

    @Test func `a lock that goes away is waited for`() async throws {
        let stock = try StockRepository()
        try stock.write("", to: ".git/index.lock")
        let lock = "\(stock.root)/.git/index.lock"
        let thread = Thread {
            usleep(300_000)
            unlink(lock)
        }
        thread.start()
        try stock.add([file: "x"])
        #expect(try stock.git("status", "--porcelain") == "")
    }

    @Test func `a lock on the branch is named, stays, and nothing else is left`() throws {
        let stock = try StockRepository()
        let before = try state(stock)
        try stock.write("", to: ".git/refs/heads/main.lock")
        #expect(
            code { try stock.add([file: "x"]) }
                == .locked("\(stock.root)/.git/refs/heads/main.lock"))
        #expect(stock.exists(".git/refs/heads/main.lock"))
        #expect(!stock.exists(file))
        try FileManager.default.removeItem(atPath: "\(stock.root)/.git/refs/heads/main.lock")
        #expect(try state(stock) == before)
    }

    @Test func `other bytes at the path are never overwritten`() throws {
        let stock = try StockRepository()
        try stock.write("other", to: file)
        let before = try state(stock)
        let path = "\(stock.root)/\(file)"
        #expect(code { try stock.add([file: "x", "records/a": "a"]) } == .wouldOverwrite(path))
        #expect(try state(stock) == before)
        #expect(!stock.exists("records/a"))
        try stock.git("add", file)
        try FileManager.default.removeItem(atPath: path)
        let staged = try state(stock)
        #expect(code { try stock.add([file: "x", "records/a": "a"]) } == .wouldOverwrite(path))
        #expect(try state(stock) == staged)
    }

    @Test(arguments: ["link", "folder"])
    func `neither a link nor a folder at the path is replaced`(_ kind: String) throws {
        let stock = try StockRepository()
        let path = "\(stock.root)/\(file)"
        try FileManager.default.createDirectory(
            atPath: "\(stock.root)/records/control", withIntermediateDirectories: true)
        if kind == "link" {
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "absent")
        } else {
            try stock.write("inside", to: "\(file)/inside")
        }
        let before = try state(stock)
        #expect(code { try stock.add([file: "x"]) } == .wouldOverwrite(path))
        #expect(try state(stock) == before)
    }

    @Test func `other bytes on the branch are never overwritten`() throws {
        let stock = try StockRepository()
        try stock.git("checkout", "-qb", "mine")
        try stock.add([file: "x"])
        let before = try state(stock)
        #expect(code { try stock.add([file: "y", "records/a": "a"]) } == .wouldOverwrite(file))
        #expect(try state(stock) == before)
    }

    @Test func `the same bytes at the path are taken as they are and stay when it fails`() throws {
        let stock = try StockRepository()
        try stock.write("x", to: file)
        let before = try state(stock)
        try stock.write("", to: ".git/refs/heads/main.lock")
        #expect(throws: GitError.self) { try stock.add([file: "x"]) }
        try FileManager.default.removeItem(atPath: "\(stock.root)/.git/refs/heads/main.lock")
        #expect(try state(stock) == before)
        #expect(stock.exists(file))
        try stock.add([file: "x"])
        #expect(try stock.git("status", "--porcelain") == "")
    }

    @Test func `whoever asks for files may refuse after a lost race, and nothing is left`() throws {
        struct Refused: Error {}
        let stock = try StockRepository()
        let repository = try Repository(opening: stock.root)
        var asked: [ObjectID?] = []
        #expect(throws: Refused.self) {
            try repository.add(to: "main", message: "add", mark: StockRepository.mark) { tip in
                asked.append(tip)
                guard asked.count == 1 else { throw Refused() }
                // Somebody else commits between the question and the answer.
                try stock.write("faster\n", to: "a.md")
                try stock.git("commit", "-qam", "faster")
                return [NewFile(path: file, bytes: [0x78])]
            }
        }
        #expect(asked.count == 2)
        #expect(asked[0] != asked[1])
        #expect(try stock.git("status", "--porcelain", "--untracked-files=all") == "")
        #expect(!stock.exists(file))
    }

    @Test func `a lost race is tried again on the new tip`() throws {
        let stock = try StockRepository()
        let repository = try Repository(opening: stock.root)
        var count = 0
        _ = try repository.add(to: "main", message: "add", mark: StockRepository.mark) { _ in
            count += 1
            if count < 3 {
                try stock.write("faster \(count)\n", to: "a.md")
                try stock.git("commit", "-qam", "faster")
            }
            return [NewFile(path: file, bytes: [0x78])]
        }
        #expect(count == 3)
        #expect(try stock.git("status", "--porcelain") == "")
        #expect(try stock.git("log", "--format=%s", "main") == "add\nfaster\nfaster\nfirst\n")
    }
}
