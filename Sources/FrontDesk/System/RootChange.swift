package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct RootChange: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Make the next root statement: holders, threshold, or what settles a doubt",
        discussion: """
            All that is not said otherwise carries over. It counts once as many holders signed it \
            (signet countersign) as the former and as the new statement ask for, and works from \
            the next checkpoint on.

            Example: signet root change --add "Cleo Example <cleo@example.org> cleo.pub" \
            --threshold 2 --reason "A second holder"
            Example: signet root change --remove "Bo Example" --threshold 1 --reason "Bo leaves"
            Example: signet root change --pin 3f29a1b07c55 --reason "The other was made offline"
            Example: signet root change --settle 77ab12cd34ef --against 3f29a1b07c55 --reason "Agreed"
            """)

    @Option(
        help: ArgumentHelp(
            "Who shall hold a key of the root: a person, or \"Name <address> key.pub\"; repeated.",
            valueName: "person"))
    var add: [String] = []

    @Option(
        help: ArgumentHelp("Who shall hold it no longer; repeated.", valueName: "person"))
    var remove: [String] = []

    @Option(help: "How many holders sign what the root signs.")
    var threshold: Int?

    @Option(
        help: ArgumentHelp(
            "The checkpoint up to which the chain is right, where two follow the same one.",
            valueName: "checkpoint"))
    var pin: String?

    @Option(
        help: ArgumentHelp(
            "The root statement that is right, where two claim one place.", valueName: "statement"))
    var settle: String?

    @Option(help: ArgumentHelp("The other one; repeated.", valueName: "statement"))
    var against: [String] = []

    @Option(help: "Who shall sign, where several holders could; repeated.")
    var with: [String] = []

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        try office.rules()
        var wish = RootWish(reason: reason)
        wish.add = add
        wish.remove = try remove.map(office.person)
        wish.threshold = threshold
        wish.pin = pin
        wish.settle = settle
        wish.against = against
        wish.with = try with.map(office.person)
        let prepared = try await office.prepareRoot(wish)
        var words = [
            "Make root statement \(prepared.number): \(wish.reason.joined(separator: " "))",
            "  held by \(prepared.holders.joined(separator: ", "))",
            "  \(prepared.threshold) of \(prepared.holders.count) sign",
        ]
        if let pin = prepared.pin {
            words.append("  the chain of checkpoints is right up to \(pin.short)")
        }
        if !prepared.against.isEmpty {
            words.append("  not \(prepared.against.map(\.short).joined(separator: ", "))")
        }
        try await desk.sign(
            prepared.statement, words, consent,
            done: "Signed root statement \(prepared.number).", at: office)
    }
}
