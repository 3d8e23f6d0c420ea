extension Judge {
    /// Copies, reminders, holds, erasure and disposal.
    mutating func judgeKeeping(_ id: StatementID, _ statement: Statement) -> Refusal? {
        let signer = statement.signers[0]
        guard signer.role == .controller else {
            return Refusal(.outOfRole, "the document controller keeps the records")
        }
        let bytes = statement.all("bytes").compactMap { ContentHash($0) }
        switch statement.kind {
        case .hold:
            register.holds.append(
                HoldState(
                    id: id, documents: statement.all("document").compactMap(DocumentID.init),
                    bytes: bytes, until: statement.until, by: signer.person,
                    time: statement.time, reason: statement.reason))
        case .dispose, .erase:
            if let refusal = disposalRefusal(bytes) { return refusal }
            register.disposals.append(
                DisposalState(
                    id: id, bytes: bytes, cards: statement.all("card").compactMap(PersonID.init),
                    by: signer.person, time: statement.time, reason: statement.reason))
        default: break
        }
        return nil
    }

    /// A hold that runs keeps its bytes, and the control rules are what everything is judged by.
    private func disposalRefusal(_ bytes: [ContentHash]) -> Refusal? {
        for hash in bytes {
            if register.rules.contains(where: { $0.reference.hash == hash }) {
                return Refusal(.held, "control rules that were in force are always kept")
            }
            let kept = register.documents.values.first { document in
                let entries =
                    [document.standing(at: place.settling, trials: true)]
                    + document.scheduled(after: place.settling)
                return entries.compactMap { $0 }.contains { entry in
                    guard entry.kind != .withdraw, let text = document.text(of: entry)?.text else {
                        return false
                    }
                    return text.text == hash || text.attachments.contains { $0.hash == hash }
                }
            }
            if let kept {
                return Refusal(.held, "\(kept.id) is in force with it, or will be")
            }
            let hold = register.holds(covering: hash).first { hold in
                // As a term, it has ended when its end is not after the checkpoint before.
                hold.runs(at: place.before ?? hold.time)
            }
            if let hold { return Refusal(.held, "the hold \(hold.id.short) runs on \(hash)") }
        }
        return nil
    }
}
