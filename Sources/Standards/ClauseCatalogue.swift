/// The clauses of one edition of a standard, in its order.
package struct ClauseCatalogue: Hashable, Sendable {
    /// The name by which documents refer to it, such as `iso-20000-1`.
    package let id: String
    package let title: String
    package let edition: String
    /// What a reader of the catalogue should know, such as whose words the titles are.
    package let note: String?
    package let clauses: [Clause]
    private let places: [String: Int]

    /// Makes a catalogue; of two clauses with one number the first is found.
    package init(
        id: String, title: String, edition: String, note: String? = nil, clauses: [Clause]
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.note = note
        self.clauses = clauses
        places = Dictionary(
            clauses.enumerated().map { ($0.element.number, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The clause with a number.
    package subscript(number: String) -> Clause? { places[number].map { clauses[$0] } }

    /// The clause around another; nothing at the top and for unknown numbers.
    package func parent(of number: String) -> Clause? {
        self[number]?.parentNumber.flatMap { self[$0] }
    }

    /// The clauses directly inside another, or those at the top.
    package func children(of number: String?) -> [Clause] {
        clauses.filter { $0.parentNumber == number }
    }
}
