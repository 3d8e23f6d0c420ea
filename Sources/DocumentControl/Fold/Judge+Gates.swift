/// Issues that come into force only once enough of their recipients have read them.
extension Judge {
    /// A gate is a share of a hundred, and is lowered or lifted only with a reason.
    func gateRefusal(
        _ entry: LineItem, _ statement: Statement, _ head: LineEntry?
    ) -> Refusal? {
        if let gate = statement.gate {
            guard 1...100 ~= gate, statement.first("mode") == IssueMode.normal.rawValue,
                entry.item.document != .rules
            else { return Refusal(.valueNotKnown, "gate \(gate)") }
        }
        guard entry.replaces != nil, let head, head.isHeldBack, let former = head.gate else {
            return nil
        }
        guard former > statement.gate ?? 0, statement.reason.isEmpty else { return nil }
        return Refusal(
            .valueNotKnown, "a gate of \(former) % is lifted or lowered without a reason")
    }

    /// Opens the gates that enough readers have passed by this place.
    ///
    /// The instant is the time of the checkpoint by which the receipts are settled; a receipt of
    /// any revision with the same major number counts, as it does for the reader.
    mutating func openGates() {
        for id in heldBack {
            guard var document = register.documents[id],
                let last = document.line.lastIndex(where: { $0.isHeldBack })
            else { continue }
            let entry = document.line[last]
            guard let gate = entry.gate, !entry.cancelled, last == document.line.endIndex - 1
            else {
                heldBack.remove(id)
                continue
            }
            let members = register.members(of: entry.audience, at: place.settling)
            let readers = members.keys.filter {
                register.receipt(of: $0, for: entry, in: document) != nil
            }
            guard readers.count * 100 >= members.count * gate else { continue }
            document.line[last].isHeldBack = false
            document.line[last].instant = max(entry.instant, place.settling)
            register.documents[id] = document
            heldBack.remove(id)
        }
    }
}
