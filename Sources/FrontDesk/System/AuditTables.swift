import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

/// The tables of an exported folder: for programs as CSV, for people as pages.
struct AuditTables {
    let export: AuditExport
    private let office: Office

    init(_ export: AuditExport, _ office: Office) {
        self.export = export
        self.office = office
    }

    /// Names of files without an ending, titles and tables.
    var all: [(name: String, title: String, table: ListTable)] {
        [
            ("in-force", "Documents in force", documents),
            ("who-decided", "Who sat on which seat", steps),
            ("receipts", "Who shall read, and who has read", receipts),
            ("checkpoints", "Checkpoints", checkpoints),
            ("keys/keys", "Keys, and how each came in", keys),
            ("findings", "Findings", findings),
        ] + (export.stamps.isEmpty ? [] : [("stamps", "Time stamps of checkpoints", stamps)])
    }

    /// A table as a page by itself.
    func page(_ title: String, _ table: ListTable) -> ListPage {
        ListPage(
            title: title, facts: facts, table: table,
            note:
                "Printed from the register; what is signed stands in the statements that it names.")
    }

    /// From what the folder was made.
    var facts: [(label: String, value: String)] {
        let register = office.register
        let newest = register.newestCheckpoint
        return [
            ("Management system", register.root?.title ?? ""),
            ("As of", office.calendar.written(export.instant)),
            ("Root statement 1", register.system?.hex ?? "none that counts"),
            (
                "Newest checkpoint",
                newest.map { "\($0.number), \($0.id.hex)" } ?? "none that counts"
            ),
        ]
    }

    func name(_ person: PersonID) -> String {
        export.withNames ? office.name(person) : person.text
    }

    func when(_ instant: Instant) -> String { office.calendar.written(instant) }

    private var documents: ListTable {
        ListTable(
            columns: [
                .init(key: "document", title: "Document"),
                .init(key: "revision", title: "Revision"),
                .init(key: "title", title: "Title"), .init(key: "type", title: "Type"),
                .init(key: "owner", title: "Owner"), .init(key: "audience", title: "For"),
                .init(key: "mode", title: "How"), .init(key: "since", title: "In force since"),
                .init(key: "until", title: "Until"),
                .init(key: "next_review", title: "Next review"),
                .init(key: "route", title: "What the route asks for"),
                .init(key: "read", title: "Have read"), .init(key: "of", title: "Of"),
                .init(key: "statement", title: "Statement"), .init(key: "copy", title: "Copy"),
            ],
            rows: export.documents.map { document in
                let entry = document.entry
                let mode =
                    document.isTrial
                    ? "on trial"
                    : entry.kind == .adopt
                        ? "adopted" : entry.kind == .root ? "root statement 1" : entry.mode.rawValue
                let readers = export.receipts.filter {
                    $0.document == document.document && $0.revision == entry.item.revision
                }
                return [
                    .text(document.document.text), .text("\(entry.item.revision)"),
                    .text(document.title), document.type.map { .text($0.text) } ?? .none,
                    document.owner.map { .text($0.text) } ?? .none,
                    .list(entry.audience.map(\.text)), .text(mode), .text(when(entry.instant)),
                    entry.until.map { .text(when($0)) } ?? .none,
                    document.nextReview.map { .text("\($0)") } ?? .none, .text(document.route),
                    .number(readers.filter { $0.readOn != nil }.count), .number(readers.count),
                    .text(entry.id.hex),
                    .text(
                        document.text == nil
                            ? "its bytes are not here" : "documents/\(document.label)"),
                ]
            })
    }

    private var steps: ListTable {
        ListTable(
            columns: [
                .init(key: "document", title: "Document"),
                .init(key: "revision", title: "Revision"),
                .init(key: "step", title: "Step"), .init(key: "words", title: "What"),
                .init(key: "person", title: "Person"), .init(key: "name", title: "Name"),
                .init(key: "role", title: "Seat"), .init(key: "for", title: "For"),
                .init(key: "meaning", title: "Meaning"), .init(key: "time", title: "Signed on"),
                .init(key: "checkpoint", title: "Settled by"),
                .init(key: "remark", title: "Remark"), .init(key: "statement", title: "Statement"),
                .init(key: "file", title: "File"),
            ],
            rows: export.documents.flatMap { document in
                document.steps.map { step in
                    [
                        .text(document.document.text), .text("\(document.entry.item.revision)"),
                        .text(step.kind.noun), .text(step.words), .text(step.signer.person.text),
                        .text(name(step.signer.person)),
                        step.signer.role.map { .text($0.text) } ?? .none,
                        step.signer.behalf.map { .text(name($0)) } ?? .none,
                        .text(step.meaning.joined(separator: " ")), .text(when(step.time)),
                        step.checkpoint.map { .text("checkpoint \($0)") } ?? .text("pending"),
                        .text(step.remark), .text(step.id.hex), .text(step.path),
                    ]
                }
            })
    }

    private var receipts: ListTable {
        ListTable(
            columns: [
                .init(key: "document", title: "Document"),
                .init(key: "revision", title: "Revision"),
                .init(key: "person", title: "Person"), .init(key: "name", title: "Name"),
                .init(key: "since", title: "There since"), .init(key: "read", title: "Read on"),
                .init(key: "paper", title: "On paper, attested by"),
                .init(key: "due", title: "Due by"), .init(key: "state", title: "State"),
            ],
            rows: export.receipts.map { receipt in
                [
                    .text(receipt.document.text), .text("\(receipt.revision)"),
                    .text(receipt.person.text), .text(name(receipt.person)),
                    .text(when(receipt.since)), receipt.readOn.map { .text(when($0)) } ?? .none,
                    receipt.onPaper.map { .text(name($0.by)) } ?? .none,
                    .text(when(receipt.due)),
                    .text(
                        receipt.readOn != nil
                            ? "read" : receipt.isOverdue ? "overdue" : "outstanding"),
                ]
            })
    }

    private var checkpoints: ListTable {
        ListTable(
            columns: [
                .init(key: "number", title: "Number"), .init(key: "time", title: "Made on"),
                .init(key: "files", title: "Files listed"), .init(key: "person", title: "Person"),
                .init(key: "name", title: "Name"), .init(key: "next_by", title: "Next due by"),
                .init(key: "checkpoint", title: "Identifier"), .init(key: "file", title: "File"),
            ],
            rows: office.register.checkpoints.map { checkpoint in
                [
                    .number(checkpoint.number), .text(when(checkpoint.time)),
                    .number(checkpoint.count), .text(checkpoint.signer.text),
                    .text(name(checkpoint.signer)), .text(when(checkpoint.nextBy)),
                    .text(checkpoint.id.hex),
                    .text(office.evidence.paths[checkpoint.id]?.min() ?? ""),
                ]
            })
    }

    private var keys: ListTable {
        ListTable(
            columns: [
                .init(key: "person", title: "Person"), .init(key: "name", title: "Name"),
                .init(key: "fingerprint", title: "Fingerprint"), .init(key: "key", title: "Key"),
                .init(key: "brought_in_by", title: "Brought in by"),
                .init(key: "signed_by", title: "Signed by"), .init(key: "time", title: "On"),
                .init(key: "identity", title: "How it was made sure who it is"),
                .init(key: "ended_by", title: "Ended by"),
                .init(key: "trusted_until", title: "Trusted up to"),
                .init(key: "statement", title: "Statement"), .init(key: "file", title: "File"),
            ],
            rows: export.keys.map { key in
                [
                    .text(key.person.text), .text(name(key.person)), .text(key.fingerprint),
                    .text(key.key), .text(key.kind.noun),
                    .list(key.signers.map { name($0.person) + ($0.role.map { ", \($0)" } ?? "") }),
                    .text(when(key.time)), .text(key.identity.joined(separator: " ")),
                    key.endedBy.map { .text($0.hex) } ?? .none,
                    key.trustedUntil.map { .text($0.hex) } ?? .none, .text(key.id.hex),
                    .text(key.path),
                ]
            })
    }

    private var findings: ListTable {
        ListTable(
            columns: [
                .init(key: "code", title: "Code"), .init(key: "grade", title: "Grade"),
                .init(key: "place", title: "Place"), .init(key: "meaning", title: "Meaning"),
                .init(key: "detail", title: "Detail"),
                .init(key: "waived_by", title: "Taken note of by"),
                .init(key: "file", title: "File"),
            ],
            rows: export.findings.map { finding in
                [
                    .text(finding.code.rawValue), .text(finding.grade.rawValue),
                    .text(finding.place), .text(finding.code.meaning), .text(finding.detail),
                    finding.waivedBy.map { .text($0.hex) } ?? .none,
                    office.path(of: finding).map { .text($0) } ?? .none,
                ]
            })
    }
}
