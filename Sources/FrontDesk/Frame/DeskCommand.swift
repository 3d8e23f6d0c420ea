package import ArgumentParser
import DocumentControl
import DocumentOffice

/// A subcommand: it reads arguments and reports; the office works.
package protocol DeskCommand: AsyncParsableCommand {
    /// Does what was asked.
    func run(at desk: Desk) async throws
}

extension DeskCommand {
    package func run() async throws { try await run(at: Desk.live()) }
}

/// Whether the person agreed beforehand, and whether the upstream is asked.
struct ExchangeOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Sign without asking.")
    var yes = false

    @Flag(help: "Record here only, and exchange nothing now.")
    var offline = false

    init() {}

    /// What a command agrees to that asked the person itself.
    init(yes: Bool) {
        self.yes = yes
        offline = false
    }
}

/// How a statement is signed: here, asked or not, or on another computer.
struct ConsentOptions: ParsableArguments {
    @OptionGroup var exchange: ExchangeOptions

    @Option(
        help: ArgumentHelp(
            "Sign nothing: write the statement and a page by which it is signed elsewhere.",
            valueName: "folder"))
    var prepare: String?

    @Option(help: ArgumentHelp("With --prepare: who signs, else you.", valueName: "person"))
    var signer: String?

    init() {}

    /// What a command agrees to that asked the person itself.
    init(yes: Bool) {
        exchange = ExchangeOptions(yes: yes)
        prepare = nil
        signer = nil
    }

    var yes: Bool { exchange.yes }

    func validate() throws {
        guard signer == nil || prepare != nil else {
            throw ValidationError(
                "--signer says who signs elsewhere: name the folder with --prepare.")
        }
    }
}

/// The role in which a person signs, where several fit.
struct RoleOptions: ParsableArguments {
    @Option(name: .customLong("as"), help: "The role in which to sign, where several fit.")
    var role: String?

    /// The role asked for.
    func name() throws -> Name? { try role.map(NameArgument.read) }
}

extension Desk {
    /// Shows what is about to be signed and its meaning, asks, records and reports.
    ///
    /// - Parameters:
    ///   - statement: What the office made ready.
    ///   - words: The same in words.
    ///   - consent: Whether the person agreed beforehand.
    ///   - done: What to say afterwards.
    ///   - office: The office that made it ready.
    ///   - record: The step; the ordinary one where nothing is done besides.
    /// - Throws: ``OfficeError/declined`` where the person does not agree, what the step refuses,
    ///   and ``PreparedElsewhere`` where it is signed on another computer.
    func sign(
        _ statement: ReadyStatement, _ words: [String], _ consent: ConsentOptions, done: String,
        at office: Office, record: ((ReadyStatement) async throws -> Recorded)? = nil
    ) async throws {
        if let folder = consent.prepare {
            try prepare(try office.unsigned(statement), words, into: folder, office)
        }
        try agree(
            words, meaning: statement.meaning, role: statement.role,
            behalf: statement.behalf.map(office.name), yes: consent.yes)
        let step = record ?? { try await office.record($0) }
        let recorded = try await step(statement)
        report(recorded, done, office)
    }

    /// Reports what was recorded.
    func report(_ recorded: Recorded, _ words: String, _ office: Office) {
        say(words)
        if recorded.waitsFor.isEmpty {
            say(
                "Recorded as \(recorded.id.short)"
                    + (recorded.hasCheckpoint ? ", settled by a checkpoint." : "."))
        } else {
            let names = recorded.waitsFor.map(office.name).joined(separator: ", ")
            say("Recorded as \(recorded.id.short). It counts once \(names) signed it too:")
            say("  signet countersign \(recorded.id.short)")
        }
        say(recorded.delivery, office, isRemoval: recorded.statement.kind.isRemoval)
    }
}

/// Ends a command with a status without further words.
struct Refused: Error {}
