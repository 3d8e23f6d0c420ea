package import DocumentControl
import Markdown

/// One issue of a document with what the register knows of it, to be set as a man page or in LaTeX.
package struct PrintedSheet: Sendable {
    /// A file that the text shows and that stands beside what is written.
    package struct File: Hashable, Sendable {
        /// As the text names it, percent-encoding resolved.
        package let name: String
        /// The SHA-256 of its bytes in hexadecimal digits.
        package let digest: String

        package init(name: String, digest: String) {
            self.name = name
            self.digest = digest
        }
    }

    /// The text itself.
    package enum Body: Sendable {
        /// With the titles of all documents that were issued, by identifier.
        case markdown(String, titles: [String: String])
        /// Lines that stay as they are.
        case lines(String)
    }

    package let identifier: String
    package let title: String
    /// Such as `2.0`; nothing where the text has none.
    package let revision: String?
    /// When it was issued.
    package let day: Day?
    /// The name of the organisation's system.
    package let organisation: String
    /// The language of the text, such as `en` or `zh`.
    package let language: String
    /// What the register tells, with its marks.
    package let header: TextHeader
    let text: PrintedText
    package let files: [File]

    package init(
        identifier: String, title: String, revision: String?, day: Day?, organisation: String,
        language: String, header: TextHeader, body: Body, files: [File] = []
    ) {
        self.identifier = identifier
        self.title = title
        self.revision = revision
        self.day = day
        self.organisation = organisation
        self.language = language
        self.header = header
        switch body {
        case .lines(let lines): text = PrintedText(verbatim: lines)
        case .markdown(let markdown, let titles):
            let references = SheetReferences(titles: titles, files: files.map(\.name))
            text = PrintedText(markdown, options: references.options)
        }
        self.files = files
    }

    /// The blocks below the title; a heading that only says it again is left out.
    var blocks: ArraySlice<PrintedBlock> {
        guard case .heading(1, _, let inlines)? = text.blocks.first, inlines.plainWords == title
        else { return text.blocks[...] }
        return text.blocks.dropFirst()
    }

    /// The level of the headings that part the whole text.
    var highestLevel: Int {
        blocks.compactMap { block -> Int? in
            if case .heading(let level, _, _) = block { level } else { nil }
        }.min() ?? 1
    }

    /// What stands on every page where the text does not stand any more: `SUPERSEDED`.
    var shortMarks: [String] {
        header.marks.map { mark in String(mark.prefix { $0 != "." }) }
    }

    var words: TextLanguage { TextLanguage(tag: language) }
}
