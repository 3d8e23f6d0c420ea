import DocumentControl

extension FormerText {
    /// Who approved a text and when, and since when it is in force, as far as it says so.
    mutating func readApproval(into text: inout ImportedText) {
        text.approvedBy = fact(.approver)?.value
        text.approvedOn = day(.approvedOn)
        text.inForceSince = day(.since)
        if let fact = fact(.approved) {
            if WrittenDay(fact.value) != .unreadable {
                text.approvedOn = text.approvedOn ?? day(.approved)
            } else if !["yes", "no", "true", "false", "ja", "nein"].contains(
                fact.value.lowercased())
            {
                text.approvedBy = text.approvedBy ?? fact.value
            }
        }
        if text.approvedOn == nil, let since = text.inForceSince, let fact = fact(.since) {
            text.approvedOn = since
            note(
                fact.line, "It does not say when it was approved.",
                "The day from which it was in force is proposed: \(since).")
        }
        if text.approvedOn == nil, let day = day(.date), let fact = fact(.date) {
            text.approvedOn = day
            note(
                fact.line, "It does not say when it was approved.",
                "Its '\(fact.key)' is proposed: \(day).")
        }
        if text.inForceSince == nil, let approved = text.approvedOn {
            text.inForceSince = approved
            note(
                1, "It does not say since when it is in force.",
                "The day of its approval is proposed: \(approved).")
        }
        if text.approvedOn == nil {
            note(
                1, "It does not say when it was approved.",
                "Write approved-on and in-force-since into its row of the list.")
        }
    }

    private mutating func day(_ about: FormerWords) -> Day? {
        guard let fact = fact(about) else { return nil }
        switch WrittenDay(fact.value) {
        case .day(let day): return day
        case .ambiguous:
            note(fact.line, "'\(fact.value)' can be two days.", "None is proposed.")
        case .unreadable:
            note(fact.line, "'\(fact.value)' is no day.", "None is proposed.")
        }
        return nil
    }
}
