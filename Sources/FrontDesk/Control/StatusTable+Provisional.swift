import DocumentArchive
import DocumentControl
import DocumentOffice

extension StatusTable {
    /// What ends by itself, waits for its readers or has ended by itself.
    func provisional(_ row: RegisterRow) -> [Matter] {
        let id = row.document
        var found: [Matter] = []
        if row.mode == .emergency, let until = row.until {
            found.append(
                Matter(words: "emergency until", document: id, revision: row.revision, at: until))
        }
        if let trial = row.trial {
            found.append(
                Matter(
                    words: "on trial until", document: id, revision: trial.item.revision,
                    at: trial.until,
                    detail: trial.audience.map(\.text).joined(separator: ", ")))
        }
        if let held = row.heldBack {
            found.append(
                Matter(
                    words: "held back", document: id, revision: held.entry.item.revision,
                    at: held.entry.time, count: held.have,
                    detail: "\(held.have) of \(held.of) have read it, \(held.gate) % needed"))
        }
        if let lapsed = row.lapsed {
            found.append(
                Matter(
                    words: "lapsed", document: id, revision: lapsed.item.revision, at: lapsed.until,
                    detail: lapsed.mode.rawValue))
        }
        return found
    }
}
