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
        var storeys = SystemTier.Storeys(rules)
        return storeys.tier(of: self)
    }
}

extension SystemTier {
    /// The storey of what lies in a folder and is no form.
    fileprivate init(folder: String) {
        if folder.hasPrefix("procedures") {
            self = .procedures
        } else {
            self = folder.hasPrefix("work-instructions") ? .instructions : .manual
        }
    }

    /// The storeys of many documents: what the rules say of a type is looked up once.
    struct Storeys {
        private let rules: Rules
        private var folders: [String: SystemTier?] = [:]

        init(_ rules: Rules) { self.rules = rules }

        mutating func tier(of document: SystemDocument) -> SystemTier {
            if document.form != nil { return .forms }
            if let known = folders[document.type] {
                return known ?? SystemTier(folder: document.path)
            }
            let folder = Name(document.type).flatMap { rules.types[$0]?.folder }
            let tier = folder.map { SystemTier(folder: $0) }
            folders[document.type] = .some(tier)
            return tier ?? SystemTier(folder: document.path)
        }
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
