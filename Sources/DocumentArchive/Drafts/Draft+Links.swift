import Markdown

extension Draft {
    /// Whether a link of the text leads to a file.
    ///
    /// - Parameter path: From the root of the repository.
    /// - Returns: Whether one does, whatever part of the file it names.
    package func links(to path: String) -> Bool {
        (markdown?.links ?? []).contains { link in
            LinkTarget(link.destination, from: self.path).place == .path(path)
        }
    }
}
