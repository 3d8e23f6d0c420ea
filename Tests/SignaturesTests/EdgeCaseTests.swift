import Foundation
import Signatures
import Testing

/// Keys and numbers of ECDSA and RSA at the edges of what a curve or a length allows, one deviation each.
@Suite struct EdgeCaseTests {
    private let text = Array("statement: approve/1\nsigner: p-0001\n".utf8)
    private let namespace = "approve@signet"

    private func verdict(_ armour: String) -> SignatureError? {
        refusal { try Signature(armour: armour).verify(text, namespace: namespace) }
    }

    private func verdict(_ forge: Forge) -> SignatureError? {
        refusal {
            try Signature(armour: forge.armour(text)).verify(text, namespace: namespace)
        }
    }

    // MARK: ECDSA

    private static let ecdsa: [PublicKey.Kind] = [.p256, .securityKeyP256, .p384, .p521]

    @Test(arguments: ecdsa)
    func `r and s are written in their one way`(_ kind: PublicKey.Kind) {
        var forge = Forge(kind)
        func with(_ number: @escaping ([UInt8]) -> [UInt8]) -> SignatureError? {
            forge.changeNumber = number
            return verdict(forge)
        }
        #expect(with { $0 } == nil)
        #expect(with { [0] + $0 } == .malformedSignature)
        #expect(with { [0, 0, 0, 0] + $0 } == .malformedSignature)
        #expect(with { $0.first == 0 ? Array($0.dropFirst()) : [0] + $0 } == .malformedSignature)
        #expect(with { _ in [] } == .malformedSignature)
        #expect(with { _ in [0] } == .malformedSignature)
        #expect(with { _ in [0xFF] } == .malformedSignature)
        #expect(with { $0 + [0] } != nil)
        let size = Scalar.order(of: kind).count
        #expect(
            with { _ in [1] + [UInt8](repeating: 0, count: size) } == .malformedSignature)
        #expect(with { _ in [0x7F] + [UInt8](repeating: 0xFF, count: 200) } == .malformedSignature)
        forge.numberTail = [0]
        #expect(with { $0 } == .malformedSignature)
    }

    @Test(arguments: ecdsa)
    func `r and s are from 1 to the order minus one`(_ kind: PublicKey.Kind) throws {
        let keygen = try Keygen()
        var forge = Forge(kind)
        let order = Array(Scalar.order(of: kind).reversed())
        let size = order.count
        func number(_ value: UInt8) -> [UInt8] {
            [UInt8](repeating: 0, count: size - 1) + [value]
        }
        let least = order.dropLast() + [order[size - 1] - 1]
        let most = order.dropLast() + [order[size - 1] + 1]
        let all = [UInt8](repeating: 0xFF, count: size)
        for value in [number(0), number(1), number(2), Array(least), order, Array(most), all] {
            for change: ([UInt8]) -> [UInt8] in [
                { value + $0.suffix(size) }, { $0.prefix(size) + value }, { _ in value + value },
            ] {
                forge.changeRaw = change
                let found = verdict(forge)
                #expect(found == .doesNotHold || found == .malformedSignature, "\(value)")
                let stock = try keygen.accepts(
                    forge.armour(text), text, key: PublicKey(blob: forge.keyBlob()),
                    namespace: namespace)
                #expect(!stock)
            }
        }
        forge.changeRaw = { $0.suffix(size) + $0.prefix(size) }
        #expect(verdict(forge) == .doesNotHold)
    }

    @Test(arguments: ecdsa)
    func `s and the order minus s both hold, as with ssh-keygen`(_ kind: PublicKey.Kind) throws {
        let keygen = try Keygen()
        var forge = Forge(kind)
        forge.changeRaw = { Scalar.secondSolution(kind, $0) }
        let armour = try forge.armour(text)
        #expect(verdict(armour) == nil)
        let key = try PublicKey(blob: forge.keyBlob())
        #expect(try keygen.accepts(armour, text, key: key, namespace: namespace))
    }

    @Test(arguments: ecdsa)
    func `no point is at infinity, off the curve, hybrid or of another curve`(
        _ kind: PublicKey.Kind
    ) throws {
        let good = try Forge(kind).keyBlob()
        let size = Scalar.order(of: kind).count
        let curve = kind == .securityKeyP256 ? "nistp256" : String(kind.rawValue.suffix(8))
        var tail = WireWriter()
        if kind.isSecurityKey { tail.add("ssh:") }
        let point = Array(good.dropLast(tail.bytes.count).suffix(1 + 2 * size))
        func found(_ point: [UInt8], _ curve: String) -> SignatureError? {
            var writer = WireWriter()
            writer.add(kind.rawValue)
            writer.add(curve)
            writer.add(string: point)
            writer.add(raw: tail.bytes)
            return refusal { _ = try PublicKey(blob: writer.bytes) }
        }
        let zero = [UInt8](repeating: 0, count: size)
        let all = [UInt8](repeating: 0xFF, count: size)
        #expect(found(point, curve) == nil)
        #expect(found([0], curve) == .malformedKey)
        #expect(found([], curve) == .malformedKey)
        #expect(found([4] + zero + zero, curve) == .malformedKey)
        #expect(found([4] + all + all, curve) == .malformedKey)
        #expect(found([6] + point.dropFirst(), curve) == .malformedKey)
        #expect(found([7] + point.dropFirst(), curve) == .malformedKey)
        #expect(found(point + [0], curve) == .malformedKey)
        #expect(found(Array(point.dropLast()), curve) == .malformedKey)
        #expect(found([4] + point.suffix(size) + point[1...size], curve) == .malformedKey)
        for other in ["nistp256", "nistp384", "nistp521", "secp256k1", ""] where other != curve {
            #expect(found(point, other) == .malformedKey)
        }
    }

    /// Points on the curve whose x is 5, and the order of the group plus 3.
    private static let weakPoints = [
        "0000000000000000000000000000000000000000000000000000000000000005"
            + "459243b9aa581806fe913bce99817ade11ca503c64d9a3c533415c083248fbcc",
        "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632554"
            + "484f0c0fda434ef0a808458914f328715d7a545e198ac7eee31dffe861b5d23f",
    ]

    @Test(arguments: weakPoints)
    func `a coordinate that OpenSSH refuses is weak`(_ digits: String) throws {
        var writer = WireWriter()
        writer.add("ecdsa-sha2-nistp256")
        writer.add("nistp256")
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(digits.dropFirst($0).prefix(2), radix: 16)
        }
        writer.add(string: [4] + bytes)
        #expect(refusal { _ = try PublicKey(blob: writer.bytes) } == .weakKey)
    }

    // MARK: RSA

    @Test func `modulus and exponent of RSA are within their bounds`() throws {
        let good = try Forge(.rsa).keyBlob()
        let modulus = Array(good.suffix(384))
        func found(_ exponent: [UInt8], _ modulus: [UInt8]) -> SignatureError? {
            var writer = WireWriter()
            writer.add("ssh-rsa")
            writer.add(string: exponent)
            writer.add(string: modulus)
            return refusal { _ = try PublicKey(blob: writer.bytes) }
        }
        let usual: [UInt8] = [1, 0, 1]
        #expect(found(usual, [0] + modulus) == nil)
        #expect(found(usual, modulus) == .malformedKey)
        #expect(found(usual, [0, 0] + modulus) == .malformedKey)
        #expect(found([0] + usual, [0] + modulus) == .malformedKey)
        for weak: [UInt8] in [
            [1], [2], [3], [17], [35], [1, 0, 0], [1, 0, 2], [1, 0, 0, 0, 1], [1, 0, 1, 0, 1],
            [0, 0xFF, 0xFF],
            [0x7F] + [UInt8](repeating: 0xFF, count: 383),
        ] {
            #expect(found(weak, [0] + modulus) == .weakKey, "\(weak)")
        }
        for none: [UInt8] in [[], [0], [0x80]] {
            #expect(found(none, [0] + modulus) == .malformedKey)
            #expect(found(usual, none) == .malformedKey)
        }
        let even = modulus.dropLast() + [0x10]
        #expect(found(usual, [0] + even) == .weakKey)
        #expect(found(usual, [0x7F] + modulus.dropFirst()) == .shortKey(3071))
        #expect(found(usual, [0] + modulus.prefix(256)) == .shortKey(2048))
        #expect(found(usual, [3]) == .shortKey(2))
        let long = [0x01] + [UInt8](repeating: 0xFF, count: 2048)
        #expect(found(usual, long) == .shortKey(16_385))
    }
}
