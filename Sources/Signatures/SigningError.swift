/// Why a signature could not be made, and what to do about it.
package enum SigningError: Error, Hashable, Sendable {
    case noKeygen
    case tooOld
    case noKeyFile(String)
    case unusableKey(String, SignatureError)
    case openPermissions(String)
    case noTerminal(String)
    case noAgent
    case agentEmptyOrLocked
    case agentLacks(String)
    case agentRefused
    case wrongPassphrase(String)
    case cancelled
    case notSigned(String)
    case otherKey(String)
    case refused(String)
    /// A key could not be made at the path.
    case notMade(String, String)

    /// What is wrong, one sentence.
    package var problem: String {
        switch self {
        case .noKeygen: "The program ssh-keygen is not installed."
        case .tooOld: "The installed ssh-keygen is too old to sign."
        case .noKeyFile(let file): "There is no public key at \(file)."
        case .unusableKey(let file, let error): "The key \(file) cannot be used: \(error.words)."
        case .openPermissions(let file): "Others on this computer can read the private key \(file)."
        case .noTerminal(let file):
            "The key \(file) needs a passphrase, and there is no terminal to ask on."
        case .noAgent: "No SSH agent is running, and the private key is not in a file beside it."
        case .agentEmptyOrLocked: "The SSH agent offers no key: it is empty or locked."
        case .agentLacks(let print): "The SSH agent does not hold the key \(print)."
        case .agentRefused: "The SSH agent refused to sign."
        case .wrongPassphrase(let file): "The passphrase for \(file) was not right."
        case .cancelled: "The signature was cancelled."
        case .notSigned(let file): "No signature was made with \(file)."
        case .otherKey(let file): "The signature was made with another key than \(file)."
        case .refused(let words): "ssh-keygen did not sign: \(words)."
        case .notMade(let file, let words): "No key was made at \(file): \(words)."
        }
    }

    /// What to type, or whom to ask.
    package var remedy: String {
        switch self {
        case .noKeygen: "Install OpenSSH 8.9 or later (Debian: apt install openssh-client)."
        case .tooOld: "Install OpenSSH 8.9 or later; ssh -V tells which one there is."
        case .noKeyFile: "Name the key with SIGNET_KEY=PATH, or make one: ssh-keygen -t ed25519"
        case .unusableKey: "Make a key of an accepted type: ssh-keygen -t ed25519"
        case .openPermissions(let file): "chmod 600 \(file)"
        case .noTerminal(let file): "Load it into an agent first: ssh-add \(file)"
        case .noAgent: "Start one with eval \"$(ssh-agent)\" and load the key with ssh-add."
        case .agentEmptyOrLocked: "Unlock it with ssh-add -X, or load your key with ssh-add."
        case .agentLacks: "Load the key with ssh-add; ssh-add -l lists what the agent holds."
        case .agentRefused:
            "Confirm at the agent's prompt or touch the key; ssh-add -l lists what it holds."
        case .wrongPassphrase, .cancelled, .notSigned: "Nothing was recorded. Try again."
        case .otherKey: "Name the right key with SIGNET_KEY=PATH."
        case .notMade(let file, _):
            "Make one by hand and name it with --key: ssh-keygen -t ed25519 -f \(file)"
        case .refused: "Try ssh-keygen -Y sign by hand with the same key to see more."
        }
    }
}
