import DocumentControl
import Markdown

extension DraftCheck {
    /// The file lies in the folder of its type and is named after its identifier.
    func placeDefects(_ draft: Draft) -> [Defect] {
        var defects: [Defect] = []
        if let type = draft.type.flatMap({ rules.types[$0] }),
            folderOfTypes(draft.path) != type.folder
        {
            defects.append(
                draft.defect(
                    draft.text?.frontMatter.type?.line ?? 1, "folder-wrong",
                    "The file does not lie in the folder of its type.",
                    type.folder == "."
                        ? "Use another type." : "Move it to \(type.folder)/, or use another type."))
        }
        let name = draft.path.split(separator: "/").last.map(String.init) ?? ""
        if let document = draft.document, !Self.begins(name, with: document) {
            defects.append(
                draft.defect(
                    draft.text?.frontMatter.id?.line ?? 1, "file-name",
                    "The name of the file does not begin with \(document).",
                    "Rename it to \(document).md, or to \(document) and words after it."))
        }
        return defects
    }

    /// The folder of types in which a path lies: the innermost one.
    private func folderOfTypes(_ path: String) -> String? {
        rules.types.values.map(\.folder).filter { path.hasPrefix("\($0)/") }
            .max { $0.utf8.count < $1.utf8.count }
    }

    private static func begins(_ name: String, with document: DocumentID) -> Bool {
        guard name.hasPrefix(document.text) else { return false }
        guard let next = name.dropFirst(document.text.count).first else { return false }
        return !(next.isLetter || next.isNumber)
    }

    /// The type's sections are there, as level-2 headings, and say something.
    ///
    /// A text in force that was not touched since gets its new sections with its next revision: until then a section
    /// that is missing is a remark. A translation has the sections of its original, in its own words.
    func sectionDefects(_ draft: Draft, _ markdown: MarkdownText) -> [Defect] {
        guard let type = draft.type.flatMap({ rules.types[$0] }),
            draft.text?.frontMatter.translates == nil
        else { return [] }
        let isInForce = draft.document.map { known.unchanged.contains($0) } ?? false
        var defects: [Defect] = []
        for section in type.sections {
            let place = markdown.blocks.firstIndex { block in
                guard case .heading(2, let inlines) = block.kind else { return false }
                return Self.isTitle(inlines.plainText, section)
            }
            guard let place else {
                defects.append(
                    draft.defect(
                        draft.text?.bodyOffset ?? 1, "section-missing",
                        "The section '\(section)' is missing.",
                        isInForce
                            ? "It stays in force as it is; add '## \(section)' with its next revision."
                            : "Add the heading '## \(section)' and what belongs there.",
                        isRemark: isInForce))
                continue
            }
            if !Self.hasContent(markdown.blocks[(place + 1)...]) {
                defects.append(
                    draft.defect(
                        markdown.blocks[place].line, "section-empty",
                        "The section '\(section)' is empty.",
                        "Write what belongs there, or say why nothing does."))
            }
        }
        return defects
    }

    /// Whether a heading is that of a section; a number before it and its case do not matter.
    private static func isTitle(_ heading: String, _ section: String) -> Bool {
        let words = heading.drop { $0.isNumber || $0 == "." || $0 == " " }
        return words.lowercased() == section.lowercased()
            || heading.lowercased() == section.lowercased()
    }

    /// Whether anything but headings and HTML stands before the next section.
    private static func hasContent(_ blocks: ArraySlice<Block>) -> Bool {
        for block in blocks {
            switch block.kind {
            case .heading(let level, _) where level <= 2: return false
            case .heading, .html, .rule: continue
            default: return true
            }
        }
        return false
    }
}
