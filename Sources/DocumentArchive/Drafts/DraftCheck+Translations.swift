import DocumentControl
import Markdown

extension DraftCheck {
    /// A translation names its original and the revision that was translated, and keeps pace with it.
    ///
    /// A document that names no original is one of its own, in whichever language.
    func translationDefects(
        _ draft: Draft, _ front: FrontMatter, _ markdown: MarkdownText
    ) -> [Defect] {
        func defect(
            _ line: Int, _ code: String, _ problem: String, _ remedy: String,
            isRemark: Bool = false
        ) -> Defect {
            draft.defect(line, code, problem, remedy, isRemark: isRemark)
        }
        guard let word = front.translates else {
            return front.translatedRevision.map {
                [
                    defect(
                        $0.line, "translation-original",
                        "A revision was translated, but the text does not say of what.",
                        "Add 'translates:' with the identifier of the original.")
                ]
            } ?? []
        }
        guard let original = DocumentID(word.text),
            known.registered[original] != nil || place(of: original) != nil,
            !known.withdrawn.contains(original)
        else {
            return [
                defect(
                    word.line, "translation-original",
                    "There is no document '\(word.text)' that could have been translated.",
                    "Name the document from which the translation was made.")
            ]
        }
        var defects =
            circle(from: draft, original).map { path in
                defect(
                    word.line, "translation-original",
                    "The translations go in a circle: \(path.map(\.text).joined(separator: ", ")).",
                    "Take 'translates:' out of the text that was written first.")
            }.map { [$0] } ?? []
        guard defects.isEmpty else { return defects }
        let source = place(of: original).flatMap { drafts[$0] }
        if let language = front.language, source?.text?.frontMatter.language?.text == language.text
        {
            defects.append(
                defect(
                    language.line, "translation-original",
                    "\(original) is written in '\(language.text)' as well.",
                    "Give the language of the translation."))
        }
        guard let revision = front.translatedRevision else {
            return defects + [
                defect(
                    word.line, "translation-original",
                    "The text does not say which revision of \(original) was translated.",
                    "Add 'translated-revision:' with it, such as 1.0.")
            ]
        }
        guard let translated = Revision(revision.text) else {
            return defects + [
                defect(
                    revision.line, "value-form", "'\(revision.text)' is no revision.",
                    "Write it as signet register shows it, such as 2.0.")
            ]
        }
        if let current = known.inForce[original], translated != current {
            defects.append(
                defect(
                    revision.line, "translation-behind",
                    translated < current
                        ? "\(original) is in force in revision \(current), and this is the translation of \(translated)."
                        : "Revision \(translated) of \(original) is not in force yet; \(current) is.",
                    translated < current
                        ? "Bring over what changed (signet compare \(original) \(translated) \(current)), and write "
                            + "'translated-revision: \(current)'."
                        : "Issue both together, or translate what is in force.",
                    isRemark: true))
        }
        if let other = source?.markdown {
            let (here, there) = (Self.sections(markdown), Self.sections(other))
            if here != there {
                defects.append(
                    defect(
                        word.line, "translation-behind",
                        "The original has \(there) sections, and the translation \(here).",
                        "Translate every section, in the same order.", isRemark: true))
            }
        }
        return defects
    }

    private static func sections(_ markdown: MarkdownText) -> Int {
        markdown.headings.count { $0.level == 2 }
    }

    private func place(of document: DocumentID) -> String? {
        places[document.text]?.first
    }

    /// The way from a text over its originals back to itself.
    private func circle(from draft: Draft, _ original: DocumentID) -> [DocumentID]? {
        guard let start = draft.document else { return nil }
        var path = [start]
        var next: DocumentID? = original
        while let document = next, !path.contains(document) {
            path.append(document)
            next = place(of: document).flatMap { drafts[$0]?.text?.frontMatter.translates }
                .flatMap { DocumentID($0.text) }
        }
        guard let document = next else { return nil }
        return document == start ? path + [document] : nil
    }
}
