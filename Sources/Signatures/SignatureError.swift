/// Why a signature or a key is not accepted.
package enum SignatureError: Error, Hashable, Sendable {
    case malformedKey
    case unsupportedKey(String)
    case shortKey(Int)
    case weakKey
    case notCanonical
    case malformedSignature
    case wrongVersion
    case reservedNotEmpty
    case wrongNamespace(String)
    case unsupportedHash(String)
    case keyMismatch
    case notTouched
    case unknownFlags
    case webauthn
    case doesNotHold

    /// In words, without a full stop.
    package var words: String {
        switch self {
        case .malformedKey: "the key is malformed"
        case .unsupportedKey(let name):
            "keys of type \(name) are not accepted; Ed25519, ECDSA and RSA from 3,072 bits are"
        case .shortKey(let bits):
            "an RSA key of \(bits) bits is not accepted; 3,072 to 16,384 bits are"
        case .weakKey: "the key is of a form with which others could sign"
        case .notCanonical: "the signature is not written in its one canonical form"
        case .malformedSignature: "the signature is malformed"
        case .wrongVersion: "the signature has another version than 1"
        case .reservedNotEmpty: "a reserved field of the signature is not empty"
        case .wrongNamespace(let name): "the signature was made for '\(name)'"
        case .unsupportedHash(let name): "the signature uses the hash '\(name)'"
        case .keyMismatch: "the signature does not belong to its key"
        case .notTouched: "the hardware key was not touched"
        case .unknownFlags: "the hardware key set flags that are not known"
        case .webauthn: "signatures of browsers are not accepted by this version"
        case .doesNotHold: "the signature does not hold for this text"
        }
    }
}
