import DocumentControl

extension OfficeError {
    var paperWords: (problem: String, remedy: String?) {
        switch self {
        case .minutesNeeded(let role, let document, let revision):
            (
                "As \(role) you approve \(document) \(revision) on the minutes of a meeting only.",
                "Name them: signet approve \(document) --evidence minutes.pdf"
            )
        case .noPaperReceipts:
            (
                "The control rules let no receipt on paper count.",
                "Name the roles that may attest one: 'paper-receipts:' in signet.yaml, then "
                    + "signet submit RULES"
            )
        case .nothingWaitsFor(let name):
            ("Nothing waits to be read by \(name).", "signet receipts shows who has to read what.")
        case .readAlready(let name, let document, let revision):
            (
                "\(name) has read \(document) \(revision) already.",
                "signet receipts \(document) shows since when."
            )
        case .paperFromTheFuture(let day):
            ("The day on the paper, \(day), has not come yet.", "Write the day that stands on it.")
        case .enrolledMeanwhile(let person):
            (
                "Somebody has enrolled a key as \(person).",
                "Leave --on-paper out to admit that key, or choose another identifier."
            )
        default: ("", nil)
        }
    }
}
