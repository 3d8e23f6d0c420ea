package import DocumentControl

/// Who stands directly above and below whom, for all documents at once.
///
/// The rule is that of ``Trace``, without looking at every pair.
package struct Ties: Hashable, Sendable {
    /// By identifier, sorted.
    package let above: [DocumentID: [DocumentID]]
    package let below: [DocumentID: [DocumentID]]
    /// The texts that name a document, sorted.
    package let namedBy: [DocumentID: [DocumentID]]

    package init(in system: ManagementSystem, rules: Rules) {
        var namedBy: [DocumentID: [DocumentID]] = [:]
        var makers: [DocumentID: [DocumentID]] = [:]
        var tiers: [DocumentID: SystemTier] = [:]
        for document in system.documents {
            tiers[document.id] = document.tier(by: rules)
            for name in document.named { namedBy[name, default: []].append(document.id) }
            for form in Set(document.forms.map(\.value)) {
                makers[form, default: []].append(document.id)
            }
        }
        var above: [DocumentID: [DocumentID]] = [:]
        var below: [DocumentID: [DocumentID]] = [:]
        for document in system.documents {
            let uppers: [DocumentID]
            if let parent = document.parent?.value {
                uppers = tiers[parent] == nil || parent == document.id ? [] : [parent]
            } else {
                let tier = tiers[document.id] ?? .manual
                let near =
                    tier == .forms
                    ? makers[document.id] ?? []
                    : Array(document.named.union(namedBy[document.id] ?? []))
                uppers = near.filter { name in
                    guard name != document.id, let other = system[name],
                        let high = tiers[name]
                    else { return false }
                    return tier == .forms
                        ? high < tier
                        : high.rawValue + 1 == tier.rawValue && system.shareClause(other, document)
                }
            }
            above[document.id] = uppers.sorted()
            for upper in uppers { below[upper, default: []].append(document.id) }
        }
        self.above = above
        self.below = below.mapValues { $0.sorted() }
        self.namedBy = namedBy.mapValues { $0.sorted() }
    }
}
