package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Signatures

package struct PeopleService: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "service",
        abstract: "Enrol a service: a key that makes or witnesses checkpoints and fills no seat",
        discussion: """
            The registrar does it. With its key, signet checkpoint works on a computer where nobody \
            sits; with --duty witness, signet witness works there, or with an outside party that is \
            nobody here. One service does one of them; it approves and issues nothing.

            Example: signet people service p-clock --key clock.pub --duty checkpoint \
            --reason "Nightly checkpoint"
            Example: signet people service p-auditor --key auditor.pub --duty witness \
            --reason "Our auditor keeps a copy"
            """)

    @Argument(help: "The identifier of the service, which is never that of a person.")
    var service: String

    @Option(help: "The file of its public key.")
    var key: String

    @Option(help: "What it does: checkpoint or witness.")
    var duty = "checkpoint"

    @Option(help: "The last day of its duty.")
    var until: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        try office.rules()
        guard let id = PersonID(service) else {
            throw ValidationError(
                "'\(service)' is no identifier: small letters, digits and hyphens, such as p-clock."
            )
        }
        let statement = try await office.enrolService(
            id, key: key, duty: try NameArgument.read(duty),
            until: try until.map { try Moment.read($0, office.calendar, end: true) },
            reason: reason)
        let fingerprint = try desk.surroundings.readKey(key).fingerprint
        try await desk.sign(
            statement,
            [
                "Enrol the service \(id) with the key \(fingerprint) for \(duty)"
                    + (until.map { " until \($0)" } ?? "") + "."
            ], consent, done: "Enrolled the service \(id).", at: office)
    }
}

package struct PeopleEnd: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End a service: its key makes or witnesses no further checkpoint",
        discussion: """
            Whoever enrolled it does it, or the document controller.

            Example: signet people end p-clock --reason "The computer was given away"
            """)

    @Argument(help: "The service.")
    var service: String

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        let statement = try await office.end(
            try office.service(service).hex, reason: reason)
        try await desk.sign(
            statement, ["End the service \(service): \(reason.joined(separator: " "))"], consent,
            done: "The service \(service) has ended.", at: office)
    }
}
