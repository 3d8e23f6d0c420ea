import DocumentArchive
import DocumentControl
import Testing

/// The strict subset of YAML: what it takes, and what it refuses with its line.
@Suite struct StrictYAMLTests {
    /// The line and the words of the defect.
    private func defect(_ text: String, offset: Int = 0) -> (line: Int, problem: String)? {
        do {
            _ = try StrictYAML.mapping(text, file: "x.yaml", offset: offset)
            return nil
        } catch {
            #expect(error.defects.allSatisfy { $0.file == "x.yaml" && !$0.remedy.isEmpty })
            return error.defects.first.map { ($0.line, $0.problem) }
        }
    }

    @Test func `every scalar is a string and every node has its line`() throws {
        let pairs = try StrictYAML.mapping(
            """
            # a comment
            number: 010
            truth: yes
            nothing: ~
            day: 2026-01-01
            quoted: "a: b \\u00e4"
            block: |
              one
              two
            list:
              - first
              - [second, third]
            map: {inner: 1.10}
            empty:
            """, file: "x.yaml", offset: 10)
        #expect(
            pairs.map(\.key) == [
                "number", "truth", "nothing", "day", "quoted", "block", "list", "map", "empty",
            ])
        #expect(
            pairs.prefix(6).map(\.value.text) == [
                "010", "yes", "~", "2026-01-01", "a: b ä", "one\ntwo\n",
            ])
        #expect(pairs.map(\.line) == [12, 13, 14, 15, 16, 17, 20, 23, 24])
        let list = try #require(pairs[6].value.list)
        #expect(list.map(\.line) == [21, 22])
        #expect(list[1].list?.map(\.text) == ["second", "third"])
        #expect(pairs[7].value.map?.first?.value.text == "1.10")
        #expect(pairs[8].value.text == "")
    }

    @Test(arguments: [
        ("a: 1\nb: &x 2\n", 2, "Anchors"),
        ("a: 1\nb: 2\nc: &x\n  d: e\n", 4, "Anchors"),
        ("a: &x 1\nb: *x\n", 1, "Anchors"),
        ("a: !local 1\n", 1, "Tags"),
        ("a: 1\nb: !!int 1\n", 2, "Tags"),
        ("a: !!binary aGk=\n", 1, "Tags"),
        ("a: 1\nb: !<tag:example.org,2026:x> 1\n", 2, "Tags"),
        ("a: 1\na: 2\n", 2, "twice"),
        ("a: 1\nb: 2\na: 3\n", 3, "twice"),
        ("a: 1\n<<: {b: 2}\n", 2, "not a word"),
        ("? [a, b]\n: 1\n", 1, "not a word"),
        ("a: 1\n---\nb: 2\n", 1, "two YAML documents"),
        ("- a\n- b\n", 1, "keys and values"),
        ("just words\n", 1, "keys and values"),
        ("a: \"x\\u202Ey\"\n", 1, "U+202E"),
        ("a: 1\nb: x\u{200B}y\n", 2, "U+200B"),
        ("a: [1\nb: 2\n", 2, "not YAML"),
        ("a: 1\n\tb: 2\n", 2, "not YAML"),
        ("a: 1\n  b: 2\n", 2, "not YAML"),
        ("a: \"x\n", 2, "not YAML"),
        ("a: \"\\z\"\n", 1, "not YAML"),
    ])
    func `everything else is refused with its line`(
        _ text: String, _ line: Int, _ words: String
    ) throws {
        let found = try #require(defect(text), "\(text) is taken")
        #expect(found.problem.contains(words), "\(found.problem)")
        #expect(abs(found.line - line) <= (words == "twice" ? 0 : 1), "\(found.line): \(text)")
        #expect(try #require(defect(text, offset: 100)).line == found.line + 100)
    }

    @Test func `nothing at all is no pair`() throws {
        #expect(try StrictYAML.mapping("", file: "x").isEmpty)
        #expect(try StrictYAML.mapping("# only a comment\n", file: "x").isEmpty)
    }

    @Test func `a key may come again in another mapping`() throws {
        #expect(defect("a:\n  x: 1\nb:\n  x: 2\n") == nil)
        let twice = defect("a:\n  x: 1\nb:\n  x: 2\n  x: 3\n")
        #expect(twice != nil)
    }
}
