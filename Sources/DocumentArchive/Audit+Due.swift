import DocumentControl
import Git

extension Archive {
    /// What was disposed of or erased is not here any more.
    func leftoverFindings(_ evidence: Evidence) throws -> [Finding] {
        try leftovers(in: evidence).map { entry in
            Finding(
                .notRemoved, grade: FindingCode.notRemoved.grade, place: entry.path,
                detail: "somebody brought it back, or it was not taken away yet")
        }
    }

    /// What should have been done by now: periodic reviews of the texts in force.
    func dueFindings(_ evidence: Evidence, _ now: Instant) -> [Finding] {
        let register = evidence.register
        guard let zone = evidence.rules?.timeZone, let calendar = OrganisationCalendar(zone) else {
            return []
        }
        let reviews = register.documents.values.sorted { $0.id < $1.id }.compactMap {
            state -> Finding? in
            guard state.inForce(at: now, trials: false) != nil,
                let due = register.nextReview(state, at: now),
                due < calendar.day(of: now)
            else { return nil }
            return Finding(
                .reviewOverdue, grade: FindingCode.reviewOverdue.grade, place: state.id.text,
                detail: "it was due on \(due)")
        }
        return reviews + nights(register, calendar, now)
    }

    /// Emergency issues that the whole route has not confirmed, whether they run or have lapsed.
    private func nights(
        _ register: Register, _ calendar: OrganisationCalendar, _ now: Instant
    ) -> [Finding] {
        register.documents.values.sorted { $0.id < $1.id }.compactMap { state in
            let lapsed = state.lapsed(at: now).flatMap { $0.mode == .emergency ? $0 : nil }
            guard let entry = state.emergency(at: now) ?? lapsed, let until = entry.until else {
                return nil
            }
            let what = "\(entry.item.document) \(entry.item.revision)"
            return Finding(
                .emergency, grade: FindingCode.emergency.grade, place: entry.id.hex,
                detail: lapsed == nil
                    ? "\(what) is in force until \(calendar.shown(until))"
                    : "\(what) lapsed on \(calendar.shown(until))")
        }
    }
}
