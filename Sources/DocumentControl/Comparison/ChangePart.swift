/// One of the changes within a unit: words that went and words that came in their place.
package struct ChangePart: Hashable, Sendable {
    package let weight: ChangeWeight
    /// Whether the meaning is touched.
    package let isMaterial: Bool
    /// The change in one sentence, or what differs where the meaning is not touched.
    package let words: String
    /// What went and what came, as it stands in the text; empty where nothing did.
    package let removed: String
    package let added: String
    /// How formatting differs, in sentences; nothing where that is not known.
    package let formatting: String?
    /// Where a link leads now, in sentences; nothing where none changed.
    package let link: String?

    init(
        _ weight: ChangeWeight, isMaterial: Bool, words: String, removed: String = "",
        added: String = "", formatting: String? = nil, link: String? = nil
    ) {
        self.weight = weight
        self.isMaterial = isMaterial
        self.words = words
        self.removed = removed
        self.added = added
        self.formatting = formatting
        self.link = link
    }

    /// The change in one sentence, for a list.
    package var sentence: String {
        if let formatting { return formatting }
        if isMaterial { return words }
        if weight == .formatting { return "Only the \(words) differs." }
        let what =
            removed.isEmpty || added.isEmpty
            ? "" : " ('\(removed.shortened)' became '\(added.shortened)')"
        return "Only \(words) differs\(what)."
    }
}
