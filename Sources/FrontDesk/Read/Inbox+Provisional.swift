import DocumentArchive
import DocumentControl
import DocumentOffice

extension Inbox {
    /// What ends by itself is marked, for readers and for whoever decides on it.
    func mark(_ entry: InboxEntry, _ office: Office) -> String {
        guard let state = entry.document.flatMap({ office.register.documents[$0] }) else {
            return ""
        }
        switch entry.matter {
        case .toRead:
            let issue = state.line.first { $0.id == entry.statement }
            return issue?.mode == .trial
                ? " - TRIAL" : issue?.mode == .emergency ? " - EMERGENCY" : ""
        case .toReview, .toApprove, .toIssue:
            let emergency = state.emergency(at: office.now)
            return emergency?.item.revision == entry.revision ? " - EMERGENCY" : ""
        default: return ""
        }
    }

    func forWhom(_ behalf: PersonID?, _ office: Office) -> [String] {
        behalf.map { ["    as deputy for \(office.name($0))"] } ?? []
    }

    func escalated(_ waiting: Waiting, _ id: String, _ office: Office) -> [String] {
        let people = office.words(waiting.people)
        return [
            "    \(waiting.stage.words)\(waiting.stage.waitsFor), since "
                + "\(office.calendar.shown(waiting.since)); can act: "
                + (people.isEmpty ? "nobody" : people.joined(separator: ", ")),
            "    speak to them, or see to a deputy: signet status \(id)",
        ]
    }
}
