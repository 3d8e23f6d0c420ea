import DocumentControl

extension Scenario {
    /// A text that was approved before.
    struct Former {
        var document: DocumentID
        var since: Instant
        var text = "old"
        var revision = Revision.first
        var nextDue: String?
        var evidence: [String] = []
    }

    /// Adopts a text from before.
    @discardableResult
    func adopt(
        _ document: DocumentID, by signers: [Signer], since: Instant, text: String = "old"
    ) -> StatementID {
        adopt([Former(document: document, since: since, text: text)], by: signers)
    }

    /// Adopts a list of texts from before.
    @discardableResult
    func adopt(
        _ texts: [Former], by signers: [Signer] = [controller, Signer(.p5, role: .approver)],
        keys: [String]? = nil
    ) -> StatementID {
        sign(.adopt, signers, keys: keys) { draft in
            for former in texts {
                let hash = testDigest("\(former.document) \(former.text)")
                let item = Item(
                    former.document, former.revision,
                    testDigest(SubmittedText.contentLines(text: hash, attachments: [])))
                draft.add(
                    "item",
                    [
                        "item": [item.description], "title": ["Text"], "type": ["procedure"],
                        "owner": ["owner"], "former-id": ["QM 7"],
                        "approved-on": [former.since.day.description],
                        "in-force-since": [former.since.description],
                        "next-due": former.nextDue.map { [$0] } ?? [],
                        "text": [hash.description],
                        "evidence": former.evidence.map { "\(testDigest($0)) \($0)" },
                    ])
            }
            draft.set("on", Array(Set(signers.flatMap(rest))))
            draft.set("meaning", "approved before")
        }
    }
}
