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
        case .notHeld(let name, let words):
            ("\(name) does not have it: \(words).", "signet people lists roles and groups.")
        case .noNewcomer(let words, let open):
            (
                open.isEmpty
                    ? "Nobody waits to be admitted: no key was enrolled for \(words)."
                    : "It is not clear which key is that of \(words).",
                open.isEmpty
                    ? "The person enrols first: signet join ADDRESS, or signet people enrol"
                    : "Name the first characters of the fingerprint that you were told, with --key:"
                        + open.map { "\n  \($0)" }.joined()
            )
        case .newKeyFirst(let name, let person):
            (
                "\(name) has no other key in force, and has enrolled none.",
                "They make one and enrol it: signet people enrol --as \(person) --key PATH"
            )
        case .noCheckpointBefore(let day):
            (
                "No checkpoint was made before \(day): nothing tells what the key signed earlier.",
                "Name the checkpoint up to which it is trusted: "
                    + "signet keys compromise KEY --trusted-until NUMBER"
            )
        case .keyNotOfRoot(let path, let known):
            (
                "The root of trust does not name the key \(path) of yours.",
                "Sign with one that it names, such as the one in the envelope: signet keys use PATH"
                    + known.map { "\n  \($0)" }.joined()
            )
        case .noKeyChosen(let found):
            (
                found.isEmpty
                    ? "There is no key in ~/.ssh yet."
                    : "Several keys could be meant, or none of them was chosen.",
                found.isEmpty
                    ? "Let one be made: --new-key; or name another file: --key PATH"
                    : "Name one: --key PATH" + found.map { "\n  \($0)" }.joined()
            )
        case .placedAlready(let person, let place):
            ("\(person) is in \(place) already.", "Nothing needs to be done.")
        case .keyThere(let path):
            ("There is a key at \(path) already.", "Use it: --key \(path); or name another path.")
        case .noPassphrase(let path):
            (
                "Nobody can be asked for a passphrase of the new key.",
                "Make it by hand: ssh-keygen -t ed25519 -f \(path); or say --no-passphrase."
            )
        case .noSender(let name):
            (
                "No address is known from which \(name) could send.",
                "Name the sender: --from \"Name <address>\""
            )
        case .nothingSent(let program):
            (
                "\(program) took no message; nobody is recorded as reminded.",
                "Try it by hand: \(program) -i -t < message"
            )
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
