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
    private let places: [String: Int]
    private let demands: [String: Int]

    /// Makes a catalogue; of two clauses with one number the first is found.
    package init(
        id: String, title: String, edition: String, note: String? = nil, clauses: [Clause],
        requirements: [Requirement] = [], crosswalk: [String: [ClauseReference]] = [:]
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.note = note
        self.clauses = clauses
        self.requirements = requirements
        self.crosswalk = crosswalk
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

    /// The clause around another; nothing at the top and for unknown numbers.
    package func parent(of number: String) -> Clause? {
        self[number]?.parentNumber.flatMap { self[$0] }
    }

    /// The clauses directly inside another, or those at the top.
    package func children(of number: String?) -> [Clause] {
        clauses.filter { $0.parentNumber == number }
    }
}
