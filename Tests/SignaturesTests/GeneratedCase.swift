import Foundation
import Signatures

/// A signature, a line of allowed signers and a question about both, made at random from a number.
struct GeneratedCase: Sendable {
    let number: Int
    let armour: String
    /// The text that is asked about.
    let text: [UInt8]
    let line: String
    let principal: String
    let namespace: String
    /// `YYYYMMDDHHMMSSZ`.
    let time: String
    /// Whether the line, as Signet means it, is for this principal, namespace and time.
    let isAllowed: Bool

    private static let namespaces = ["approve@signet", "issue@signet", "submit@signet"]
    private static let times = [
        "20260101000000Z", "20260301115959Z", "20260301120000Z", "20260301120001Z",
        "20260601000000Z", "20260831235959Z", "20260901000000Z", "20270101000000Z",
    ]

    init(_ number: Int) throws {
        self.number = number
        var random = SmallGenerator(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 77)
        let kind = PublicKey.Kind.allCases[number % PublicKey.Kind.allCases.count]
        var forge = Forge(kind, seed: "\(random.below(4))")
        let signed = Self.text(&random)
        var changes = random.isChosen(in: 10, of: 4) ? 0 : 1 + random.below(2)
        let isForged = random.isChosen(in: 3, of: 2)
        if isForged {
            for _ in 0..<changes { Self.change(&forge, &random) }
            changes = 0
        }
        var blob = try forge.blob(signed)
        if changes > 0, random.isChosen(in: 2, of: 1) {
            blob = random.mutate(blob)
            changes = 0
        }
        let plain = Armour.text(blob)
        armour = changes > 0 ? Self.change(plain, &random) : plain
        text = random.isChosen(in: 12, of: 1) ? signed + [0x20] : signed

        namespace = random.isChosen(in: 8, of: 1) ? "issue@signet" : forge.namespace
        principal = random.isChosen(in: 12, of: 1) ? "p-0002" : "p-0001:approver"
        let time = Self.times[random.below(Self.times.count)]
        self.time = time
        let allowed =
            random.isChosen(in: 4, of: 3)
            ? [forge.namespace] : [Self.namespaces[random.below(3)], "withdraw@signet"]
        // Bounds in order and apart: a line whose second is not after its first is a bad one.
        let first = random.isChosen(in: 2, of: 1) ? Self.times[1 + random.below(3)] : nil
        let last = random.isChosen(in: 2, of: 1) ? Self.times[4 + random.below(3)] : nil
        let key = random.isChosen(in: 15, of: 1) ? Forge(kind, seed: "other") : forge
        let signer = AllowedSigner(
            principal: "p-0001:approver", namespaces: allowed, validAfter: first,
            validBefore: last,
            key: "\(kind.rawValue) \(Data(try key.keyBlob()).base64EncodedString())")
        line = signer.line
        let inTime = (first.map { $0 <= time } ?? true) && (last.map { time <= $0 } ?? true)
        isAllowed =
            principal == signer.principal && allowed.contains(namespace) && inTime
            && (try? Signature(blobOf: armour))?.key.description == signer.key
    }

    /// Why Signet does not accept it, or nothing where it does.
    var refusedFor: SignatureError? {
        refusal { try Signature(armour: armour).verify(text, namespace: namespace) }
    }

    private static func text(_ random: inout SmallGenerator) -> [UInt8] {
        switch random.below(8) {
        case 0: []
        case 1: (0..<random.below(5000)).map { _ in .random(in: 0...255, using: &random) }
        default: Array("statement: approve/1\nnumber: \(random.next())\n".utf8)
        }
    }

    /// One deviation among the fields of a signature.
    private static func change(_ forge: inout Forge, _ random: inout SmallGenerator) {
        let kind = forge.kind
        switch random.below(15) {
        case 0: forge.version = [0, 2, .max][random.below(3)]
        case 1: forge.reserved = [UInt8](repeating: 0x78, count: 1 + random.below(3))
        case 2: forge.hashName = ["sha256", "sha256", "sha1", "SHA512", "sha384"][random.below(5)]
        case 3: forge.flags = UInt8(truncatingIfNeeded: random.next())
        case 4: forge.flags = 0x05
        case 5: forge.counter = UInt32(truncatingIfNeeded: random.next())
        case 6: forge.application = ["ssh:x", "", "ssh:ü", "https://example.org"][random.below(4)]
        case 7: forge.tail = [0]
        case 8: forge.innerTail = [0]
        case 9:
            forge.innerType =
                [
                    "ssh-rsa", "rsa-sha2-256", "rsa-sha2-512", "ssh-ed25519",
                    "webauthn-sk-ecdsa-sha2-nistp256@openssh.com",
                ][random.below(5)]
        case 10: forge.changeNumber = { [0] + $0 }
        case 11: forge.changeNumber = { Array($0.drop { $0 == 0 }) }
        case 12: forge.changeRaw = { Scalar.secondSolution(kind, $0) }
        case 13: forge.namespace = ["issue@signet", "git", "approve@signet "][random.below(3)]
        default: forge.magic = Array("SSHSIH".utf8)
        }
    }

    /// One deviation in how a signature is written.
    private static func change(_ armour: String, _ random: inout SmallGenerator) -> String {
        let body = armour.split(separator: "\n").dropFirst().dropLast().joined()
        func wrapped(_ body: String, _ width: Int, _ end: String = "\n") -> String {
            var lines = [Armour.begin]
            var rest = Substring(body)
            while !rest.isEmpty {
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
            return (lines + [Armour.end]).joined(separator: end) + end
        }
        switch random.below(12) {
        case 0: return wrapped(body, 76)
        case 1: return wrapped(body, 64)
        case 2: return wrapped(body, 100_000)
        case 3: return wrapped(body, 70, "\r\n")
        case 4: return armour + "more\n"
        case 5: return "\n" + armour
        case 6: return String(armour.dropLast())
        case 7: return armour.replacingOccurrences(of: "\n", with: " \n")
        case 8: return wrapped(body.replacingOccurrences(of: "=", with: ""), 70)
        case 9: return wrapped(body + "====", 70)
        case 10: return armour.replacingOccurrences(of: "BEGIN SSH", with: "begin ssh")
        default: return wrapped(body.prefix(20) + "-" + body.dropFirst(20), 70)
        }
    }
}

extension Signature {
    /// What an armour holds, however it is written.
    fileprivate init(blobOf armour: String) throws {
        let body = armour.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-") }.joined()
        let blob = Data(base64Encoded: body, options: .ignoreUnknownCharacters) ?? Data()
        try self.init(armour: Armour.text(Array(blob)))
    }
}

extension SmallGenerator {
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// True in `part` of `whole` cases.
    mutating func isChosen(in whole: Int, of part: Int) -> Bool { below(whole) < part }
}
