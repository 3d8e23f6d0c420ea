package import ArgumentParser
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing
import Standards

package struct StandardShow: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the clauses of a catalogue, or one clause with what documents say of it",
        discussion: """
            Example: signet standard show iso-27001
            Example: signet standard show iso-20000-1 8.2
            Example: signet standard show iso-20000-1 8.2-03 --in-force
            """)

    @Argument(help: "The clause catalogue, such as iso-20000-1.")
    var name: String

    @Argument(help: "The number of a clause or a requirement.")
    var clause: String?

    @OptionGroup var texts: TextsOptions
    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let system = try office.wholeSystem(texts.texts(office))
        let catalogue = try system.demand(name)
        let isTable = list.format == .table
        guard let wanted = clause else {
            if isTable { desk.say(head(catalogue), indent: 2) }
            desk.show(
                StandardTables.clauses(of: catalogue, system, isIndented: isTable), list, empty: "")
            return
        }
        guard let clause = catalogue[catalogue.clauseNumber(of: wanted)] else {
            throw OfficeError.noClause(wanted, in: catalogue.id)
        }
        if isTable {
            desk.say("\(clause.number) \(clause.title): \(catalogue.title) (\(catalogue.edition))")
        }
        let table = StandardTables.clause(clause, of: catalogue, system)
        desk.show(isTable ? table.withoutEmptyColumns : table, list, empty: "")
        if isTable { desk.say(further(clause, catalogue, system), indent: 2) }
    }

    private func head(_ catalogue: ClauseCatalogue) -> [String] {
        ["\(catalogue.id): \(catalogue.title) (\(catalogue.edition))"]
            + (catalogue.note.map { ["  \($0)"] } ?? [])
    }

    /// What lies within the clause, and what it touches in other catalogues, both ways.
    private func further(
        _ clause: Clause, _ catalogue: ClauseCatalogue, _ system: ManagementSystem
    ) -> [String] {
        let inner = catalogue.children(of: clause.number).map(\.number)
        let touched = (catalogue.crosswalk[clause.number] ?? []).map(\.description)
        let mine = ClauseReference(standard: catalogue.id, number: clause.number)
        let from = system.catalogues.flatMap { other in
            other.crosswalk.filter { $0.value.contains(mine) }.map {
                ClauseReference(standard: other.id, number: $0.key)
            }
        }.sorted().map(\.description)
        return [("Within it:", inner), ("Touches:", touched), ("Touched by:", from)]
            .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" }
    }
}

extension ManagementSystem {
    /// The catalogue of a name.
    ///
    /// - Throws: ``OfficeError/noCatalogue`` or ``OfficeError/unknownCatalogue(_:known:)``.
    func demand(_ name: String) throws -> ClauseCatalogue {
        if let found = catalogue(name) { return found }
        let known = catalogues.map(\.id).sorted()
        throw known.isEmpty
            ? OfficeError.noCatalogue : OfficeError.unknownCatalogue(name, known: known)
    }
}
