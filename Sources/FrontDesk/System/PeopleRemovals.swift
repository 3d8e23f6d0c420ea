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

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let id = try office.person(person)
        let recorded = try await office.remove(
            .role(try NameArgument.read(role)), of: id, reason: try reason.needed())
        desk.report(recorded, "\(office.name(id)) is \(role) no longer.", office)
    }
}

package struct PeopleLeave: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: "Take a person out of a group",
        discussion: "Example: signet people leave p-0005 service-desk")

    @Argument(help: "The person.")
    var person: String

    @Argument(help: "The group.")
    var group: String

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let id = try office.person(person)
        let recorded = try await office.remove(
            .group(try NameArgument.read(group)), of: id, reason: [])
        desk.report(recorded, "\(office.name(id)) leaves \(group).", office)
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

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let id = try office.person(person)
        let name = office.name(id)
        let recorded = try await office.remove(.everything, of: id, reason: reason.reason)
        desk.report(recorded, "\(name) has left.", office)
    }
}
