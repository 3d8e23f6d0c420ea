package import DocumentControl

extension Office {
    /// The change requests of one document, or of all, in the order of their time.
    ///
    /// - Parameter id: The document.
    /// - Returns: Each with its answers.
    /// - Throws: Where there is no such document.
    package func requests(of id: DocumentID?) throws -> [RequestState] {
        if let id { _ = try registered(id) }
        return register.requests(of: id)
    }
}
