import DocumentArchive
import DocumentControl

extension Office {
    /// Works out what is to be issued, and in whose place.
    ///
    /// - Parameters:
    ///   - wish: What was asked for.
    ///   - state: The document.
    ///   - rules: The control rules in force.
    /// - Returns: The plan.
    /// - Throws: ``OfficeError`` where nothing waits to be issued so.
    func plan(_ wish: IssueWish, for state: DocumentState, _ rules: Rules) throws -> IssuePlan {
        let floor = max(now, register.newestCheckpoint?.time ?? now)
        if wish.inPlace { return try move(wish, state, floor) }
        guard let submission = register.onItsWay(state, at: now) else {
            return try afterTrial(wish, state, floor)
        }
        let isEmergency = register.isEmergency(submission)
        if isEmergency, wish.mode != .normal, let head = state.head, let until = head.until {
            throw OfficeError.issuing(
                .emergencyAlready(state.id, head.item.revision, until: calendar.shown(until)))
        }
        let from = wish.from ?? floor
        return IssuePlan(
            act: isEmergency ? .confirmation : .first, submission: submission,
            replaces: isEmergency ? state.head : nil, supersedes: isEmergency ? nil : state.head,
            mode: wish.mode, from: from, until: try end(wish, from, rules),
            audience: wish.audience ?? submission.text.audience, readBy: wish.readBy,
            gate: wish.gate == 0 ? nil : wish.gate)
    }

    /// What is on trial, or was, is issued for everybody.
    private func afterTrial(
        _ wish: IssueWish, _ state: DocumentState, _ floor: Instant
    ) throws -> IssuePlan {
        guard let head = state.head, head.kind == .issue, head.mode == .trial,
            wish.mode == .normal, let submission = state.text(of: head)
        else { throw nothingOnItsWay(state) }
        return IssuePlan(
            act: .afterTrial, submission: submission, replaces: head, supersedes: nil,
            mode: .normal, from: wish.from ?? floor, until: nil,
            audience: wish.audience ?? submission.text.audience, readBy: wish.readBy,
            gate: wish.gate == 0 ? nil : wish.gate)
    }

    /// The same text is issued once more: with another date, audience, deadline or gate.
    private func move(
        _ wish: IssueWish, _ state: DocumentState, _ floor: Instant
    ) throws -> IssuePlan {
        guard let head = state.head, head.kind == .issue, let submission = state.text(of: head)
        else { throw OfficeError.issuing(.nothingToReplace(state.id)) }
        let revision = head.item.revision
        if state.lapsed(at: now) != nil { throw nothingOnItsWay(state) }
        guard wish.from != nil || wish.audience != nil || wish.readBy != nil || wish.gate != nil
        else { throw OfficeError.issuing(.nothingMoved) }
        let isComing = head.isHeldBack || head.instant > now
        guard wish.from == nil || isComing else {
            throw OfficeError.issuing(
                .inForceAlready(state.id, revision, since: calendar.shown(head.instant)))
        }
        let former = head.isHeldBack ? head.gate : nil
        if wish.gate != nil, former == nil, !isComing {
            throw OfficeError.issuing(.nothingHeldBack(state.id, revision))
        }
        if let former, let gate = wish.gate, gate < former, wish.reason.isEmpty {
            throw OfficeError.issuing(.gateNeedsReason(former))
        }
        let gate = wish.gate ?? former
        return IssuePlan(
            act: .move, submission: submission, replaces: head, supersedes: nil, mode: head.mode,
            from: wish.from ?? max(head.instant, floor), until: head.until,
            audience: wish.audience ?? head.audience, readBy: wish.readBy ?? head.readBy,
            gate: gate == 0 ? nil : gate)
    }

    /// When a trial or an emergency ends by itself.
    private func end(_ wish: IssueWish, _ from: Instant, _ rules: Rules) throws -> Instant? {
        guard wish.mode != .normal else { return nil }
        let last = calendar.day(of: from).adding(days: rules.emergencyDays)
        // Where a day is longer than another, the fold counts seconds.
        let latest = min(
            calendar.boundaries.end(last),
            from.adding(seconds: Int64(rules.emergencyDays + 1) * 86400))
        let until = wish.until ?? latest
        guard until > from else {
            throw OfficeError.issuing(.untilTooEarly(calendar.shown(until)))
        }
        if wish.mode == .emergency, until > latest {
            throw OfficeError.issuing(
                .untilTooLate(latest: "\(last)", days: rules.emergencyDays))
        }
        return until
    }
}
