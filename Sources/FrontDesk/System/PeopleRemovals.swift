package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct PeopleDismiss: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "dismiss",
        abstract: "End a role of a person",
        discussion: """
            It works against what is settled after it; what was settled before stays.

            Example: signet people dismiss p-0005 reviewer --reason "Changed department"
            """)

    @Argument(help: "The person.")
    var person: String

    @Argument(help: "The role.")
    var role: String

    @OptionGroup var reason: ReasonOptions

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let id = try office.person(person)
        let statement = try await office.remove(
            .role(try NameArgument.read(role)), of: id, reason: reason)
        try await desk.sign(
            statement, ["Dismiss \(office.name(id)) as \(role)."], consent,
            done: "Dismissed \(office.name(id)) as \(role).", at: office)
    }
}

package struct PeopleDepart: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "depart",
        abstract: "Record that a person has left: roles, groups and keys end",
        discussion: "Example: signet people depart p-0005")

    @Argument(help: "The person.")
    var person: String

    @OptionGroup var reason: ReasonOptions

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let id = try office.person(person)
        let name = office.name(id)
        let statement = try await office.remove(.everything, of: id, reason: reason.reason)
        try await desk.sign(
            statement, ["\(name) leaves: roles, groups and keys end."], consent,
            done: "Recorded that \(name) leaves.", at: office)
    }
}
