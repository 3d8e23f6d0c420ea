package import DocumentControl
import Standards

/// The four storeys of a documented system, from what binds all to what proves the work.
package enum SystemTier: Int, CaseIterable, Hashable, Sendable, Comparable {
    case manual = 1
    case procedures, instructions, forms

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    package var title: String {
        switch self {
        case .manual: "Manual, policies and plans"
        case .procedures: "Procedures"
        case .instructions: "Work instructions"
        case .forms: "Forms and their records"
        }
    }
}

extension SystemDocument {
    /// Whether somebody else publishes it.
    package var isFromOutside: Bool { keyLines["publisher"] != nil }

    /// By the folder of its type, and whether it describes filled copies.
    package func tier(by rules: Rules) -> SystemTier {
        if form != nil { return .forms }
        let folder = Name(type).flatMap { rules.types[$0]?.folder } ?? path
        if folder.hasPrefix("procedures") { return .procedures }
        return folder.hasPrefix("work-instructions") ? .instructions : .manual
    }
}

extension ManagementSystem {
    /// Whether both serve a clause of the same standard, or one within that of the other.
    func shareClause(_ one: SystemDocument, _ other: SystemDocument) -> Bool {
        one.clauses.contains { mine in
            other.clauses.contains { theirs in
                isWithin(mine.value, theirs.value) || isWithin(theirs.value, mine.value)
            }
        }
    }

    private func isWithin(_ inner: ClauseReference, _ outer: ClauseReference) -> Bool {
        guard inner.standard == outer.standard else { return false }
        let catalogue =
            catalogue(inner.standard)
            ?? ClauseCatalogue(id: inner.standard, title: "", edition: "", clauses: [])
        return catalogue.isWithin(inner.number, outer.number)
    }
}
