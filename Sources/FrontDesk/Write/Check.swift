package import ArgumentParser
import DocumentControl
import DocumentOffice
import Publishing

package struct Check: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Name every defect of the drafts with its place and remedy",
        discussion: """
            Nothing is recorded. A remark stops no submission; a defect does. Of many somebody can take note \
            instead (signet waive): they stop nothing then, and are shown with who did, until when and why.

            --explain CODE says what a code means, such as dead-link, which clause asks for it, and where it is.

            Example: signet check --format github
            Example: signet check procedures/P-20-incident-management.md
            """)

    @Argument(help: "Files, folders or identifiers; all drafts where none is named.")
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Say what defects of a code mean, and where they are.", valueName: "code"))
    var explain: String?

    @OptionGroup var list: FindingListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        if let explain { return try self.explain(explain, desk) }
        let office = try desk.office()
        let defects = try office.check(paths)
        switch list.format {
        case .table:
            for defect in defects { desk.say(defect, office) }
            desk.say(counts(defects))
        case .json, .csv, .markdown:
            desk.show(DefectTable.table(defects, office), list.plain, empty: "")
        case .sarif, .github, .gitlab:
            desk.show(defects.map { DefectTable.notice($0, office) }, list.format)
        }
        if defects.contains(where: \.isStopping) { throw Refused() }
    }

    private func counts(_ defects: [Defect]) -> String {
        let stopping = defects.filter(\.isStopping).count
        let noted = defects.filter { $0.waivedBy != nil }.count
        let remarks = defects.count - stopping - noted
        return "\(stopping) defect\(stopping == 1 ? "" : "s")"
            + (remarks > 0 ? ", \(remarks) remark\(remarks == 1 ? "" : "s")" : "")
            + (noted > 0 ? ", \(noted) taken note of" : "") + "."
    }

    /// Says what a code means, and what it is about here.
    private func explain(_ code: String, _ desk: Desk) throws {
        guard let page = DefectPage.page(code) else {
            throw OfficeError.unknownDefect(code, known: DefectPage.all.map(\.code))
        }
        let office = try desk.office()
        let found = try office.check(paths).filter { $0.code == code }
        desk.say("\(page.code): \(page.meaning).")
        desk.say("  Asked for by clause \(page.clause) of ISO/IEC 20000-1:2005.")
        guard let first = found.first else {
            desk.say("  Not found here.")
            return
        }
        desk.say(
            first.isRemark
                ? "  A remark: it stops no submission."
                : "  A defect: the text cannot be submitted.")
        desk.say(
            page.canBeWaived
                ? "  Where it must stay, take note of it: signet waive \(code) \(first.file):\(first.line) "
                    + "--until DAY --reason TEXT"
                : "  Nobody can take note of it: it is mended.")
        for defect in found { desk.say(defect, office, indent: "    ") }
    }
}
