package import DocumentControl
package import Standards

/// One document followed up to the policies and clauses it serves, and down to what is done and recorded by it.
package struct Trace: Hashable, Sendable {
    /// A document on the way, with those behind it.
    package struct Step: Hashable, Sendable {
        package let document: SystemDocument
        package let tier: SystemTier
        package let further: [Step]
    }

    /// A clause that it serves.
    package struct Served: Hashable, Sendable {
        package let reference: ClauseReference
        package let title: String?
    }

    package let document: SystemDocument
    package let tier: SystemTier
    /// The clauses it serves with their titles; a title is missing where a catalogue is.
    package let clauses: [Served]
    /// The requirements that its sections cover, in their order.
    package let covered: [ClauseReference]
    /// The document under which it stands, or documents above it that serve one of its clauses.
    package let above: [Step]
    /// Documents below it.
    package let below: [Step]
    /// Its neighbours, where it is a process.
    package let neighbours: [SystemDocument.Interface]

    /// - Returns: Nothing where there is no such document.
    package init?(_ id: DocumentID, in system: ManagementSystem, rules: Rules) {
        guard let document = system[id] else { return nil }
        self.document = document
        tier = document.tier(by: rules)
        clauses = document.clauses.map(\.value).map { reference in
            let catalogue = system.catalogue(reference.standard)
            let number = catalogue?.clauseNumber(of: reference.number) ?? reference.number
            return Served(reference: reference, title: catalogue?[number]?.title)
        }
        covered = Array(Set(document.sections.flatMap(\.covers).map(\.value))).sorted()
        neighbours = document.interfaces
        let walk = TraceWalk(system: system, rules: rules)
        above = walk.above(document)
        below = walk.below(document)
    }
}

/// Who stands above and below whom.
private struct TraceWalk {
    let system: ManagementSystem
    let rules: Rules

    func above(_ document: SystemDocument) -> [Trace.Step] {
        steps([document.id]) { last in system.documents.filter { isAbove($0, last) } }(document)
    }

    func below(_ document: SystemDocument) -> [Trace.Step] {
        steps([document.id]) { last in system.documents.filter { isAbove(last, $0) } }(document)
    }

    /// The steps from one document on; whoever was passed already is left out, so that a ring of parents ends.
    private func steps(
        _ passed: Set<DocumentID>, _ next: @escaping (SystemDocument) -> [SystemDocument]
    ) -> (SystemDocument) -> [Trace.Step] {
        { last in
            next(last).filter { !passed.contains($0.id) }.map { document in
                Trace.Step(
                    document: document, tier: document.tier(by: rules),
                    further: steps(passed.union([document.id]), next)(document))
            }
        }
    }

    /// Whether one stands directly above the other: below its parent where it names one, a form below those that list
    /// it, any other document one storey below those that name it or are named by it, where both serve a clause.
    private func isAbove(_ upper: SystemDocument, _ lower: SystemDocument) -> Bool {
        let (high, low) = (upper.tier(by: rules), lower.tier(by: rules))
        if let parent = lower.parent { return parent.value == upper.id }
        if low == .forms { return upper.forms.contains { $0.value == lower.id } && high < low }
        guard high.rawValue + 1 == low.rawValue, system.shareClause(upper, lower) else {
            return false
        }
        return lower.named.contains(upper.id) || upper.named.contains(lower.id)
    }
}
