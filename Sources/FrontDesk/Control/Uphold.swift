package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Uphold: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "uphold",
        abstract: "Say that statements contested since a key was stolen are genuine",
        discussion: """
            The document controller does it, or the holders of the root, after asking whoever \
            signed them; nobody upholds the own statement.

            Example: signet uphold 3f29a1b07c55 --reason "Anna Example confirms that she signed it"
            """)

    @Argument(help: "The first digits of the statements, as signet verify shows them.")
    var statements: [String]

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let ready = try await office.uphold(statements, reason: reason)
        let words = try statements.map { prefix -> String in
            let found = try office.statement(prefix)
            let items = found.statement.items.map { " \($0.document) \($0.revision)" }.joined()
            return "  the \(found.statement.kind.noun) \(found.id.short)\(items) of "
                + found.statement.signers.map { office.name($0.person) }.joined(separator: ", ")
        }
        try await desk.sign(
            ready, ["Uphold, because: \(reason.joined(separator: " "))"] + words, consent,
            done: statements.count == 1
                ? "It is contested no longer." : "They are contested no longer.", at: office)
    }
}
