package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct Init: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Begin a management system in this repository",
        discussion: """
            The root statement names the founders with their keys, the first registrar and \
            document controller, and the control rules (signet.yaml, written if there is none). \
            With several founders it counts once all of them have signed it: signet countersign.

            Example: signet init --founder "Ada Example <ada@example.org> ~/.ssh/id_ed25519.pub"
            """)

    @Option(help: ArgumentHelp("\"Name <address> key.pub\"; repeated.", valueName: "person"))
    var founder: [String] = []

    @Option(help: "The first registrar: a person like a founder, or a founder's name.")
    var registrar: String?

    @Option(help: "The first document controller, in the same way.")
    var controller: String?

    @Option(help: "How many founders sign what the root signs.")
    var threshold: Int?

    @Option(help: "The name of the management system; else that of the control rules.")
    var title: String?

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard !founder.isEmpty else {
            throw ValidationError(
                "Name one founder at least: --founder \"Name <address> path/to/key.pub\"")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let founders = try founder.map(Founder.init)
        let statement = try await office.prepareBeginning(
            Beginning(
                title: title, founders: founders, registrar: registrar, controller: controller,
                threshold: threshold))
        let names = founders.map(\.name).joined(separator: " and ")
        try desk.agree(
            [
                "Begin a management system with \(names) as founder"
                    + (founders.count == 1 ? "." : "s.")
            ], meaning: statement.meaning, role: statement.role, yes: consent.yes)
        let recorded = try await office.begin(statement)
        let system = recorded.id.short
        if office.register.system == nil {
            desk.say("Recorded root statement \(system).")
            desk.say("It counts once every founder has signed it: signet countersign")
        } else {
            desk.say("Begun: root statement \(system).")
            if founders.count == 1 {
                desk.say("One person alone holds the root of trust. Add a second key and keep it")
                desk.say("in a sealed envelope; signet verify says so until then.")
            }
        }
        desk.say(recorded.delivery, office)
    }
}
