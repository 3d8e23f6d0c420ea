import DocumentArchive
import DocumentControl
import DocumentOffice

extension Office {
    /// Somebody who can act, as people read it: a deputy with whom they stand in for.
    func words(_ candidate: Seating.Candidate) -> String {
        name(candidate.person) + (candidate.behalf.map { " for \(name($0))" } ?? "")
    }

    /// Each once, in their order.
    func words(_ candidates: [Seating.Candidate]) -> [String] {
        candidates.map { words($0) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Desk {
    /// Says how a document stands that is not simply in force: emergency, trial, held back, lapsed.
    func sayProvisional(_ row: RegisterRow, _ office: Office) {
        let calendar = office.calendar
        if row.mode == .emergency, let until = row.until {
            say(
                "    EMERGENCY until \(calendar.shown(until)), unless the whole route confirms it")
        }
        if let trial = row.trial {
            say(
                "  On trial: \(trial.item.revision) for "
                    + "\(trial.audience.map(\.text).joined(separator: ", ")) until "
                    + "\(trial.until.map(calendar.shown) ?? "")")
        }
        if let held = row.heldBack {
            say(
                "  Held back: \(held.entry.item.revision) until \(held.gate) % have read it; "
                    + "\(held.have) of \(held.of) have")
        }
        if let lapsed = row.lapsed, let until = lapsed.until {
            say(
                "  Lapsed: \(lapsed.item.revision) on \(calendar.shown(until)), "
                    + (lapsed.mode == .trial
                        ? "the end of its trial" : "an emergency issue that was not confirmed"))
        }
    }

    /// The same of one document among all, a line each.
    func sayProvisionalLine(_ row: RegisterRow, _ office: Office) {
        let calendar = office.calendar
        if row.mode == .emergency, let revision = row.revision, let until = row.until {
            say("  EMERGENCY: \(row.document) \(revision) until \(calendar.shown(until))")
        }
        if let trial = row.trial {
            say(
                "  On trial: \(row.document) \(trial.item.revision) for "
                    + "\(trial.audience.map(\.text).joined(separator: ", ")) until "
                    + "\(trial.until.map(calendar.shown) ?? "")")
        }
        if let held = row.heldBack {
            say(
                "  Held back: \(row.document) \(held.entry.item.revision), \(held.have) of "
                    + "\(held.of) have read it, \(held.gate) % are needed")
        }
        if let lapsed = row.lapsed, let until = lapsed.until {
            say("  Lapsed: \(row.document) \(lapsed.item.revision) on \(calendar.shown(until))")
        }
        if let state = office.register.documents[row.document], let rules = try? office.rules(),
            let submission = office.register.onItsWay(state, at: office.now),
            let waiting = office.register.waiting(
                for: submission, rules: rules, at: office.now, days: calendar.boundaries),
            waiting.isEscalated(at: office.now), let limit = waiting.limit
        {
            say(
                "  Escalated: \(row.document) \(submission.item.revision), should have gone on by "
                    + calendar.shown(limit))
        }
    }

    /// Says for whom a text on its way waits, since when, and who else could act.
    func sayWaiting(_ submission: SubmissionState, _ rules: Rules, _ office: Office) {
        guard
            let waiting = office.register.waiting(
                for: submission, rules: rules, at: office.now, days: office.calendar.boundaries)
        else { return }
        if case .sentBack = waiting.stage {
            let authors = submission.text.authors.map(office.name).joined(separator: ", ")
            say("    can act now: \(authors)")
            return
        }
        say("    waits since \(office.calendar.shown(waiting.since))")
        let people = office.words(waiting.people)
        say(
            "    can act now: "
                + (people.isEmpty
                    ? "nobody; appoint somebody with signet people appoint"
                    : people.joined(separator: ", ")))
        if !waiting.others.isEmpty {
            let words = waiting.others.map { other in
                let isAway = office.register.isAway(other.person, as: other.role, at: office.now)
                return "\(office.name(other.person)) (\(other.role), "
                    + (isAway ? "away)" : "where nobody can who comes before)")
            }
            say("    could also act: \(words.joined(separator: ", "))")
        }
        guard let limit = waiting.limit, waiting.isEscalated(at: office.now) else { return }
        let told = office.register.overseers(of: submission, waiting, at: office.now)
        say(
            "    ESCALATED: should have gone on by \(office.calendar.shown(limit))"
                + (told.isEmpty ? "" : "; told: \(told.map(office.name).joined(separator: ", "))"))
    }
}
