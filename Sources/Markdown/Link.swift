/// A link or an image of a document.
package struct Link: Hashable, Sendable {
    /// As written, with entities and escapes resolved.
    package let destination: String
    /// The words of the link, or what is said in place of the image.
    package let text: String
    /// The line of the file on which it begins, from 1.
    package let line: Int
    package let isImage: Bool

    package init(destination: String, text: String, line: Int, isImage: Bool) {
        self.destination = destination
        self.text = text
        self.line = line
        self.isImage = isImage
    }
}
