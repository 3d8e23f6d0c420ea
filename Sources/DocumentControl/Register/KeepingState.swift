/// A hold: what it covers is not disposed of while it runs.
package struct HoldState: Hashable, Sendable {
    package var id: StatementID
    /// Everything that was ever submitted of these documents.
    package var documents: [DocumentID]
    package var bytes: [ContentHash]
    package var until: Instant?
    package var by: PersonID
    package var time: Instant
    package var reason: [String]
    package var ended = false

    /// Whether it still runs at an instant.
    package func runs(at instant: Instant) -> Bool {
        !ended && (until.map { $0 > instant } ?? true)
    }
}

/// The disposal of bytes, or the erasure of cards and bytes.
package struct DisposalState: Hashable, Sendable {
    package var id: StatementID
    package var bytes: [ContentHash]
    package var cards: [PersonID]
    package var by: PersonID
    package var time: Instant
    package var reason: [String]
}

extension Register {
    /// The disposals and erasures that take bytes away.
    ///
    /// What no checkpoint has settled takes nothing away yet, nor does what is contested.
    package var workingDisposals: [DisposalState] {
        disposals.filter { disposal in
            guard let judgement = judgements[disposal.id] else { return false }
            return judgement.counts && judgement.settledBy != nil && !judgement.contested
        }
    }

    /// The people whose cards may be gone.
    package var erasedCards: Set<PersonID> { Set(workingDisposals.flatMap(\.cards)) }

    /// The bytes that may be gone.
    package var erasedBytes: Set<ContentHash> { Set(workingDisposals.flatMap(\.bytes)) }

    /// The disposal or erasure by which bytes are gone.
    package func disposal(of hash: ContentHash) -> DisposalState? {
        workingDisposals.first { $0.bytes.contains(hash) }
    }

    /// The holds that cover bytes, whether or not they still run.
    package func holds(covering hash: ContentHash) -> [HoldState] {
        holds.filter { hold in
            hold.bytes.contains(hash)
                || hold.documents.contains { document in
                    (documents[document]?.submissions ?? []).contains { submission in
                        submission.text.text == hash
                            || submission.text.attachments.contains { $0.hash == hash }
                    }
                }
        }
    }
}
