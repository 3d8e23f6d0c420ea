package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct Init: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a management system in this repository",
        discussion: """
            The root statement names the founders with their keys, the first registrar and \
            document controller, and the control rules (signet.yaml, written if there is none). \
            With several founders it counts once all of them have signed it: signet countersign.

            --beside makes a second system for what is classified higher than another repository \
            holds: the same founders and threshold, and everybody who holds a role there without a \
            term, with the keys in force there. Statements belong to one system: all founders sign \
            the new root statement, and who holds no role enrols again.

            Example: signet init --founder "Ada Example <ada@example.org> ~/.ssh/id_ed25519.pub"
            Example: signet init --beside ../documents --classification confidential
            """)

    @Option(help: ArgumentHelp("\"Name <address> key.pub\"; repeated.", valueName: "person"))
    var founder: [String] = []

    @Option(help: "The first registrar: a person like a founder, or a founder's name.")
    var registrar: String?

    @Option(help: "The first document controller, in the same way.")
    var controller: String?

    @Option(help: "How many founders sign what the root signs.")
    var threshold: Int?

    @Option(
        help: ArgumentHelp(
            "A second key of the one founder, to be kept offline in a sealed envelope.",
            valueName: "key"))
    var sealedKey: String?

    @Option(help: "The name of the management system; else that of the control rules.")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "The repository of the first system, whose people begin this one.", valueName: "folder")
    )
    var beside: String?

    @Option(help: "With --beside: the highest class held here; else the last one of the rules.")
    var classification: String?

    @Option(
        help: "With --beside: who comes besides founders, registrars and controllers; repeated.")
    var person: [String] = []

    @Option(
        help: ArgumentHelp(
            "Until when texts that were approved elsewhere may be adopted.", valueName: "day"))
    var adoptionUntil: String?

    @OptionGroup var consent: ExchangeOptions

    package init() {}

    package func validate() throws {
        if let adoptionUntil, Day(adoptionUntil) == nil {
            throw ValidationError("'\(adoptionUntil)' is no day: write 2027-06-30.")
        }
        guard adoptionUntil == nil || beside == nil else {
            throw ValidationError("--adoption-until and --beside do not go together.")
        }
        if beside != nil {
            guard founder.isEmpty, registrar == nil, controller == nil, threshold == nil,
                sealedKey == nil
            else {
                throw ValidationError(
                    "--beside takes founders, registrar, controller and threshold of the first system."
                )
            }
            return
        }
        guard classification == nil, person.isEmpty else {
            throw ValidationError("--classification and --person belong to --beside.")
        }
        guard !founder.isEmpty else {
            throw ValidationError(
                "Name one founder at least: --founder \"Name <address> path/to/key.pub\"")
        }
        guard sealedKey == nil || founder.count == 1 else {
            throw ValidationError(
                "--sealed-key is for one founder: several keep the root of trust together.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        if let beside { return try await begin(beside: beside, desk, office) }
        let founders = try founder.map(Founder.init)
        let statement = try await office.prepareBeginning(
            Beginning(
                title: title, founders: founders, registrar: registrar, controller: controller,
                threshold: threshold, adoptionUntil: adoptionUntil.flatMap { Day($0) },
                sealedKey: sealedKey))
        let names = founders.map(\.name).joined(separator: " and ")
        try desk.agree(
            [
                "Begin a management system with \(names) as founder"
                    + (founders.count == 1 ? "." : "s.")
            ], meaning: statement.meaning, role: statement.role, yes: consent.yes)
        try await begin(statement, founders.count, desk, office)
    }

    private func begin(
        _ statement: ReadyStatement, _ founders: Int, _ desk: Desk, _ office: Office
    ) async throws {
        let recorded = try await office.begin(statement)
        let system = recorded.id.short
        if office.register.system == nil {
            desk.say("Recorded root statement \(system).")
            desk.say("It counts once every founder has signed it: signet countersign")
        } else {
            desk.say("Begun: root statement \(system).")
            if founders == 1, sealedKey != nil {
                desk.say("One person alone holds the root of trust; signet verify says so.")
                desk.say("Seal the second key in an envelope and keep it where no computer is:")
                desk.say("it speaks for the founder when the first is lost (signet keys use).")
            } else if founders == 1 {
                desk.say("One person alone holds the root of trust. Add a second key and keep it")
                desk.say("in a sealed envelope; signet verify says so until then.")
            }
        }
        desk.say(recorded.delivery, office)
    }

    private func begin(beside folder: String, _ desk: Desk, _ office: Office) async throws {
        var wish = BesideWish(folder: folder)
        wish.title = title
        wish.highest = try classification.map(NameArgument.read)
        wish.people = person
        let prepared = try await office.prepareBeginning(beside: wish)
        let upTo = prepared.highest.map { ", holding texts up to '\($0)'" } ?? ""
        try desk.agree(
            [
                "Begin a second management system beside \(folder)\(upTo), founded by "
                    + prepared.founders.joined(separator: " and ") + ".",
                "  With their keys and roles as the first system has them:",
            ]
                + prepared.seated.map { name, roles in
                    "    \(name): \(roles.map(\.text).joined(separator: ", "))"
                }, meaning: prepared.statement.meaning, role: prepared.statement.role,
            yes: consent.yes)
        try await begin(prepared.statement, prepared.founders.count, desk, office)
        if !prepared.left.isEmpty {
            desk.say(
                "Not taken over, to be admitted and appointed here: "
                    + prepared.left.joined(separator: ", "))
        }
        desk.say("Everybody else enrols here (signet people enrol); groups are joined here.")
        desk.say(
            "In the first system, list its titles only: 'highest-classification:' and 'beside:'")
        desk.say("in signet.yaml.")
    }
}
