import DocumentArchive
import DocumentControl

extension OfficeError {
    var keepingWords: (problem: String, remedy: String?) {
        switch self {
        case .textDisposed(let document, let revision, let who, let day, let reason):
            (
                "The text of \(document) \(revision) was disposed of by \(who) on \(day): \(reason)",
                "What was decided about it stays: signet history \(document)"
            )
        case .stillUsed(let document, let revision, let stage):
            (
                "\(document) \(revision) is \(stage); its bytes are in use.",
                stage == "on its way"
                    ? "Let an author take it back first: signet take-back \(document)"
                    : "Withdraw it first (signet withdraw \(document)), or issue another revision."
            )
        case .nothingToDispose(let words):
            (
                "Nothing here holds bytes of \(words), or they were disposed of already.",
                "signet history --kind dispose lists what was disposed of."
            )
        case .noCard(let name):
            (
                "There is no card of \(name) here, or it was erased already.",
                "signet history --kind erase lists what was erased."
            )
        case .bytesDisposed(let document, let path):
            (
                "These very bytes of \(document) were disposed of: \(path).",
                "They cannot be filed here again; change the text, or keep it elsewhere."
            )
        case .onHold(let hold, let document, let who, let reason):
            (
                "A hold keeps what was submitted of \(document): \(hold.short) by \(who): \(reason)",
                "Let it end first: signet end \(hold.short) --reason \"...\""
            )
        case .holdAtItsEnd(let hold, let day):
            (
                "The hold \(hold.short) ended on \(day), and no checkpoint was made since.",
                "Make one (signet checkpoint), or end the hold: signet end \(hold.short)"
            )
        case .dayPassed(let day): ("\(day) has passed.", "Name a coming day.")
        case .classifiedTooHigh(let name, let highest):
            (
                "'\(name)' is above '\(highest)', the highest class that this repository holds.",
                ClassificationWords.remedy
            )
        case .besideUnsound(let place):
            (
                "The evidence of \(place) is not sound, or a removal there is not settled yet.",
                "Look at it first: signet verify, and signet checkpoint, in that repository"
            )
        case .notBeside(let name):
            (
                "\(name) holds no key of the root of the first system, so cannot begin one beside it.",
                "A holder of the root does it; signet root in the first repository lists them."
            )
        case .besideTooLarge(let count):
            (
                "\(count) people hold roles in the first system: too many for one root statement.",
                "Name who shall be there: --person NAME, repeated; everybody else enrols there."
            )
        default: ("", nil)
        }
    }
}
