package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Attest: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "attest",
        abstract: "Attest that somebody without a key has agreed to a text on paper",
        discussion: """
            Such as a customer to a service level agreement. The scan is kept with the revision; the \
            agreement is always shown as on paper, and who attested it. It is of the revision on its \
            way, else of the one in force. That somebody has read a text on paper is attested \
            with signet acknowledge --for.

            Example: signet attest P-20 --for "Kim Customer" --paper agreement.pdf --on 2026-11-20
            """)

    @OptionGroup var subject: DocumentArgument

    @Option(name: .customLong("for"), help: "Who agreed.")
    var person: String

    @OptionGroup var paper: PaperOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let record = try paper.record(of: person, office)
        let prepared = try await office.prepareAgreement(
            to: try office.document(subject.document), on: record)
        let item = prepared.items[0].item
        try await desk.sign(
            prepared.statement, desk.words(prepared, record, "has agreed to", office), consent,
            done: "Attested: \(office.name(record.person)) has agreed to \(item.document) "
                + "\(item.revision) on paper.", at: office)
    }
}

/// A scan, and the day on it.
struct PaperOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The scan of the paper that the person signed; it is kept.", valueName: "file"))
    var paper: String?

    @Option(help: ArgumentHelp("The day on the paper, else today.", valueName: "day"))
    var on: String?

    /// The record of what a person did.
    ///
    /// - Throws: A usage error where the scan is not named or the day is none.
    func record(of person: String, _ office: Office) throws -> PaperRecord {
        guard let paper else {
            throw ValidationError("Name the scan of what the person signed: --paper FILE")
        }
        let day = try on.map { words in
            guard let day = Day(words) else {
                throw ValidationError("'\(words)' is no day: write 2026-12-01.")
            }
            return day
        }
        return PaperRecord(
            person: try office.person(person), path: paper,
            day: day ?? office.calendar.day(of: office.now))
    }
}

extension Desk {
    /// What is attested, in words.
    func words(
        _ prepared: PreparedAttestation, _ record: PaperRecord, _ deed: String, _ office: Office
    ) -> [String] {
        ["Attest that \(office.name(record.person)) \(deed), on paper of \(record.day):"]
            + prepared.items.map { "  \($0.item.document) \($0.item.revision) \"\($0.title)\"" }
            + ["  Kept with it: \(prepared.record.name), \(count(prepared.size, "byte"))"]
    }
}
