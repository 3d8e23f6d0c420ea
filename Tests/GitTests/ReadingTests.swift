import Foundation
import Git
import TestSupport
import Testing

/// What is read is what stock git says.
@Suite struct ReadingTests {
    @Test func `files, names and bytes are those of stock git`() throws {
        let stock = try StockRepository()
        try FileManager.default.createSymbolicLink(
            atPath: "\(stock.root)/link", withDestinationPath: "a.md")
        try stock.write("", to: "folder/deep/empty")
        try stock.git("add", "-A")
        try stock.git("update-index", "--chmod=+x", "folder/b.md")
        try stock.git("commit", "-qm", "second")
        let repository = try Repository(opening: stock.root)
        let tip = try #require(try repository.tip(of: "main"))
        let listed = try repository.files(at: tip).map {
            "\(String($0.mode, radix: 8)) blob \($0.id)\t\($0.path)"
        }
        let expected = try stock.git("ls-tree", "-r", "main").split(separator: "\n").map(
            String.init)
        #expect(listed == expected)
        #expect(try repository.files(at: tip, under: "folder").count == 2)
        #expect(try repository.files(at: tip, under: "folder/b.md").isEmpty)
        #expect(try repository.files(at: tip, under: "absent").isEmpty)
        let file = try #require(try repository.file("folder/b.md", at: tip))
        #expect(try repository.bytes(of: file) == Array("two\n".utf8))
        #expect(try Repository.objectID(of: Array("two\n".utf8)) == file)
        let empty = try #require(try repository.file("folder/deep/empty", at: tip))
        #expect(try repository.bytes(of: empty).isEmpty)
        #expect(try repository.file("folder", at: tip) == nil)
    }

    @Test func `the remote repositories are those of stock git`() throws {
        let stock = try StockRepository()
        let repository = try Repository(opening: stock.root)
        #expect(try repository.remotes() == [])
        for (key, value) in [
            ("remote.b.url", "x"), ("remote.a.b.url", "x"), ("remote.c.pushurl", "x"),
            ("remote.b.pushurl", "y"), ("remote.B.url", "z"), ("remote.d.fetch", "+x:y"),
            ("remote.pushDefault", "b"), ("remotes.e.url", "x"), ("branch.remote.url", "x"),
        ] {
            try stock.git("config", key, value)
        }
        #expect(try repository.remotes() == ["B", "a.b", "b", "c"])
        #expect(repository.upstream(of: "main") == nil)
        try stock.git("config", "remote.origin.url", "there")
        #expect(repository.upstream(of: "main")?.remote == "origin")
    }

    @Test func `folders nested longer than any path are refused`() throws {
        let stock = try StockRepository()
        for (branch, depth) in [("usual", 1000), ("deep", 3000)] {
            let path = String(repeating: "a/", count: depth) + "f"
            try stock.scratch.write(
                """
                commit refs/heads/\(branch)
                committer x <x@example.org> 1 +0000
                data 1
                x
                M 100644 inline \(path)
                data 1
                x

                """, to: "stream")
            try stock.git("-c", "alias.take=!git fast-import --quiet < ../stream", "take")
        }
        let repository = try Repository(opening: stock.root)
        let usual = try #require(try repository.tip(of: "usual"))
        #expect(try repository.files(at: usual).count == 1)
        let deep = try #require(try repository.tip(of: "deep"))
        #expect(code { _ = try repository.files(at: deep) } == .tooDeep)
        #expect(code { _ = try repository.files(at: deep, under: "a") } == .tooDeep)
    }

    @Test func `bytes altered on the disk are corrupt and an absent object is not found`() throws {
        let stock = try StockRepository()
        let first = try Repository.objectID(of: Array("one\n".utf8))
        let second = try Repository.objectID(of: Array("two\n".utf8))
        func place(_ id: ObjectID) -> String {
            "\(stock.root)/.git/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
        }
        try FileManager.default.removeItem(atPath: place(first))
        try FileManager.default.copyItem(atPath: place(second), toPath: place(first))
        let repository = try Repository(opening: stock.root)
        #expect(code { _ = try repository.bytes(of: first) } == .corrupt)
        let absent = try #require(ObjectID(String(repeating: "1", count: 40)))
        #expect(code { _ = try repository.bytes(of: absent) } == .notFound)
    }

    @Test func `an object whose file was cut off anywhere is corrupt and keeps nobody waiting`()
        throws
    {
        let stock = try StockRepository()
        var random = SplitMix(7)
        let text = (0..<4_000).map { _ in "\(random.next())\n" }.joined()
        let (made, path) = try looseObject(text, in: stock)
        let whole = try Data(contentsOf: URL(filePath: path))
        for length in [0, 1, 2, 10, 100, 8192, whole.count / 2, whole.count - 5, whole.count - 1] {
            try FileManager.default.removeItem(atPath: path)
            try whole.prefix(length).write(to: URL(filePath: path))
            let repository = try Repository(opening: stock.root)
            do throws(GitError) {
                _ = try repository.bytes(of: made)
                Issue.record("read although \(length) of \(whole.count) bytes are there")
            } catch {
                #expect(error.code == .corrupt, "\(length): \(error)")
            }
            let damaged = try repository.damagedObjects().damaged.map(\.id)
            #expect(damaged == [made])
        }
        try FileManager.default.removeItem(atPath: path)
        try whole.write(to: URL(filePath: path))
        let read = try Repository(opening: stock.root).bytes(of: made)
        #expect(read == Array(text.utf8))
    }

    @Test func `an object that says another length than it has is corrupt`() throws {
        let stock = try StockRepository()
        let long = String(repeating: "What is long is inflated in pieces. ", count: 3_000)
        for text in ["short\n", long] {
            let (id, path) = try looseObject(text, in: stock)
            let whole = try Data(contentsOf: URL(filePath: path))
            #expect(try Repository(opening: stock.root).bytes(of: id) == Array(text.utf8))
            func put(_ bytes: Data) throws {
                try FileManager.default.removeItem(atPath: path)
                try bytes.write(to: URL(filePath: path))
            }
            let size = text.utf8.count
            for head in [
                "blob \(size - 1)", "blob \(size + 1)", "blob 99999999999999999999", "blob ",
                "blob", "blob 4000000000", "blob 1x", "blob +1", "blob  1", "blobblob 1",
                "bl0b \(size)",
            ] {
                try put(zlib(Array(head.utf8) + [0] + Array(text.utf8)))
                #expect(
                    code { _ = try Repository(opening: stock.root).bytes(of: id) } == .corrupt,
                    "\(head)")
            }
            // A length that is too short, and a sum that is wrong besides: libgit2 would write behind its buffer.
            var lie = zlib(Array("blob 1\0".utf8) + Array(text.utf8))
            lie[lie.count - 1] ^= 1
            for bytes in [lie, whole + Data("more".utf8), Data("blob 6\0short\n".utf8)] {
                try put(bytes)
                #expect(
                    code { _ = try Repository(opening: stock.root).bytes(of: id) } == .corrupt)
            }
        }
    }

    /// Has stock git write a file, and tells where it lies.
    private func looseObject(
        _ text: String, in stock: StockRepository
    ) throws -> (id: ObjectID, path: String) {
        try stock.write(text, to: "text.md")
        let name = try stock.git("hash-object", "-w", "text.md")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let id = try #require(ObjectID(name))
        return (id, "\(stock.root)/.git/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))")
    }

    /// The bytes in the form of zlib, not compressed (RFC 1950, RFC 1951 3.2.4).
    private func zlib(_ bytes: [UInt8]) -> Data {
        var stream: [UInt8] = [0x78, 0x01]
        var rest = bytes[...]
        repeat {
            let part = rest.prefix(65_535)
            rest = rest.dropFirst(part.count)
            let size = UInt16(part.count)
            stream += [rest.isEmpty ? 1 : 0]
            for number in [size, ~size] { stream += [UInt8(number & 0xFF), UInt8(number >> 8)] }
            stream += part
        } while !rest.isEmpty
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        let sum = high << 16 | low
        return Data(stream + [24, 16, 8, 0].map { UInt8(sum >> $0 & 0xFF) })
    }

    @Test(arguments: [
        "", "abc", String(repeating: "A", count: 40), String(repeating: "g", count: 40),
    ])
    func `a name of an object is forty small hexadecimal digits`(_ text: String) {
        #expect(ObjectID(text) == nil)
    }

    @Test func `packed objects and references are read too`() throws {
        let stock = try StockRepository()
        try stock.git("gc", "-q", "--prune=now")
        try stock.git("pack-refs", "--all")
        let repository = try Repository(opening: stock.root)
        let tip = try #require(try repository.tip(of: "main"))
        #expect(try repository.files(at: tip).map(\.path) == ["a.md", "folder/b.md"])
        try stock.add(["records/x": "x"])
        #expect(try stock.git("show", "main:records/x") == "x")
    }
}
