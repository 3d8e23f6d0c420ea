package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Witness: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: "Countersign a checkpoint that somebody else made",
        discussion: """
            Everybody admitted may, but for who made it, and so may an outside party with a service \
            of its own (signet people service --duty witness). What a witness holds a copy of \
            cannot be taken away or written anew unseen any more. It decides nothing.

            Example: signet witness
            Example: signet witness 3f29a1b07c55
            """)

    @Argument(help: "The first digits of the checkpoint, or its number; the newest if left out.")
    var checkpoint: String?

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let prepared = try await office.prepareWitness(checkpoint)
        let made = prepared.checkpoint
        var words = [
            "Witness checkpoint \(made.number) of \(office.calendar.shown(made.time)), made by "
                + "\(office.name(made.signer)).",
            "  It lists \(desk.count(made.count, "file")), with the hash \(prepared.all) over all.",
            "  Its identifier is \(made.id).",
        ]
        if prepared.later > 0 {
            words.append("  \(desk.count(prepared.later, "checkpoint")) came after it.")
        }
        let others = prepared.others.flatMap(\.by).map(office.name)
        if !others.isEmpty {
            words.append("  Witnessed before by \(others.joined(separator: ", ")).")
        }
        try await desk.sign(
            prepared.statement, words, consent, done: "Checkpoint \(made.number) is witnessed.",
            at: office)
        desk.say("Keep its identifier where nobody here can change it: \(made.id)")
    }
}
