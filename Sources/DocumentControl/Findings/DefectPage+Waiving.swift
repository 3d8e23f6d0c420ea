extension DefectPage {
    /// Whether somebody may take note of it with a waiver, instead of mending it.
    ///
    /// What a text needs to be identified, read and routed is mended; so are secrets, and requirements without a
    /// document, since no clause is excluded.
    package var canBeWaived: Bool { Self.waivable.contains(code) }

    private static let waivable: Set = [
        "abbreviation-undefined", "citation-superseded", "citation-withdrawn", "comment-normative",
        "dead-anchor", "dead-link", "dead-reference", "derived-text", "duty-unknown",
        "form-unused", "hidden-character", "indicator-incomplete", "indicator-twice",
        "interface-differs", "interface-one-sided", "no-indicator", "one-answers",
        "parent-missing", "personal-data", "placeholder", "record-unlisted", "remote-embed",
        "requirement-shared", "review-overdue", "role-unknown", "route-unfilled", "section-empty",
        "section-missing", "service-incomplete", "service-unknown", "service-unscoped",
        "supplier-weaker", "target-vague", "term-forbidden", "term-twice", "term-undefined",
        "translation-behind",
    ]
}
