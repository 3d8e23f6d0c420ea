package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Publishing
import Signatures

package struct PublishCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Write the site that staff read: plain files, from what is in force",
        discussion: """
            What is issued is shown, never a draft: the texts in force, what is scheduled, \
            superseded or withdrawn plainly marked, what changed, who signed what and how to check \
            it, the master list, the map, clause coverage, and a search that needs no server. The \
            pages work from any folder or web server, also without JavaScript.

            A second run writes only what changed. The same evidence and day give the same bytes.

            --for leaves out whatever is not distributed to one of the groups, from lists, search \
            and links too; --receipts shows how many have read each text.

            Figures in blocks of dot or mermaid are drawn by the program that this clone names: \
            git config signet.diagram.dot "dot -Tsvg". Without one they stand as code.

            An organisation's own templates, style, colours and logo lie in site/ of the repository.

            Example: signet publish --out ../site
            Example: signet publish --out ../site-service-desk --for all-staff --for service-desk
            """)

    @Option(
        help: ArgumentHelp(
            "Where to write; no folder, an empty one or a site.", valueName: "folder"))
    var out: String

    @Option(
        help: ArgumentHelp(
            "What was so on that day, or at that instant; of a day to come, a forecast.",
            valueName: "day"))
    var asOf: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Only what is distributed to the group; may be repeated.", valueName: "group"))
    var groups: [String] = []

    @Flag(help: "Show how many of those who shall read a text have.")
    var receipts = false

    package init() {}

    package func run(at desk: Desk) async throws {
        let (surroundings, out) = (desk.surroundings, out)
        async let reading = SiteForerun(surroundings, out: out)
        let office = try desk.office()
        let instant = try asOf.map { try Moment.read($0, office.calendar, end: true) } ?? office.now
        if asOf != nil { office.pointInTime = instant }
        let readers = SiteReaders(groups: try groups.map(NameArgument.read))
        let folder = try office.siteFolder(out, manifest: SiteManifest.name)
        var gathering = try SiteGathering(
            office, at: instant, for: readers, withReceipts: receipts)
        var forerun = await reading
        let names = Set(groups).sorted()
        try forerun.demandSite(for: names, at: out)
        let (settings, templates) = try forerun.look.get()
        // One processor would wait otherwise.
        async let prepared: Void = templates.prepare()
        let save = try await gathering.readOutlines(forerun.outlines)
        async let saved: Void = save()
        let pages = SitePages(
            gathering.content(), settings, system: gathering.system, rules: gathering.rules,
            whole: gathering.whole, shape: gathering.shape)
        let drawer = DiagramDrawer(office)
        let drawing = SiteDrawing(
            pages, templates, tool: Tool.name, digest: { Digest.hex($0) },
            figure: { drawer.digest($0) })
        let kept = office.archive.keptSite(of: surroundings.path(out), form: SiteMemory.form)
        let taken = try office.taken(folder)
        if !forerun.isCurrent(in: taken) {
            // Another run wrote there meanwhile.
            forerun = await SiteForerun(surroundings, out: out)
            try forerun.demandSite(for: names, at: out)
        }
        var publisher = SitePublisher(taken, kept, forerun, drawing, drawer)
        let result = try await publisher.publish(from: &gathering)
        _ = await (saved, prepared)
        for warning in publisher.warnings { desk.note(warning.whole) }
        desk.say(
            "Written to \(out): \(desk.count(gathering.faces.count, "document")) as of "
                + "\(office.calendar.day(of: instant)). \(desk.count(result.written, "file")) written, "
                + "\(result.unchanged) unchanged, \(result.removed) removed.")
        desk.noteStale(office)
        desk.end()
    }

    /// The templates; what is wrong in the organisation's own is told with its place.
    static func templates(_ settings: SiteSettings) throws -> SiteTemplates {
        do { return try SiteTemplates(overrides: settings.templates) } catch let problem
            as SiteTemplates.Problem
        {
            throw DefectError(
                defects: [
                    Defect(
                        file: problem.file, line: problem.line, code: "site-template",
                        problem: problem.problem, remedy: problem.remedy)
                ])
        }
    }
}

extension SiteSettings {
    init(_ folder: SiteFolder?) {
        self.init()
        guard let folder else { return }
        name = folder.name
        if let language = folder.language { self.language = language }
        accent = folder.accent
        accentDark = folder.accentDark
        logo = folder.logo
        style = folder.style
        templates = folder.templates
    }
}
