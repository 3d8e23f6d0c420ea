package import DocumentControl
import Git

/// One file of a dossier: where it lies and what it holds.
package struct DossierFile: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]
}

extension Archive {
    /// The submitted text of a revision, as it was signed for.
    ///
    /// - Parameters:
    ///   - text: What the submission or adoption says.
    ///   - statement: The submission or adoption.
    ///   - evidence: The evidence.
    /// - Returns: The file, or nothing where no file holds these bytes.
    /// - Throws: Why it was refused, with what to do about it.
    package func text(
        _ text: SubmittedText, of statement: StatementID, in evidence: Evidence
    ) throws -> DossierFile? {
        try path(of: text, statement, evidence).flatMap { try file($0, text.text, evidence) }
    }

    /// Where the text of a submission or adoption lies.
    func path(
        of text: SubmittedText, _ statement: StatementID, _ evidence: Evidence
    ) -> String? {
        guard let submit = evidence.register.statements[statement] else { return nil }
        let folder = Layout.dossier(text.item.document, text.item.revision)
        let name = Layout.textName(
            stem: Layout.stem(submit, statement), text.text, of: text.item.document)
        return "\(folder)/\(name)"
    }

    /// An attachment of a revision.
    package func attachment(
        _ attached: AttachedFile, _ text: SubmittedText, of statement: StatementID,
        in evidence: Evidence
    ) throws -> DossierFile? {
        guard let submit = evidence.register.statements[statement] else { return nil }
        let folder = Layout.dossier(text.item.document, text.item.revision)
        let name = Layout.attachmentName(stem: Layout.stem(submit, statement), attached)
        return try file("\(folder)/\(name)", attached.hash, evidence)
    }

    /// The control rules with a number, as they were signed for.
    package func rulesText(
        _ reference: RulesReference, in evidence: Evidence
    ) throws -> DossierFile? {
        let folder = "\(Layout.rulesFolder)\(reference.number).0/"
        let ending = "-text-\(reference.hash.hex.prefix(16)).yaml"
        for path in evidence.entries.keys.sorted()
        where path.hasPrefix(folder) && path.hasSuffix(ending) {
            if let found = try file(path, reference.hash, evidence) { return found }
        }
        return nil
    }

    /// A file with the bytes that its hash tells; other bytes are never shown as these.
    private func file(
        _ path: String, _ hash: ContentHash, _ evidence: Evidence
    ) throws -> DossierFile? {
        guard let entry = evidence.entries[path] else { return nil }
        if let known = ahead.removeValue(forKey: entry.id) {
            return known.hash == hash ? DossierFile(path: path, bytes: known.bytes) : nil
        }
        guard let bytes = try soundBytes(entry), StatementFile.hash(bytes) == hash
        else { return nil }
        return DossierFile(path: path, bytes: bytes)
    }
}
