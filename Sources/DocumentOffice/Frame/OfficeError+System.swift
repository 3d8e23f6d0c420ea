import DocumentControl

extension OfficeError {
    var systemWords: (problem: String, remedy: String?) {
        switch self {
        case .alreadyBegun:
            ("A management system was begun here already.", "signet status shows it.")
        case .rulesMissing:
            (
                "The control rules in force are not in the repository.",
                "Restore records/control/documents/RULES from another clone."
            )
        case .founderUnreadable(let words):
            (
                "'\(words)' does not name a person and a key.",
                "Write \"Name <address> path/to/key.pub\", or the name of a person named before."
            )
        case .notCounted(let kind, let refusal):
            (
                "This \(kind.noun) would not count: \(refusal.code.meaning)"
                    + (refusal.detail.isEmpty ? "." : " (\(refusal.detail))."),
                refusal.code.remedy
            )
        case .statement(let error): ("The statement cannot be made: \(error.problem).", nil)
        case .clockBehind(let instant):
            (
                "The newest checkpoint is of \(instant), later than this computer's clock.",
                "Set the clock right and try again."
            )
        case .checkpointFork(let ends):
            (
                "Two checkpoints follow the same one: "
                    + ends.map(\.short).joined(separator: ", ")
                    + ". The order of the evidence is in doubt, and nothing is recorded.",
                "The holders of the root name the right one: signet root change --pin "
                    + "\(ends.first?.short ?? "CHECKPOINT") --reason \"...\", then signet countersign"
            )
        case .recordedButUnread(let words):
            (
                "Your statement is recorded, but the evidence could not be read again after it: \(words)",
                "Do not sign it again; signet history shows it."
            )
        case .declined: ("Nothing was signed.", nil)
        case .nothingToList: ("Every statement is listed by a checkpoint already.", nil)
        case .nothingToRead: ("Nothing waits for you to be read.", nil)
        case .noFinding(let code, let place, let canBeWaived, let known):
            canBeWaived
                ? (
                    place.isEmpty
                        ? "There is no finding '\(code)'."
                        : "There is no one finding '\(code)' at '\(place)'.",
                    known.isEmpty
                        ? "There is no finding at all that can be taken note of: signet verify, signet check"
                        : "There is:" + known.map { "\n  signet waive \($0)" }.joined()
                )
                : (
                    "Nobody can take note of '\(code)': altered or missing evidence is restored.",
                    "signet verify tells what to do about it."
                )
        case .mustBeMended(let code, let meaning):
            (
                "Nobody can take note of '\(code)': \(meaning).",
                "Mend it; signet check --explain \(code) shows where it is and what to do."
            )
        case .noCheckpoint(let words):
            ("There is no checkpoint '\(words)'.", "signet checkpoint --list shows them.")
        case .noStatement(let words):
            ("There is no statement '\(words)', or several begin so.", "signet history lists them.")
        default: ("", nil)
        }
    }
}
