import DocumentArchive
import DocumentControl
import TestSupport
import Testing

/// Translations, their originals, and how they keep pace.
@Suite struct TranslationTests {
    private func text(_ id: String, _ keys: String, language: String = "zh-CN") -> String {
        """
        ---
        id: \(id)
        title: 变更管理
        type: procedure
        owner: incident-manager
        audience:
          - all-staff
        clauses:
          - iso-20000-1:8.2
        \(keys)language: \(language)
        ---
        ## 目的
        谨慎变更。
        ## 步骤与时间
        按步骤进行。
        ## 步骤
        先询问。

        """
    }

    /// What is told of a translation of P-23, whose revision 2.1 is in force.
    private func defects(
        _ keys: String, language: String = "zh-CN", change: (String) -> String = { $0 },
        more: [String: String] = [:]
    ) throws -> [Defect] {
        var known = DraftFixture.known
        let original = try #require(DocumentID("P-23"))
        known.inForce = [original: Revision(major: 2, minor: 1)]
        return try DraftFixture.defects(
            change(text("P-30", keys, language: language)), at: "procedures/P-30.md", known: known
        ) { scratch in
            for (path, text) in more { try scratch.write(text, to: path) }
        }
    }

    private func told(_ keys: String, language: String = "zh-CN") throws -> [String] {
        try defects(keys, language: language).map {
            "\($0.code) \($0.line)\($0.isRemark ? "" : " defect")"
        }
    }

    @Test func aTranslationOfWhatIsInForceHasNoDefect() throws {
        #expect(try told("translates: P-23\ntranslated-revision: 2.1\n").isEmpty)
    }

    @Test(arguments: ["2.0", "1.4", "3.0"])
    func aPairOutOfStepIsARemark(_ revision: String) throws {
        let keys = "translates: P-23\ntranslated-revision: \(revision)\n"
        #expect(try told(keys) == ["translation-behind 11"])
        let found = try #require(try defects(keys).first)
        #expect(found.problem.contains("2.1") && found.problem.contains(revision))
        #expect(found.remedy.contains("signet compare P-23") == (revision != "3.0"))
    }

    @Test func aSectionThatWasLeftOutIsTold() throws {
        let found = try defects("translates: P-23\ntranslated-revision: 2.1\n") {
            $0.replacing("## 步骤\n", with: "")
        }
        #expect(
            found.map { "\($0.code) \($0.line) \($0.isRemark)" } == ["translation-behind 10 true"])
    }

    /// Documents of one language, or of two that are not said to be a pair, are documents of their own.
    @Test func aDocumentThatNamesNoOriginalIsNoTranslation() throws {
        let alone = DraftFixture.text.replacing("language: en", with: "language: zh-CN")
        #expect(try DraftFixture.defects(alone).isEmpty)
        #expect(try DraftFixture.defects(DraftFixture.text).isEmpty)
    }

    @Test(arguments: [
        ("translates: P-99\ntranslated-revision: 1.0\n", "translation-original 10 defect"),
        ("translates: P-07\ntranslated-revision: 1.0\n", "translation-original 10 defect"),
        ("translates: P-21\ntranslated-revision: 1.0\n", "translation-original 10 defect"),
        ("translates: P-30\ntranslated-revision: 1.0\n", "translation-original 10 defect"),
        ("translates: P-23\n", "translation-original 10 defect"),
        ("translates: P-23\ntranslated-revision: two\n", "value-form 11 defect"),
    ])
    func anOriginalThatThereIsNotIsADefect(_ keys: String, _ expected: String) throws {
        #expect(try told(keys) == [expected])
    }

    @Test func aRevisionOfNothingIsADefect() throws {
        let text = DraftFixture.text.replacing(
            "language: en", with: "translated-revision: 1.0\nlanguage: en")
        #expect(try DraftFixture.defects(text).map(\.code) == ["translation-original"])
    }

    @Test func theSameLanguageIsADefect() throws {
        #expect(
            try told("translates: P-23\ntranslated-revision: 2.1\n", language: "en") == [
                "translation-original 12 defect"
            ])
    }

    @Test func translationsInACircleAreADefectInEach() throws {
        let other = text("P-31", "translates: P-30\ntranslated-revision: 1.0\n", language: "de")
        let found = try defects(
            "translates: P-31\ntranslated-revision: 1.0\n", more: ["procedures/P-31.md": other])
        #expect(
            found.map { "\($0.file) \($0.code) \($0.line)" } == [
                "procedures/P-30.md translation-original 10",
                "procedures/P-31.md translation-original 10",
            ])
        #expect(found.first?.problem.contains("P-30, P-31, P-30") == true)
    }
}
