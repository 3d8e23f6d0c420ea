package import ArgumentParser
import DocumentControl
import DocumentOffice
import Publishing
import Signatures

package struct Whoami: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "whoami",
        abstract: "Show which person and key are used here, and why",
        discussion: "Example: signet whoami")

    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        try office.rules()
        let identity = try await office.identity(admitted: false)
        let state = office.register.people[identity.person]
        let key = try desk.surroundings.readKey(identity.key)
        guard list.format == .table else {
            desk.show(table(identity, key, office), list, empty: "")
            return
        }
        desk.say("\(office.name(identity.person)), \(identity.person): \(identity.personSource)")
        desk.say("Key \(identity.key): \(identity.keySource)")
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

    private func table(_ identity: Identity, _ key: PublicKey, _ office: Office) -> ListTable {
        let state = office.register.people[identity.person]
        return ListTable(
            columns: [
                .init(key: "person", title: "Person"), .init(key: "name", title: "Name"),
                .init(key: "person_source", title: "Known by"),
                .init(key: "key", title: "Key"), .init(key: "key_source", title: "Taken from"),
                .init(key: "fingerprint", title: "Fingerprint"),
                .init(key: "counts", title: "Counts"), .init(key: "roles", title: "Roles"),
                .init(key: "groups", title: "Groups"),
            ],
            rows: [
                [
                    .text(identity.person.text), .text(office.name(identity.person)),
                    .text(identity.personSource), .text(identity.key), .text(identity.keySource),
                    .text(key.fingerprint), .flag(state?.activeKey(key.description) != nil),
                    .list(office.roles(of: identity.person).map(\.text)),
                    .list(office.groups(of: identity.person).map(\.text)),
                ]
            ])
    }
}
