package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing
import Signatures
import Standards

package struct StandardExport: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write in OSCAL what the documents say of a catalogue, or the catalogue itself",
        discussion: """
            The component definition has one component a document, with the clauses and requirements that its \
            sections cover or support, revision and SHA-256 of its text. The same texts on the same day give \
            the same bytes. With --catalogue the clause catalogue itself is written.

            Example: signet standard export iso-20000-1 --in-force --out ../conformity.json
            Example: signet standard export iso-20000-1 --catalogue --out ../iso-20000-1.json
            """)

    @Argument(help: "The clause catalogue, such as iso-20000-1.")
    var name: String

    @Flag(help: "Write the clause catalogue instead.")
    var catalogue = false

    @Option(help: ArgumentHelp("Where to write; otherwise it is printed.", valueName: "file"))
    var out: String?

    @OptionGroup var texts: TextsOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let looked = try texts.texts(office)
        let system = try office.wholeSystem(looked)
        let found = try system.demand(name)
        let frame = try frame(office, looked, found)
        guard !catalogue else {
            try deliver(CatalogueExport(found, frame).json, desk, office)
            return
        }
        let sources = try office.textFacts(looked).mapValues { facts in
            ComponentDefinition.Source(
                hash: facts.hash, revision: facts.revision.map { "\($0)" },
                since: facts.since.map { "\(office.calendar.day(of: $0))" })
        }
        let definition = ComponentDefinition(
            CoverageReport(of: found, by: system), system, try office.systemRules(looked), sources,
            frame)
        guard !definition.isEmpty else { throw OfficeError.nothingBound(found.id) }
        try deliver(definition.json, desk, office)
        let groups = definition.groupsLeftOut
        guard !groups.isEmpty else { return }
        desk.note(
            "Left out, since OSCAL speaks of controls only: what documents say of the groups "
                + "\(groups.joined(separator: ", ")).")
    }

    private func frame(
        _ office: Office, _ looked: SystemTexts, _ found: ClauseCatalogue
    ) throws -> ControlExport {
        let instant =
            switch looked {
            case .drafts: office.now
            case .inForce(let instant): instant
            }
        let day = office.calendar.day(of: instant)
        let root = office.register.system?.hex
        let space = "urn:signet:system:\(root ?? "none")"
        return ControlExport(
            system: try office.systemRules(looked).title, root: root,
            modified: office.calendar.written(office.calendar.start(of: day)), day: "\(day)",
            hash: office.catalogueHash(found.id),
            identifier: { NameIdentifier.of($0, in: space) })
    }

    private func deliver(_ text: String, _ desk: Desk, _ office: Office) throws {
        guard let out else {
            desk.sayText(text)
            return
        }
        try office.deliver(text + "\n", toFile: out)
        desk.say("Written to \(out).")
    }
}
