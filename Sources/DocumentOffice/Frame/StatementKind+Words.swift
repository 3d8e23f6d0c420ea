package import DocumentControl

extension StatementKind {
    /// The step as a verb.
    package var verb: String {
        switch self {
        case .takeBack: "take back"
        case .checkpoint: "make a checkpoint"
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
        case .request: "change request"
        case .admit: "admission"
        case .enrol: "enrolment"
        case .appoint: "appointment"
        case .join: "membership"
        case .dismiss: "dismissal"
        case .depart: "departure"
        case .waive: "waiver"
        case .takeBack: "take-back"
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
