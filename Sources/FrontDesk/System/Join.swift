package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Signatures

package struct Join: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: "Join a management system: take its documents here and enrol your key",
        discussion: """
            Everything of the first day in one command: the documents are taken to a folder here, \
            your key is found or made, enrolled and sent, and the fingerprint is shown that you read \
            to the registrar on the telephone. Typed again, it goes on where it stopped; on a second \
            computer it only makes the clone.

            The address is a path, an ssh or an https address, as git takes it.

            Example: signet join ssh://git@git.example.org/documents
            Example: signet join https://git.example.org/documents.git our-documents --key ~/.ssh/work
            """)

    @Argument(help: "Where the others meet.")
    var address: String

    @Argument(help: "The folder to make; else the last part of the address.")
    var folder: String?

    @Option(help: "The key's file; else the one that the agent or ~/.ssh offers.")
    var key: String?

    @Flag(help: "Make a new key, at --key or ~/.ssh/id_ed25519; ssh-keygen asks for a passphrase.")
    var newKey = false

    @Flag(help: "With --new-key: no passphrase, where nobody can be asked for one.")
    var noPassphrase = false

    @Option(name: .customLong("as"), help: "The identifier that the registrar offered.")
    var person: String?

    @OptionGroup var consent: ExchangeOptions

    package init() {}

    package func validate() throws {
        guard !noPassphrase || newKey else {
            throw ValidationError("--no-passphrase belongs to --new-key.")
        }
        guard !consent.offline else {
            throw ValidationError("Joining needs the place where the others meet; no --offline.")
        }
    }

    package func run(at desk: Desk) async throws {
        // The clone remembers it, so it has to hold in every folder.
        let typed = try await keyPath(desk)
        let path =
            typed.hasPrefix("/") || typed.hasPrefix("~")
            ? typed : "\(desk.surroundings.folder)/\(typed)"
        let (office, folder) = try await Office.join(address, in: folder, desk.surroundings)
        desk.say("The documents of \(office.register.root?.title ?? "") are in \(folder).")
        try await desk.connect(office, consent)
        switch try office.joining(with: path) {
        case .admitted(let person):
            try office.remember(person, key: path)
            desk.say("You are \(office.name(person)), \(person): cd \(folder), then signet inbox")
        case .enrolled(let person):
            try office.remember(person, key: path)
            desk.say("Your key is enrolled as \(person) and waits for the registrar.")
            try tell(person, path, folder, office, desk)
        case .toEnrol:
            let statement = try await office.prepareEnrolment(key: path, as: person)
            let id = statement.signer
            let isFurther = office.register.people[id] != nil
            try await desk.sign(
                statement,
                [
                    isFurther
                        ? "Enrol the key \(path) as a further key of \(office.name(id))."
                        : "Enrol the key \(path) as \(id)."
                ], ConsentOptions(yes: consent.yes), done: "Enrolled as \(id).", at: office
            ) { try await office.enrol($0) }
            try tell(id, path, folder, office, desk)
        }
    }

    /// What to read to whom, and what to compare.
    private func tell(
        _ person: PersonID, _ path: String, _ folder: String, _ office: Office, _ desk: Desk
    ) throws {
        let names = office.registrars.joined(separator: " or ")
        let fingerprint = try desk.surroundings.readKey(path).fingerprint
        desk.say("")
        desk.say("Now call \(names.isEmpty ? "the registrar" : names) and read this out:")
        desk.say("  \(person)")
        desk.say("  \(fingerprint)")
        desk.say("Let them read this to you; it must be the same:")
        desk.say("  \(office.register.system?.hex ?? "")")
        desk.say("Then, in the folder \(folder): signet inbox")
    }

    /// The key to enrol: named, the only one there is, chosen, or made now.
    private func keyPath(_ desk: Desk) async throws -> String {
        let variable = desk.surroundings.environment["SIGNET_KEY"]
        let named = key ?? (variable?.isEmpty == false ? variable : nil)
        if newKey { return try await made(named ?? "~/.ssh/id_ed25519", desk) }
        if let named {
            _ = try desk.surroundings.readKey(named)
            return named
        }
        let found = await Office.keys(desk.surroundings)
        if let only = found.first, found.count == 1 { return only.path }
        for offer in found
        where desk.confirms("Use the key \(offer.path), \(offer.fingerprint)?") {
            return offer.path
        }
        if found.isEmpty, desk.confirms("You have no key yet. Make one at ~/.ssh/id_ed25519?") {
            return try await made("~/.ssh/id_ed25519", desk)
        }
        throw OfficeError.noKeyChosen(found.map { "\($0.path) \($0.fingerprint)" })
    }

    private func made(_ path: String, _ desk: Desk) async throws -> String {
        if (try? desk.surroundings.readKey(path)) != nil {
            throw OfficeError.keyThere(path)
        }
        guard desk.isInteractive || noPassphrase else {
            throw OfficeError.noPassphrase(path)
        }
        try await desk.surroundings.makeKey(path, desk.isInteractive && !noPassphrase)
        desk.say(
            "Made the key \(path). Keep it to yourself; the .pub file beside it is for others.")
        return path
    }
}
