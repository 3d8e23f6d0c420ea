/// A heading of a document, as its outline and links to parts of it need it.
package struct Heading: Hashable, Sendable {
    /// From 1 to 6.
    package let level: Int
    /// The words without markup.
    package let text: String
    /// The line of the file on which it begins, from 1.
    package let line: Int
    /// What follows `#` in a link to the heading; unique within its document.
    package let anchor: String

    package init(level: Int, text: String, line: Int, anchor: String) {
        self.level = level
        self.text = text
        self.line = line
        self.anchor = anchor
    }
}

extension Heading {
    /// All headings of `blocks` in order, those inside quotes and lists too.
    static func all(in blocks: [Block]) -> [Heading] {
        var headings: [Heading] = []
        var anchors = AnchorNames()
        collect(from: blocks, into: &headings, anchors: &anchors)
        return headings
    }

    private static func collect(
        from blocks: [Block], into headings: inout [Heading], anchors: inout AnchorNames
    ) {
        for block in blocks {
            switch block.kind {
            case .heading(let level, let inlines):
                let text = inlines.plainText
                headings.append(
                    Heading(
                        level: level, text: text, line: block.line,
                        anchor: anchors.next(for: text)))
            case .quote(let inner):
                collect(from: inner, into: &headings, anchors: &anchors)
            case .list(let list):
                for item in list.items { collect(from: item, into: &headings, anchors: &anchors) }
            case .paragraph, .code, .html, .rule, .table: break
            }
        }
    }
}
