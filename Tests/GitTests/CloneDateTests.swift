import Foundation
import Git
import TestSupport
import Testing

/// When a clone was made: so old is what it knows.
@Suite struct CloneDateTests {
    private func clone(_ options: String...) throws -> (stock: StockRepository, folder: String) {
        let stock = try StockRepository()
        _ = try StockRepository.git(
            ["clone", "-q"] + options + [stock.root, "\(stock.scratch.path)/copy"],
            in: stock.scratch.path, home: "\(stock.scratch.path)/home")
        return (stock, "\(stock.scratch.path)/copy")
    }

    @Test func `the log of the branch tells it, whatever was done since`() throws {
        let (stock, folder) = try clone()
        let log = try stock.git("reflog", "--date=unix", "main", at: folder)
        let time = try #require(log.firstMatch(of: /@\{(\d+)\}: clone/)).1
        try stock.git("commit", "-q", "--allow-empty", "-m", "later", at: folder)
        let repository = try Repository(opening: folder)
        #expect(repository.cloned("main", from: "origin") == Int64(time))
    }

    @Test func `without a log the file of the remote's own branch tells it`() throws {
        let (stock, folder) = try clone("-c", "core.logAllRefUpdates=false")
        defer { withExtendedLifetime(stock) {} }
        let file = "\(folder)/.git/refs/remotes/origin/HEAD"
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_793_606_400)], ofItemAtPath: file)
        let repository = try Repository(opening: folder)
        #expect(repository.cloned("main", from: "origin") == 1_793_606_400)
        #expect(repository.cloned("main", from: "other") == nil)
    }

    @Test func `a repository that was begun here is no clone`() throws {
        let stock = try StockRepository()
        #expect(try Repository(opening: stock.root).cloned("main", from: "origin") == nil)
    }
}
