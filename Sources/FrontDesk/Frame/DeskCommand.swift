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

/// How a statement command reports.
struct SigningOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Sign without asking.")
    var yes = false

    @Option(name: .customLong("as"), help: "The role in which to sign, where several fit.")
    var role: String?

    /// The role asked for.
    func roleName() throws -> Name? {
        guard let role else { return nil }
        guard let name = Name(role) else {
            throw ValidationError("'\(role)' is no name of a role.")
        }
        return name
    }
}

extension Desk {
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
    }
}

/// Ends a command with a status without further words.
struct Refused: Error {}
