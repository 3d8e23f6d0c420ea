package import ArgumentParser
import DocumentControl
import DocumentOffice
import Publishing

package struct Check: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Name every defect of the drafts with its place and remedy",
        discussion: """
            Nothing is recorded. A remark stops no submission; a defect does.

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
        let defects = try desk.office().check(paths)
        switch list.format {
        case .table:
            for defect in defects {
                desk.say(
                    "\(defect.file):\(defect.line): \(defect.isRemark ? "remark" : "defect"): "
                        + "\(defect.problem) [\(defect.code)]")
                desk.say("    \(defect.remedy)")
            }
        case .json, .csv, .markdown: desk.show(table(defects), list.plain, empty: "")
        case .sarif, .github, .gitlab: desk.show(defects.map(notice), list.format)
        }
        let stopping = defects.filter { !$0.isRemark }.count
        if list.format == .table {
            let remarks = defects.count - stopping
            let counts =
                "\(stopping) defect\(stopping == 1 ? "" : "s")"
                + (remarks > 0 ? ", \(remarks) remark\(remarks == 1 ? "" : "s")" : "")
            desk.say(counts + ".")
        }
        if stopping > 0 { throw Refused() }
    }

    /// Says what a code means, and what it is about here.
    private func explain(_ code: String, _ desk: Desk) throws {
        guard let page = DefectPage.page(code) else {
            throw OfficeError.unknownDefect(code, known: DefectPage.all.map(\.code))
        }
        let found = try desk.office().check(paths).filter { $0.code == code }
        desk.say("\(page.code): \(page.meaning).")
        desk.say("  Asked for by clause \(page.clause) of ISO/IEC 20000-1:2005.")
        switch found.first {
        case nil: desk.say("  Not found here.")
        case let first?:
            desk.say(
                first.isRemark
                    ? "  A remark: it stops no submission."
                    : "  A defect: the text cannot be submitted.")
            for defect in found {
                desk.say("    \(defect.file):\(defect.line): \(defect.problem)")
                desk.say("      \(defect.remedy)")
            }
        }
    }

    private func notice(_ defect: Defect) -> Notice {
        Notice(
            level: defect.isRemark ? .note : .error, code: defect.code,
            meaning: DefectPage.page(defect.code)?.meaning ?? defect.code,
            message: defect.problem, remedy: defect.remedy, path: defect.file, line: defect.line,
            place: "\(defect.file):\(defect.code):\(defect.problem)")
    }

    private func table(_ defects: [Defect]) -> ListTable {
        ListTable(
            columns: [
                .init(key: "file", title: "File"), .init(key: "line", title: "Line"),
                .init(key: "grade", title: "Grade"), .init(key: "code", title: "Code"),
                .init(key: "problem", title: "Problem"), .init(key: "remedy", title: "Remedy"),
            ],
            rows: defects.map { defect in
                [
                    .text(defect.file), .number(defect.line),
                    .text(defect.isRemark ? "remark" : "defect"), .text(defect.code),
                    .text(defect.problem), .text(defect.remedy),
                ]
            })
    }
}
