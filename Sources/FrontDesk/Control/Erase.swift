package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct Erase: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erase a person's card: name, address and department",
        discussion: """
            Lists show the identifier from then on. Statements, signatures and receipts stay, and \
            everything still verifies. Every clone loses the card when it takes in the statement.

            Example: signet erase "Sam Example" --reason "Request of 2026-11-20, has left"
            """)

    @Argument(help: "The person.")
    var person: String

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let id = try office.person(person)
        let name = office.name(id)
        let prepared = try await office.erase(id, reason: reason)
        var words = [
            "Erase the card of \(name), \(id), for good: \(reason.joined(separator: " "))"
        ]
        if prepared.isPresent {
            words.append("  \(name) has not left: lists show \(id) from now on.")
        }
        try await desk.sign(
            prepared.statement, words, consent, done: "Erased the card of \(id).", at: office)
        desk.sayTakenAway(prepared.paths, office)
        desk.say("Drafts that \(id) committed still name their author in git's history.")
        desk.sayOlderCommits(prepared.paths)
    }
}
