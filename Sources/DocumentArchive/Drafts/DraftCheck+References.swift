import DocumentControl
import Standards

extension DraftCheck {
    /// Front matter refers to documents, forms and clauses that there are.
    func referenceDefects(_ draft: Draft, _ front: FrontMatter) -> [Defect] {
        var defects = front.related.compactMap { dead($0.text, $0.line, draft, "dead-reference") }
        defects += front.forms.compactMap { dead($0.text, $0.line, draft, "form-unknown") }
        defects += [front.parent].compactMap { word in
            word.flatMap { dead($0.text, $0.line, draft, "dead-reference") }
        }
        defects += front.interfaces.compactMap { interface in
            // A neighbour outside the system, such as "Customer", is a name and no identifier.
            guard isLikeIdentifier(Self.folded(interface.with)) else { return nil }
            return dead(interface.with, interface.line, draft, "dead-reference")
        }
        if let word = front.origin["superseded-by"], isLikeIdentifier(Self.folded(word.text)) {
            // Another edition may be named by its words; an identifier must be one.
            defects += [dead(word.text, word.line, draft, "dead-reference")].compactMap { $0 }
        }
        return defects + front.clauses.compactMap { clause($0, draft) }
    }

    private func dead(_ text: String, _ line: Int, _ draft: Draft, _ code: String) -> Defect? {
        if let document = DocumentID(text), known.superseded[document] != nil {
            return citation(of: document, line, draft)
        }
        guard let document = DocumentID(text) else {
            return draft.defect(
                line, code, "'\(text)' is no identifier of a document.",
                "Write an identifier such as P-20.")
        }
        if known.withdrawn.contains(document) {
            return draft.defect(
                line, code, "\(document) was withdrawn.",
                "Refer to what replaced it, or remove the line.")
        }
        guard !identifiers.contains(document) else { return nil }
        return draft.defect(
            line, code, "There is no document \(document), and none is planned.",
            "Mend the identifier, or reserve it in the control rules.")
    }

    /// What is wrong with a word that shall name a clause or a requirement.
    func clause(_ word: FrontMatter.Word, _ draft: Draft) -> Defect? {
        let parts = word.text.split(separator: ":", maxSplits: 1).map(String.init)
        func defect(_ problem: String, _ remedy: String) -> Defect {
            draft.defect(word.line, "clause-unknown", problem, remedy)
        }
        if ExclusionWords.isMeant(word.text) {
            return draft.defect(
                word.line, "exclusion", "'\(word.text)' would take a clause out.",
                "No clause can be left out: name the clause, and let a section cover it.")
        }
        guard parts.count == 2 else {
            return defect(
                "'\(word.text)' names no clause.", "Write catalogue and clause: iso-20000-1:8.2")
        }
        guard let catalogue = known.catalogues.first(where: { $0.id == parts[0] }) else {
            let all = known.catalogues.map(\.id).sorted().joined(separator: ", ")
            return defect(
                "There is no clause catalogue '\(parts[0])'.",
                all.isEmpty
                    ? "Add \(CatalogueFile.folder)/\(parts[0]).yaml." : "Use one of: \(all).")
        }
        guard !catalogue.has(parts[1]) else { return nil }
        return defect(
            "'\(parts[0])' has no clause \(parts[1]).",
            "Look the number up in \(CatalogueFile.folder)/\(parts[0]).yaml.")
    }

    /// Identifiers in the text belong to documents that there are or shall be; what is cited from
    /// outside is neither withdrawn nor superseded.
    func mentionDefects(_ draft: Draft, _ body: BodyText) -> [Defect] {
        var defects: [Defect] = []
        for line in body.lines {
            for word in Mentions.words(line.text) {
                guard let document = DocumentID(word), document != draft.document else { continue }
                if let defect = citation(of: document, line.line, draft) {
                    defects.append(defect)
                    continue
                }
                guard !identifiers.contains(document), !known.withdrawn.contains(document),
                    isLikeIdentifier(word)
                else { continue }
                defects.append(
                    draft.defect(
                        line.line, "dead-reference",
                        "The text names \(document), but there is no such document.",
                        "Mend the identifier, or reserve it in the control rules."))
            }
        }
        return defects
    }

    /// What is wrong with citing a document from outside.
    private func citation(of document: DocumentID, _ line: Int, _ draft: Draft) -> Defect? {
        guard isExternal(document) else { return nil }
        if known.withdrawn.contains(document) {
            return draft.defect(
                line, "citation-withdrawn", "The text cites \(document), which was withdrawn.",
                "Cite what replaced it, or take the citation out.")
        }
        if let since = known.kept[document] {
            // What is kept on purpose may be cited, once the owner of the text has looked at it since.
            guard let examined = draft.document.flatMap({ known.examined[$0] }), examined < since
            else { return nil }
        }
        return known.superseded[document].map { successor in
            draft.defect(
                line, "citation-superseded",
                "The text cites \(document), which was superseded by \(successor).",
                "Look whether the text still holds, and cite the new edition with the next revision.",
                isRemark: true)
        }
    }

    private func isExternal(_ document: DocumentID) -> Bool {
        rules.types.values.contains { $0.isExternal && $0.identifier.matches(document) }
    }

    /// Whether a word looks like an identifier of one of the types.
    ///
    /// A number with more digits than the pattern counts only where one of that type has as many:
    /// `P-256` names a curve as long as there are no hundred procedures.
    private func isLikeIdentifier(_ word: String) -> Bool {
        guard let document = DocumentID(word) else { return false }
        return rules.types.values.contains { type in
            let pattern = type.identifier
            guard pattern.parts(of: document) != nil else { return false }
            if document.text.utf8.count == pattern.text.utf8.count || pattern.hasSeries {
                return true
            }
            return identifiers.contains {
                pattern.matches($0) && $0.text.utf8.count >= document.text.utf8.count
            }
        }
    }
}
