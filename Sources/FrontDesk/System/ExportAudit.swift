package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct ExportAudit: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Write one folder that an auditor checks on a machine without Signet",
        discussion: """
            The folder holds the documents in force on that day, all evidence byte for byte, the \
            keys and how each came in, tables of who sat on which seat, and verify.sh, which \
            proves with sha256sum and ssh-keygen what can be proved; README.txt tells what a \
            person must read. The same evidence and day give the same bytes.

            Evidence that is not sound is written as it is, with its findings.

            Exit status: 0 written, 1 written with errors among the findings, or refused, \
            3 written, but evidence is missing or altered and nothing was judged.

            Example: signet export audit --as-of 2026-12-31 --out ../audit-2026 --tar
            """)

    @Option(help: ArgumentHelp("The day, or the instant, asked about.", valueName: "day"))
    var asOf: String

    @Option(help: ArgumentHelp("Where to write; no folder, or an empty one.", valueName: "folder"))
    var out: String

    @Flag(help: "Write the folder as one file, FOLDER.tar, as well.")
    var tar = false

    @Flag(help: "Leave the cards out and write identifiers in the place of names.")
    var withoutNames = false

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let instant = try Moment.read(asOf, office.calendar, end: true)
        let export = try office.auditExport(at: instant, withNames: !withoutNames)
        let folder = AuditFolder(export, office)
        let files = folder.files
        let name = out.split(separator: "/").last.map(String.init) ?? "audit"
        try office.deliver(
            files, to: out,
            archive: tar
                ? TapeArchive.bytes(
                    of: files.map {
                        DeliveredFile(
                            path: "\(name)/\($0.path)", bytes: $0.bytes, canBeRun: $0.canBeRun)
                    }, seconds: instant.seconds) : nil)
        say(export, folder, desk, office)
        if export.obstacle != nil { throw Unusable() }
        if export.findings.contains(where: { $0.grade == .error }) { throw Refused() }
    }

    private func say(
        _ export: AuditExport, _ folder: AuditFolder, _ desk: Desk, _ office: Office
    ) {
        let count = export.documents.count
        desk.say(
            "Written to \(out): \(count) document\(count == 1 ? "" : "s") in force on "
                + "\(office.calendar.shown(export.instant)), "
                + "\(export.evidence.files.count) files of evidence.")
        if tar { desk.say("The same as one file: \(out).tar") }
        if let obstacle = export.obstacle {
            desk.note("Nothing was judged, and no document is shown as in force. \(obstacle)")
        }
        let findings = export.findings.filter { $0.grade != .remark }
        if !findings.isEmpty {
            desk.note(
                "With findings: \(findings.count). They stand in findings.csv; "
                    + "signet verify tells more.")
        }
        desk.say("Tell the auditor on another way, so that nobody can exchange the folder:")
        desk.say("  SHA-256 of SHA256SUMS: \(folder.seal)")
        if let system = office.register.system { desk.say("  Root statement 1: \(system)") }
        if let newest = office.register.newestCheckpoint {
            desk.say("  Newest checkpoint: \(newest.number), \(newest.id)")
        }
        desk.say("They check it with: sh verify.sh ROOT CHECKPOINT")
    }
}
