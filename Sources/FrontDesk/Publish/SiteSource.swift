import DocumentArchive
import DocumentControl
import Publishing

/// The bytes of a text with where they lie.
struct SiteSource: Sendable {
    let hash: ContentHash
    let path: String
    let bytes: [UInt8]
    let isMarkdown: Bool

    var outline: TextOutline {
        isMarkdown
            ? TextOutline(Draft(path: path, bytes: bytes))
            : TextOutline(document: nil, origin: [:])
    }

    func text(_ outline: TextOutline) -> SiteText {
        let (path, bytes) = (path, bytes)
        let source = try? SourceText(bytes, file: path)
        let head = isMarkdown ? source?.head : nil
        return SiteText(
            body: head?.body ?? source?.text ?? String(decoding: bytes, as: UTF8.self),
            firstLine: (head?.lines ?? 0) + 1, isMarkdown: isMarkdown, system: outline.document
        ) {
            Draft(path: path, bytes: bytes).markdown.map { TextUnit.units(of: $0) } ?? []
        }
    }
}

extension SiteText {
    /// Takes a text apart for a page.
    ///
    /// - Parameters:
    ///   - draft: The text as it was read.
    ///   - isMarkdown: False for the control rules, whose lines are shown as they are.
    init(_ draft: Draft, isMarkdown: Bool) {
        let whole = String(decoding: draft.bytes, as: UTF8.self)
        self.init(
            body: isMarkdown ? draft.text?.body ?? whole : whole,
            firstLine: isMarkdown ? (draft.text?.bodyOffset ?? 0) + 1 : 1, isMarkdown: isMarkdown,
            system: isMarkdown ? SystemReader.document(draft) : nil
        ) {
            draft.markdown.map { TextUnit.units(of: $0) } ?? []
        }
    }
}
