import DocumentControl
import Git
import Markdown

extension DraftCheck {
    /// Links to texts and to headings lead somewhere.
    func linkDefects(_ draft: Draft, _ markdown: MarkdownText) -> [Defect] {
        markdown.links.compactMap { link in
            guard !link.isImage else { return nil }
            let target = LinkTarget(link.destination, from: draft.path)
            switch target.place {
            case .elsewhere, .inline: return nil
            case .here:
                if link.destination.isEmpty {
                    return draft.defect(
                        link.line, "dead-link", "The link '\(link.text)' leads nowhere.",
                        "Give it a target.")
                }
                return anchor(target.fragment, in: markdown, of: draft.path, link, draft)
            case .outside:
                return draft.defect(
                    link.line, "dead-link", "'\(link.destination)' leads out of the repository.",
                    "Write a path relative to the text.")
            case .path(let path): return linkDefect(to: path, target.fragment, link, draft)
            }
        }
    }

    private func linkDefect(
        to path: String, _ fragment: String?, _ link: Link, _ draft: Draft
    ) -> Defect? {
        guard let kind = WorkingFile.kind(of: "\(root)/\(path)") else {
            return draft.defect(
                link.line, "dead-link", "The file '\(path)' is not there.",
                "Mend the path: it is relative to the text.")
        }
        guard path.lowercased().hasSuffix(".md"), kind != .folder else { return nil }
        if let place = WorkingFile.link(on: path, root: root) {
            return draft.defect(
                link.line, "symbolic-link", "'\(place)' is a symbolic link.",
                "Link to the file itself.")
        }
        if let document = drafts[path]?.document, known.withdrawn.contains(document) {
            return draft.defect(
                link.line, "citation-withdrawn",
                "The link leads to \(document), which was withdrawn.",
                "Link to what replaced it; to tell of the past, name \(document) without a link.")
        }
        guard fragment != nil else { return nil }
        let other =
            drafts[path]
            ?? Draft(path: path, bytes: FileBytes.read("\(root)/\(path)") ?? [])
        guard let markdown = other.markdown else { return nil }
        return anchor(fragment, in: markdown, of: path, link, draft)
    }

    private func anchor(
        _ fragment: String?, in markdown: MarkdownText, of path: String, _ link: Link,
        _ draft: Draft
    ) -> Defect? {
        guard let fragment, !fragment.isEmpty,
            !markdown.headings.contains(where: { $0.anchor == fragment }),
            !Self.tagNames(in: markdown).contains(fragment)
        else { return nil }
        let place = path == draft.path ? "this text" : "'\(path)'"
        return draft.defect(
            link.line, "dead-anchor", "There is no heading '#\(fragment)' in \(place).",
            "Link to a heading by its words in small letters, blanks as hyphens.")
    }

    /// Anchors that HTML tags set: `<a id="x">` and `<a name="x">`.
    private static func tagNames(in markdown: MarkdownText) -> Set<String> {
        var names: Set<String> = []
        for piece in BodyText(markdown).html {
            let parts = piece.text.split(separator: "\"", omittingEmptySubsequences: false)
            for (place, part) in parts.enumerated().dropLast()
            where part.hasSuffix(" id=") || part.hasSuffix(" name=") {
                names.insert(String(parts[place + 1]))
            }
        }
        return names
    }
}
