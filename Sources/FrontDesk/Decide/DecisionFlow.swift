import DocumentControl
import DocumentOffice

extension Desk {
    /// Shows what is decided, asks, signs and reports.
    func decide(
        _ wish: DecisionWish, on document: String, _ signing: SigningOptions, done: String
    ) async throws {
        let office = try office()
        let id = try office.document(document)
        let prepared = try await office.prepare(wish, on: id, as: try signing.roleName())
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
        try agree(
            words, meaning: prepared.meaning, role: prepared.role.text, yes: signing.yes)
        let recorded = try await office.decide(prepared)
        report(recorded, "\(done) \(id) \(item.revision).", office)
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
