import DocumentControl

extension OfficeError {
    var decisionWords: (problem: String, remedy: String?) {
        switch self {
        case .authorDecides(let name, let document, let revision):
            (
                "\(name) is an author of \(document) \(revision) and decides nothing about it.",
                "Ask another person; signet status \(document) names who can act."
            )
        case .othersFirst(let role, let people, let document):
            (
                "As \(role) you sign for \(document) only where nobody can who comes before.",
                "Ask \(people.joined(separator: " or ")); whoever is away gives the duty to a deputy."
            )
        case .alreadyDecided(let name, let document, let revision):
            (
                "\(name) has taken a seat for \(document) \(revision) already; "
                    + "different people fill the seats.",
                "Ask another person; signet status \(document) names who can act."
            )
        case .alreadyRead(let document, let revision):
            ("You have acknowledged \(document) \(revision) already.", nil)
        case .notInTheAudience(let name, let document):
            (
                "\(document) was not distributed to \(name).",
                "Acknowledge it all the same with --voluntary."
            )
        case .notAuthor(let name, let document):
            (
                "\(name) is neither an author of \(document) nor typed it.",
                "Let an author submit it, or name all authors: --author PERSON"
            )
        case .openComments(let comments):
            (
                "Comments of the review wait for an answer:"
                    + comments.map { "\n  \($0)" }.joined(),
                "Answer each: --answer \"1: what was done\""
            )
        case .noComment(let number):
            ("The review has no comment \(number).", "signet status shows the comments.")
        case .quoteNotFound(let quote):
            ("The text does not say '\(quote)'.", "Quote words as they stand in the text.")
        case .noEditor(let file):
            (
                "The editor could not be run, or it ended with an error; \(file) is kept.",
                "Name an editor: EDITOR=nano; or use --comment and --answer."
            )
        case .reviewUnreadable(.textChanged(let line), let file):
            (
                "\(file):\(line): the text itself was changed; only lines that begin with !! "
                    + "are comments.",
                "Type the same again: what you wrote is kept and opened once more."
            )
        case .reviewUnreadable(.nothingAbove(let line), let file):
            (
                "\(file):\(line): nothing stands above this comment.",
                "Type the same again: what you wrote is kept and opened once more."
            )
        case .commentNeeded:
            ("A request for changes says what to change.", "Add --comment \"...\"")
        case .unknownAuthors(let path, let names):
            (
                "\(path) was changed by people whom the register does not know: "
                    + names.joined(separator: ", ") + ".",
                "Say who wrote it with --author PERSON (repeated), and who only typed with "
                    + "--typed-by PERSON."
            )
        case .defects(let defects):
            (
                "\(defects.count == 1 ? "A defect stands" : "\(defects.count) defects stand") "
                    + "in the way:"
                    + defects.map { "\n  \($0.file):\($0.line): \($0.problem) \($0.remedy)" }
                    .joined(),
                "Mend the text, then try again; signet check shows everything."
            )
        case .notReady(let document, let revision, let stage):
            Self.stageWords(document, revision, stage)
        case .notYours(let id):
            (
                "Statement \(id.short) does not wait for your signature.",
                "signet inbox shows what does."
            )
        case .noRequest(let words):
            (
                "There is no change request '\(words)', or several begin so.",
                "signet requests lists them."
            )
        case .alreadyAnswered(let id, let outcome, let name, let document):
            (
                "Change request \(id.short) was answered by \(name) already: \(outcome.rawValue).",
                "If there is more to say, make a new one: "
                    + "signet request \(document) --reason \"...\""
            )
        case .notWaiting: ("Nothing here waits for a second signature.", nil)
        default: ("", nil)
        }
    }

    private static func stageWords(
        _ document: DocumentID, _ revision: Revision, _ stage: Stage
    ) -> (problem: String, remedy: String?) {
        let status = "signet status \(document) names who can act."
        return switch stage {
        case .sentBack:
            (
                "\(document) \(revision) was sent back to its author.",
                "The author answers and submits it again: signet submit \(document)"
            )
        case .review(let roles):
            (
                "\(document) \(revision) is not reviewed yet: it waits for "
                    + roles.map(\.text).joined(separator: ", ") + ".", status
            )
        case .approval(let roles):
            (
                "\(document) \(revision) is not approved yet: it waits for "
                    + roles.map(\.text).joined(separator: ", ") + ".", status
            )
        case .issue(let role):
            ("\(document) \(revision) is approved and waits for \(role).", status)
        }
    }
}
