import DocumentArchive
import DocumentControl
import DocumentOffice

extension Desk {
    /// Since when a deletion, or a history written anew, could not have been unseen.
    func say(anchored anchoring: Anchoring, _ office: Office) {
        if let witnessed = anchoring.witnessed {
            let names = witnessed.by.map { PersonID($0).map(office.name) ?? $0 }
            say("Witnessed: " + words(witnessed, names, office))
        } else {
            say(
                "Witnessed: no checkpoint; whoever holds the keys and the host could write everything "
                    + "anew unseen (signet witness).")
        }
        if let stamped = anchoring.stamped {
            say("Stamped: " + words(stamped, stamped.by, office))
        } else {
            say("Stamped: no checkpoint; nobody outside vouches for any time (signet stamp).")
        }
    }

    private func words(
        _ anchor: Anchoring.Anchor, _ names: [String], _ office: Office
    ) -> String {
        "checkpoint \(anchor.checkpoint.number) on \(office.calendar.shown(anchor.time)) by "
            + "\(names.joined(separator: ", ")): nothing up to it was changed, taken away or "
            + "slipped in since; \(count(anchor.later, "statement")) came after it."
    }
}
