package import DocumentControl
import Git
import Markdown
import Signatures

/// A local file that a text embeds, with the line of the dossier that names it.
package struct EmbeddedFile: Hashable, Sendable {
    package let attached: AttachedFile
    /// From the root of the repository.
    package let path: String
    package let bytes: [UInt8]
}

extension EmbeddedFile {
    /// A file that proves something and belongs to no text: it is known by its own name.
    ///
    /// - Parameters:
    ///   - path: Where it was found.
    ///   - bytes: What it holds.
    package init?(evidence path: String, bytes: [UInt8]) {
        guard let name = path.split(separator: "/").last,
            let hash = ContentHash(hex: Digest.hex(bytes))
        else { return nil }
        self.init(
            attached: AttachedFile(hash: hash, name: LinkTarget.name(of: String(name), from: "")),
            path: path, bytes: bytes)
    }
}

/// Finds the files that belong to a text: images, and links to local files that are no Markdown.
package enum Embeds {
    /// The files of a draft, each once, sorted by their names.
    ///
    /// - Parameters:
    ///   - draft: The draft.
    ///   - root: The folder of the repository, without a slash at the end.
    /// - Returns: The files, and a defect for every embed that cannot be attached.
    package static func files(
        of draft: Draft, root: String
    ) -> (files: [EmbeddedFile], defects: [Defect]) {
        guard let markdown = draft.markdown else { return ([], []) }
        let (files, defects) = linked(draft, markdown, root)
        return (files, tags(in: draft, markdown) + defects)
    }

    /// The files of a draft alone, whatever cannot be attached.
    package static func attached(to draft: Draft, root: String) -> [AttachedFile] {
        draft.markdown.map { linked(draft, $0, root).files.map(\.attached) } ?? []
    }

    private static func linked(
        _ draft: Draft, _ markdown: MarkdownText, _ root: String
    ) -> (files: [EmbeddedFile], defects: [Defect]) {
        var files: [String: EmbeddedFile] = [:]
        var defects: [Defect] = []
        for link in markdown.links {
            switch find(link, draft, root, known: files) {
            case .none: break
            case .file(let file): files[file.path] = file
            case .defect(let defect): defects.append(defect)
            }
        }
        return (files.values.sorted { $0.attached.name < $1.attached.name }, defects)
    }

    private enum Found {
        case none
        case file(EmbeddedFile)
        case defect(Defect)
    }

    private static func find(
        _ link: Link, _ draft: Draft, _ root: String, known: [String: EmbeddedFile]
    ) -> Found {
        let path: String
        switch LinkTarget(link.destination, from: draft.path).place {
        case .elsewhere where link.isImage:
            return .defect(
                draft.defect(
                    link.line, "remote-embed", "'\(link.destination)' lies elsewhere.",
                    "Put the image beside the text, so that it is approved with it."))
        case .outside where link.isImage: return .defect(outside(link, draft))
        case .elsewhere, .inline, .here, .outside: return .none
        case .path(let found): path = found
        }
        guard link.isImage || !path.lowercased().hasSuffix(".md"), known[path] == nil else {
            return .none
        }
        let kind = WorkingFile.kind(of: "\(root)/\(path)")
        // A link to a folder embeds nothing, and a missing one is a dead link.
        if !link.isImage && (kind == nil || kind == .folder) { return .none }
        guard Tier.folders.contains(where: { path.hasPrefix("\($0)/") }) else {
            return .defect(outside(link, draft))
        }
        if let place = WorkingFile.link(on: path, root: root) {
            return .defect(
                draft.defect(
                    link.line, "symbolic-link", "'\(place)' is a symbolic link.",
                    "Put the file itself there."))
        }
        guard kind == .file, let bytes = FileBytes.read("\(root)/\(path)"),
            let hash = ContentHash(hex: Digest.hex(bytes))
        else {
            return .defect(
                draft.defect(
                    link.line, "embed-missing", "The file '\(path)' is not there.",
                    "Put it there, or mend the path: it is relative to the text."))
        }
        let name = LinkTarget.name(of: path, from: draft.path)
        return .file(
            EmbeddedFile(attached: AttachedFile(hash: hash, name: name), path: path, bytes: bytes))
    }

    private static func outside(_ link: Link, _ draft: Draft) -> Defect {
        draft.defect(
            link.line, "embed-outside",
            "'\(link.destination)' is no file of the folders \(Tier.folders.joined(separator: ", ")).",
            "Put the file beside the text and name it by a path relative to the text.")
    }

    /// Files that raw HTML would embed without anybody seeing them attached.
    private static func tags(in draft: Draft, _ markdown: MarkdownText) -> [Defect] {
        BodyText(markdown).html.compactMap { piece in
            let text = piece.text.lowercased()
            let tag = embedding.first { tag in
                text.ranges(of: "<\(tag)").contains { range in
                    let next = text[range.upperBound...].first
                    return !(next.map { $0.isLetter || $0.isNumber || $0 == "-" } ?? false)
                }
            }
            guard let tag else { return nil }
            return draft.defect(
                piece.line, "html-embed", "The HTML tag '\(tag)' would bring in another file.",
                "Write ![words](file) for an image or [words](file) for an attachment.")
        }
    }

    private static let embedding = [
        "img", "script", "iframe", "object", "embed", "video", "audio", "source", "link", "svg",
        "picture", "frame", "base", "style", "form", "input",
    ]
}
