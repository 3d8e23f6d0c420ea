package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct KeysReplace: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract: "End the old key of a person who has a new one",
        discussion: """
            The person enrols the new key (signet people enrol --as), and two people admit it. Then \
            the registrar or the document controller ends the old one. What it signed stays as it \
            was; what it signs from now on does not count.

            Example: signet keys replace SHA256:8iYhGfgW --person "Olive Example" --reason "New laptop"
            """)

    @OptionGroup var key: KeyArgument

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        try key.demand()
        let office = try await desk.office(consent)
        let old = try key.read(office)
        let name = office.name(old.person)
        let statement = try await office.remove(.key(old.key), of: old.person, reason: reason)
        try await desk.sign(
            statement,
            ["End the key \(old.fingerprint) of \(name): \(reason.joined(separator: " "))"]
                + desk.rootNote(old.person, office),
            consent, done: "The key \(old.fingerprint) of \(name) is replaced.", at: office)
    }
}

extension Desk {
    /// A key of the root is changed by a root statement only.
    func rootNote(_ person: PersonID, _ office: Office) -> [String] {
        guard office.register.root?.holders.contains(person) == true else { return [] }
        return [
            "  In the root of trust it goes on to count: signet root change --remove \(person) "
                + "--add \(person)"
        ]
    }
}
