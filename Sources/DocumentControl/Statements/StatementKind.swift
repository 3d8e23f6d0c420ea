/// What one signed sentence of evidence does.
package enum StatementKind: String, Hashable, Sendable, CaseIterable, Comparable {
    // The life of a document.
    case submit
    case takeBack = "take-back"
    case review, approve, reject, issue, acknowledge, confirm, withdraw
    case request, answer, adopt, attest, delegate, waive
    case copy, remind, dispose, hold, erase, end, settle, void
    // Trust.
    case root, enrol, admit, appoint, join, dismiss, leave, depart
    case replaceKey = "replace-key"
    case compromise, service, uphold
    // Order.
    case checkpoint, witness

    /// The SSHSIG namespace in which statements of this kind are signed.
    package var namespace: String { "\(rawValue)@signet" }

    /// What works only against statements settled later: dismissals, lost keys and the like.
    package var isRemoval: Bool {
        switch self {
        case .dismiss, .leave, .depart, .replaceKey, .compromise, .end: true
        default: false
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
