import DocumentArchive
import DocumentControl
import DocumentOffice

extension Desk {
    /// Says which holds run on a document.
    func sayHolds(on id: DocumentID, _ office: Office) {
        for hold in office.register.holds
        where hold.documents.contains(id) && hold.runs(at: office.now) {
            let until = hold.until.map { " until \(office.calendar.shown($0))" } ?? ""
            say(
                "  Held\(until): \(hold.id.short) by \(office.name(hold.by)), "
                    + hold.reason.joined(separator: " "))
        }
    }

    /// Who took note of a late review, and until when.
    func notedReview(_ id: DocumentID, _ office: Office) -> String {
        let waiver = office.register.waiver(of: .reviewOverdue, at: id.text, at: office.now)
        guard let state = office.register.waivers.first(where: { $0.id == waiver }) else {
            return ""
        }
        let until = state.until.map { " until \(office.calendar.shown($0))" } ?? ""
        return ", taken note of by \(office.name(state.by))\(until)"
    }
}
