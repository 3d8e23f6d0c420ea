package import DocumentArchive
package import DocumentControl
package import ManagementSystem

/// A draft as it lies in the working tree, with all that is said of it before it is submitted.
package struct PreviewedDraft: Sendable {
    /// From the root of the repository.
    package let path: String
    /// Nothing where neither the text nor the name of the file tells.
    package let document: DocumentID?
    /// Nothing while the file is not there.
    package let draft: Draft?
    /// What the text embeds.
    package let files: [EmbeddedFile]
    /// As `signet check` finds them in this file, by line.
    package let findings: [Defect]
    /// Why the control rules of the working tree cannot be read: nothing was found by them then.
    package let rulesFindings: [Defect]
    /// Against what is in force; nothing where nothing of it can be compared.
    package let difference: DocumentDifference?
    /// Why there is none, in a sentence.
    package let noDifference: String
    /// The revision in force.
    package let standing: Revision?
    /// All drafts as one system.
    package let system: ManagementSystem
    /// What tables are drawn from: the texts in force, and this one in the place of its former revision.
    package let drawnFrom: ManagementSystem
    package let rules: Rules?
}

/// Which draft a person means.
package struct DraftSubject: Hashable, Sendable {
    /// From the root of the repository.
    package var path: String
    package let document: DocumentID?

    /// What it is called: the document, where that is known.
    package var name: String { document?.text ?? path }
}

extension Office {
    /// The draft that is meant by what a person typed: a document, or the file of a draft.
    ///
    /// A file whose front matter cannot be read is found by the identifier with which its name begins.
    ///
    /// - Throws: ``OfficeError/noDraft(_:)``, ``OfficeError/noDraftFile(_:)`` or ``OfficeError/severalDrafts(_:_:)``.
    package func draftSubject(_ typed: String) throws -> DraftSubject {
        let root = try root()
        guard typed.contains("/") || typed.lowercased().hasSuffix(".md") else {
            let id = try document(typed)
            return DraftSubject(path: try draftPath(of: id, DraftFolder(root: root)), document: id)
        }
        let place = path(typed)
        let inner = place.hasPrefix("\(root)/") ? String(place.dropFirst(root.count + 1)) : ""
        guard DraftFolder.isDraft(inner), let bytes = archive.draftBytes(inner) else {
            throw OfficeError.noDraftFile(typed)
        }
        return DraftSubject(
            path: inner,
            document: Draft(path: inner, bytes: bytes).document ?? Self.identifier(inName: inner))
    }

    private func draftPath(of id: DocumentID, _ folder: DraftFolder) throws -> String {
        if id == .rules { return RulesFile.path }
        let found = folder.drafts.filter { $0.document == id }
        guard found.count < 2 else { throw OfficeError.severalDrafts(id, found.map(\.path)) }
        let unread = folder.drafts.filter {
            $0.text == nil && Self.identifier(inName: $0.path) == id
        }
        guard let draft = found.first ?? unread.first else { throw OfficeError.noDraft(id) }
        return draft.path
    }

    /// Whatever can be said of a draft now; that it is gone or cannot be read is told as a finding.
    ///
    /// - Parameters:
    ///   - subject: Which draft; its path is followed where the file got another name.
    ///   - former: The drafts as they were read before.
    /// - Returns: The draft, and all drafts as they were read now.
    /// - Throws: Why nothing at all can be told.
    package func preview(
        _ subject: inout DraftSubject, former: DraftFolder? = nil
    ) throws -> (shown: PreviewedDraft, folder: DraftFolder) {
        let folder = DraftFolder(root: try root(), former: former)
        var draft = self.draft(at: subject.path, folder)
        if draft == nil, let id = subject.document, let path = try? draftPath(of: id, folder) {
            subject.path = path
            draft = self.draft(at: path, folder)
        }
        let path = subject.path
        let checked = try check(folder) { $0 == path }
        let unread = path == RulesFile.path ? [] : checked.unread
        var findings = checked.defects
        if draft == nil {
            findings.append(
                Defect(
                    file: path, line: 1, code: "no-draft", problem: "The file is not there.",
                    remedy: "Save it again under this name, or end the preview."))
        }
        let id = draft?.document ?? subject.document
        let state = id.flatMap { register.documents[$0] }
        let comparison = draft.flatMap { draft in id.map { compared(draft, $0) } }
        return (
            PreviewedDraft(
                path: path, document: id, draft: draft,
                files: try draft.map { Embeds.files(of: $0, root: try root()).files } ?? [],
                findings: findings, rulesFindings: unread, difference: comparison?.difference,
                noDifference: comparison?.why ?? "",
                standing: state?.inForce(at: now, trials: false)?.item.revision,
                system: checked.system,
                drawnFrom: try drawnFrom(draft, or: checked.system), rules: checked.rules),
            folder
        )
    }

    private func draft(at path: String, _ folder: DraftFolder) -> Draft? {
        path == RulesFile.path
            ? archive.draftBytes(path).map { Draft(path: path, bytes: $0) }
            : folder.drafts.first { $0.path == path }
    }

    private func compared(
        _ draft: Draft, _ id: DocumentID
    ) -> (difference: DocumentDifference?, why: String) {
        guard id == .rules || draft.text != nil else {
            return (nil, "The draft cannot be read now.")
        }
        let issued = register.documents[id]?.line.contains {
            $0.kind != .withdraw && !$0.cancelled
        }
        guard issued ?? false else {
            return (
                nil, "No revision of \(id) was issued yet: all of it is new, and is to be read."
            )
        }
        do { return (try compare(draft, of: id), "") } catch let error as any ExplainedError {
            return (nil, error.problem)
        } catch { return (nil, "\(error)") }
    }

    private func drawnFrom(
        _ draft: Draft?, or drafts: ManagementSystem
    ) throws -> ManagementSystem {
        guard register.system != nil, let draft, let own = SystemReader.document(draft),
            draft.text?.body.contains("<!-- generated:") ?? false
        else { return drafts }
        let others = try wholeSystem(.inForce(now)).documents.filter { $0.id != own.id }
        return ManagementSystem(documents: others + [own], catalogues: drafts.catalogues)
    }
}
