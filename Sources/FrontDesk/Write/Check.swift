package import ArgumentParser
import DocumentControl
import DocumentOffice
import Publishing

package struct Check: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Name every defect of the drafts with its place and remedy",
        discussion: """
            Nothing is recorded. A remark stops no submission; a defect does.

            Example: signet check --format github
            Example: signet check procedures/P-20-incident-management.md
            """)

    @Argument(help: "Files, folders or identifiers; all drafts where none is named.")
    var paths: [String] = []

    @OptionGroup var list: FindingListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
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

    private func notice(_ defect: Defect) -> Notice {
        Notice(
            level: defect.isRemark ? .note : .error, code: defect.code, meaning: defect.code,
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
