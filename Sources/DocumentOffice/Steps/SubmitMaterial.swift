import DocumentArchive
import DocumentControl
import Git
import Markdown

/// What a draft says of itself, and the files that belong to it.
struct DraftMaterial {
    let hash: ContentHash
    let title: String
    let type: Name
    let owner: Name
    let audience: [Name]
    let language: String?
    let classification: Name?
    let files: [EmbeddedFile]

    /// The hash over text and attachments that every later statement repeats.
    var content: ContentHash {
        let lines = SubmittedText.contentLines(text: hash, attachments: files.map(\.attached))
        return StatementFile.hash(lines.utf8)
    }
}

extension Office {
    /// Takes a sound draft's own facts together.
    func material(of draft: Draft, _ id: DocumentID, _ rules: Rules) throws -> DraftMaterial {
        let hash = StatementFile.hash(draft.bytes)
        if id == .rules {
            let decoded = try RulesFile.decode(draft.bytes)
            guard let type = decoded.types.first(where: { $0.value.identifier.text == "RULES" })
            else { throw OfficeError.noType("rules", decoded.types.keys.sorted()) }
            return DraftMaterial(
                hash: hash, title: type.value.title, type: type.key, owner: .controller,
                audience: [],
                language: nil, classification: nil, files: [])
        }
        guard let front = draft.text?.frontMatter, let title = front.title?.text,
            let type = draft.type, let owner = front.owner.flatMap({ Name($0.text) })
        else { throw OfficeError.noDraft(id) }
        return DraftMaterial(
            hash: hash, title: title, type: type, owner: owner,
            audience: front.audience.compactMap { Name($0.text) }, language: front.language?.text,
            classification: front.classification.flatMap { Name($0.text) },
            files: Embeds.files(of: draft, root: try root()).files)
    }

    /// Material or editorial, by the difference to the last revision issued.
    func proposal(
        for draft: Draft, _ material: DraftMaterial, _ state: DocumentState?
    ) throws -> ChangeProposal {
        guard let state, let head = state.head, let new = draft.markdown else { return .first }
        if head.mode != .normal {
            let how = head.mode == .trial ? "on trial" : "in an emergency"
            return .material("\(head.item.revision) was issued \(how) only.", line: nil)
        }
        let old: StagedText
        do { old = try text(of: head, in: state) } catch OfficeError.textDisposed {
            return .material("The text before it was disposed of.", line: nil)
        }
        let after = draft.text?.frontMatter ?? old.text.frontMatter
        let former = state.text(of: head)?.text.attachments
        return ChangeProposal(
            Redline(
                TextComparison(
                    old: TextUnit.units(of: old.markdown), new: TextUnit.units(of: new))),
            old.text.frontMatter.changes(to: after)
                + (former?.changes(to: material.files.map(\.attached)) ?? []))
    }
}
