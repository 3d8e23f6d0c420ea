import Foundation
import Signatures
import Testing

/// Whatever is accepted here, `ssh-keygen -Y verify` accepts as well.
@Suite struct DifferentialTests {
    private let text = Array("statement: approve/1\nsigner: p-0001\n".utf8)
    private let namespace = "approve@signet"

    /// A signature with what is claimed of it.
    private struct Sample {
        let name: String
        let armour: String
        let text: [UInt8]
        var key: PublicKey?
    }

    private func isAccepted(_ sample: Sample) -> PublicKey? {
        guard let signature = try? Signature(armour: sample.armour),
            (try? signature.verify(sample.text, namespace: namespace)) != nil
        else { return nil }
        return signature.key
    }

    /// Signatures field by field, right and wrong.
    private func forged(_ kind: PublicKey.Kind) throws -> [Sample] {
        var samples: [Sample] = []
        func add(_ name: String, text: [UInt8]? = nil, _ change: (inout Forge) -> Void) throws {
            var forge = Forge(kind)
            change(&forge)
            let text = text ?? self.text
            samples.append(
                Sample(name: "\(kind) \(name)", armour: try forge.armour(text), text: text))
        }
        try add("plain") { _ in }
        try add("empty text", text: []) { _ in }
        try add("long text", text: [UInt8](repeating: 0x61, count: 100_000)) { _ in }
        try add("sha256") { $0.hashName = "sha256" }
        for flags: UInt8 in [0, 1, 4, 5, 0x40, 0x41, 0x80, 0xC5] {
            try add("flags \(flags)") { $0.flags = flags }
        }
        for counter: UInt32 in [0, .max] { try add("counter \(counter)") { $0.counter = counter } }
        for name in ["ssh:example", "https://example.org", "x", "", "ssh:\u{7}", "ssh:ü"] {
            try add("application \(name)") { $0.application = name }
        }
        try add("version") { $0.version = 0 }
        try add("reserved") { $0.reserved = [0x78] }
        try add("tail") { $0.tail = [0] }
        try add("inner tail") { $0.innerTail = [0] }
        try add("webauthn") { $0.innerType = "webauthn-sk-ecdsa-sha2-nistp256@openssh.com" }
        try add("second solution") { forge in
            forge.changeRaw = { Scalar.secondSolution(kind, $0) }
        }
        try add("padded numbers") { $0.changeNumber = { [0] + $0 } }
        try add("numbers without sign") { $0.changeNumber = { Array($0.drop { $0 == 0 }) } }
        return samples
    }

    @Test func `no forged signature is accepted that ssh-keygen refuses`() throws {
        let keygen = try Keygen()
        var accepted: [String] = []
        for sample in try PublicKey.Kind.allCases.flatMap(forged) {
            guard let key = isAccepted(sample) else { continue }
            accepted.append(sample.name)
            #expect(
                try keygen.accepts(sample.armour, sample.text, key: key, namespace: namespace),
                "\(sample.name)")
        }
        #expect(accepted.count > 30, "\(accepted)")
        #expect(accepted.contains { $0.hasSuffix("p521 second solution") })
        #expect(!accepted.contains { $0.hasPrefix("ed25519 second solution") })
    }

    @Test(arguments: 0..<100)
    func `no mutation of a signature is accepted that ssh-keygen refuses`(_ number: Int) throws {
        let keygen = try Keygen()
        var random = SmallGenerator(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        let kind = PublicKey.Kind.allCases[number % PublicKey.Kind.allCases.count]
        let blob = try Forge(kind, seed: "\(number)").blob(text)
        for _ in 0..<200 {
            let mutated = random.mutate(blob)
            let sample = Sample(name: "", armour: Armour.text(mutated), text: text)
            guard let key = isAccepted(sample) else { continue }
            #expect(
                try keygen.accepts(sample.armour, text, key: key, namespace: namespace),
                "\(mutated)")
        }
        // The same, with what is not mutated: both accept it.
        let whole = Sample(name: "", armour: Armour.text(blob), text: text)
        let key = try #require(isAccepted(whole))
        #expect(try keygen.accepts(whole.armour, text, key: key, namespace: namespace))
        #expect(try !keygen.accepts(whole.armour, text + [1], key: key, namespace: namespace))
    }
}

/// A generator whose numbers are the same in every run (SplitMix64).
struct SmallGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    /// Flips, removes, inserts, repeats or exchanges some bytes.
    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...2, using: &self) {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &self)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(.random(in: 0...255, using: &self), at: place)
            case 3: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &self))
            default: bytes[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &self) ?? 0
            }
        }
        return bytes
    }
}
