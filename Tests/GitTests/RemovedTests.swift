import Foundation
import Git
import TestSupport
import Testing

/// What commits took away, and what the disk did.
@Suite struct RemovedTests {
    private func stock() throws -> StockRepository {
        let stock = try StockRepository()
        for name in ["kept", "gone"] {
            try stock.write("\(name)\n", to: "records/control/x/\(name)")
        }
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "begin")
        return stock
    }

    private func removed(
        _ stock: StockRepository, since: ObjectID? = nil
    ) throws -> [RemovedFile] {
        let repository = try Repository(opening: stock.root)
        let head = try #require(try repository.tip(of: "main"))
        return try repository.removedFiles(under: "records/control", to: head, since: since)
    }

    @Test func aFileThatCameAndWentIsTold() throws {
        let stock = try stock()
        #expect(try removed(stock) == [])
        try stock.git("rm", "-q", "records/control/x/gone")
        try stock.git("commit", "-qm", "tidy")
        try stock.write("more\n", to: "records/control/y/more")
        try stock.write("outside\n", to: "a.md")
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "more")
        let found = try removed(stock)
        #expect(found.map(\.entry.path) == ["records/control/x/gone"])
        let repository = try Repository(opening: stock.root)
        let head = try #require(try repository.tip(of: "main"))
        // Compared anew only after the commit that is known.
        #expect(try removed(stock, since: head) == [])
        let origin = try repository.origin(of: "records/control/y/more", from: head)
        #expect(origin == head)
        let kept = try repository.origin(of: "records/control/x/kept", from: head)
        #expect(kept != nil && kept != head)
        #expect(try repository.origin(of: "absent", from: head) == nil)
    }

    @Test func aChangedFileAndALostFolderAreTold() throws {
        let stock = try stock()
        try stock.write("other\n", to: "records/control/x/kept")
        try stock.git("commit", "-qam", "change")
        #expect(try removed(stock).map(\.entry.path) == ["records/control/x/kept"])
        try stock.git("rm", "-qr", "records")
        try stock.write("records is a file now\n", to: "records")
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "all")
        #expect(
            try removed(stock).map(\.entry.path).sorted() == [
                "records/control/x/gone", "records/control/x/kept", "records/control/x/kept",
            ])
    }

    @Test func whatAMergeLeavesOutOfEitherSideIsTold() throws {
        let stock = try stock()
        try stock.git("checkout", "-qb", "side")
        try stock.write("side\n", to: "records/control/x/side")
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "side")
        try stock.git("checkout", "-q", "main")
        try stock.write("main\n", to: "records/control/x/main")
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "main")
        try stock.git("merge", "-q", "-s", "ours", "--no-edit", "side")
        #expect(try removed(stock).map(\.entry.path) == ["records/control/x/side"])
    }

    @Test func aHistoryThatWasCutOffIsFollowedAsFarAsItGoes() throws {
        let stock = try stock()
        try stock.git("rm", "-q", "records/control/x/gone")
        try stock.git("commit", "-qm", "tidy")
        try stock.git("clone", "-q", "--depth", "1", "file://\(stock.root)", "\(stock.root)/cut")
        let repository = try Repository(opening: "\(stock.root)/cut")
        let head = try #require(try repository.tip(of: "main"))
        #expect(try repository.removedFiles(under: "records/control", to: head) == [])
    }

    @Test func anObjectWithOtherBytesIsFoundPackedOrNot() async throws {
        let stock = try stock()
        let sound = try Repository(opening: stock.root).damagedObjects()
        #expect(sound.damaged.isEmpty && sound.count >= 6)
        let git = StockGit(environment: ProcessInfo.processInfo.environment, mayAsk: false)
        #expect(try await git.damage(in: "\(stock.root)/.git").isEmpty)
        let bytes = Array("gone\n".utf8)
        let id = try Repository.objectID(of: bytes)
        let other = try Repository.objectID(of: Array("kept\n".utf8))
        func file(_ id: ObjectID) -> URL {
            URL(filePath: "\(stock.root)/.git/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))")
        }
        try FileManager.default.removeItem(at: file(id))
        try FileManager.default.copyItem(at: file(other), to: file(id))
        let found = try Repository(opening: stock.root).damagedObjects()
        #expect(found.damaged.map(\.id) == [id])
        #expect(try await git.damage(in: "\(stock.root)/.git")[id.hex] != nil)
        try FileManager.default.removeItem(at: file(id))
        // Missing now: nothing to hash, and stock git misses it.
        #expect(try Repository(opening: stock.root).damagedObjects().damaged.isEmpty)
        #expect(try await git.damage(in: "\(stock.root)/.git")[id.hex]?.contains("missing") == true)
    }

    @Test func aBitThatChangedInAPackIsFound() throws {
        let stock = try stock()
        try stock.git("repack", "-qad")
        let folder = "\(stock.root)/.git/objects/pack"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder)
                .first { $0.hasSuffix(".pack") })
        let path = "\(folder)/\(name)"
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 0x10
        try FileManager.default.removeItem(atPath: path)
        try bytes.write(to: URL(filePath: path))
        #expect(try !Repository(opening: stock.root).damagedObjects().damaged.isEmpty)
    }
}
