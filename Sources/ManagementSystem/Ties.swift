package import DocumentControl

/// Who stands directly above and below whom, for all documents at once.
///
/// The rule is that of ``Trace``, without looking at every pair.
package struct Ties: Hashable, Sendable {
    /// The storey of each document, by identifier.
    package let tiers: [DocumentID: SystemTier]
    /// By identifier, sorted.
    package let above: [DocumentID: [DocumentID]]
    package let below: [DocumentID: [DocumentID]]
    /// Those that somebody else publishes.
    package let foreigners: Set<DocumentID>
    /// The texts that name a document, sorted.
    package let namedBy: [DocumentID: [DocumentID]]

    package init(in system: ManagementSystem, rules: Rules) {
        var namedBy: [DocumentID: [DocumentID]] = [:]
        var makers: [DocumentID: [DocumentID]] = [:]
        var tiers: [DocumentID: SystemTier] = [:]
        var foreigners: Set<DocumentID> = []
        var storeys = SystemTier.Storeys(rules)
        for document in system.documents {
            if document.isFromOutside { foreigners.insert(document.id) }
            tiers[document.id] = storeys.tier(of: document)
            for name in document.named { namedBy[name, default: []].append(document.id) }
            for form in Set(document.forms.map(\.value)) {
                makers[form, default: []].append(document.id)
            }
        }
        var above: [DocumentID: [DocumentID]] = [:]
        var below: [DocumentID: [DocumentID]] = [:]
        for document in system.documents {
            let id = document.id
            let uppers: [DocumentID]
            if let parent = document.parent?.value {
                uppers = tiers[parent] == nil || parent == id ? [] : [parent]
            } else if tiers[id] == .forms {
                uppers = (makers[id] ?? []).filter { name in
                    name != id && (tiers[name].map { $0 < .forms } ?? false)
                }
            } else {
                let tier = tiers[id] ?? .manual
                let near = Array(document.named.union(namedBy[id] ?? []))
                uppers = near.filter { name in
                    guard name != id, let high = tiers[name], high.rawValue + 1 == tier.rawValue,
                        let other = system[name]
                    else { return false }
                    return system.shareClause(other, document)
                }
            }
            above[id] = uppers.sorted()
            for upper in uppers { below[upper, default: []].append(id) }
        }
        self.tiers = tiers
        self.foreigners = foreigners
        self.above = above
        self.below = below.mapValues { $0.sorted() }
        self.namedBy = namedBy.mapValues { $0.sorted() }
    }
}
