import Foundation
import Git
import TestSupport
import Testing

/// What lies in a repository that a program was to take away, and when it may be taken away.
@Suite struct LeftoverTests {
    /// A machine on which nobody works, and whose disk is its own.
    private static func machine(_ sight: Sight = .nobody, _ kind: String = "ext4") -> Machine {
        Machine(
            sight: { _ in sight },
            volume: { _ in
                Volume(name: kind, isReadOnly: false, room: 1 << 40, files: nil)
            })
    }

    private let now = Int64(Date().timeIntervalSince1970) + 120

    /// The standing of the only thing that was left.
    private func standing(
        _ stock: StockRepository, on machine: Machine = machine(), at now: Int64? = nil
    ) throws -> Standing? {
        let repository = try Repository(opening: stock.root)
        let found = repository.leftovers()
        #expect(found.count == 1)
        return repository.standings(of: found, at: now ?? self.now, on: machine).first
    }

    @Test(
        arguments: [
            ("index.lock", .indexLock), ("HEAD.lock", .referenceLock("HEAD")),
            ("ORIG_HEAD.lock", .referenceLock("ORIG_HEAD")),
            ("config.lock", .settingsLock), ("packed-refs.lock", .packedReferencesLock),
            ("shallow.lock", .shallowLock), ("strange.lock", .otherLock),
            ("refs/heads/main.lock", .referenceLock("refs/heads/main")),
            ("refs/remotes/origin/a/b.lock", .referenceLock("refs/remotes/origin/a/b")),
            ("logs/refs/heads/main.lock", .otherLock),
            ("objects/ab/tmp_obj_x1", .object), ("objects/tmp_object_git2_x1", .object),
            ("objects/pack/tmp_pack_x1", .object), ("objects/pack/.tmp-71-pack-x.pack", .object),
            ("objects/pack/multi-pack-index.lock", .derivedLock),
            ("objects/info/commit-graphs/commit-graph-chain.lock", .derivedLock),
            ("signet-part", .part), ("signet-index", .part), ("signet-index.lock", .part),
            ("signet-part-4711", .part), ("signet/checked.part-4711", .part),
        ] as [(String, Leftover.Kind)])
    func `what was left is found by its place`(_ path: String, _ kind: Leftover.Kind) throws {
        let stock = try StockRepository()
        #expect(try Repository(opening: stock.root).leftovers().isEmpty)
        try stock.write("", to: ".git/\(path)")
        let found = try Repository(opening: stock.root).leftovers()
        #expect(found.map(\.kind) == [kind])
        #expect(found.map(\.path) == ["\(stock.root)/.git/\(path)"])
    }

    @Test func `what stays is not taken for left`() throws {
        let stock = try StockRepository()
        try stock.add(["records/control/x": "x"])
        try stock.git("gc", "-q")
        for path in ["hooks/own.lock", "signet/checked", "signet.lock", "objects/pack/pack-1.keep"]
        {
            try stock.write("", to: ".git/\(path)")
        }
        #expect(try Repository(opening: stock.root).leftovers().isEmpty)
    }

    @Test func `a push that was not accepted is one thing, and goes with all that is in it`() throws
    {
        let stock = try StockRepository()
        try stock.write("x", to: ".git/objects/incoming-a1/ab/cd")
        try stock.write("x", to: ".git/objects/incoming-a1/info/alternates")
        let repository = try Repository(opening: stock.root)
        let found = repository.leftovers()
        #expect(found.map(\.kind) == [.quarantine])
        #expect(repository.standings(of: found, at: now, on: Self.machine()) == [.left])
        for leftover in found {
            let isGone = try repository.remove(leftover)
            #expect(isGone)
        }
        #expect(!stock.exists(".git/objects/incoming-a1"))
        #expect(try stock.git("fsck", "--strict") == "")
    }

    @Test func `further working trees and bare repositories have locks too`() throws {
        let stock = try StockRepository()
        try stock.git("worktree", "add", "-q", "-b", "side", "\(stock.scratch.path)/side")
        try stock.write("", to: ".git/worktrees/side/index.lock")
        try stock.write("", to: ".git/worktrees/side/HEAD.lock")
        for folder in [stock.root, "\(stock.scratch.path)/side"] {
            let repository = try Repository(opening: folder)
            #expect(repository.leftovers().count == 2)
            #expect(
                repository.standings(
                    of: repository.leftovers(), at: now, on: Self.machine()) == [.left, .left])
            #expect(repository.workingFolders == [stock.scratch.path + "/side", stock.root])
        }
        let bare = "\(stock.scratch.path)/bare.git"
        try stock.git("clone", "-q", "--bare", stock.root, bare)
        try stock.scratch.write("", to: "bare.git/refs/heads/main.lock")
        let host = try Repository(opening: bare)
        let found = host.leftovers()
        #expect(found.map(\.kind) == [.referenceLock("refs/heads/main")])
        #expect(host.standings(of: found, at: now, on: Self.machine()) == [.left])
    }

    @Test
    func `it may be taken away where nobody works, on this machine's own disk, after a while`()
        throws
    {
        let stock = try StockRepository()
        try stock.write("", to: ".git/index.lock")
        let worker = Worker(process: 7, name: "git", reason: .named)
        let made = Int64(
            try #require(
                try FileManager.default.attributesOfItem(atPath: "\(stock.root)/.git/index.lock")[
                    .modificationDate] as? Date
            ).timeIntervalSince1970)
        #expect(try standing(stock) == .left)
        #expect(try standing(stock, at: made + 60) == .left)
        #expect(try standing(stock, at: made + 59) == .young(59))
        #expect(try standing(stock, at: made - 5000) == .young(-5000))
        #expect(try standing(stock, on: Self.machine(.working([worker]))) == .inUse([worker]))
        #expect(try standing(stock, on: Self.machine(.blind)) == .blind)
        #expect(try standing(stock, on: Self.machine(.onlyContainer)) == .container)
        for kind in ["nfs4", "cifs", "fuse.sshfs", "9p", "virtiofs", "somethingnew", ""] {
            #expect(try standing(stock, on: Self.machine(.nobody, kind)) == .shared(kind))
        }
    }

    @Test(.enabled(if: getuid() == 0, "only root can give a file away"))
    func `who made a file is asked about, since nobody else's programs can hold it`() throws {
        let stock = try StockRepository()
        try stock.write("", to: ".git/index.lock")
        try stock.write("", to: ".git/HEAD.lock")
        #expect(chown("\(stock.root)/.git/HEAD.lock", 12_345, 12_345) == 0)
        let repository = try Repository(opening: stock.root)
        let machine = Machine(
            sight: { place in
                #expect(place.files.count == 1)
                let worker = Worker(process: 7, name: "git", reason: .named)
                return place.owner == 12_345 ? .working([worker]) : .nobody
            }, volume: Self.machine().volume)
        let standings = Dictionary(
            uniqueKeysWithValues: zip(
                repository.leftovers().map(\.kind),
                repository.standings(of: repository.leftovers(), at: now, on: machine)))
        #expect(standings[.indexLock] == .left)
        #expect(
            standings[.referenceLock("HEAD")]
                == .inUse([Worker(process: 7, name: "git", reason: .named)]))
    }

    @Test(arguments: [
        ("index.lock", "index", "rubbish"), ("index.lock", "index", ""),
        ("refs/heads/main.lock", "refs/heads/main", ""),
        ("refs/heads/main.lock", "refs/heads/main", String(repeating: "a", count: 40) + "\n"),
        ("HEAD.lock", "HEAD", "ref: nowhere\n"),
        ("packed-refs.lock", "packed-refs", String(repeating: "b", count: 40) + " refs/tags/x\n"),
        ("config.lock", "config", "[core"), ("shallow.lock", "shallow", "zzz\n"),
    ])
    func `a lock stays where what it would have replaced is not whole`(
        _ lock: String, _ file: String, _ text: String
    ) throws {
        let stock = try StockRepository()
        try stock.write("", to: ".git/\(lock)")
        #expect(try standing(stock) == .left)
        let repository = try Repository(opening: stock.root)
        try stock.write(text, to: ".git/\(file)")
        let found = repository.standings(
            of: repository.leftovers(), at: now, on: Self.machine())
        guard case .damaged(let words) = found.first else {
            Issue.record("\(found)")
            return
        }
        #expect(!words.isEmpty)
    }

    @Test func `a lost index is no clean one`() throws {
        let stock = try StockRepository()
        try stock.write("", to: ".git/index.lock")
        try FileManager.default.removeItem(atPath: "\(stock.root)/.git/index")
        #expect(try standing(stock) == .damaged("it is missing"))
        let fresh = try StockRepository(committing: false)
        try fresh.write("", to: ".git/index.lock")
        #expect(try standing(fresh) == .left)
    }

    @Test func `a lock of no known kind, and one that changed meanwhile, stay`() throws {
        let stock = try StockRepository()
        try stock.write("", to: ".git/strange.lock")
        #expect(try standing(stock) == .unknown)
        try FileManager.default.removeItem(atPath: "\(stock.root)/.git/strange.lock")
        try stock.write("", to: ".git/index.lock")
        let repository = try Repository(opening: stock.root)
        let seen = repository.leftovers()
        // Its owner came back, and another took the lock.
        try FileManager.default.removeItem(atPath: "\(stock.root)/.git/index.lock")
        try stock.write("", to: ".git/index.lock")
        for leftover in seen {
            let isGone = try repository.remove(leftover)
            #expect(!isGone)
        }
        #expect(stock.exists(".git/index.lock"))
        for leftover in repository.leftovers() {
            let isGone = try repository.remove(leftover)
            #expect(isGone)
        }
        #expect(!stock.exists(".git/index.lock"))
    }
}
