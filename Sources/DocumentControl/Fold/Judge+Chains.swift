extension Judge {
    /// Statements that name a predecessor or a checkpoint that is not here.
    mutating func noteChains() {
        for (id, statement) in register.statements {
            for previous in statement.previous where index.statements[previous] == nil {
                add(.previousMissing, at: id, "it follows \(previous.short), which is not here")
            }
            if let since = statement.since, index.statements[since] == nil {
                add(.sinceMissing, at: id, "its signer knew checkpoint \(since.short)")
            }
            noteBreak(id, statement)
        }
        noteFollowers()
        if let root = register.root, root.holders.count == 1 {
            add(.oneFounder, at: root.id, "\(root.holders[0]) alone holds the root of trust")
        }
    }

    /// What follows a checkpoint that is not in order settles nothing either.
    private mutating func noteFollowers() {
        var open = register.findings.filter { $0.code == .checkpointInvalid }
            .compactMap { StatementID($0.place) }
        var told = Set(open)
        while let id = open.popLast() {
            for next in index.successors[id] ?? [] where told.insert(next).inserted {
                add(.checkpointInvalid, at: next, "it follows \(id.short), which is not in order")
                open.append(next)
            }
        }
    }

    /// A checkpoint whose predecessor is gone settles nothing any more: that is no deviation to be
    /// lived with where somebody of this system signed it.
    private mutating func noteBreak(_ id: StatementID, _ statement: Statement) {
        guard statement.kind == .checkpoint, let after = statement.after,
            index.statements[after] == nil
        else { return }
        let isOurs = statement.signers.contains { signer in
            (register.people[signer.person]?.keys ?? []).contains {
                index.isSigned(id, by: $0.text, listed: nil)
            }
        }
        add(
            .checkpointInvalid, at: id, "it follows \(after.short), which is not here",
            grade: isOurs ? .error : .deviation)
    }
}
