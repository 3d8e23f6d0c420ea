package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct KeysReplace: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract: "End the old key of a person: replaced, forgotten, lost or stolen",
        discussion: """
            The person enrols the new key (signet people enrol --as), and two people admit it. Then \
            the registrar or the document controller ends the old one. What it signed stays as it \
            was; what it signs from now on does not count.

            --forgotten: the passphrase is gone, the key is in nobody's hands. The new key is \
            admitted, then the old one ends. --lost: the key may be found by somebody; it ends at \
            once, also where it is the only one. --stolen: somebody may have signed with it; what it \
            signed since that day is contested until it is upheld. It takes two people.

            Each says first what would fall, can be typed again until all is done, and says who \
            does what next.

            Example: signet keys replace SHA256:8iYhGfgW --person "Olive Example" --reason "New laptop"
            Example: signet keys replace --person "Olive Example" --stolen --since 2026-11-02 \
            --reason "The laptop was stolen on the train"
            """)

    @OptionGroup var key: KeyArgument

    @Flag(help: "The passphrase is forgotten.")
    var forgotten = false

    @Flag(help: "The key is lost: nobody has it, or somebody may find it.")
    var lost = false

    @Flag(help: "Somebody else may have used the key.")
    var stolen = false

    @Option(help: "With --stolen: the day from which somebody else may have used it.")
    var since: String?

    @Option(help: "How the identity was checked of the one whose new key is admitted.")
    var identity: String?

    @Option(help: "Who signs as the second person.")
    var with: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard [forgotten, lost, stolen].filter(\.self).count <= 1 else {
            throw ValidationError("Say one of --forgotten, --lost and --stolen.")
        }
        guard stolen == (since != nil) else {
            throw ValidationError(
                "--stolen and --since belong together: the day from which somebody else may have "
                    + "used the key.")
        }
    }

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        try key.demand()
        let office = try await desk.office(consent)
        if key.key == nil, let person = key.person, forgotten || lost || stolen {
            // The old one ended before: what is left is the new one.
            let id = try office.person(person)
            if office.register.people[id]?.keys.allSatisfy({ $0.endedBy != nil }) == true {
                return try await admitNewKey(of: id, desk, office)
            }
        }
        let old = try oldKey(office)
        let signed = office.signed(with: old.key, after: nil)
        desk.say("The key \(old.fingerprint) of \(office.name(old.person)):")
        desk.say(
            stolen ? [] : ["  What it signed stays: \(desk.count(signed.count, "statement"))."])
        if stolen {
            try await report(old, reason, desk, office)
        } else if forgotten, !office.hasOtherKey(old.person, besides: old.key) {
            return try await admitNewKey(of: old.person, desk, office)
        } else {
            try await end(old, reason, desk, office)
        }
        guard !office.hasOtherKey(old.person, besides: old.key) else { return }
        try await admitNewKey(of: old.person, desk, office)
    }

    /// The key that is meant; where a new one is in force besides, the older.
    private func oldKey(_ office: Office) throws -> NamedKey {
        if key.key == nil, forgotten || lost || stolen, let person = key.person {
            let id = try office.person(person)
            let open = office.register.people[id]?.keys.filter { $0.endedBy == nil } ?? []
            if open.count == 2, let first = open.first {
                return try office.key(office.fingerprint(of: first.text), of: id)
            }
        }
        return try key.read(office)
    }

    private func end(
        _ old: NamedKey, _ reason: [String], _ desk: Desk, _ office: Office
    ) async throws {
        let name = office.name(old.person)
        if lost {
            desk.say("  What it signed and was sent nowhere yet will not count.")
            desk.say("  Where somebody else may have used it, say --stolen --since DAY instead.")
        }
        let statement = try await office.remove(
            lost ? .lostKey(old.key) : .key(old.key), of: old.person, reason: reason)
        try await desk.sign(
            statement,
            ["End the key \(old.fingerprint) of \(name): \(reason.joined(separator: " "))"]
                + desk.rootNote(old.person, office),
            consent,
            done: "The key \(old.fingerprint) of \(name) " + (lost ? "has ended." : "is replaced."),
            at: office)
    }

    private func report(
        _ old: NamedKey, _ reason: [String], _ desk: Desk, _ office: Office
    ) async throws {
        let day = since ?? ""
        let start = try Moment.read(day, office.calendar, end: false)
        let checkpoint = try office.lastCheckpoint(before: start, day)
        let contested = office.signed(with: old.key, after: checkpoint)
        desk.say(
            "  It is trusted up to checkpoint \(checkpoint.number) of "
                + "\(office.calendar.shown(checkpoint.time)).")
        desk.say(
            contested.isEmpty
                ? "  It signed nothing since." : "  Contested until upheld or signed again:")
        for signed in contested.prefix(20) {
            let items = signed.statement.items.map { "\($0.document) \($0.revision)" }
            desk.say(
                "    the \(signed.statement.kind.noun) \(signed.id.short) "
                    + "\(items.joined(separator: ", ")) of "
                    + office.calendar.shown(signed.statement.time))
        }
        if contested.count > 20 { desk.say("    and \(contested.count - 20) more") }
        let statement = try await office.compromise(
            old, trustedUntil: "\(checkpoint.number)", with: try with.map(office.person),
            reason: reason)
        try await desk.sign(
            statement,
            ["Report it as stolen: \(reason.joined(separator: " "))"]
                + desk.rootNote(old.person, office),
            consent, done: "Reported the key \(old.fingerprint) as stolen.", at: office)
    }

    /// Admits the new key where it was enrolled, or says what comes first.
    private func admitNewKey(of id: PersonID, _ desk: Desk, _ office: Office) async throws {
        let name = office.name(id)
        let open = office.newcomers.last { $0.person == id }
        guard let open else {
            if forgotten { throw OfficeError.newKeyFirst(name, id) }
            desk.say("Next, \(name) makes a new key: signet people enrol --as \(id) --key PATH")
            return desk.say("Then two people admit it: signet people admit \(id)")
        }
        guard office.hasRegistrar(besides: id) else {
            desk.say("A new key of \(name) waits: \(open.fingerprint)")
            return desk.say(
                "No registrar can admit it; the holders of the root do: signet people admit \(id) "
                    + "--identity \"how you checked\"")
        }
        guard let identity else {
            desk.say("A new key of \(name) waits: \(open.fingerprint)")
            return desk.say(
                "Once they have read it to you, admit it: signet people admit \(id) "
                    + "--identity \"how you checked\" --with NAME")
        }
        var second = try with.map(office.person)
        if second == nil { second = try await office.keeper(besides: id) }
        let statement = try await office.admit(
            Admission(
                person: id, name: nil, email: nil, department: nil, identity: identity),
            with: second)
        try await desk.sign(
            statement, ["Admit the new key \(open.fingerprint) of \(name): \(identity)"], consent,
            done: "A new key of \(name).", at: office)
        if forgotten { desk.say("Once it counts, type this again: then the old key ends.") }
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
