import DocumentArchive
import DocumentControl
import DocumentOffice

extension PreparedIssue {
    /// What is issued, in words.
    func words(_ calendar: OrganisationCalendar) -> [String] {
        let revision = submission.item.revision
        let readersWords = "\(readers) \(readers == 1 ? "person" : "people")"
        let groups = audience.map(\.text).joined(separator: ", ")
        var words = [
            "\(heading) \(submission.item.document) \(revision) \"\(submission.text.title)\""
        ]
        if let replaces, act != .first {
            words.append(
                "  In place of: the issue \(replaces.id.short)\(former(replaces, calendar))")
        }
        words.append("  " + beginning(calendar))
        if let until {
            words.append("  Until: \(calendar.shown(until)), then it ends by itself")
        }
        if mode == .trial, let supersedes {
            words.append("  In force for everybody else: \(supersedes)")
        }
        words.append("  For: \(groups.isEmpty ? "nobody in particular" : groups) (\(readersWords))")
        if let readBy { words.append("  To be read by: \(calendar.shown(readBy))") }
        if let nextReview { words.append("  Next periodic review: \(nextReview)") }
        return words
    }

    /// What to say once it was recorded.
    func done(_ calendar: OrganisationCalendar) -> String {
        let what = "\(submission.item.document) \(submission.item.revision)"
        let end = until.map { " until \(calendar.shown($0))" } ?? ""
        if let gate { return "Issued \(what), held back until \(gate) % have read it." }
        let start = "in force from \(calendar.shown(from))"
        switch (act, mode) {
        case (.confirmation, _): return "Confirmed \(what), \(start)."
        case (_, .trial): return "Issued \(what) on trial\(end)."
        case (_, .emergency):
            return
                "Issued \(what) in an emergency, \(start)\(end) unless the whole route confirms it."
        default: return "Issued \(what), \(start)."
        }
    }

    private func beginning(_ calendar: OrganisationCalendar) -> String {
        let start = calendar.shown(from)
        if mode == .trial { return "On trial from: \(start)" }
        let former = supersedes.map { ", superseding \($0)" } ?? ""
        guard let gate else { return "In force from: \(start)\(former)" }
        return "In force: once \(gate) % of its readers have read it, not before \(start)\(former)"
    }

    private var heading: String {
        switch (act, mode) {
        case (.confirmation, _): "Confirm by the whole route:"
        case (.afterTrial, _): "Issue after its trial:"
        case (.move, _): "Issue anew:"
        case (_, .emergency): "Issue in an EMERGENCY:"
        case (_, .trial): "Issue on TRIAL:"
        default: "Issue"
        }
    }

    private func former(_ entry: LineEntry, _ calendar: OrganisationCalendar) -> String {
        if let gate = entry.gate, entry.isHeldBack {
            return ", held back until \(gate) % have read it"
        }
        let until = entry.until.map { " until \(calendar.shown($0))" } ?? ""
        return switch entry.mode {
        case .emergency: ", by the emergency route\(until)"
        case .trial: ", on trial\(until)"
        case .normal: ", in force from \(calendar.shown(entry.instant))"
        }
    }
}
