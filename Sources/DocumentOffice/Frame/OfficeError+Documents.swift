import DocumentArchive
import DocumentControl

extension OfficeError {
    var documentWords: (problem: String, remedy: String?) {
        switch self {
        case .noDocument(let words):
            ("There is no document '\(words)'.", "signet register lists all documents.")
        case .noDraft(let document):
            (
                "There is no draft of \(document) in the working tree.",
                "Take the text in force as the draft: signet revise \(document)"
            )
        case .noDraftFile(let path):
            (
                "There is no draft '\(path)'.",
                "Drafts are the Markdown files below "
                    + "\(Tier.folders.joined(separator: ", ")): name one, or its document."
            )
        case .severalDrafts(let document, let paths):
            (
                "Several drafts say they are \(document): \(paths.joined(separator: ", ")).",
                "Keep one of them."
            )
        case .nothingInForce(let document):
            (
                "No revision of \(document) is in force.",
                "signet history \(document) tells what happened."
            )
        case .nothingOnItsWay(let document):
            (
                "No revision of \(document) is on its way.",
                "An author submits one first: signet submit \(document)"
            )
        case .noRevision(let document, let words):
            (
                "\(document) has no revision '\(words)'.",
                "signet history \(document) lists its revisions."
            )
        case .noRevisions(let document, let unknown, let known):
            (
                "\(document) has no revision "
                    + unknown.map { "'\($0)'" }.joined(separator: " and no revision ") + ".",
                "It has: \(known.joined(separator: ", "))."
            )
        case .nothingAcknowledged(let document, let who):
            (
                "\(who) has not acknowledged any revision of \(document).",
                "Compare with a revision: signet compare \(document) 1.0; "
                    + "signet receipts \(document) tells who has read what."
            )
        case .textMissing(let document, let revision):
            (
                "The text of \(document) \(revision) is not in its dossier, or was altered.",
                "signet verify names the file; restore it from another clone."
            )
        case .nothingChanged(let document, let revision):
            (
                "The draft of \(document) has the very text of revision \(revision).",
                "Change the draft, or confirm the text: signet confirm \(document)"
            )
        case .openSubmission(let document, let revision, let who):
            (
                "\(document) \(revision) is on its way already, submitted by \(who).",
                "Wait for its outcome, or let its author take it back: "
                    + "signet take-back \(document)"
            )
        case .forestalled(let document, let revision, let who):
            (
                "\(who) was faster: \(document) \(revision) is no longer on its way. "
                    + "Nothing was recorded.", "signet history \(document) tells what happened."
            )
        case .rootTooSmall(let threshold):
            (
                "New control rules take the signatures of \(threshold) holders of the root besides "
                    + "the one who issues them.",
                "Let another document controller issue them: "
                    + "signet people appoint PERSON document-controller"
            )
        case .staleBase(let document, let based, let head):
            (
                "The draft of \(document) is based on "
                    + (based.map { "revision \($0)" } ?? "no revision")
                    + ", but \(head) was issued since.",
                "See what changed: signet compare \(document) \(based.map { "\($0)" } ?? "draft") "
                    + "\(head); bring it into the draft, then say so: "
                    + "signet submit \(document) --base \(head) --reason \"...\""
            )
        case .draftExists(let path):
            (
                "\(path) holds a draft with changes of its own.",
                "Submit it, or move it away; to give the changes up: --discard"
            )
        case .noType(let words, let types):
            (
                "The control rules know no type '\(words)'.",
                "Use one of: \(types.map(\.text).joined(separator: ", "))."
            )
        case .seriesNeeded(let type):
            ("A \(type) belongs to a series.", "Name it, such as: --series INC")
        case .identifierTaken(let document):
            (
                "\(document) is taken, or was once; identifiers are never used again.",
                "Leave --id out for the next free one."
            )
        case .identifierForm(let type, let pattern):
            (
                "The identifier of a \(type) is written \(pattern).",
                "Leave --id out for the next free one."
            )
        case .seriesNotTaken(let type): ("A \(type) has no series.", "Leave --series out.")
        case .unknownDefect(let code, let known):
            (
                "No defect has the code '\(code)'.",
                "Use one of: \(known.joined(separator: ", "))."
            )
        case .unknownValue(let what, let value, let known):
            (
                "The control rules know no \(what) '\(value)'.",
                "Use one of: \(known.joined(separator: ", "))."
            )
        case .instantInPast(let instant):
            (
                "\(instant) has passed; nothing comes into force in the past.",
                "Name a coming day, or leave --from out: then it is in force at once."
            )
        default: ("", nil)
        }
    }
}
