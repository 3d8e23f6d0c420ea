/// The clauses of one edition of a standard, in its order.
package struct ClauseCatalogue: Hashable, Sendable {
    /// The name by which documents refer to it, such as `iso-20000-1`.
    package let id: String
    package let title: String
    package let edition: String
    /// What a reader of the catalogue should know, such as whose words the titles are.
    package let note: String?
    package let clauses: [Clause]
    /// In the order of their clauses; empty where a catalogue has numbers only.
    package let requirements: [Requirement]
    /// What the clauses of this one touch in other catalogues, by number.
    package let crosswalk: [String: [ClauseReference]]
    /// Where the catalogue was taken from, as a URI; nothing where it was written here.
    package let source: String?
    /// What clauses and requirements are called where the catalogue was taken from, by number.
    package let identifiers: [String: String]
    private let places: [String: Int]
    private let demands: [String: Int]
    private let demandsByClause: [String: [Requirement]]

    /// Makes a catalogue; of two clauses with one number the first is found.
    package init(
        id: String, title: String, edition: String, note: String? = nil, clauses: [Clause],
        requirements: [Requirement] = [], crosswalk: [String: [ClauseReference]] = [:],
        source: String? = nil, identifiers: [String: String] = [:]
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.note = note
        self.clauses = clauses
        self.requirements = requirements
        self.crosswalk = crosswalk
        self.source = source
        self.identifiers = identifiers
        demandsByClause = Dictionary(grouping: requirements, by: \.clause)
        demands = Dictionary(
            requirements.enumerated().map { ($0.element.number, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        places = Dictionary(
            clauses.enumerated().map { ($0.element.number, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The clause with a number.
    package subscript(number: String) -> Clause? { places[number].map { clauses[$0] } }

    /// The requirement with a number.
    package func requirement(_ number: String) -> Requirement? {
        demands[number].map { requirements[$0] }
    }

    /// Whether there is a clause or a requirement with a number.
    package func has(_ number: String) -> Bool {
        self[number] != nil || requirement(number) != nil
    }

    /// The number of the clause that a number means: its own, or that of the requirement's clause.
    package func clauseNumber(of number: String) -> String {
        self[number] == nil ? requirement(number)?.clause ?? number : number
    }

    /// Whether a number is that of a clause or of one within it.
    package func isWithin(_ number: String, _ clause: String) -> Bool {
        number == clause || number.hasPrefix("\(clause).")
            || (self[number] != nil && ClauseNumber.ancestors(of: number).contains(clause))
    }

    /// The requirements of a clause, without those of the clauses within it.
    package func requirements(of clause: String) -> [Requirement] {
        demandsByClause[clause] ?? []
    }

    /// The clause around another; nothing at the top and for unknown numbers.
    package func parent(of number: String) -> Clause? {
        self[number]?.parentNumber.flatMap { self[$0] }
    }

    /// The clauses directly inside another, or those at the top.
    package func children(of number: String?) -> [Clause] {
        clauses.filter { $0.parentNumber == number }
    }
}
