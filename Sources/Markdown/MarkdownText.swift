/// A document in Markdown (CommonMark 0.30 with the tables of GFM 4.10) as a value.
///
/// Any text is Markdown, so parsing never fails.
package struct MarkdownText: Hashable, Sendable {
    package let blocks: [Block]
    /// All headings in order, those inside quotes and lists too.
    package let headings: [Heading]
    /// All links and images in order; an image inside a link comes after the link.
    package let links: [Link]

    /// Parses `text`.
    ///
    /// - Parameters:
    ///   - text: The text without front matter.
    ///   - firstLine: The line of the file on which `text` begins, from 1.
    package init(parsing text: String, firstLine: Int = 1) {
        var bytes = Array(text.utf8)
        // cmark would write three bytes for this one and so count the columns anew.
        if bytes.withUnsafeBufferPointer(Self.holdsZero) {
            bytes = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
        }
        let source = SourceLines(bytes)
        let tree = ParsedTree(source.bytes)
        var walk = BlockWalk(tree, of: source, linesAbove: firstLine - 1)
        blocks = walk.blocks(of: tree.root)
        links = walk.links
        headings = Heading.all(in: blocks)
    }

    /// Counting takes many bytes at once, searching one by one.
    private static func holdsZero(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        for place in bytes.indices where bytes[place] == 0 { count += 1 }
        return count > 0
    }
}
