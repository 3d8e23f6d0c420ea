import DocumentControl

extension OfficeError {
    var trustWords: (problem: String, remedy: String?) {
        switch self {
        case .keyEnded(let path, let name):
            (
                "The key \(path) of \(name) was replaced or reported as compromised.",
                "Use the key in force: SIGNET_KEY=PATH; signet keys lists it."
            )
        case .serviceFillsNoSeat(let service):
            (
                "\(service) is a service and fills no seat.",
                "Name a person; signet people lists everybody."
            )
        case .noKey(let words, let known):
            (
                words.isEmpty
                    ? "It is not clear which key is meant."
                    : "No key in force, or more than one, is meant by '\(words)'.",
                known.isEmpty
                    ? "signet keys lists the keys of all people."
                    : "Name the first characters of a fingerprint:"
                        + known.map { "\n  \($0)" }.joined()
            )
        case .onlyKey(let name, let person):
            (
                "It is the only key of \(name) in force.",
                "Enrol and admit the new one first: signet people enrol --as \(person) --key PATH"
            )
        case .notContested(let id):
            (
                "Statement \(id.short) is not contested.",
                "signet verify lists what is, as findings 'contested'."
            )
        case .ownContested(let name):
            (
                "\(name) signed it; nobody upholds the own statement.",
                "Ask another document controller, or the holders of the root; or sign it again."
            )
        case .rootTooFew(let threshold):
            (
                "It takes \(threshold) holders of the root, and too few are left to sign.",
                "signet root lists them."
            )
        case .rootRace(let roots):
            (
                "Two statements claim the same place in the root of trust: "
                    + roots.map(\.short).joined(separator: ", ") + ". Nothing is recorded.",
                "The holders of the root say which is right: signet root change --settle "
                    + "\(roots.first?.short ?? "ID") "
                    + roots.dropFirst().map { "--against \($0.short) " }.joined()
                    + "--reason \"...\", then signet countersign"
            )
        case .personTaken(let person):
            (
                "The identifier \(person) is taken; identifiers are never used again.",
                "Choose another one; signet people lists all."
            )
        case .noService(let words):
            ("There is no service '\(words)' at work.", "signet people lists people and services.")
        case .nothingToEnd(let kind, let id):
            (
                "The \(kind.noun) \(id.short) is nothing that can be ended, or it has ended.",
                "A delegation, hold, service or waiver that runs can; signet history lists them."
            )
        case .nothingToSettle(let id):
            (
                "Nothing is contested at statement \(id.short).",
                "signet status tells what is."
            )
        case .identifierForLife(let document):
            (
                "\(document) was issued; an identifier is for life.",
                "Withdraw it and write a new document: signet new"
            )
        case .rootThreshold(let threshold, let holders):
            (
                "\(threshold) signatures cannot come from \(holders) "
                    + "holder\(holders == 1 ? "" : "s").",
                "Set the threshold as well: --threshold NUMBER"
            )
        case .rootUnchanged:
            (
                "Nothing of the root of trust would change.",
                "Say what: --add, --remove, --threshold, --pin or --settle"
            )
        default: ("", nil)
        }
    }
}
