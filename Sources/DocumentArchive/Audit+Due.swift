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
        return register.documents.values.sorted { $0.id < $1.id }.compactMap { state in
            guard state.inForce(at: now) != nil, let due = register.nextReview(state, at: now),
                due < calendar.day(of: now)
            else { return nil }
            return Finding(
                .reviewOverdue, grade: FindingCode.reviewOverdue.grade, place: state.id.text,
                detail: "it was due on \(due)")
        }
    }
}
