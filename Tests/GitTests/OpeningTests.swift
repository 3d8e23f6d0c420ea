import Foundation
import Git
import TestSupport
import Testing

/// Which repositories can be opened, and what is said of the others.
@Suite struct OpeningTests {
    @Test func `a folder without a repository is named as such`() throws {
        let scratch = try ScratchDirectory()
        #expect(code { _ = try Repository(opening: scratch.path) } == .notFound)
        #expect(code { _ = try Repository(opening: "\(scratch.path)/absent") } == .notFound)
    }

    @Test func `a repository with SHA-256 names is of an unsupported format`() throws {
        let stock = try StockRepository(committing: false, ["--object-format=sha256"])
        #expect(code { _ = try Repository(opening: stock.root) } == .unsupportedFormat)
    }

    @Test(arguments: [
        ["extensions.refStorage", "reftable"], ["extensions.partialClone", "origin"],
        ["extensions.somethingNew", "true"],
    ])
    func `an unknown extension is an unsupported format`(_ setting: [String]) throws {
        let stock = try StockRepository()
        // Stock git would refuse to write further settings once the extension is there.
        let config = try stock.scratch.read("work/.git/config")
            .replacingOccurrences(
                of: "repositoryformatversion = 0", with: "repositoryformatversion = 1")
        let name = setting[0].split(separator: ".")[1]
        try stock.write("\(config)[extensions]\n\t\(name) = \(setting[1])\n", to: ".git/config")
        #expect(code { _ = try Repository(opening: stock.root) } == .unsupportedFormat)
    }

    @Test func `a newer version of the format is unsupported`() throws {
        let stock = try StockRepository()
        try stock.git("config", "core.repositoryFormatVersion", "7")
        #expect(code { _ = try Repository(opening: stock.root) } == .unsupportedFormat)
    }

    @Test(.enabled(if: getuid() == 0, "only root can give a folder away"))
    func `a repository of another user is refused`() throws {
        let stock = try StockRepository()
        for path in [stock.root, "\(stock.root)/.git"] { #expect(chown(path, 12_345, 12_345) == 0) }
        #expect(code { _ = try Repository(opening: stock.root) } == .foreignOwner)
    }

    @Test func `a folder inside the working tree leads to its root`() throws {
        let stock = try StockRepository()
        let repository = try Repository(opening: "\(stock.root)/folder")
        let folders = [repository.root, repository.gitFolder, repository.commonFolder]
        #expect(folders == [stock.root, "\(stock.root)/.git", "\(stock.root)/.git"])
        #expect(try repository.currentBranch == "main")
        let tip = try repository.tip(of: "main")?.hex
        #expect(try tip == stock.git("rev-parse", "main").trimmingCharacters(in: .newlines))
        #expect(try repository.tip(of: "absent") == nil)
    }

    @Test func `a detached HEAD is on no branch and an unborn branch has no commit`() throws {
        let stock = try StockRepository()
        try stock.git("checkout", "-q", "--detach")
        let detached = try Repository(opening: stock.root)
        #expect(try detached.currentBranch == nil)
        try stock.git("checkout", "-q", "--orphan", "fresh")
        let unborn = try Repository(opening: stock.root)
        #expect(try unborn.currentBranch == "fresh")
        #expect(try unborn.tip(of: "fresh") == nil)
    }

    @Test func `nobody's configuration but the clone's is read`() throws {
        let stock = try StockRepository()
        let repository = try Repository(opening: stock.root)
        #expect(repository.setting("user.name") == nil)
        try repository.set("signet.person", to: "p-0007")
        #expect(repository.setting("signet.person") == "p-0007")
        #expect(try stock.git("config", "--local", "signet.person") == "p-0007\n")
    }

    @Test func `a shallow clone, replaced objects and all branches are seen`() throws {
        let stock = try StockRepository()
        try stock.write("three\n", to: "a.md")
        try stock.git("commit", "-qam", "second")
        try stock.git("branch", "side", "HEAD~1")
        let shallow = "\(stock.scratch.path)/shallow"
        try stock.git("clone", "-q", "--depth", "1", "file://\(stock.root)", shallow)
        let clone = try Repository(opening: shallow)
        let isShallow = clone.isShallow
        #expect(isShallow)
        #expect(try clone.branches().map(\.name).contains("refs/remotes/origin/main"))
        try stock.git("replace", "HEAD", "HEAD~1")
        let repository = try Repository(opening: stock.root)
        let isWhole = !repository.isShallow
        #expect(isWhole)
        #expect(try repository.branches().map(\.name) == ["refs/heads/main", "refs/heads/side"])
        #expect(try repository.replacements().count == 1)
    }
}
