import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Publishing
import Signatures

/// The files of the folder that `signet export audit` writes.
struct AuditFolder {
    /// In the order of their paths; the list of all of them is the last.
    let files: [DeliveredFile]
    /// The SHA-256 of the list of all files.
    let seal: String

    init(_ export: AuditExport, _ office: Office) {
        let tables = AuditTables(export, office)
        var files = export.evidence.files.map { DeliveredFile(path: $0.path, bytes: $0.bytes) }
        func add(_ path: String, _ text: String) {
            files.append(DeliveredFile(path: path, bytes: Array((text + "\n").utf8)))
        }
        for document in export.documents { files += Self.copies(of: document) }
        add("README.txt", AuditReadMe(export, office).text)
        files.append(
            DeliveredFile(
                path: VerifyScript.name, bytes: VerifyScript.bytes, canBeRun: true))
        files.append(
            DeliveredFile(
                path: "keys/allowed_signers",
                bytes: Array(export.signers.map { "\($0.line)\n" }.joined().utf8)))
        for (name, title, table) in tables.all {
            add("\(name).csv", table.csv)
            add("\(name).html", tables.page(title, table).html)
        }
        if !export.evidence.leftOut.isEmpty {
            add(
                "left-out.txt",
                export.evidence.leftOut.map { "\($0.path): \($0.reason)" }.joined(separator: "\n"))
        }
        files.sort { $0.path < $1.path }
        let sums = files.map { "\(StatementFile.hash($0.bytes).hex)  ./\($0.path)\n" }.joined()
        seal = StatementFile.hash(sums.utf8).hex
        self.files = files + [DeliveredFile(path: "SHA256SUMS", bytes: Array(sums.utf8))]
    }

    /// A text without attachments is a file; one with attachments a folder with them, under the
    /// names by which it embeds them.
    private static func copies(of document: ExportedDocument) -> [DeliveredFile] {
        guard let text = document.text else { return [] }
        let ending = document.document == .rules ? "yaml" : "md"
        let name = "\(document.label).\(ending)"
        guard !document.attachments.isEmpty else {
            return [DeliveredFile(path: "documents/\(name)", bytes: text.bytes)]
        }
        let folder = "documents/\(document.label)"
        var taken = [name: text.bytes]
        var files = [DeliveredFile(path: "\(folder)/\(name)", bytes: text.bytes)]
        for (embedded, file) in document.attachments {
            var path = readable(embedded)
            if let other = taken[path] {
                guard other != file.bytes else { continue }
                path = "\(StatementFile.hash(file.bytes).hex.prefix(16))-\(path)"
            }
            taken[path] = file.bytes
            files.append(DeliveredFile(path: "\(folder)/\(path)", bytes: file.bytes))
        }
        return files
    }

    /// An attachment's name as a path below its document: `../` becomes `up/`, and escapes the
    /// letters that they stand for, where a file may be called so.
    static func readable(_ embedded: String) -> String {
        let plain = embedded.removingPercentEncoding ?? embedded
        let isPlain = plain.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && scalar.value != 0x7F
                && !"\\:*?\"<>|".unicodeScalars.contains(scalar)
        }
        return (isPlain ? plain : embedded).split(separator: "/").map { part in
            part == ".." ? "up" : part == "." ? "here" : String(part)
        }.joined(separator: "/")
    }
}
