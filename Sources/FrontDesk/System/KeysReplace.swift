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

    @Argument(
        help: ArgumentHelp(
            "The old key: the first characters of its fingerprint, or its public file.",
            valueName: "key"))
    var key: String?

    @Option(help: "Whose key it is; needed where no key is named.")
    var person: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        try office.rules()
        let reason = try reason.needed()
        guard key != nil || person != nil else {
            throw ValidationError("Name the key, or the person whose only key it is: --person NAME")
        }
        let old = try office.key(key, of: try person.map(office.person))
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
