import DocumentArchive
import DocumentControl

extension Office {
    /// The plain marks over a text that does not simply stand.
    ///
    /// - Parameters:
    ///   - entry: The issue or adoption that is shown.
    ///   - state: Its document.
    ///   - instant: The point in time asked about.
    ///   - readers: Who reads: nothing is told of what they may not see.
    /// - Returns: One paragraph a mark; none for a text that stands for everybody until further
    ///   notice and beside which nothing is on trial.
    func marks(
        _ entry: LineEntry, _ state: DocumentState, _ instant: Instant,
        for readers: SiteReaders = SiteReaders(groups: [])
    ) -> [String] {
        guard let trial = state.trial(at: instant) else {
            return plainMarks(entry, state, instant)
        }
        if trial.id == entry.id { return [trialMark(trial, state, instant, readers)] }
        let isBeside =
            readers.see(trial) && state.inForce(at: instant, trials: false)?.id == entry.id
        return (isBeside ? [besideMark(trial)] : []) + plainMarks(entry, state, instant)
    }

    private func plainMarks(
        _ entry: LineEntry, _ state: DocumentState, _ instant: Instant
    ) -> [String] {
        let day = calendar
        if entry.isHeldBack, let gate = entry.gate {
            return [
                "NOT YET IN FORCE. It comes into force once \(gate) % of its readers have read it."
            ]
        }
        guard let standing = state.standing(at: instant, trials: false) else {
            return lapse(entry, instant)
                ?? ["NOT YET IN FORCE. It comes into force on \(day.shown(entry.instant))."]
        }
        if standing.id == entry.id {
            guard entry.mode == .emergency, let until = entry.until else { return [] }
            let reason = register.statements[entry.id]?.reason.joined(separator: " ") ?? ""
            return [
                "EMERGENCY. In force by the emergency route until \(day.shown(until)), unless the "
                    + "whole route confirms it: \(reason)"
            ]
        }
        if entry.instant > instant, standing.kind != .withdraw {
            return ["NOT YET IN FORCE. It comes into force on \(day.shown(entry.instant))."]
        }
        guard let successor = state.successor(of: entry, at: instant) else {
            guard let lapsed = lapse(entry, instant) else { return [ended(by: standing, standing)] }
            guard standing.kind != .withdraw else { return lapsed }
            let again = state.lapsed(at: instant)?.id == entry.id ? "again" : "now"
            return [
                lapsed.joined() + " Revision \(standing.item.revision) is in force \(again)."
            ]
        }
        return [ended(by: successor, standing)]
    }

    /// How a text ended, on which day, and what stands now where that is something else.
    private func ended(by successor: LineEntry, _ standing: LineEntry) -> String {
        let day = calendar.shown(successor.instant)
        let advice = "Do not work by this text."
        let now =
            standing.kind == .withdraw
            ? "The document was withdrawn on \(calendar.shown(standing.instant)). "
            : "Revision \(standing.item.revision) is in force now. "
        if successor.kind == .withdraw {
            return standing.kind == .withdraw
                ? withdrawn(successor) : "WITHDRAWN on \(day). \(now)\(advice)"
        }
        let isNewest = standing.item.revision == successor.item.revision
        return "SUPERSEDED on \(day) by revision \(successor.item.revision). "
            + (isNewest && standing.kind != .withdraw ? "" : now) + advice
    }

    private func withdrawn(_ entry: LineEntry) -> String {
        "WITHDRAWN on \(calendar.shown(entry.instant)). Do not work by this text."
    }

    private func lapse(_ entry: LineEntry, _ instant: Instant) -> [String]? {
        guard entry.mode != .normal, let until = entry.until, until < instant else { return nil }
        let what = entry.mode == .trial ? "The trial" : "The emergency issue"
        return [
            "LAPSED. \(what) ended on \(calendar.shown(until)). Do not work by this text."
        ]
    }

    private func trialMark(
        _ trial: LineEntry, _ state: DocumentState, _ instant: Instant, _ readers: SiteReaders
    ) -> String {
        let former = state.inForce(at: instant, trials: false)
        let others =
            former.map { "Revision \($0.item.revision) is in force for everybody else." }
            ?? "Nothing is in force for anybody else."
        return "TRIAL for \(trial.audience.map(\.text).joined(separator: ", ")) until "
            + "\(trial.until.map(calendar.shown) ?? "")."
            + (former.map(readers.see) ?? true ? " \(others)" : "")
    }

    private func besideMark(_ trial: LineEntry) -> String {
        "Revision \(trial.item.revision) is on trial for "
            + "\(trial.audience.map(\.text).joined(separator: ", ")) until "
            + "\(trial.until.map(calendar.shown) ?? ""). This text is in force for everybody else."
    }
}
