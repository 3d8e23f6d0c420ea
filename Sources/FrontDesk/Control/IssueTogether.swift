import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

extension Desk {
    /// Issues several approved revisions: a table, one signature.
    func issue(
        _ ids: [DocumentID], _ wish: IssueWish, as role: Name?, byAudience: Bool,
        _ consent: ConsentOptions, at office: Office
    ) async throws {
        let gathered = try await office.prepareIssues(
            of: ids, wish, as: role, byAudience: byAudience)
        let table = ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "supersedes", title: "Supersedes"),
                .init(key: "audience", title: "For"), .init(key: "readers", title: "People"),
            ],
            rows: gathered.each.map { prepared in
                let text = prepared.submission.text
                return [
                    .text("\(text.item.document) \(text.item.revision)"), .text(text.title),
                    prepared.supersedes.map { .text("\($0)") } ?? .none,
                    .list(prepared.audience.map(\.text)), .number(prepared.readers),
                ]
            })
        let number = count(gathered.each.count, "document")
        let from = gathered.each.first.map { office.calendar.shown($0.from) } ?? ""
        var words = [
            "Issue \(number)", table.text(width: width, colour: hasColour),
            "  In force from: \(from)",
        ]
        if let readBy = gathered.each.first?.readBy {
            words.append("  To be read by: \(office.calendar.shown(readBy))")
        }
        let reviews = gathered.statements.compactMap(\.nextReview)
        if !reviews.isEmpty {
            words.append(
                "  Next periodic review: \(reviews.map { "\($0)" }.joined(separator: ", "))")
        }
        if gathered.statements.count == 1 {
            words.append("  They come into force together or not at all.")
        }
        try await sign(
            together: gathered.statements, words, consent,
            done: "Issued \(number), in force from \(from).", at: office
        ) { try await office.record(together: $0, message: "Issue \(number)") }
    }
}
