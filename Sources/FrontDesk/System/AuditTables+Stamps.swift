import DocumentControl
import DocumentOffice
import Publishing

extension AuditTables {
    /// Each time stamp with the stock command that checks it.
    var stamps: ListTable {
        ListTable(
            columns: [
                .init(key: "number", title: "Checkpoint"),
                .init(key: "checkpoint", title: "Identifier"),
                .init(key: "time", title: "Stamped on"), .init(key: "file", title: "File"),
                .init(key: "command", title: "Check it here with"),
            ],
            rows: export.stamps.map { stamp in
                [
                    .number(stamp.checkpoint.number), .text(stamp.checkpoint.id.hex),
                    .text(when(stamp.time)), .text(stamp.path), .list(commands(stamp)),
                ]
            })
    }

    /// One for each authority: that of the stamp says that it holds.
    ///
    /// Certificates are taken as they were at the time of the stamp, since they expire.
    private func commands(_ stamp: ExportedStamp) -> [String] {
        stamp.certificates.map { certificate in
            "openssl ts -verify -digest \(stamp.checkpoint.id.hex) -in \(stamp.path) "
                + "-attime \(stamp.time.seconds) -CAfile \(certificate)"
        }
    }
}
