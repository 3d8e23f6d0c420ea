import DocumentControl
package import ManagementSystem
import Markdown
import Standards

/// Reads documents as parts of one system.
package enum SystemReader {
    /// What a text says of itself and of others.
    ///
    /// - Parameters:
    ///   - draft: The text.
    ///   - withText: Whether its running text is wanted, which only checks look at.
    /// - Returns: The document; nothing where its front matter has no identifier, type or title.
    package static func document(_ draft: Draft, withText: Bool = true) -> SystemDocument? {
        guard let text = draft.text, let markdown = draft.markdown, let id = draft.document,
            let type = text.frontMatter.type?.text
        else { return nil }
        let front = text.frontMatter
        var document = SystemDocument(
            id: id, title: front.title?.text ?? id.text, type: type,
            owner: front.owner?.text ?? "", path: draft.path)
        document.keyLines = front.keys
        document.clauses = front.clauses.compactMap { word in
            ClauseReference(word.text).map { Named($0, line: word.line) }
        }
        document.seed = front.seed.map(\.text)
        document.forms = identifiers(front.forms)
        document.related = identifiers(front.related)
        document.parent = front.parent.flatMap { identifiers([$0]).first }
        document.interfaces = front.interfaces.map {
            .init(with: $0.with, gives: $0.gives, takes: $0.takes, line: $0.line)
        }
        document.form = front.form
        document.language = front.language?.text
        document.translates = front.translates.flatMap { DocumentID($0.text) }
        if withText {
            document.text = BodyText(markdown.blocks.filter { !$0.isQuote }).lines.map {
                Named($0.text, line: $0.line)
            }
        }
        document.sections = SectionReader.sections(of: markdown)
        return document
    }

    private static func identifiers(_ words: [FrontMatter.Word]) -> [Named<DocumentID>] {
        words.compactMap { word in DocumentID(word.text).map { Named($0, line: word.line) } }
    }
}

extension Block {
    /// Whether it is what somebody else says.
    var isQuote: Bool { if case .quote = kind { true } else { false } }
}
