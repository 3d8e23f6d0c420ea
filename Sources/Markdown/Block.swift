/// One block of a document, with the lines of the file on which it stands.
package struct Block: Hashable, Sendable {
    /// What the block is, with its content.
    package enum Kind: Hashable, Sendable {
        /// A heading of level 1 to 6.
        case heading(level: Int, [Inline])
        case paragraph([Inline])
        case list(MarkdownList)
        case quote([Block])
        /// Code as it stands, every line ending in a line feed; `info` is what follows the fence.
        case code(String, info: String)
        /// Raw HTML as it stands, never interpreted.
        case html(String)
        /// A thematic break.
        case rule
        case table(Table)
    }

    package let kind: Kind
    /// The line of the file on which the block begins, from 1.
    package let line: Int
    /// The last line of the file that belongs to the block.
    package let lastLine: Int

    package init(kind: Kind, line: Int, lastLine: Int) {
        self.kind = kind
        self.line = line
        self.lastLine = lastLine
    }
}

/// A list with bullets or numbers; each item is a sequence of blocks.
package struct MarkdownList: Hashable, Sendable {
    package let isOrdered: Bool
    /// The number of the first item; 0 in a list with bullets.
    package let start: Int
    /// Whether the items stand together without empty lines.
    package let isTight: Bool
    package let items: [[Block]]

    package init(isOrdered: Bool, start: Int, isTight: Bool, items: [[Block]]) {
        self.isOrdered = isOrdered
        self.start = start
        self.isTight = isTight
        self.items = items
    }
}
