package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct PeopleLeave: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: "Record that a person leaves on a day, or take them out of one group",
        discussion: """
            On the day after the last one roles, groups and keys end by themselves; what was signed \
            until then stays. Shown first is what somebody else has to take over.

            Example: signet people leave "Tess Example" --on 2026-12-31
            Example: signet people leave "Tess Example" service-desk
            """)

    @Argument(help: "The person.")
    var person: String

    @Argument(help: "A group that the person leaves; the person stays.")
    var group: String?

    @Option(help: "The last day of a person who leaves for good.")
    var on: String?

    @OptionGroup var reason: ReasonOptions

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard (group == nil) != (on == nil) else {
            throw ValidationError(
                "Say what ends: a group, or everything with --on and the last day.")
        }
        guard group == nil || reason.reason.isEmpty else {
            throw ValidationError("A reason belongs to --on.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let id = try office.person(person)
        if let on { return try await depart(id, on, desk, office) }
        let group = try NameArgument.read(group ?? "")
        let statement = try await office.remove(.group(group), of: id, reason: [])
        try await desk.sign(
            statement, ["Take \(office.name(id)) out of \(group)."], consent,
            done: "Took \(office.name(id)) out of \(group).", at: office)
    }

    private func depart(
        _ id: PersonID, _ day: String, _ desk: Desk, _ office: Office
    ) async throws {
        let end = try Moment.read(day, office.calendar, end: true)
        let from = end > office.now ? end : nil
        let statement = try await office.remove(
            .everything, of: id, from: from, reason: reason.reason)
        let name = office.name(id)
        let keys = office.register.people[id]?.keys.filter { $0.endedBy == nil }.count ?? 0
        func all(_ names: [Name]) -> String {
            names.isEmpty ? "none" : names.map(\.text).joined(separator: ", ")
        }
        desk.say("\(name) leaves" + (from == nil ? " at once." : "; the last day is \(day)."))
        desk.say("  Roles that end: \(all(office.roles(of: id).filter { $0 != .root }))")
        desk.say("  Groups that end: \(all(office.groups(of: id)))")
        desk.say("  \(desk.count(keys, "key")) then sign\(keys == 1 ? "s" : "") nothing more.")
        try desk.sayLeftBehind(GivenUp(isEverything: true), by: id, office)
        try await desk.sign(
            statement, [], consent,
            done: from == nil
                ? "Recorded that \(name) has left."
                : "Recorded that \(name) leaves; on the day after \(day) everything ends by itself.",
            at: office)
    }
}
