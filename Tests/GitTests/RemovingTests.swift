import Foundation
import Git
import TestSupport
import Testing

/// Files are taken away with others that are added, and what the user changed stays.
@Suite struct RemovingTests {
    private let old = "records/control/documents/P-20/1.0/x-text-1.md"
    private let new = "records/control/trust/p-0001/y.statement"

    private func remove(_ stock: StockRepository, at folder: String? = nil) throws -> ObjectID {
        let repository = try Repository(opening: folder ?? stock.root)
        return try repository.add(
            to: "main", message: "remove", mark: StockRepository.mark, removing: [old, "not/there"]
        ) { _ in [NewFile(path: new, bytes: Array("new\n".utf8))] }
    }

    @Test func aFileGoesFromTheBranchTheIndexAndTheFolder() throws {
        let stock = try StockRepository()
        try stock.add([old: "old\n", "records/control/z": "stays\n"])
        let commit = try remove(stock)
        #expect(try stock.git("rev-parse", "main") == "\(commit)\n")
        #expect(try stock.git("status", "--porcelain=v2") == "")
        #expect(!stock.exists(old) && stock.exists(new) && stock.exists("records/control/z"))
        #expect(try stock.git("fsck", "--strict") == "")
        // Nothing is left to be taken away.
        #expect(try remove(stock) == commit)
    }

    @Test func aFileThatTheUserChangedIsNotTouched() throws {
        let stock = try StockRepository()
        try stock.add([old: "old\n"])
        try stock.write("changed\n", to: old)
        _ = try remove(stock)
        #expect(try stock.scratch.read("work/\(old)") == "changed\n")
        #expect(try stock.git("ls-tree", "-r", "--name-only", "main").contains(old) == false)
    }

    @Test func aCommitMayTakeAwayOnlyWhatItIsAllowedTo() throws {
        let stock = try StockRepository()
        let before = try stock.add([old: "old\n"])
        let repository = try Repository(opening: stock.root)
        let commit = try repository.commit(
            [], on: before, message: "remove", mark: StockRepository.mark, removing: [old])
        #expect(commit != before)
        #expect(
            try !repository.adopt(commit, on: "main", from: before, message: "no", removing: []))
        #expect(stock.exists(old))
        #expect(
            try repository.adopt(commit, on: "main", from: before, message: "yes", removing: [old]))
        #expect(!stock.exists(old))
        #expect(try stock.git("status", "--porcelain=v2") == "")
    }

    @Test func whatACrashLeftBetweenMovingAndTakingOutIsTakenOutByTheNextCommand() throws {
        let stock = try StockRepository()
        try stock.add([old: "old\n"])
        // A commit that lost the file, while note, index and folder still have it.
        let blob = try stock.git("rev-parse", "main:\(old)").trimmingCharacters(in: .newlines)
        let tree = try stock.git("rev-parse", "main~1^{tree}").trimmingCharacters(in: .newlines)
        let commit = try stock.git("commit-tree", "-p", "main", "-m", "lost", tree)
        try stock.git(
            "update-ref", "refs/heads/main", commit.trimmingCharacters(in: .newlines))
        try stock.scratch.write("gone \(blob) \(old)\n", to: "work/.git/signet-unfinished")
        try stock.add([new: "new\n"])
        #expect(!stock.exists(old))
        #expect(try stock.git("status", "--porcelain=v2") == "")
    }
}
