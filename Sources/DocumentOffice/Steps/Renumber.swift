import DocumentArchive
package import DocumentControl
import Foundation

/// A draft that got another identifier.
package struct Renumbered: Sendable {
    package let from: DocumentID
    package let to: DocumentID
    /// From the root of the repository.
    package let former: String
    package let path: String
    /// The drafts whose links to it were changed.
    package let linking: [String]
    /// Drafts that name the former identifier; a person decides which document is meant.
    package let naming: [String]
}

extension Office {
    /// Gives a draft that was never issued another identifier.
    ///
    /// It changes in its front matter, in the name of its file and in the links of other drafts.
    /// Nothing is recorded.
    ///
    /// - Parameters:
    ///   - words: The identifier of the draft, or its path where several drafts have it.
    ///   - wanted: The new identifier; nothing for the next free one.
    /// - Returns: What was changed in the working tree.
    /// - Throws: Why it was refused, with what to do about it.
    package func renumber(_ words: String, to wanted: DocumentID?) async throws -> Renumbered {
        let rules = try rules()
        let draft = try draft(named: words)
        guard let id = draft.document, let name = draft.type, let type = rules.types[name] else {
            throw OfficeError.noDraft(try document(words))
        }
        try await demandFree(draft, id)
        let new: DocumentID
        if let wanted {
            guard type.identifier.matches(wanted) else {
                throw OfficeError.identifierForm(name.text, type.identifier.text)
            }
            guard try isHalfDone(draft, id, wanted) || !usedIdentifiers().contains(wanted) else {
                throw OfficeError.identifierTaken(wanted)
            }
            new = wanted
        } else {
            let series = type.identifier.parts(of: id)?.series ?? ""
            new = try freeIdentifier(type, series: series, rules, "")
        }
        let path = renamed(draft.path, id, new)
        guard let bytes = renumbered(draft, id, new),
            path == draft.path || archive.draftBytes(path).map({ $0 == bytes }) ?? true
        else { throw OfficeError.draftExists(path) }
        // In this order whoever is broken off in between has the former file still, and goes on by typing it again.
        try archive.writeDraft(path, bytes)
        let (linking, naming) = try relink(draft.path, path, id)
        if path != draft.path { try archive.removeDraft(draft.path) }
        return Renumbered(
            from: id, to: new, former: draft.path, path: path, linking: linking, naming: naming)
    }

    /// Whether the new file lies beside the former one, whole: then somebody was broken off before the former was
    /// taken away.
    private func isHalfDone(_ draft: Draft, _ id: DocumentID, _ new: DocumentID) -> Bool {
        let path = renamed(draft.path, id, new)
        return path != draft.path
            && archive.draftBytes(path).map { $0 == renumbered(draft, id, new) } ?? false
    }

    /// The bytes of a draft with another identifier in its front matter.
    private func renumbered(_ draft: Draft, _ id: DocumentID, _ new: DocumentID) -> [UInt8]? {
        draft.text?.frontMatter.id.map { word in
            Array(replaced(String(decoding: draft.bytes, as: UTF8.self), word.line, id, new).utf8)
        }
    }

    private func draft(named words: String) throws -> Draft {
        if words.contains("/") {
            let found = DraftFolder(root: try root()).drafts.first { $0.path == words }
            guard let found else { throw OfficeError.noDocument(words) }
            return found
        }
        return try draft(of: try document(words))
    }

    /// An identifier that was issued stays for life; what is on its way is taken back first.
    ///
    /// A text that lost its identifier to another one is nobody's, whatever became of that other.
    private func demandFree(_ draft: Draft, _ id: DocumentID) async throws {
        guard id != .rules else { throw OfficeError.identifierForLife(id) }
        guard let state = register.documents[id] else { return }
        let hash = StatementFile.hash(draft.bytes)
        let lost: Set<FindingCode> = [.identifierContested, .identifierTaken]
        let me = try? await identity().person
        let own = register.statements.filter { claim, statement in
            (register.judgements[claim]?.refusal).map { lost.contains($0.code) } ?? false
                && statement.submissions.contains { text in
                    text.item.document == id
                        && (text.text == hash || me.map { text.authors.contains($0) } ?? false)
                }
        }
        let isWinner = state.submissions.contains { submission in
            submission.text.text == hash || me.map { submission.text.authors.contains($0) } ?? false
        }
        if !own.isEmpty, !isWinner { return }
        guard state.line.isEmpty else { throw OfficeError.identifierForLife(id) }
        if let open = state.open.last {
            throw OfficeError.openSubmission(id, open.item.revision, name(open.submitter))
        }
    }

    private func renamed(_ path: String, _ id: DocumentID, _ new: DocumentID) -> String {
        var parts = path.split(separator: "/").map(String.init)
        guard let last = parts.popLast(), last.hasPrefix(id.text) else { return path }
        return (parts + [new.text + last.dropFirst(id.text.count)]).joined(separator: "/")
    }

    private func replaced(
        _ text: String, _ line: Int, _ id: DocumentID, _ new: DocumentID
    ) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.indices.contains(line - 1) else { return text }
        lines[line - 1] = lines[line - 1].replacing(id.text, with: new.text)
        return lines.joined(separator: "\n")
    }

    /// Changes the links of other drafts to the file.
    ///
    /// - Returns: The drafts changed, and those that name the identifier in words.
    private func relink(
        _ former: String, _ path: String, _ id: DocumentID
    ) throws -> (linking: [String], naming: [String]) {
        var linking: [String] = []
        var naming: [String] = []
        let name = former.split(separator: "/").last.map(String.init) ?? former
        let other = path.split(separator: "/").last.map(String.init) ?? path
        for draft in DraftFolder(root: try root()).drafts
        where draft.path != path && draft.path != former {
            var text = String(decoding: draft.bytes, as: UTF8.self)
            if former != path, draft.links(to: former) {
                text = text.replacing(name, with: other)
                try archive.writeDraft(draft.path, Array(text.utf8))
                linking.append(draft.path)
            }
            if draft.document != id, Self.names(id, text) { naming.append(draft.path) }
        }
        return (linking, naming)
    }

    /// Whether a text has the identifier as a word of its own.
    private static func names(_ id: DocumentID, _ text: String) -> Bool {
        text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.contains { $0 == id.text }
    }
}
