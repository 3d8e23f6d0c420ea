package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Signatures

package struct Stamp: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "stamp",
        abstract: "Have a checkpoint stamped by an authority for time stamps (RFC 3161)",
        discussion: """
            The authorities that count stand in the control rules (time-stamps:). Each that has an \
            address is asked; its answer is checked with openssl before it is kept beside the \
            checkpoint. The first time, name the file of the authority's certificate. It takes \
            openssl and curl. Where there is no network, --query and --reply go by hand.

            A stamp proves that everything listed up to the checkpoint was there at its time.

            Example: signet stamp
            Example: signet stamp --certificate example-root.pem
            Example: signet stamp --query checkpoint.tsq
            Example: signet stamp --reply checkpoint.tsr
            """)

    @Argument(help: "The first digits of the checkpoint, or its number; the newest if left out.")
    var checkpoint: String?

    @Option(help: ArgumentHelp("Ask this authority only.", valueName: "name or address"))
    var authority: String?

    @Option(
        help: ArgumentHelp(
            "The file with the authority's certificate, when it is needed first.",
            valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("Only write the question for an authority.", valueName: "file"))
    var query: String?

    @Option(help: ArgumentHelp("Keep an answer that was fetched by hand.", valueName: "file"))
    var reply: String?

    @Flag(help: "Record here only, and exchange nothing now.")
    var offline = false

    package init() {}

    package func validate() throws {
        guard [query, reply, authority].compactMap({ $0 }).count <= 1 else {
            throw ValidationError("Name one of --query, --reply and --authority.")
        }
    }

    package func run(at desk: Desk) async throws {
        var exchange = ExchangeOptions(yes: true)
        exchange.offline = offline
        let office = try await desk.office(exchange)
        if let query {
            let asked = try await office.stampQuery(checkpoint, to: query)
            desk.say("Written to \(query): the question about checkpoint \(asked.number).")
            desk.say("Send it to an authority, such as by:")
            desk.say(
                "  curl --header 'Content-Type: application/timestamp-query' --data-binary "
                    + "@\(query) ADDRESS > ANSWER")
            desk.say("What comes back is put in here: signet stamp --reply ANSWER")
            return
        }
        let outcome = try await office.stamp(
            StampWish(
                checkpoint: checkpoint, authority: authority, certificate: certificate,
                reply: reply))
        report(outcome, desk, office)
    }

    private func report(_ outcome: StampOutcome, _ desk: Desk, _ office: Office) {
        let number = outcome.checkpoint.number
        if let name = outcome.certificate { desk.say("The certificate of \(name) is kept.") }
        for stamp in outcome.stamps {
            let when = "\(office.calendar.shown(stamp.time)) by \(stamp.authority)"
            desk.say(
                stamp.isNew
                    ? "Checkpoint \(number) is stamped: \(when)."
                    : "Checkpoint \(number) was stamped already: \(when).")
        }
        for authority in outcome.lacking {
            let trouble = OfficeError.certificateNeeded(authority)
            desk.note(trouble.problem)
            if let remedy = trouble.remedy { desk.note(remedy) }
        }
        for trouble in outcome.troubles {
            desk.note(trouble.problem)
            desk.note(trouble.remedy)
        }
        if let delivery = outcome.delivery { desk.say(delivery, office) }
    }
}
