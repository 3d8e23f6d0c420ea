/// Why a time stamp cannot be read, got or checked, and what to do about it.
package enum TimeStampError: Error, Hashable, Sendable {
    case malformed
    case refused
    case otherHash
    /// A program that is needed is not installed.
    case noProgram(String)
    /// The installed program cannot do what is needed.
    case unusable(String, String)
    /// The authority was not reached, or answered with no stamp.
    case notReached(String, String)
    /// The signature does not hold under the certificates that were given.
    case notSigned(String)
    /// The certificate of its signer comes from none of those that were given.
    case otherAuthority

    /// What is wrong, one sentence.
    package var problem: String {
        switch self {
        case .malformed: "This is no time stamp in the form of RFC 3161."
        case .refused: "The authority refused to stamp it."
        case .otherHash: "It stamps a hash of another kind than SHA-256."
        case .noProgram(let name): "The program \(name) is not installed."
        case .unusable(let name, let words): "The installed \(name) cannot be used: \(words)."
        case .notReached(let address, let words): "\(address) gave no time stamp: \(words)."
        case .notSigned(let words): "The signature of the authority does not hold: \(words)."
        case .otherAuthority: "It was signed by another authority."
        }
    }

    /// What to type, or whom to ask.
    package var remedy: String {
        switch self {
        case .malformed, .refused, .otherHash, .notSigned:
            "Ask the authority again: signet stamp --query FILE writes what to send it."
        case .noProgram(let name): "Install it (Debian: apt install \(name))."
        case .unusable(let name, _): "Install \(name) 1.1.1 or later."
        case .notReached:
            "Try again, or take it elsewhere: signet stamp --query FILE, and then --reply FILE"
        case .otherAuthority: "Name the authority under time-stamps: in signet.yaml."
        }
    }
}
