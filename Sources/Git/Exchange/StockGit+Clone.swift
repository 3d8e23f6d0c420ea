extension StockGit {
    /// Makes a clone with stock git, which asks for names and passwords itself on a terminal.
    ///
    /// - Parameters:
    ///   - address: Where the others meet: a path, an ssh or an https address.
    ///   - folder: The folder to make; its parent must be there.
    ///   - parent: Where git runs.
    ///   - patience: How long it may take.
    /// - Throws: ``TransportError``; git itself takes away what it began.
    package func clone(
        _ address: String, into folder: String, in parent: String, patience: Duration
    ) async throws {
        let upstream = Upstream(remote: "origin", branch: "main", address: address)
        let waiting = await waiting(min(patience, .seconds(60)), upstream, parent)
        let answer = try await waiting.run(
            ["clone", "--quiet", "--", address, folder], in: parent, patience: patience)
        guard answer.status == 0 else { throw TransportError(reading: answer.errors) }
    }
}
