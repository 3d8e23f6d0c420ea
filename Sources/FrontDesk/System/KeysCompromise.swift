package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct KeysCompromise: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "compromise",
        abstract: "Report a key as stolen or lost: it ends, and what it signed since is contested",
        discussion: """
            It takes two people: the registrar or the document controller, and one more who holds \
            a role and signs with signet countersign. What the key signed and was settled after \
            the checkpoint up to which it is trusted is shown as contested. Nothing falls by \
            itself: it is upheld (signet uphold) or signed again.

            Example: signet keys compromise SHA256:8iYhGfgW --person "Anna Example" \
            --trusted-until 12 --reason "The laptop was stolen on Monday"
            """)

    @OptionGroup var key: KeyArgument

    @Option(
        help: ArgumentHelp(
            "The last checkpoint up to which the key is trusted: its number or first digits.",
            valueName: "checkpoint"))
    var trustedUntil: String

    @Option(help: "Who signs as the second person.")
    var with: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        try key.demand()
        let office = try await desk.office(consent)
        let stolen = try key.read(office)
        let checkpoint = try office.checkpoint(trustedUntil)
        let name = office.name(stolen.person)
        let statement = try await office.compromise(
            stolen, trustedUntil: trustedUntil, with: try with.map(office.person), reason: reason)
        try await desk.sign(
            statement,
            [
                "Report the key \(stolen.fingerprint) of \(name) as compromised: "
                    + reason.joined(separator: " "),
                "  trusted until checkpoint \(checkpoint.number) of "
                    + office.calendar.shown(checkpoint.time),
            ] + desk.rootNote(stolen.person, office),
            consent, done: "Reported the key \(stolen.fingerprint) of \(name).", at: office)
    }
}
