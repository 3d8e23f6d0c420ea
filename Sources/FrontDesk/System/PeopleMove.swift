package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct PeopleMove: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move a person to other groups and roles",
        discussion: """
            New groups and roles come first, then the former ones end: nobody is without a seat in \
            between. Shown first is what somebody else has to take over, and what the person has to \
            read newly is theirs at once.

            Example: signet people move "Tess Example" --from-group service-desk \
            --to-group operations --to-role change-manager
            """)

    @Argument(help: "The person.")
    var person: String

    @Option(help: "Groups that the person joins, with commas or repeated.")
    var toGroup: [String] = []

    @Option(help: "Groups that the person leaves.")
    var fromGroup: [String] = []

    @Option(
        name: [.customLong("to-role"), .customLong("roles")],
        help: "Roles to which the person is appointed.")
    var toRole: [String] = []

    @Option(help: "Roles that the person gives up.")
    var fromRole: [String] = []

    @Option(help: "Who signs as the second person what takes two.")
    var with: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ExchangeOptions

    package init() {}

    package func validate() throws {
        guard !(toGroup + fromGroup + toRole + fromRole).isEmpty else {
            throw ValidationError(
                "Say where: --to-group, --from-group, --to-role or --from-role.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let id = try office.person(person)
        let name = office.name(id)
        let placing = try Placing(groups: toGroup, roles: toRole, with: with, office)
        let groups = try NameArgument.list(fromGroup)
        let roles = try NameArgument.list(fromRole)
        for role in roles where !office.roles(of: id).contains(role) {
            throw OfficeError.notHeld(name, "role \(role)")
        }
        for group in groups where !office.groups(of: id).contains(group) {
            throw OfficeError.notHeld(name, "group \(group)")
        }
        let why = reason.reason.isEmpty ? ["Moved within the organisation"] : reason.reason
        desk.say(
            "Move \(name):")
        desk.say(placing.groups.map { "  into \($0)" } + placing.roles.map { "  to be \($0)" })
        desk.say(groups.map { "  out of \($0)" } + roles.map { "  no longer \($0)" })
        if !groups.isEmpty || !roles.isEmpty {
            try desk.sayLeftBehind(
                GivenUp(roles: Set(roles), groups: Set(groups)), by: id, office)
        }
        guard !desk.isInteractive || consent.yes || desk.confirms("Sign?") else {
            throw OfficeError.declined
        }
        try await desk.place(id, placing, office)
        for role in roles {
            desk.report(
                try await office.record(
                    try await office.remove(.role(role), of: id, reason: why)),
                "Dismissed \(name) as \(role).", office)
        }
        for group in groups {
            desk.report(
                try await office.record(
                    try await office.remove(.group(group), of: id, reason: [])),
                "Took \(name) out of \(group).", office)
        }
    }
}
