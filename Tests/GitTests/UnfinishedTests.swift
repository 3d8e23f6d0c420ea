import Foundation
import Git
import TestSupport
import Testing

/// What a command left that was broken off before the branch moved.
@Suite struct UnfinishedTests {
    private let file = "records/control/x.statement"

    /// The state after a command was killed between the index and the branch.
    private func broken(_ stock: StockRepository) throws {
        let id = try Repository.objectID(of: [0x78])
        try stock.write("x", to: file)
        try stock.git("add", file)
        try stock.write("file \(id) \(file)\nindex \(id) \(file)\n", to: ".git/signet-unfinished")
    }

    @Test func `it is no finding, and the next command takes it out`() throws {
        let stock = try StockRepository()
        try broken(stock)
        let repository = try Repository(opening: stock.root)
        #expect(try repository.differences(of: "main", under: "records/control").isEmpty)
        try stock.add(["records/control/y.statement": "y"])
        #expect(!stock.exists(file))
        #expect(try stock.git("status", "--porcelain") == "")
        #expect(try stock.git("ls-files", "records") == "records/control/y.statement\n")
    }

    @Test func `an ordinary commit keeps it`() throws {
        let stock = try StockRepository()
        try broken(stock)
        try stock.git("commit", "-qam", "x")
        try stock.add(["records/control/y.statement": "y"])
        #expect(try stock.git("show", "main:\(file)") == "x")
        #expect(try stock.git("status", "--porcelain") == "")
    }

    @Test func `what somebody changed since is theirs`() throws {
        let stock = try StockRepository()
        try broken(stock)
        try stock.write("mine", to: file)
        try stock.git("add", file)
        let repository = try Repository(opening: stock.root)
        #expect(try repository.differences(of: "main", under: "records/control").count == 1)
        try stock.add(["records/control/y.statement": "y"])
        #expect(try stock.scratch.read("work/\(file)") == "mine")
        #expect(try stock.git("status", "--porcelain") == "A  \(file)\n")
    }

    @Test func `a note that is not to be read changes nothing`() throws {
        let stock = try StockRepository()
        try stock.write("x", to: file)
        try stock.write("file zzz \(file)\nrubbish\n\u{0}", to: ".git/signet-unfinished")
        try stock.add(["records/control/y.statement": "y"])
        #expect(stock.exists(file))
        #expect(!stock.exists(".git/signet-unfinished"))
    }
}
