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
            ? TextOutline(draft)
            : TextOutline(document: nil, origin: [:])
    }

    func text(_ outline: TextOutline) -> SiteText {
        let source = try? SourceText(bytes, file: path)
        let head = isMarkdown ? source?.head : nil
        return SiteText(
            body: head?.body ?? source?.text ?? String(decoding: bytes, as: UTF8.self),
            firstLine: (head?.lines ?? 0) + 1, isMarkdown: isMarkdown, system: outline.document)
    }

    /// All that differs in a newer text.
    ///
    /// - Parameters:
    ///   - newer: The newer text.
    ///   - own: What is known of this one besides its bytes.
    ///   - others: What is known of the newer one.
    /// - Returns: The changes.
    func difference(
        to newer: SiteSource, _ own: SiteComparedText, _ others: SiteComparedText
    ) -> TextDifference {
        let (old, new) = (draft, newer.draft)
        let units = [old, new].map { $0.markdown.map { TextUnit.units(of: $0) } ?? [] }
        var metadata: [MetadataChange] = []
        if isMarkdown, let before = old.text?.frontMatter, let after = new.text?.frontMatter {
            metadata = before.changes(to: after) { name in
                name == before.owner?.text
                    ? own.owner : name == after.owner?.text ? others.owner : nil
            }
        }
        return TextDifference(
            redline: Redline(TextComparison(old: units[0], new: units[1])), metadata: metadata,
            attachments: own.attachments.changes(to: others.attachments))
    }

    private var draft: Draft { Draft(path: path, bytes: bytes) }
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
            system: isMarkdown ? SystemReader.document(draft) : nil)
    }
}
