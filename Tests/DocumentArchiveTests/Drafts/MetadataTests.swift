import DocumentControl
import Testing

@Suite struct MetadataTests {
    private static let cases = [
        DraftCase(
            "title-missing", "title: Incident management\n", bad: "", good: "title: Incidents\n"),
        DraftCase(
            "owner-missing", "owner: incident-manager\n", bad: "", good: "owner: incident-manager\n"
        ),
        DraftCase("type-missing", "type: procedure\n", bad: "", good: "type: procedure\n"),
        DraftCase(
            "type-unknown", "type: procedure", bad: "type: guideline", good: "type: procedure",
            on: "type:"),
        DraftCase(
            "metadata-missing", "audience:\n  - all-staff\n", bad: "",
            good: "audience:\n  - all-staff\n"),
        DraftCase("metadata-missing", "language: en\n", bad: "", good: "language: de\n"),
        DraftCase(
            "metadata-empty", "audience:\n  - all-staff", bad: "audience: []",
            good: "audience: [all-staff]", on: "audience:"),
        DraftCase(
            "metadata-empty", "clauses:\n  - iso-20000-1:8.2", bad: "clauses:",
            good: "clauses:\n  - \"iso-20000-1:8.2\"", on: "clauses:"),
        DraftCase(
            "value-form", "audience:\n  - all-staff", bad: "audience: all-staff",
            good: "audience: [all-staff]", on: "audience:"),
        DraftCase(
            "empty-value", "language: en", bad: "language:", good: "language: en", on: "language:"),
        DraftCase(
            "owner-unknown", "owner: incident-manager", bad: "owner: Jane Doe",
            good: "owner: incident-manager", on: "owner:"),
        DraftCase(
            "audience-unknown", "- all-staff", bad: "- everybody", good: "- all-staff",
            on: "everybody"),
        DraftCase(
            "classification-unknown", "internal", bad: "Internal", good: "internal",
            on: "classification:"),
        DraftCase(
            "language-form", "language: en", bad: "language: English", good: "language: en",
            on: "language:"),
        DraftCase(
            "language-form", "language: en", bad: "language: zh_CN", good: "language: zh-Hans-CN",
            on: "language:"),
        DraftCase(
            "review-every-form", "12 months", bad: "yearly", good: "1 year", on: "review-every:"),
        DraftCase(
            "title-form", "title: Incident management", bad: "title: Cafe\u{301}",
            good: "title: Caf\u{E9}", on: "title:"),
        DraftCase(
            "title-form", "title: Incident management", bad: "title: \" Incidents\"",
            good: "title: \"Incidents\"", on: "title:"),
        DraftCase(
            "derived-key", "language: en", bad: "language: en\nstatus: draft",
            good: "language: en", on: "status:"),
        DraftCase(
            "unknown-key", "language: en", bad: "language: en\nkeywords: x", good: "language: en",
            on: "keywords:"),
        DraftCase(
            "clause-unknown", "iso-20000-1:8.2", bad: "iso-20000-1:8.9", good: "iso-20000-1:8.2",
            on: "8.9"),
        DraftCase(
            "clause-unknown", "iso-20000-1:8.2", bad: "iso-9001:8.2", good: "iso-20000-1:8.2",
            on: "9001"),
        DraftCase(
            "clause-unknown", "iso-20000-1:8.2", bad: "8.2", good: "iso-20000-1:8.2", on: "8.2"),
        DraftCase(
            "form-unknown", "- F-INC-01", bad: "- F-INC-02", good: "- F-SEC-01", on: "F-INC-02"),
        DraftCase("dead-reference", "- P-21", bad: "- P-22", good: "- P-23", on: "P-22"),
        DraftCase("dead-reference", "- P-21", bad: "- P-07", good: "- RULES", on: "P-07"),
        DraftCase("dead-reference", "- P-21", bad: "- Problems", good: "- P-21", on: "- Problems"),
        DraftCase(
            "dead-reference", "with: P-23", bad: "with: P-33", good: "with: P-21", on: "P-33"),
        DraftCase("dead-reference", "with: P-23", bad: "with: p-23", good: "with: IT", on: "p-23"),
    ]

    @Test(arguments: cases) func tellsTheDefect(_ each: DraftCase) throws {
        try each.expectOneDefect()
    }

    @Test(arguments: [
        ("Incident management without front matter\n", "no-front-matter", 1),
        ("---\nid: P-20\nid: P-21\n---\n", "yaml", 3),
        ("---\nid: &a P-20\n---\n", "yaml", 2),
    ])
    func whatCannotBeReadIsJudgedNoFurther(_ text: String, _ code: String, _ line: Int) throws {
        let defects = try DraftFixture.defects(text)
        #expect(defects.map(\.code) == [code], "\(defects)")
        #expect(defects.first?.line == line)
    }
}
