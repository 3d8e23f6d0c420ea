import DocumentArchive
import DocumentControl
import Git

extension Office {
    /// What a text may lack that was approved elsewhere: the next revision mends it.
    private static let mendedLater: Set = [
        "section-missing", "section-empty", "dead-link", "dead-anchor", "dead-reference",
        "derived-text", "citation-superseded", "citation-withdrawn", "clause-unknown",
        "metadata-empty",
    ]

    /// One row of the list as a part of the statement.
    ///
    /// - Throws: `DefectError` with what stands in the way, at the line of the list or of the text.
    func adopted(
        _ entry: AdoptionList.Entry, _ list: AdoptionList, _ defects: [Defect], _ rules: Rules,
        _ template: StatementDraft, _ signers: [Signer]
    ) throws -> AdoptedText {
        let stopping = defects.filter { $0.isStopping && !Self.mendedLater.contains($0.code) }
        func refusal(_ problem: String, _ remedy: String) -> DefectError {
            DefectError(
                defects: [
                    Defect(
                        file: list.file, line: entry.line, code: "list", problem: problem,
                        remedy: remedy)
                ])
        }
        guard DraftFolder.isDraft(entry.path), let bytes = archive.draftBytes(entry.path) else {
            throw refusal(
                "There is no draft '\(entry.path)'.",
                "Write its path from the root: a Markdown file below a folder of drafts.")
        }
        let draft = Draft(path: entry.path, bytes: bytes)
        guard draft.document == entry.document || !stopping.isEmpty else {
            throw refusal(
                "'\(entry.path)' holds \(draft.document?.text ?? "no identifier"), not "
                    + "\(entry.document).", "Write the identifier that the draft has.")
        }
        if let state = register.documents[entry.document] {
            throw refusal(
                state.line.first?.kind == .adopt
                    ? "\(entry.document) was adopted already."
                    : "\(entry.document) is registered already.",
                "Remove the row; what is under control is revised: signet revise \(entry.document)")
        }
        guard entry.inForceSince <= calendar.day(of: now) else {
            throw refusal(
                "\(entry.document) is not in force before \(entry.inForceSince).",
                "Adopt it then, or let it take the whole route: signet submit \(entry.document)")
        }
        guard stopping.isEmpty else { throw DefectError(defects: stopping) }
        let material = try material(of: draft, entry.document, rules)
        let evidence = try entry.evidence.map { path in
            guard let file = evidenceFile(path, list.file) else {
                throw refusal(
                    "There is no file '\(path)'.",
                    "Write the path of the evidence as seen from the list, or from the root.")
            }
            return file
        }
        return adopted(entry, draft, material, evidence, defects, rules, template, signers)
    }

    private func adopted(
        _ entry: AdoptionList.Entry, _ draft: Draft, _ material: DraftMaterial,
        _ evidence: [EmbeddedFile], _ defects: [Defect], _ rules: Rules,
        _ template: StatementDraft, _ signers: [Signer]
    ) -> AdoptedText {
        let item = Item(entry.document, .first, material.content)
        let own = draft.text?.frontMatter.reviewEvery.flatMap { Interval($0.text) }
        let interval = own ?? rules.types[material.type]?.reviewEvery ?? rules.periodicReview
        let next = interval.after(entry.approvedOn, rules.workingDays)
        let approver = entry.approvedBy.map { (try? person($0))?.text ?? $0 }
        var statement = template
        statement.add(
            "item",
            [
                "item": [item.description], "title": [material.title],
                "type": [material.type.text], "owner": [material.owner.text],
                "audience": material.audience.map(\.text),
                "language": material.language.map { [$0] } ?? [],
                "classification": material.classification.map { [$0.text] } ?? [],
                "former-id": entry.formerID.map { [$0] } ?? [],
                "former-revision": entry.formerRevision.map { [$0] } ?? [],
                "approved-by": approver.map { [$0] } ?? [],
                "approved-on": ["\(entry.approvedOn)"],
                "in-force-since": [calendar.written(calendar.start(of: entry.inForceSince))],
                "next-due": ["\(next)"], "text": ["\(material.hash)"],
                "attach": material.files.map { "\($0.attached)" },
                "evidence": evidence.map { "\($0.attached)" },
            ])
        let intention = Intention(
            draft: statement, signers: signers,
            files: { signed, id in
                dossierFiles(item, draft.bytes, material, Layout.stem(signed, id))
                    + evidence.map { file in
                        NewFile(
                            path: Layout.dossier(item.document, item.revision) + "/"
                                + Layout.attachmentName(
                                    stem: Layout.stem(signed, id), file.attached),
                            bytes: file.bytes)
                    }
            }, message: "Adopt \(entry.document)")
        return AdoptedText(
            item: item, title: material.title, formerID: entry.formerID,
            formerRevision: entry.formerRevision, approvedBy: approver,
            approvedOn: entry.approvedOn, inForceSince: entry.inForceSince, nextReview: next,
            evidence: evidence.map(\.path), defects: defects.filter { !$0.isRemark },
            intention: intention)
    }

    /// A file that proves something: beside the list, or from the root of the repository.
    private func evidenceFile(_ path: String, _ list: String) -> EmbeddedFile? {
        let folder = place(of: list).split(separator: "/", omittingEmptySubsequences: false)
            .dropLast().joined(separator: "/")
        let places = path.hasPrefix("/") ? [path] : ["\(folder)/\(path)", place(of: path)]
        let rooted = archive.root.map { ["\($0)/\(path)"] } ?? []
        guard let bytes = (places + rooted).lazy.compactMap({ FileBytes.read($0) }).first else {
            return nil
        }
        return EmbeddedFile(evidence: path, bytes: bytes)
    }
}
