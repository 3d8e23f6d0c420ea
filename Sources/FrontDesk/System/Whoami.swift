package import ArgumentParser
import DocumentControl
import DocumentOffice
import Signatures

package struct Whoami: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Show which person and key are used here, and why",
        discussion: "Example: signet whoami")

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        try office.rules()
        let identity = try await office.identity(admitted: false)
        let state = office.register.people[identity.person]
        desk.say("\(office.name(identity.person)), \(identity.person): \(identity.personSource)")
        desk.say("Key \(identity.key): \(identity.keySource)")
        let key = try desk.surroundings.readKey(identity.key)
        desk.say("  \(key.fingerprint)")
        if state == nil {
            desk.say(
                "Not admitted yet: the registrar does it with signet people admit \(identity.person)."
            )
        } else if state?.activeKey(key.description) == nil {
            desk.say("This key does not count for \(office.name(identity.person)).")
        }
        let roles = office.roles(of: identity.person).map(\.text)
        desk.say("Roles: \(roles.isEmpty ? "none" : roles.joined(separator: ", "))")
        let groups = office.groups(of: identity.person).map(\.text)
        desk.say("Groups: \(groups.isEmpty ? "none" : groups.joined(separator: ", "))")
    }
}
