import DocumentArchive
import DocumentControl
import Foundation
import ManagementSystem
import TestSupport
import Testing

/// What texts say of themselves is kept, comes back as it was, and never in the place of another text.
@Suite struct KeptOutlinesTests {
    private static let form = """
        ---
        id: F-INC-01
        title: Incident 事件
        type: form
        owner: incident-manager
        parent: P-20
        clauses: [iso-20000-1:8.2]
        seed: [9.1]
        forms: [F-INC-02]
        related: [P-21]
        interfaces:
          - with: P-21
            gives: causes
        language: zh
        translates: F-INC-03
        publisher: Example
        record: R-INC-yyyy-nnnn
        retention: short
        retention-from: closed
        states:
          - name: open
            next: [closed]
          - name: closed
        fields:
          - name: Number
            type: record-number
            required: open
          - name: Hours
            type: number
            unit: h
          - name: Steps
            type: rows
            columns:
              - name: What
                type: text
        ---

        # Title

        ## 1. One

        <!-- covers: iso-20000-1:8.2-01 -->
        <!-- supports: iso-20000-1:8.3-01 -->
        <!-- generated: interfaces -->

        As P-22 says.

        | a | b |
        | --- | --- |
        | 1 | **2** |

        ## Empty
        """

    private func outline(_ text: String) -> TextOutline {
        TextOutline(Draft(path: "forms/F-INC-01.md", bytes: Array(text.utf8)))
    }

    private func hash(_ text: String) -> ContentHash { StatementFile.hash(text.utf8) }

    @Test func everythingComesBackAsItWas() throws {
        let scratch = try ScratchDirectory()
        let path = "\(scratch.path)/signet/outlines"
        let texts = [
            Self.form, "no front matter", "---\nid: P-01\ntitle: T\ntype: procedure\n---\n",
        ]
        var kept = KeptOutlines(path: path)
        for text in texts { kept.add(outline(text), of: hash(text)) }
        kept.save(only: Set(texts.map(hash)))
        let again = KeptOutlines(path: path)
        for text in texts { #expect(again[hash(text)] == outline(text)) }
        let document = try #require(again[hash(Self.form)]?.document)
        #expect(document.form?.fields.last?.columns.count == 1)
        #expect(document.sections[1].tables == outline(Self.form).document?.sections[1].tables)
        #expect(document.sections[1].mentions == [try #require(DocumentID("P-22"))])
        #expect(document.text.isEmpty)
    }

    @Test func whatIsNotWantedAnyMoreIsLeftOut() throws {
        let scratch = try ScratchDirectory()
        let path = "\(scratch.path)/signet/outlines"
        var kept = KeptOutlines(path: path)
        kept.add(outline(Self.form), of: hash("a"))
        kept.add(outline("b"), of: hash("b"))
        kept.save(only: [hash("b")])
        let again = KeptOutlines(path: path)
        #expect(again[hash("a")] == nil && again[hash("b")] != nil)
    }

    @Test func aFileWithAnotherBitIsNotBelieved() throws {
        let scratch = try ScratchDirectory()
        let path = "\(scratch.path)/signet/outlines"
        var kept = KeptOutlines(path: path)
        kept.add(outline(Self.form), of: hash(Self.form))
        kept.save(only: [hash(Self.form)])
        let whole = try Data(contentsOf: URL(filePath: path))
        for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 50)) {
            var bytes = whole
            bytes[place] ^= 1
            try bytes.write(to: URL(filePath: path))
            #expect(KeptOutlines(path: path)[hash(Self.form)] == nil, "bit \(place)")
        }
        try whole.dropLast().write(to: URL(filePath: path))
        #expect(KeptOutlines(path: path)[hash(Self.form)] == nil)
    }

    @Test func theShapeIsWhatItSaysWhereverItStands() {
        let shape = outline(Self.form).shape
        let moved = Self.form.replacing("As P-22 says.", with: "More words.\n\nAs P-22 says.")
        #expect(outline(moved) != outline(Self.form) && outline(moved).shape == shape)
        for (old, new) in [
            ("8.2-01", "8.2-02"), ("P-22", "P-23"), ("| 1 |", "| 2 |"), ("## Empty", "## None"),
            ("parent: P-20", "parent: P-21"), ("publisher: Example\n", ""), ("causes", "effects"),
            ("language: zh", "language: ja"), ("title: Incident", "title: Incidents"),
        ] {
            #expect(outline(Self.form.replacing(old, with: new)).shape != shape, "\(new)")
        }
    }
}
