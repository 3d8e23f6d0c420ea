import DocumentArchive
import DocumentControl
import DocumentOffice

extension RegisterCommand {
    /// What is on trial, waits for its readers or has lapsed, in the words of the master list.
    func provisional(_ row: RegisterRow, _ office: Office) -> [String] {
        var words: [String] = []
        if row.mode == .emergency, let until = row.until {
            words.append("EMERGENCY until \(office.calendar.shown(until))")
        }
        if let trial = row.trial {
            words.append(
                "\(trial.item.revision) TRIAL until \(trial.until.map(office.calendar.shown) ?? "") for "
                    + trial.audience.map(\.text).joined(separator: ", "))
        }
        if let held = row.heldBack {
            words.append(
                "\(held.entry.item.revision) held back: read by \(held.have) of \(held.of), "
                    + "\(held.gate) % needed")
        }
        if let lapsed = row.lapsed, let until = lapsed.until {
            words.append("\(lapsed.item.revision) lapsed on \(office.calendar.shown(until))")
        }
        return words
    }
}
