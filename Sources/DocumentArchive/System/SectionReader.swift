import DocumentControl
import ManagementSystem
import Markdown
import Standards

/// Cuts a text at its headings.
enum SectionReader {
    static func sections(of text: MarkdownText) -> [SystemSection] {
        var sections: [SystemSection] = []
        var headings = text.headings[...]
        for block in text.blocks {
            if case .heading = block.kind {
                // Headings inside quotes and lists are none of the outline.
                while let next = headings.first, next.line < block.line { headings.removeFirst() }
                guard let heading = headings.popFirst() else { continue }
                sections.append(
                    SystemSection(
                        title: heading.text, level: heading.level, anchor: heading.anchor,
                        line: heading.line))
            } else if !sections.isEmpty {
                read(block, into: &sections[sections.count - 1])
            }
        }
        return sections
    }

    private static func read(_ block: Block, into section: inout SystemSection) {
        if case .html(let html) = block.kind {
            for mark in SectionMark.all(in: html, from: block.line) {
                switch mark.kind {
                case .covers: section.covers += mark.references
                case .supports: section.supports += mark.references
                case .generated:
                    section.generated.append(Named(mark.words, line: mark.line))
                    section.hasText = true
                }
            }
            return
        }
        section.hasText = true
        let body = BodyText([block])
        section.mentions.formUnion(
            body.lines.flatMap { Mentions.words($0.text) }.compactMap { DocumentID($0) })
        for (table, line) in body.tables {
            section.tables.append(
                SystemSection.Table(
                    header: table.header.map { $0.inlines.plainText },
                    rows: table.rows.map { row in row.cells.map { $0.inlines.plainText } },
                    line: line, lines: table.rows.map(\.line)))
        }
    }
}

/// A comment in a text that says something of the section around it: `<!-- covers: iso-20000-1:8.2-01, 8.2-02 -->`.
struct SectionMark {
    enum Kind: String, CaseIterable { case covers, supports, generated }

    let kind: Kind
    /// What follows the colon.
    let words: String
    let line: Int

    /// The clauses it names; a number alone belongs to the standard named before it.
    var references: [Named<ClauseReference>] {
        var standard = ""
        return words.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map { word in
            let reference =
                ClauseReference(String(word))
                ?? ClauseReference(standard: standard, number: String(word))
            standard = reference.standard
            return Named(reference, line: line)
        }
    }

    /// All marks of a piece of HTML that begins on a line.
    static func all(in html: String, from line: Int) -> [SectionMark] {
        var marks: [SectionMark] = []
        for (place, text) in html.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let words = text.trimmingSpaces
            guard words.hasPrefix("<!--"), words.hasSuffix("-->"), words.count >= 7 else {
                continue
            }
            let inner = String(words.dropFirst(4).dropLast(3)).trimmingSpaces
            guard let colon = inner.firstIndex(of: ":"),
                let kind = Kind(rawValue: String(inner[..<colon]))
            else { continue }
            marks.append(
                SectionMark(
                    kind: kind, words: String(inner[inner.index(after: colon)...]).trimmingSpaces,
                    line: line + place))
        }
        return marks
    }
}

extension StringProtocol {
    /// Without spaces and tabs at either end.
    var trimmingSpaces: String {
        var words = Substring(self)
        while let first = words.first, first == " " || first == "\t" { words.removeFirst() }
        while let last = words.last, last == " " || last == "\t" || last == "\r" {
            words.removeLast()
        }
        return String(words)
    }
}
