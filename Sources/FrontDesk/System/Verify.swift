package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Verify: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Judge everything anew from the bytes and list the findings",
        discussion: """
            Each finding has a stable code, a grade, a place, a meaning and a remedy; --explain CODE \
            says how it comes about and how to see the same without Signet. An auditor brings along the \
            identifier of root statement 1 and of the newest checkpoint known.

            Exit status: 0 nothing to do, 1 errors, or deviations that nobody took note of, \
            3 evidence that was listed is missing or altered.

            Example: signet verify --root 3f29a1b0
            Example: signet verify --since 9b1c2f07
            Example: signet verify --explain time-outside
            Example: signet verify --as-known 12
            Example: signet verify --format sarif > signet.sarif
            """)

    @Option(help: "The first digits of root statement 1, as you know it from elsewhere.")
    var root: String?

    @Option(help: "The first digits of a checkpoint that must be there.")
    var checkpoint: String?

    @Option(
        help: ArgumentHelp(
            "The first digits of a checkpoint up to which all was verified before: only what is new "
                + "is read anew and shown; errors always are.", valueName: "checkpoint"))
    var since: String?

    @OptionGroup var known: AsKnownOptions

    @Flag(help: "Hash every object of the store anew too, and look for missing ones.")
    var deep = false

    @Option(help: ArgumentHelp("Explain the findings of one code.", valueName: "code"))
    var explain: FindingCode?

    @OptionGroup var list: FindingListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office(asKnown: known.asKnown)
        let report = try await office.verify(
            root: root, checkpoint: checkpoint, since: since, isDeep: deep)
        if let explain {
            desk.explain(explain, report, office)
            return
        }
        switch list.format {
        case .table: show(report, desk, office)
        case .json, .csv, .markdown: desk.show(table(report, office), list.plain, empty: "")
        case .sarif, .github, .gitlab:
            desk.show(report.findings.map { notice($0, report, office) }, list.format)
        }
        if !report.isUnusable { desk.sayKnown(office, after: list.plain) }
        if report.isUnusable { throw Unusable() }
        if report.isRefused { throw Refused() }
    }

    private func show(_ report: AuditReport, _ desk: Desk, _ office: Office) {
        for finding in report.findings {
            desk.say("\(finding.grade.rawValue): \(finding.code.rawValue)")
            if let waiver = finding.waivedBy.flatMap({ report.waivers[$0] }) {
                desk.say("    \(waiver.words(office))")
            }
            desk.say("    at \(place(finding, office))")
            desk.say(
                "    \(finding.code.meaning)"
                    + (finding.detail.isEmpty ? "." : ": \(finding.detail)."))
            desk.say("    \(finding.code.remedy)")
        }
        if report.isUnusable {
            desk.say("Listed evidence is missing or altered: nothing that rests on it was judged.")
        }
        if let first = report.findings.first {
            desk.say("How a finding comes about: signet verify --explain \(first.code.rawValue)")
        }
        let counts = Grade.allCases.map { grade in
            let count = report.findings.filter { $0.grade == grade }.count
            return "\(count) \(grade.rawValue)\(count == 1 ? "" : "s")"
        }
        desk.say("Statements: \(report.statements), pending: \(report.pending).")
        if report.onMinutes > 0 {
            desk.say("On the minutes of a meeting: \(report.onMinutes) of the approvals.")
        }
        if report.onPaper > 0 {
            desk.say(
                "On paper, signed by whoever attests it: \(report.onPaper) of the receipts and "
                    + "agreements.")
        }
        if let objects = report.objects { desk.say("Objects hashed anew: \(objects).") }
        if let since = report.since {
            let left =
                report.leftOut == 0
                ? "" : "; \(report.leftOut) findings about what it lists are left out"
            desk.say("Since checkpoint \(since.number), \(since.id.short)\(left).")
        }
        desk.say("Findings: \(counts.joined(separator: ", ")).")
        if let system = report.system { desk.say("Root statement 1: \(system)") }
        if let newest = report.checkpoint {
            desk.say("Newest checkpoint: \(newest.number), \(newest.id)")
            if !report.isUnusable { desk.say(anchored: report.anchoring, office) }
        }
    }

    private func place(_ finding: Finding, _ office: Office) -> String {
        guard let id = StatementID(finding.place) else { return finding.place }
        return office.path(of: finding).map { "\(id.short), \($0)" } ?? id.short
    }

    private func notice(_ finding: Finding, _ report: AuditReport, _ office: Office) -> Notice {
        let detail = finding.detail.isEmpty ? "" : ": \(finding.detail)"
        let subject = StatementID(finding.place)?.short ?? finding.place
        return Notice(
            level: finding.grade == .error
                ? .error : finding.grade == .deviation ? .warning : .note,
            code: finding.code.rawValue, meaning: finding.code.meaning,
            message: "\(subject): \(finding.code.meaning)\(detail).",
            remedy: finding.code.remedy, path: office.path(of: finding), line: nil,
            place: finding.place,
            justification: finding.waivedBy.flatMap { report.waivers[$0] }.map {
                $0.words(office)
            })
    }

    private func table(_ report: AuditReport, _ office: Office) -> ListTable {
        ListTable(
            columns: [
                .init(key: "code", title: "Code"), .init(key: "grade", title: "Grade"),
                .init(key: "place", title: "Place"), .init(key: "meaning", title: "Meaning"),
                .init(key: "detail", title: "Detail"), .init(key: "remedy", title: "Remedy"),
                .init(key: "waived_by", title: "Taken note of"),
                .init(key: "waived_person", title: "By"),
                .init(key: "waived_until", title: "Until"),
                .init(key: "waived_reason", title: "Why"), .init(key: "path", title: "File"),
            ],
            rows: report.findings.map { finding in
                let waiver = finding.waivedBy.flatMap { report.waivers[$0] }
                return [
                    .text(finding.code.rawValue), .text(finding.grade.rawValue),
                    .text(finding.place), .text(finding.code.meaning), .text(finding.detail),
                    .text(finding.code.remedy), finding.waivedBy.map { .text($0.hex) } ?? .none,
                    waiver.map { .text($0.by.text) } ?? .none,
                    waiver?.until.map { .text("\($0)") } ?? .none,
                    waiver.map { .list($0.reason) } ?? .none,
                    office.path(of: finding).map { .text($0) } ?? .none,
                ]
            })
    }
}

/// The repository cannot be used: status 3.
struct Unusable: Error {}
