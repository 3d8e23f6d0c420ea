package import DocumentControl

extension StatementKind {
    /// The step as a verb.
    package var verb: String {
        switch self {
        case .takeBack: "take back"
        case .checkpoint: "make a checkpoint"
        case .witness: "witness a checkpoint"
        case .replaceKey: "replace keys"
        case .compromise: "report a key as compromised"
        case .service: "enrol a service"
        case .root: "change the root of trust"
        case .dispose: "dispose of bytes"
        case .erase: "erase a card"
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
        case .witness: "witness statement"
        case .replaceKey: "replacement of a key"
        case .compromise: "report of a compromised key"
        case .service: "enrolment of a service"
        case .uphold: "decision to uphold"
        case .settle: "settlement"
        case .delegate: "delegation"
        case .adopt: "adoption"
        case .dispose: "disposal"
        case .erase: "erasure"
        case .attest: "attestation"
        default: rawValue.replacingHyphens
        }
    }
}

extension String {
    fileprivate var replacingHyphens: String {
        String(map { $0 == "-" ? " " : $0 })
    }
}
