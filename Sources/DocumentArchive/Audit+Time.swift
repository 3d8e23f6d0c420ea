import DocumentControl

extension Archive {
    /// Statements that claim a time which has not come, and a checkpoint that was to follow.
    ///
    /// A signer's clock may be five minutes fast.
    func timeFindings(_ evidence: Evidence, _ now: Instant) -> [Finding] {
        let register = evidence.register
        let latest = now.adding(seconds: 300)
        let ahead = register.statements.filter { $0.value.time > latest }.map { id, statement in
            Finding(
                .timeAhead, grade: FindingCode.timeAhead.grade, place: id.hex,
                detail: "its time is \(statement.time), and here it is \(now)")
        }
        guard let newest = register.newestCheckpoint, let due = due(newest, evidence), due < now
        else { return ahead }
        return ahead + [
            Finding(
                .checkpointOverdue, grade: FindingCode.checkpointOverdue.grade,
                place: newest.id.hex, detail: "it was due by \(due)")
        ]
    }

    /// When the next checkpoint is due: as the newest one says, but no later than a day after the
    /// rules say, or a clone could be kept behind for ever.
    private func due(_ newest: CheckpointState, _ evidence: Evidence) -> Instant? {
        guard let rules = evidence.rules, let calendar = OrganisationCalendar(rules.timeZone) else {
            return newest.nextBy
        }
        let day = rules.checkpointEvery.after(calendar.day(of: newest.time))
        return min(newest.nextBy, calendar.start(of: day).adding(seconds: 86_400))
    }
}
