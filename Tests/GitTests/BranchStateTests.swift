import Foundation
import Git
import TestSupport
import Testing

/// How a branch stands after a disk was full, lost its power or is bad.
@Suite struct BranchStateTests {
    private func state(_ stock: StockRepository) throws -> BranchState {
        try Repository(opening: stock.root).state(of: "main", upstream: "refs/remotes/origin/main")
    }

    private func tip(_ stock: StockRepository) throws -> ObjectID {
        let words = try stock.git("rev-parse", "main").trimmingCharacters(in: .newlines)
        return try #require(ObjectID(words))
    }

    @Test func `a branch with commits is whole and a fresh one is unborn`() throws {
        let stock = try StockRepository()
        #expect(try state(stock) == .whole(tip(stock)))
        #expect(try state(StockRepository(committing: false)) == .unborn)
    }

    @Test func `an empty file in the place of a branch is not read, and its log tells the last`()
        throws
    {
        let stock = try StockRepository()
        let last = try tip(stock)
        try stock.write("", to: ".git/refs/heads/main")
        guard case .unreadable(_, let found) = try state(stock) else {
            Issue.record("it was read")
            return
        }
        #expect(found == last)
    }

    @Test func `a branch that names what is not there is not whole`() throws {
        let stock = try StockRepository()
        let first = try tip(stock)
        try stock.write("three\n", to: "a.md")
        try stock.git("commit", "-qam", "second")
        let second = try tip(stock).hex
        try FileManager.default.removeItem(
            atPath: "\(stock.root)/.git/objects/\(second.prefix(2))/\(second.dropFirst(2))")
        guard case .unreadable(_, let found) = try state(stock) else {
            Issue.record("it was read")
            return
        }
        #expect(found == first)
    }

    @Test func `a branch that had commits is gone, not unborn`() throws {
        let stock = try StockRepository()
        let last = try tip(stock)
        try FileManager.default.removeItem(atPath: "\(stock.root)/.git/refs/heads/main")
        #expect(try state(stock) == .gone(last: last))
        let clone = try StockRepository(committing: false)
        let other = try StockRepository()
        try clone.git("fetch", "-q", other.root, "main:refs/remotes/origin/main")
        #expect(try state(clone) == .gone(last: nil))
    }

    @Test func `what is staged is read, and what is being put together is seen`() throws {
        let stock = try StockRepository()
        let repository = try Repository(opening: stock.root)
        #expect(repository.indexDamage() == nil)
        #expect(repository.unfinishedMerges.isEmpty)
        try stock.write("x", to: ".git/MERGE_HEAD")
        #expect(repository.unfinishedMerges == [stock.root])
        try stock.write("rubbish", to: ".git/index")
        #expect(repository.indexDamage()?.path == "\(stock.root)/.git/index")
    }

    @Test(.enabled(if: getuid() != 0, "root can write everywhere"))
    func `folders in which one cannot write are named`() throws {
        let stock = try StockRepository()
        let folder = "\(stock.root)/.git/refs/heads"
        #expect(chmod(folder, 0o555) == 0)
        defer { chmod(folder, 0o755) }
        let repository = try Repository(opening: stock.root)
        #expect(repository.unwritable == [folder])
    }
}
