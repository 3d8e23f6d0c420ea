package import DocumentControl

/// Why something is not issued so, or not handed to a deputy so.
package enum IssueProblem: Hashable, Sendable {
    /// Nothing was issued whose place could be taken.
    case nothingToReplace(DocumentID)
    /// Its day has come: only audience and deadline can be moved.
    case inForceAlready(DocumentID, Revision, since: String)
    /// It was issued in an emergency; a second one does not make it longer.
    case emergencyAlready(DocumentID, Revision, until: String)
    case lapsed(DocumentID, Revision, IssueMode, on: String)
    /// The last day of a trial or an emergency.
    case untilTooEarly(String)
    case untilTooLate(latest: String, days: Int)
    case nothingMoved
    /// A gate is lowered or lifted.
    case gateNeedsReason(Int)
    case nothingHeldBack(DocumentID, Revision)
    case nothingToHandOver(String, [Name])
    case ownDeputy
    case noDelegation(String)
    case actingNeedsEnd

    var words: (problem: String, remedy: String?) {
        switch self {
        case .nothingToReplace(let document):
            (
                "No issue of \(document) stands whose place another could take.",
                "signet history \(document) tells what happened."
            )
        case .inForceAlready(let document, let revision, let since):
            (
                "\(document) \(revision) is in force since \(since); its day cannot be moved any more.",
                "Move audience or deadline only: --audience GROUP, --read-by DAY"
            )
        case .emergencyAlready(let document, let revision, let until):
            (
                "\(document) \(revision) is in force by the emergency route until \(until), and no "
                    + "second emergency makes that longer.",
                "Take it through the whole route; signet status \(document) names who can act."
            )
        case .lapsed(let document, let revision, let mode, let day):
            (
                mode == .trial
                    ? "The trial of \(document) \(revision) ended on \(day)."
                    : "\(document) \(revision) was issued in an emergency, was not confirmed and "
                        + "lapsed on \(day).",
                "Submit the lasting text: signet revise \(document), then signet submit \(document)"
            )
        case .untilTooEarly(let day):
            ("It would end on \(day), before it begins.", "Name a later day: --until DAY")
        case .untilTooLate(let latest, let days):
            (
                "By the control rules an emergency issue lasts \(days) "
                    + "\(days == 1 ? "day" : "days") at most.",
                "Leave --until out, or name no day after \(latest)."
            )
        case .nothingMoved:
            (
                "Nothing would be different.",
                "Say what is moved: --from DAY, --audience GROUP, --read-by DAY or --gate SHARE"
            )
        case .gateNeedsReason(let share):
            (
                "It waits until \(share) % of its readers have read it; to come into force sooner "
                    + "takes a reason.",
                "Say why: --reason \"...\""
            )
        case .nothingHeldBack(let document, let revision):
            (
                "\(document) \(revision) waits for no readers.",
                "signet status \(document) tells how it stands."
            )
        case .nothingToHandOver(let name, let roles):
            (
                "\(name) holds no role that a deputy could take"
                    + (roles.isEmpty ? "." : ": \(roles.map(\.text).joined(separator: ", "))."),
                "signet people lists the roles; a seat of a group is not handed to anybody."
            )
        case .ownDeputy: ("Nobody is the own deputy.", "Name somebody else: --to PERSON")
        case .noDelegation(let name):
            ("Nobody is deputy for \(name) now.", "signet delegate --list shows who is for whom.")
        case .actingNeedsEnd:
            ("Who acts for a while does so until a day.", "Add --until DAY")
        }
    }
}
