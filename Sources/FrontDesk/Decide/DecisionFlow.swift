import DocumentControl
import DocumentOffice
import Publishing

extension Desk {
    /// Shows what is decided, asks, signs and reports.
    func decide(
        _ wish: DecisionWish, on subject: DocumentsArgument, _ role: RoleOptions,
        _ consent: ConsentOptions, done: String, mode: IssueMode = .normal
    ) async throws {
        let office = try await office(consent)
        guard let document = subject.single else {
            return try await decide(wish, onAllOf: subject, role, consent, done, office, mode)
        }
        let id = try office.document(document)
        let prepared = try await office.prepare(wish, on: id, as: try role.name(), mode: mode)
        let item = prepared.submission.item
        var words = [
            "\(wish.words) \(id) \(item.revision) \"\(prepared.submission.text.title)\"",
            "  Content: \(item.content)",
            "  Authors: "
                + prepared.submission.text.authors.map(office.name).joined(separator: ", "),
        ]
        if mode == .emergency { words.append("  By the emergency route.") }
        if case .approveOnMinutes(let paths) = wish {
            words.append("  On the minutes: \(paths.joined(separator: ", "))")
        }
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

    /// The same for several documents: a table, one signature.
    private func decide(
        _ wish: DecisionWish, onAllOf subject: DocumentsArgument, _ role: RoleOptions,
        _ consent: ConsentOptions, _ done: String, _ office: Office, _ mode: IssueMode
    ) async throws {
        let ids = try await subject.documents(for: wish.kind, at: office)
        let gathered = try await office.prepare(wish, on: ids, as: try role.name(), mode: mode)
        let texts = gathered.each.map(\.submission.text)
        let table = ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "change", title: "Change"), .init(key: "authors", title: "Authors"),
                .init(key: "content", title: "Content"),
            ],
            rows: texts.map { text in
                [
                    .text("\(text.item.document) \(text.item.revision)"), .text(text.title),
                    .text(text.routeClass.rawValue), .list(text.authors.map(office.name)),
                    .text(String("\(text.item.content)".prefix(19))),
                ]
            })
        let number = count(texts.count, "document")
        let words = [
            "\(wish.words) \(number)", table.text(width: width, colour: hasColour),
        ]
        try await sign(
            together: gathered.statements, words, consent, done: "\(done) \(number).", at: office
        ) { statements in
            try await office.record(
                together: statements, message: "\(wish.kind.noun) of \(number)")
        }
    }
}

extension DecisionWish {
    fileprivate var words: String {
        switch self {
        case .suitable: "Review, suitable:"
        case .changesRequested: "Review, changes requested:"
        case .approve, .approveOnMinutes: "Approve"
        case .reject: "Reject"
        }
    }
}
