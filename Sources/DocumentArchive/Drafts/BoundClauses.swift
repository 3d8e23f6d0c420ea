import Standards

/// The clauses that bind: those of catalogues with requirements, or all where no catalogue has any.
struct BoundClauses {
    private let catalogues: [ClauseCatalogue]
    /// What other standards are called by, in small letters.
    private let foreign: Set<String>

    init(_ all: [ClauseCatalogue]) {
        let bound = all.filter { !$0.requirements.isEmpty }
        catalogues = bound.isEmpty ? all : bound
        let own = Set(catalogues.flatMap { Self.names($0) })
        foreign = Set(all.flatMap { Self.names($0) }).subtracting(own)
    }

    private static func names(_ catalogue: ClauseCatalogue) -> [String] {
        catalogue.id.lowercased().split(separator: "-").map(String.init).filter { $0.count > 3 }
    }

    /// Whether words name another standard.
    func isForeign(_ text: String) -> Bool {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.contains { foreign.contains(String($0)) }
    }

    /// The first clause that words name by its number.
    func named(in text: String) -> String? {
        guard !isForeign(text) else { return nil }
        var rest = text[...]
        while let start = rest.firstIndex(where: \.isNumber) {
            let number = rest[start...].prefix { $0.isNumber || $0 == "." || $0 == "-" }
            let word = String(number).trimmingNumber
            let before = text[..<start].lowercased()
            let after = rest[number.endIndex...].first
            if catalogues.contains(where: { $0.has(word) }) {
                let isOwn = catalogues.contains { $0.requirement(word) != nil }
                let isCalled = Self.callers.contains { before.suffix(40).contains($0) }
                if isOwn || isCalled || after == "条"
                    || catalogues.contains(where: { before.hasSuffix("\($0.id.lowercased()):") })
                {
                    return word
                }
            }
            rest = rest[number.endIndex...]
        }
        return nil
    }

    private static let callers = ["clause", "requirement", "条款", "要求", "第"]
}

extension String {
    /// Without points and hyphens at the end.
    fileprivate var trimmingNumber: String {
        var words = Substring(self)
        while let last = words.last, !last.isNumber { words.removeLast() }
        return String(words)
    }
}
