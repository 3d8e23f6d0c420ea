import DocumentArchive
import DocumentControl
import TestSupport
import Testing

/// Documents of external origin, classes that are held elsewhere, and what texts say of both.
@Suite struct OriginTests {
    private func rules() throws -> Rules {
        var rules = DraftFixture.rules
        rules.classifications = ["internal", "secret"].compactMap { Name($0) }
        rules.holdings.highest = Name("internal")
        rules.holdings.beside = [try #require(DocumentID("P-31")): "Salaries"]
        var type = DocumentType(
            title: "External", folder: "manual/external",
            identifier: try #require(IdentifierPattern("X-nnn")),
            route: try #require(Name("external")), metadata: ["publisher", "edition"])
        type.optionalMetadata = ["superseded-by"]
        type.isExternal = true
        rules.types[try #require(Name("external"))] = type
        return rules
    }

    private func known() throws -> DraftCheck.Known {
        var known = DraftFixture.known
        let external = try #require(Name("external"))
        for text in ["X-001", "X-002", "X-003"] {
            known.registered[try #require(DocumentID(text))] = external
        }
        known.withdrawn.insert(try #require(DocumentID("X-002")))
        known.superseded[try #require(DocumentID("X-003"))] = "edition 2026"
        return known
    }

    private func defects(_ old: String, _ new: String) throws -> [String] {
        try #require(DraftFixture.text.contains(old))
        return try DraftFixture.defects(
            DraftFixture.text.replacing(old, with: new, maxReplacements: 1), rules: rules(),
            known: known()
        ).map { "\($0.code) \($0.line)\($0.isRemark ? " remark" : "")" }
    }

    @Test func citationsOfWhatIsUnknownWithdrawnOrSupersededAreNamed() throws {
        #expect(try defects("Restore the service", "Restore it by [X-001]") == [])
        #expect(try defects("Restore the service", "Restore [X-009]") == ["dead-reference 28"])
        #expect(try defects("Restore the service", "Restore [X-002]") == ["citation-withdrawn 28"])
        #expect(
            try defects("Restore the service", "Restore [X-003]")
                == ["citation-superseded 28 remark"])
        #expect(try defects("related:\n  - P-21", "related:\n  - X-002") == ["dead-reference 13"])
    }

    /// An old edition that is kept on purpose is told to owners who have not looked at their text since.
    @Test func anEditionKeptOnPurposeMayBeCitedOnceTheTextWasExamined() throws {
        var known = try known()
        let own = try #require(DocumentID("P-20"))
        let old = try #require(DocumentID("X-003"))
        known.kept[old] = Instant(seconds: 1000)
        func told() throws -> [String] {
            try DraftFixture.defects(
                DraftFixture.text.replacing("Restore the service", with: "Restore [X-003]"),
                rules: rules(), known: known
            ).map(\.code)
        }
        #expect(try told().isEmpty)
        known.examined[own] = Instant(seconds: 999)
        #expect(try told() == ["citation-superseded"])
        known.examined[own] = Instant(seconds: 1000)
        #expect(try told().isEmpty)
        known.kept = [:]
        #expect(try told() == ["citation-superseded"])
    }

    @Test func aClassAboveTheHighestIsADefectAndAReferenceToWhatIsKeptBesideIsNone() throws {
        #expect(
            try defects("classification: internal", "classification: secret")
                == ["classification-too-high 20"])
        #expect(try defects("Restore the service", "Restore it by P-31") == [])
        #expect(try defects("id: P-20", "id: P-31").contains("identifier-beside 2"))
    }

    @Test func keysOfOriginBelongToTypesThatListThem() throws {
        #expect(
            try defects("language: en", "language: en\npublisher: ISO") == ["unknown-key 20"])
        #expect(
            try defects("language: en", "language: en\nchecked-at: 2026-01-01")
                == ["derived-key 20"])
        let entry = """
            ---
            id: X-001
            title: A standard
            type: external
            owner: incident-manager
            publisher: Somebody
            edition: "2018"
            superseded-by: X-009
            ---

            What it is for.

            """
        func codes(_ text: String) throws -> [String] {
            try DraftFixture.defects(
                DraftFixture.text, rules: rules(), known: known(),
                prepare: { try $0.write(text, to: "manual/external/X-001.md") }
            ).map { "\($0.code) \($0.line)" }
        }
        #expect(try codes(entry) == ["dead-reference 8"])
        #expect(try codes(entry.replacing("X-009", with: "the edition of 2026")) == [])
        #expect(
            try codes(
                entry.replacing("superseded-by: X-009\n", with: "").replacing(
                    "publisher: Somebody\n", with: "")) == ["metadata-missing 1"])
        #expect(
            try codes(entry.replacing("superseded-by: X-009", with: "licence: ours"))
                == ["unknown-key 8"])
    }
}
