package import DocumentControl
package import Markdown

/// One document as it lies in the working tree.
package struct Draft: Hashable, Sendable {
    /// From the root of the repository.
    package let path: String
    package let bytes: [UInt8]
    /// Nothing where the bytes are not text or the front matter cannot be read.
    package let text: DocumentText?
    /// The body, with the lines of the file.
    package let markdown: MarkdownText?
    /// Why it cannot be read, what is wrong in its front matter, what was odd about its bytes.
    package let defects: [Defect]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        do {
            let text = try DocumentText(bytes, file: path)
            self.text = text
            markdown = MarkdownText(parsing: text.body, firstLine: text.bodyOffset + 1)
            defects = text.defects
        } catch {
            text = nil
            markdown = nil
            // Marks of a merge within front matter are told as what they are.
            let marks = (try? SourceText(bytes, file: path)).map {
                MergeMarks.defects(in: $0.lines, from: 1, file: path)
            }
            defects = marks.map { $0.isEmpty ? error.defects : $0 } ?? error.defects
        }
    }

    /// A draft whose text was taken apart already.
    ///
    /// - Parameters:
    ///   - found: Its file.
    ///   - markdown: Its body, with the lines of the file.
    package init(_ found: DraftFile, markdown: MarkdownText) {
        path = found.path
        bytes = found.bytes
        text = found.text
        self.markdown = markdown
        defects = found.text.defects
    }

    /// Whether there is front matter to judge.
    var hasFrontMatter: Bool { text.map { $0.bodyOffset > 0 } ?? false }

    /// The identifier, where it has the form of one.
    package var document: DocumentID? { text?.document }

    /// The type, where it has the form of a name.
    package var type: Name? { text?.frontMatter.type.flatMap { Name($0.text) } }

    /// A defect of this draft.
    func defect(
        _ line: Int, _ code: String, _ problem: String, _ remedy: String, isRemark: Bool = false
    ) -> Defect {
        Defect(
            file: path, line: line, code: code, problem: problem, remedy: remedy,
            isRemark: isRemark)
    }
}
