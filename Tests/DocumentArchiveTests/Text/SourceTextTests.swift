import DocumentArchive
import DocumentControl
import Testing

/// Bytes that become a text.
@Suite struct SourceTextTests {
    @Test func `LF alone is taken as it is`() throws {
        let source = try SourceText(Array("one\ntwo\n\nthree".utf8), file: "x.md")
        #expect(source.text == "one\ntwo\n\nthree")
        #expect(source.lines == ["one", "two", "", "three"])
        #expect(!source.hasMark && !source.hasCarriageReturns)
    }

    @Test func `a mark and carriage returns are taken off and told`() throws {
        let source = try SourceText(Array("\u{FEFF}one\r\ntwo\rthree\r\n\r\n".utf8), file: "x.md")
        #expect(source.text == "one\ntwo\nthree\n\n")
        #expect(source.hasMark && source.hasCarriageReturns)
    }

    @Test(
        arguments: [
            ([0xFF], 1), ([0x61, 0x0A, 0x62, 0x0A, 0xC3, 0x28], 3),
            ([0x61, 0x0A, 0xED, 0xA0, 0x80], 2),
            ([0x61, 0x0A, 0xC0, 0x80, 0x0A, 0x62], 2), ([0xE2, 0x82], 1),
        ] as [([UInt8], Int)])
    func `what is not UTF-8 is named with its line`(_ bytes: [UInt8], _ line: Int) {
        do {
            _ = try SourceText(bytes, file: "x.md")
            Issue.record("taken")
        } catch {
            #expect(error.defects.map(\.code) == ["not-utf8"])
            #expect(error.defects.map(\.line) == [line])
        }
    }

    @Test func `an empty file is an empty text`() throws {
        #expect(try SourceText([], file: "x").lines == [""])
    }

    @Test(
        arguments: [
            "", "---", "---\n", "---\n---", "---\n---\n", "---\n...\n\nbody\n", "---\nid: A-1\n",
            "---\nid: A-1\n---", "---\nid: A-1\n---\nbody", "---\nid: A-1\n\n---\n\nbody\n---\n",
            " ---\nid: A-1\n---\n", "----\nid: A-1\n---\n", "---\nid: A-1\n --- \n---\nx\n\n",
            "---\nid: A-1\n---\n\u{0301}body\r\n", "---\r\nid: A-1\r\n---\r\nbody\r\n",
        ])
    func `front matter and body are those of the lines`(_ text: String) throws {
        let document = try DocumentText(Array(text.utf8), file: "x.md")
        let lines = document.source.text.split(separator: "\n", omittingEmptySubsequences: false)
        let end = lines.dropFirst().firstIndex { $0 == "---" || $0 == "..." }
        guard lines.first == "---", let end else {
            #expect(document.bodyOffset == 0 && document.body == document.source.text)
            return
        }
        #expect(document.bodyOffset == end + 1)
        #expect(document.body == lines[(end + 1)...].joined(separator: "\n"))
        #expect((document.frontMatter.id?.text.hasPrefix("A-1") ?? false) == text.contains("A-1"))
    }
}
