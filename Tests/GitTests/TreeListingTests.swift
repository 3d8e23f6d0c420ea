import Git
import TestSupport
import Testing

/// A listing made with what was known before is the one that is made anew.
@Suite struct TreeListingTests {
    private func listing(
        _ repository: borrowing Repository, _ path: String = "folder",
        knowing known: TreeListing? = nil
    ) throws -> TreeListing {
        let tip = try #require(try repository.tip(of: "main"))
        let folder = try #require(try repository.folder(path, at: tip))
        return try repository.listing(of: folder, at: path, knowing: known)
    }

    @Test func `what changed is read, and what did not is taken over`() throws {
        let stock = try StockRepository()
        for (place, name) in ["a/one.md", "a/two.md", "b/c/d/x", "b/c/y", "b.md", "z/ä ö", "é/é"]
            .enumerated()
        {
            try stock.write("\(place)", to: "folder/\(name)")
        }
        // Two folders with the same files.
        try stock.write("2", to: "folder/b/c/d/e/x")
        try stock.write("2", to: "folder/q/x")
        try stock.write("2", to: "folder/r/x")
        func commit() throws {
            try stock.git("add", "-A")
            try stock.git("commit", "-qm", "x")
        }
        try commit()
        let repository = try Repository(opening: stock.root)
        var known = try listing(repository)
        let changes: [(old: String, new: String?)] = [
            ("b/c/d/x", "other"), ("a/three.md", "new"), ("q/x", nil), ("aa/b/c", "new"),
            ("z/ä ö", nil), ("e\u{301}/é", "6"),
        ]
        for change in changes {
            if let text = change.new {
                try stock.write(text, to: "folder/\(change.old)")
            } else {
                try stock.git("rm", "-q", "folder/\(change.old)")
            }
            try commit()
            let anew = try listing(repository)
            #expect(anew.files != known.files)
            known = try listing(repository, knowing: known)
            #expect(known.files == anew.files)
            #expect(known.bytes == anew.bytes)
            #expect(
                known.files.map { Array($0.path.utf8) } == anew.files.map { Array($0.path.utf8) })
            let read = try #require(TreeListing(known.bytes[...], at: "folder"))
            #expect(read.files == anew.files)
            #expect(read.bytes == anew.bytes)
            let again = try listing(repository, knowing: read)
            #expect(again.files == anew.files)
        }
    }

    @Test func `a listing of another folder is no help and does no harm`() throws {
        let stock = try StockRepository()
        try stock.write("two\n", to: "other/b.md")
        try stock.write("two\n", to: "other/folder/b.md")
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "x")
        let repository = try Repository(opening: stock.root)
        let other = try listing(repository, "other")
        let own = try listing(repository, "folder", knowing: other)
        #expect(own.files.map(\.path) == ["folder/b.md"])
        let all = try listing(repository, "", knowing: own)
        #expect(
            all.files.map(\.path) == ["a.md", "folder/b.md", "other/b.md", "other/folder/b.md"])
    }

    @Test func `bytes that are no listing are none`() throws {
        let stock = try StockRepository()
        try stock.write("x", to: "folder/c/d/e.md")
        try stock.git("add", "-A")
        try stock.git("commit", "-qm", "x")
        let bytes = try listing(try Repository(opening: stock.root)).bytes
        #expect(TreeListing([], at: "folder") == nil)
        for count in 0..<bytes.count {
            // Cut off between two entries it is shorter; never does it trap.
            let read = TreeListing(bytes[..<count], at: "folder")
            #expect((read?.files.count ?? 0) < 2)
        }
        for place in 0..<bytes.count {
            var bad = bytes
            bad[place] ^= 0x41
            _ = TreeListing(bad[...], at: "folder")?.bytes
        }
    }
}
