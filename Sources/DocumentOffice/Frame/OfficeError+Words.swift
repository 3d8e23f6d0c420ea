package import DocumentControl

extension OfficeError {
    /// What is wrong and what to do, for every case: the one table of these texts.
    var words: (problem: String, remedy: String?) {
        switch self {
        case .nobody, .noKeyFor, .keyNotEnrolled, .severalPeople, .unknownPerson, .noRole,
            .severalRoles, .keyOfAnother:
            whoWords
        case .authorDecides, .alreadyDecided, .alreadyRead, .notInTheAudience, .notAuthor,
            .openComments, .noComment, .quoteNotFound, .commentNeeded, .unknownAuthors, .defects,
            .notReady, .notYours, .notWaiting:
            decisionWords
        case .alreadyBegun, .rulesMissing, .founderUnreadable, .notCounted, .statement,
            .clockBehind, .checkpointFork, .declined, .nothingToList, .nothingToRead, .noFinding,
            .noCheckpoint, .noStatement:
            systemWords
        default: documentWords
        }
    }

    private var whoWords: (problem: String, remedy: String?) {
        switch self {
        case .nobody:
            (
                "It is not known who you are: none of your keys belongs to a person of this system.",
                "Say so with SIGNET_PERSON and SIGNET_KEY, or enrol: signet people enrol"
            )
        case .noKeyFor(let name):
            (
                "No key of \(name) is offered by the agent or ~/.ssh.",
                "Name the file: SIGNET_KEY=PATH, or load it with ssh-add."
            )
        case .keyNotEnrolled(let path):
            (
                "The key \(path) belongs to nobody in this system.",
                "Enrol it: signet people enrol, then ask the registrar to admit it."
            )
        case .severalPeople(let names):
            (
                "Several people can be meant: \(names.joined(separator: ", ")).",
                "Say which: SIGNET_PERSON=IDENTIFIER"
            )
        case .unknownPerson(let words):
            ("Nobody here is called '\(words)'.", "signet people lists everybody.")
        case .noRole(let person, let kind, let roles):
            (
                "\(person) holds no role that may \(kind.verb) here.",
                "It takes \(roles.map(\.text).joined(separator: " or ")); "
                    + "signet people lists who holds it."
            )
        case .severalRoles(let roles):
            (
                "You could act in several roles: \(roles.map(\.text).joined(separator: ", ")).",
                "Say which: --as \(roles.first?.text ?? "ROLE")"
            )
        case .keyOfAnother(let key, let name):
            ("The key \(key) is not a key of \(name).", "signet whoami shows what is used and why.")
        default: ("", nil)
        }
    }

    private var documentWords: (problem: String, remedy: String?) {
        switch self {
        case .noDocument(let words):
            ("There is no document '\(words)'.", "signet register lists all documents.")
        case .noDraft(let document):
            (
                "There is no draft of \(document) in the working tree.",
                "Take the text in force as the draft: signet revise \(document)"
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
        case .staleBase(let document, let based, let head):
            (
                "The draft of \(document) is based on "
                    + (based.map { "revision \($0)" } ?? "no revision")
                    + ", but \(head) was issued since.",
                "See what changed: signet compare \(document) \(based.map { "\($0)" } ?? "draft") "
                    + "\(head); bring it into the draft, then say so: "
                    + "signet submit \(document) --base \(head)"
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
        case .seriesNotTaken(let type): ("A \(type) has no series.", "Leave --series out.")
        case .unknownValue(let what, let value, let known):
            (
                "The control rules know no \(what) '\(value)'.",
                "Use one of: \(known.joined(separator: ", "))."
            )
        case .instantInPast(let instant):
            (
                "\(instant) has passed; nothing comes into force in the past.",
                "Leave --from out for now, or name a coming day."
            )
        default: ("", nil)
        }
    }

    private var decisionWords: (problem: String, remedy: String?) {
        switch self {
        case .authorDecides(let name, let document, let revision):
            (
                "\(name) is an author of \(document) \(revision) and decides nothing about it.",
                "Ask another person; signet status \(document) names who can act."
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

    private var systemWords: (problem: String, remedy: String?) {
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
        case .checkpointFork:
            (
                "Two checkpoints follow the same one: the order of the evidence is in doubt.",
                "The holders of the root name the right one; signet verify tells which there are."
            )
        case .declined: ("Nothing was signed.", nil)
        case .nothingToList: ("Every statement is listed by a checkpoint already.", nil)
        case .nothingToRead: ("Nothing waits for you to be read.", nil)
        case .noFinding(let code, let place, let canBeWaived):
            canBeWaived
                ? (
                    "There is no one finding '\(code)' at '\(place)'.",
                    "signet verify lists the findings with their places."
                )
                : (
                    "Nobody can take note of '\(code)': altered or missing evidence is restored.",
                    "signet verify tells what to do about it."
                )
        case .noCheckpoint(let words):
            ("There is no checkpoint '\(words)'.", "signet checkpoint --list shows them.")
        case .noStatement(let words):
            ("There is no statement '\(words)', or several begin so.", "signet history lists them.")
        default: ("", nil)
        }
    }
}

extension StatementKind {
    /// The step as a verb.
    package var verb: String {
        switch self {
        case .takeBack: "take back"
        case .replaceKey: "replace keys"
        default: rawValue.replacingHyphens
        }
    }

    /// The statement as a noun.
    package var noun: String {
        switch self {
        case .submit: "submission"
        case .approve: "approval"
        case .reject: "rejection"
        case .acknowledge: "receipt"
        case .withdraw: "withdrawal"
        case .confirm: "confirmation"
        case .admit: "admission"
        case .enrol: "enrolment"
        case .appoint: "appointment"
        case .join: "membership"
        case .dismiss: "dismissal"
        case .depart: "departure"
        case .waive: "waiver"
        case .root: "root statement"
        default: rawValue.replacingHyphens
        }
    }
}

extension String {
    fileprivate var replacingHyphens: String {
        String(map { $0 == "-" ? " " : $0 })
    }
}
