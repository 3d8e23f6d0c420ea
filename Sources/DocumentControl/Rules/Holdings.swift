/// What a repository holds, and what is kept in a second one beside it.
package struct Holdings: Hashable, Sendable {
    /// The highest class that the repository holds; nothing for the last of all.
    package var highest: Name?
    /// The titles of documents that the second repository holds, by their identifiers.
    package var beside: [DocumentID: String] = [:]

    package init(highest: Name? = nil, beside: [DocumentID: String] = [:]) {
        self.highest = highest
        self.beside = beside
    }
}

extension Rules {
    /// The highest class that the repository holds; nothing where the rules know no classes.
    package var highestClassification: Name? { holdings.highest ?? classifications.last }

    /// Whether a class lies above the highest one that the repository holds.
    package func isTooHigh(_ classification: Name) -> Bool {
        guard let highest = highestClassification,
            let limit = classifications.firstIndex(of: highest),
            let place = classifications.firstIndex(of: classification)
        else { return false }
        return place > limit
    }

    /// The class that a new draft gets: the second one, or the only one, or the highest held.
    package var usualClassification: Name? {
        let usual = classifications.dropFirst(classifications.count > 1 ? 1 : 0).first
        return usual.map { isTooHigh($0) ? highestClassification ?? $0 : $0 }
    }
}
