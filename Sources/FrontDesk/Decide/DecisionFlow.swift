import DocumentControl
import DocumentOffice

extension Desk {
    /// Shows what is decided, asks, signs and reports.
    func decide(
        _ wish: DecisionWish, on document: String, _ role: RoleOptions, _ consent: ConsentOptions,
        done: String
    ) async throws {
        let office = try await office(consent)
        let id = try office.document(document)
        let prepared = try await office.prepare(wish, on: id, as: try role.name())
        let item = prepared.submission.item
        var words = [
            "\(wish.words) \(id) \(item.revision) \"\(prepared.submission.text.title)\"",
            "  Content: \(item.content)",
            "  Authors: "
                + prepared.submission.text.authors.map(office.name).joined(separator: ", "),
        ]
        if case .changesRequested(let comments) = wish {
            for comment in comments {
                let quote = comment.quote.first.map { " on '\($0)'" } ?? ""
                words.append(
                    "  \(comment.number).\(quote) \(comment.comment.joined(separator: " "))")
            }
        }
        try await sign(
            prepared.statement, words, consent, done: "\(done) \(id) \(item.revision).",
            at: office)
    }
}

extension DecisionWish {
    fileprivate var words: String {
        switch self {
        case .suitable: "Review, suitable:"
        case .changesRequested: "Review, changes requested:"
        case .approve: "Approve"
        case .reject: "Reject"
        }
    }
}
