/// One block of a text that is set.
package indirect enum PrintedBlock: Hashable, Sendable {
    /// A heading of level 1 to 6; its anchor is empty in a footnote.
    case heading(level: Int, anchor: String, [PrintedInline])
    case paragraph([PrintedInline])
    case list(PrintedList)
    case quote([PrintedBlock])
    case callout(Callout, [PrintedBlock])
    /// Code as it stands, every line ending in a line feed.
    case code(String, language: String)
    /// A thematic break.
    case rule
    case table(PrintedTable)
}

/// A list with bullets or numbers.
package struct PrintedList: Hashable, Sendable {
    package let isOrdered: Bool
    /// The number of the first item; 0 in a list with bullets.
    package let start: Int
    /// Whether the items stand together without empty lines.
    package let isTight: Bool
    package let items: [PrintedItem]
}

/// One item of a list.
package struct PrintedItem: Hashable, Sendable {
    /// Whether a task is done; nothing where the item is none.
    package let isDone: Bool?
    package let blocks: [PrintedBlock]

    package init(isDone: Bool?, blocks: [PrintedBlock]) {
        self.isDone = isDone
        self.blocks = blocks
    }
}

/// A table; every row has as many fields as the header.
package struct PrintedTable: Hashable, Sendable {
    package let header: [[PrintedInline]]
    /// One for each column.
    package let alignments: [Table.Alignment]
    package let rows: [[[PrintedInline]]]
}

/// A piece of running text that is set.
package indirect enum PrintedInline: Hashable, Sendable {
    /// Words, with entities and escapes resolved; they may hold any character at all.
    case text(String)
    case code(String)
    case marked(InlineMark, [PrintedInline])
    case link(PrintedTarget, [PrintedInline])
    case image(PrintedTarget, words: String)
    /// The number of a footnote, from 1.
    case footnote(Int)
    /// A document by its identifier; `words` where the author gives others.
    case document(DocumentMention, words: [PrintedInline]?)
    /// The end of a source line within a paragraph.
    case softBreak
    /// A line break the author asked for.
    case lineBreak
}

/// How a piece of running text is marked.
package enum InlineMark: Hashable, Sendable {
    case emphasis, strong, struck
    /// As the 2 in H₂O, and as the 3 in 10³.
    case lowered, raised
}

extension [PrintedInline] {
    /// The words alone, without marks of footnotes; blanks in place of breaks.
    package var plainWords: String {
        map { inline -> String in
            switch inline {
            case .text(let words), .code(let words): words
            case .marked(_, let inner), .link(_, let inner): inner.plainWords
            case .image(_, let words): words
            case .footnote: ""
            case .document(let mention, let words): words?.plainWords ?? mention.label
            case .softBreak, .lineBreak: " "
            }
        }.joined()
    }
}
