package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct PeopleAdmit: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "admit",
        abstract: "Bind a person and the key they enrolled, after checking their identity",
        discussion: """
            The person reads the fingerprint of the key to you; compare it with what is shown. \
            Groups and roles follow at once, each by a statement of its own; where a role takes two \
            people, it is said who signs too.

            --on-paper admits somebody who has no key: what they read or agree to is signed on \
            paper and attested (signet acknowledge --for). A key can be admitted later.

            A further key of somebody admitted already takes two people: its person signs as \
            well, with a key that counts, or somebody named by --with who is registrar, document \
            controller or holder of the root. Where no registrar can, the holders of the root admit.

            Example: signet people admit "Nora Example" --email nora@example.org \
            --groups all-staff,service-desk --roles reviewer \
            --identity "staff card, key read over the telephone"
            """)

    @Argument(help: "The name for the card, or the identifier under which the person enrolled.")
    var person: String

    @Flag(help: "The person has no key, and what they do lies on paper.")
    var onPaper = false

    @Option(help: "The name for the card, where an identifier was given.")
    var name: String?

    @Option(help: "The address for the card.")
    var email: String?

    @Option(help: "The department for the card.")
    var department: String?

    @Option(help: "How the identity was checked.")
    var identity: String

    @Option(help: "The first characters of the fingerprint, where several people wait.")
    var key: String?

    @Option(
        name: [.customLong("groups"), .customLong("group")],
        help: "Groups that the person joins at once, with commas or repeated.")
    var group: [String] = []

    @Option(
        name: [.customLong("roles"), .customLong("role")],
        help: "Roles to which the person is appointed at once, with commas or repeated.")
    var role: [String] = []

    @Option(
        help: "Who signs as the second person what takes two; for a further key else its person.")
    var with: String?

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard !onPaper || key == nil else {
            throw ValidationError("--key chooses an enrolment; --on-paper admits no key.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let placing = try Placing(groups: group, roles: role, with: with, office)
        if onPaper { return try await admitOnPaper(placing, desk, office) }
        if let known = admitted(office), !placing.isEmpty, consent.prepare == nil {
            return try await resume(known, placing, desk, office)
        }
        let newcomer = try await office.newcomer(person, key: key)
        let id = newcomer.person
        let isFurther = office.register.people[id] != nil
        let named = name ?? (PersonID(person) == id || isFurther ? nil : person)
        let statement = try await office.admit(
            Admission(
                person: id, name: named, email: email, department: department, identity: identity),
            with: try with.map(office.person))
        let shown = named ?? office.name(id)
        try await desk.sign(
            statement,
            [
                (isFurther ? "Admit a further key of \(shown)" : "Admit \(shown) as \(id)")
                    + ": \(identity)",
                "  with the key \(newcomer.fingerprint)",
            ] + placing.words,
            consent, done: isFurther ? "A further key of \(shown)." : "Admitted \(shown) as \(id).",
            at: office)
        try await desk.place(id, placing, office)
    }

    /// The person, where they are admitted and no key of theirs waits.
    private func admitted(_ office: Office) -> PersonID? {
        guard key == nil, let id = try? office.person(person), office.register.people[id] != nil,
            !office.newcomers.contains(where: { $0.person == id })
        else { return nil }
        return id
    }

    /// Goes on where the command was broken off after the admission.
    private func resume(
        _ id: PersonID, _ placing: Placing, _ desk: Desk, _ office: Office
    ) async throws {
        desk.say("\(office.name(id)) is admitted already; what is left to do:")
        desk.say(placing.words)
        guard !desk.isInteractive || consent.yes || desk.confirms("Sign?") else {
            throw OfficeError.declined
        }
        try await desk.place(id, placing, office)
    }

    /// An identifier was given and the name besides, or the name alone for the next free one.
    private func admitOnPaper(_ placing: Placing, _ desk: Desk, _ office: Office) async throws {
        let id = PersonID(person) ?? office.freePerson()
        let named = name ?? (PersonID(person) == nil ? person : nil)
        var admission = Admission(
            person: id, name: named, email: email, department: department, identity: identity)
        admission.isOnPaper = true
        let statement = try await office.admit(admission)
        let shown = named ?? office.name(id)
        try await desk.sign(
            statement,
            ["Admit \(shown) as \(id), without a key: \(identity)"] + placing.words, consent,
            done: "Admitted \(shown) as \(id).", at: office)
        try await desk.place(id, placing, office)
    }
}
