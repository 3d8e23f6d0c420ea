package import ArgumentParser
import DocumentArchive
import DocumentOffice
import Standards

package struct StandardImport: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take over a catalogue of controls in OSCAL as a clause catalogue",
        discussion: """
            Groups and controls become clauses under the numbers of their labels, the smallest items of \
            statements become requirements. The catalogue is a draft in manual/standards; what was not taken \
            over is told. Mind the rights of the publisher.

            Example: signet standard import NIST_CSF_v2.0_catalog.json --name nist-csf-2
            """)

    @Argument(help: "The catalogue in OSCAL's JSON.")
    var file: String

    @Option(help: "The name of the clause catalogue; otherwise made of the file's.")
    var name: String?

    @Flag(help: "Put it in the place of a catalogue of this name.")
    var replace = false

    @Flag(help: "Take the clauses only.")
    var withoutRequirements = false

    @Flag(help: "Only tell what would be done.")
    var dryRun = false

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        var wish = StandardWish(file: file)
        wish.name = name
        wish.replaces = replace
        wish.takesRequirements = !withoutRequirements
        let plan = try office.planStandard(wish)
        if !dryRun { try office.write(plan) }
        let catalogue = plan.catalogue
        let counts = [
            desk.count(catalogue.clauses.count, "clause"),
            desk.count(catalogue.requirements.count, "requirement"),
        ].joined(separator: ", ")
        desk.say("\(catalogue.title) (\(catalogue.edition)): \(counts).")
        desk.say(Self.words(plan.account, desk), indent: 4)
        guard !dryRun else {
            desk.say("Nothing was written.")
            return
        }
        desk.say("Written as a draft: \(plan.path)")
        desk.say("Look at it (signet check), then: signet standard show \(catalogue.id)")
    }

    /// What stands otherwise in the catalogue than in its source, or not at all.
    private static func words(_ account: ClauseConversion.Account, _ desk: Desk) -> [String] {
        var left: [String] = []
        if !account.withdrawn.isEmpty {
            left.append(
                "  withdrawn: \(account.withdrawn.count) (\(shortened(account.withdrawn)))")
        }
        for (kind, counts) in [("parts", account.parts), ("properties", account.properties)] {
            left += counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { "  \(kind) '\($0.key)': \($0.value)" }
        }
        if account.links > 0 { left.append("  links: \(account.links)") }
        if account.resources > 0 { left.append("  references: \(account.resources)") }
        if !account.unnumbered.isEmpty {
            left.append("  groups without a number: \(shortened(account.unnumbered))")
        }
        var words = left.isEmpty ? [] : ["Not taken over:"] + left
        if account.parameters > 0 {
            words.append(
                "What is left open is shown in brackets: \(desk.count(account.parameters, "parameter"))."
            )
        }
        if !account.unknownParameters.isEmpty {
            words.append(
                "Inserted, but declared nowhere: \(shortened(account.unknownParameters)).")
        }
        if !account.added.isEmpty {
            words.append(
                "Added, so that each clause has one around it: \(shortened(account.added)).")
        }
        return words
    }

    private static func shortened(_ words: [String]) -> String {
        words.prefix(8).joined(separator: ", ") + (words.count > 8 ? ", ..." : "")
    }
}
