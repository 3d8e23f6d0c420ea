import DocumentArchive
import DocumentControl
import Testing

/// The head of a document's text.
@Suite struct FrontMatterTests {
    private func read(_ text: String) throws -> DocumentText {
        try DocumentText(Array(text.utf8), file: "procedures/x.md")
    }

    private func codes(_ text: String) throws -> [String] {
        try read(text).defects.map { "\($0.code):\($0.line)" }
    }

    @Test func `every key is read with its line`() throws {
        let text = try read(
            """
            ---
            id: P-20
            title: "Incidents: all of them"
            type: procedure
            owner: incident-manager
            audience:
              - all-staff
              - operations
            clauses: [iso-20000-1:8.2]
            forms:
              - F-INC-01
            related:
              - P-21
            interfaces:
              - with: P-23
                gives: closed incidents
              - with: Customers
                takes: calls
            review-every: 12 months
            language: en
            classification: internal
            seed:
              - 9.3/8.2
            parent: M-02
            translates: P-19
            translated-revision: 2.0
            ---

            # Title
            """)
        let front = text.frontMatter
        #expect(front.seed.map(\.text) == ["9.3/8.2"] && front.form == nil)
        #expect(text.defects.isEmpty)
        #expect(front.parent?.text == "M-02" && front.parent?.line == 24)
        #expect(front.id?.text == "P-20" && front.id?.line == 2)
        #expect(front.title?.text == "Incidents: all of them")
        #expect(front.type?.text == "procedure" && front.owner?.text == "incident-manager")
        #expect(front.audience.map(\.text) == ["all-staff", "operations"])
        #expect(front.audience.map(\.line) == [7, 8])
        #expect(front.clauses.map(\.text) == ["iso-20000-1:8.2"])
        #expect(front.forms.map(\.text) == ["F-INC-01"] && front.related.map(\.text) == ["P-21"])
        #expect(front.interfaces.map(\.with) == ["P-23", "Customers"])
        #expect(front.interfaces.map(\.gives) == ["closed incidents", nil])
        #expect(front.interfaces.map(\.takes) == [nil, "calls"])
        #expect(front.interfaces.map(\.line) == [15, 17])
        #expect(front.reviewEvery?.text == "12 months" && front.language?.text == "en")
        #expect(front.classification?.text == "internal")
        #expect(front.translates?.text == "P-19" && front.translatedRevision?.text == "2.0")
        #expect(Set(front.keys.keys) == Set(FrontMatter.known))
        #expect(text.body == "\n# Title")
        #expect(text.bodyOffset == 27)
    }

    @Test func `defects carry their code and line`() throws {
        #expect(try codes("---\nid: P-1\nrevision: 2.0\n---\n") == ["derived-key:3"])
        #expect(try codes("---\ncolour: red\n---\n") == ["unknown-key:2"])
        #expect(try codes("---\nid:\n---\n") == ["empty-value:2"])
        #expect(try codes("---\nid: [a, b]\n---\n") == ["value-form:2"])
        #expect(try codes("---\naudience: all-staff\n---\n") == ["value-form:2"])
        #expect(try codes("---\naudience:\n  - a: b\n---\n") == ["value-form:3"])
        #expect(try codes("---\ninterfaces:\n  - gives: x\n---\n") == ["value-form:3"])
        #expect(
            try codes("---\ninterfaces:\n  - with: x\n    wants: y\n---\n") == ["value-form:3"])
        #expect(try codes("# Title\n") == ["no-front-matter:1"])
        #expect(try codes("---\nid: P-1\n") == ["no-front-matter:1"])
        #expect(try codes("\n---\nid: P-1\n---\n") == ["no-front-matter:1"])
        #expect(try codes("---\nid: P-1\n...\nbody") == [])
    }

    @Test(arguments: FrontMatter.derived.sorted())
    func `what can be derived is never typed`(_ key: String) throws {
        #expect(try codes("---\n\(key): x\n---\n") == ["derived-key:2"])
        #expect(!FrontMatter.known.contains(key))
    }

    @Test func `a mark and carriage returns are remarks only`() throws {
        let text = try read("\u{FEFF}---\r\nid: P-1\r\n---\r\nbody\r\n")
        #expect(text.defects.map(\.code) == ["byte-order-mark", "carriage-returns"])
        #expect(text.defects.allSatisfy { $0.isRemark })
        #expect(text.frontMatter.id?.text == "P-1")
        #expect(text.body == "body\n")
    }

    @Test func `what is no YAML stops the reading with the line of the file`() {
        do {
            _ = try read("---\nid: P-1\nid: P-2\n---\n")
            Issue.record("taken")
        } catch {
            #expect((error as? DefectError)?.defects.map(\.line) == [3])
        }
    }
}
