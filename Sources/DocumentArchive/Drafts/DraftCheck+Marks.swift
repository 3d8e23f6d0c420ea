import DocumentControl
import ManagementSystem
import Markdown
import Standards

extension DraftCheck {
    /// Comments that bind a section to clauses, or have something drawn there, name what there is.
    func markDefects(_ draft: Draft, _ markdown: MarkdownText) -> [Defect] {
        var defects: [Defect] = []
        var isBelowHeading = false
        for block in markdown.blocks {
            if case .heading = block.kind { isBelowHeading = true }
            guard case .html(let html) = block.kind else { continue }
            for mark in SectionMark.all(in: html, from: block.line) {
                if !isBelowHeading {
                    defects.append(
                        draft.defect(
                            mark.line, "mark-place",
                            "'\(mark.kind.rawValue)' stands above all headings.",
                            "Put it directly below the heading of the section that is meant."))
                }
                defects += self.defects(of: mark, draft)
            }
        }
        return defects
    }

    private func defects(of mark: SectionMark, _ draft: Draft) -> [Defect] {
        guard mark.kind == .generated else {
            let references = mark.references
            if ExclusionWords.isMeant(mark.words) {
                return [clause(FrontMatter.Word(text: mark.words, line: mark.line), draft)]
                    .compactMap { $0 }
            }
            guard !references.isEmpty else {
                return [
                    draft.defect(
                        mark.line, "clause-unknown", "'\(mark.kind.rawValue)' names no clause.",
                        "Write '<!-- \(mark.kind.rawValue): iso-20000-1:8.2-01 -->'.")
                ]
            }
            return references.compactMap { reference in
                let text =
                    reference.value.standard.isEmpty
                    ? reference.value.number : reference.value.description
                return clause(FrontMatter.Word(text: text, line: reference.line), draft)
            }
        }
        if GeneratedPart(rawValue: mark.words) == nil {
            let all = GeneratedPart.allCases.map(\.rawValue).sorted().joined(separator: ", ")
            return [
                draft.defect(
                    mark.line, "generated-unknown",
                    "Nothing of the name '\(mark.words)' can be drawn.",
                    "Use one of: \(all).")
            ]
        }
        if mark.words == GeneratedPart.fields.rawValue, draft.text?.frontMatter.form == nil {
            return [
                draft.defect(
                    mark.line, "generated-unknown", "There are no fields to draw: this is no form.",
                    "Give the front matter 'fields:', or take the line out.")
            ]
        }
        return []
    }
}
