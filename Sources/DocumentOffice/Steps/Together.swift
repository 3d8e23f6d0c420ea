import DocumentArchive
package import DocumentControl

extension Office {
    /// Makes ready the submission of several drafts with one reason, without signing.
    ///
    /// - Parameters:
    ///   - ids: The documents.
    ///   - wish: What their author asks for, for each of them.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError/hindered(_:)`` with everything that stands in the way.
    package func prepareSubmissions(
        of ids: [DocumentID], _ wish: SubmissionWish
    ) async throws -> Gathered<PreparedSubmission> {
        try await gather(ids, statement: \.statement) { id in
            try await prepareSubmission(of: id, wish)
        }
    }

    /// Signs and records several submissions in one go.
    package func submit(_ gathered: Gathered<PreparedSubmission>) async throws -> [Recorded] {
        let recorded = try await record(
            together: gathered.statements, message: "Submit \(gathered.each.count) documents")
        let hashes = Dictionary(
            recorded.flatMap(\.statement.submissions).map { ($0.item, $0.text.hex) },
            uniquingKeysWith: { first, _ in first })
        var bases: [DocumentID: DraftBase] = [:]
        for prepared in gathered.each {
            bases[prepared.item.document] = DraftBase(
                prepared.base ?? prepared.item.revision, submitted: hashes[prepared.item])
        }
        try? archive.setDraftBases(bases)
        return recorded
    }

    /// Makes ready one decision about several submissions, without signing.
    package func prepare(
        _ wish: DecisionWish, on ids: [DocumentID], as asked: Name?, mode: IssueMode = .normal
    ) async throws -> Gathered<PreparedDecision> {
        try await gather(ids, statement: \.statement) { id in
            try await prepare(wish, on: id, as: asked, mode: mode)
        }
    }

    /// Makes ready receipts for the texts of many documents.
    package func prepareReceipts(
        _ ids: [DocumentID], voluntary: Bool
    ) async throws -> Gathered<PreparedReceipt> {
        try await gather(ids, statement: \.statement) { id in
            try await prepareReceipt([id], voluntary: voluntary)
        }
    }

    /// Makes ready the confirmation of several texts in force.
    package func confirm(
        _ ids: [DocumentID], as asked: Name?, reason: [String]
    ) async throws -> Gathered<(statement: ReadyStatement, nextReview: Day)> {
        try await gather(ids, statement: \.statement) { id in
            try await confirm(id, as: asked, reason: reason)
        }
    }

    /// Makes ready the issue of several approved revisions, which stands or falls whole.
    ///
    /// The next periodic review of all of them is the earliest of theirs.
    ///
    /// - Parameters:
    ///   - ids: The documents.
    ///   - wish: What the document controller asks for, for all of them.
    ///   - asked: The role named with `--as`.
    ///   - byAudience: Whether texts with another audience may have an issue of their own, which
    ///     stands or falls by itself.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError/differentAudiences(_:)`` where one issue cannot have the audiences that
    ///   the texts propose.
    package func prepareIssues(
        of ids: [DocumentID], _ wish: IssueWish, as asked: Name?, byAudience: Bool
    ) async throws -> Gathered<PreparedIssue> {
        if !byAudience, wish.audience == nil {
            let audiences = Dictionary(
                ids.compactMap { id in
                    (try? onItsWay(id)).map { (id, $0.text.audience) }
                }, uniquingKeysWith: { first, _ in first })
            guard Set(audiences.values.map(Set.init)).count <= 1 else {
                throw OfficeError.differentAudiences(audiences)
            }
        }
        let reviews = ids.compactMap { id in
            register.documents[id].flatMap { register.nextReview($0, at: now) }
        }
        return try await gather(
            ids, isWhole: !byAudience, statement: \.statement,
            adjust: { Self.withOneReview($0, besides: byAudience ? [] : reviews) }
        ) { id in
            try await prepareIssue(of: id, wish, as: asked)
        }
    }

    /// One issue names one next review: the earliest, so that none comes later than it should.
    private static func withOneReview(
        _ intentions: [Intention], besides reviews: [Day]
    ) -> [Intention] {
        let audiences = Set(intentions.map { $0.draft.value("audience") })
        var result = intentions
        for audience in audiences {
            let places = result.indices.filter { result[$0].draft.value("audience") == audience }
            let own = places.map { place in
                result[place].draft.value("next-due").first.flatMap { Day($0) }
            }
            guard Set(own).count > 1 else { continue }
            // An editorial revision leaves its own review alone: it must not be put off.
            let known = own.compactMap { $0 } + (own.contains(nil) ? reviews : [])
            for place in places { result[place].draft.set("next-due", known.min()?.description) }
        }
        return result
    }
}
