import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

extension Desk {
    /// Submits several drafts: a table, one signature.
    func submit(
        _ ids: [DocumentID], _ wish: SubmissionWish, _ consent: ConsentOptions, at office: Office
    ) async throws {
        let gathered = try await office.prepareSubmissions(of: ids, wish)
        for remark in gathered.each.flatMap(\.remarks) {
            note("\(remark.file):\(remark.line): remark: \(remark.problem)")
        }
        let table = ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "base", title: "Based on"), .init(key: "change", title: "Change"),
                .init(key: "proposal", title: "Proposed"), .init(key: "why", title: "Because"),
                .init(key: "authors", title: "Authors"),
                .init(key: "attached", title: "Attached"),
            ],
            rows: gathered.each.map { prepared in
                [
                    .text("\(prepared.item.document) \(prepared.item.revision)"),
                    .text(prepared.title), prepared.base.map { .text("\($0)") } ?? .none,
                    .text(prepared.change.rawValue), .text(prepared.proposal.change.rawValue),
                    .text(prepared.proposal.words), .list(prepared.authors.map(office.name)),
                    .list(prepared.attachments),
                ]
            })
        let number = count(gathered.each.count, "document")
        var words = ["Submit \(number)", table.text(width: width, colour: hasColour)]
        let overruled = gathered.each.filter {
            $0.change == .editorial && $0.proposal.change == .material
        }.count
        if overruled > 0 {
            words.append(
                "  \(count(overruled, "document")) of them proposed as material: the whole route "
                    + "for each of those.")
        }
        try await sign(
            together: gathered.statements, words, consent, done: "Submitted \(number).",
            at: office
        ) { _ in try await office.submit(gathered) }
    }
}
