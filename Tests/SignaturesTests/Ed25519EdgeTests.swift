import Foundation
import Signatures
import Testing

/// Keys and numbers of Ed25519 at the edges of what the curve allows, one deviation each.
@Suite struct Ed25519EdgeTests {
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

    @Test(arguments: [PublicKey.Kind.ed25519, .securityKeyEd25519])
    func `the scalar of Ed25519 is below the order`(_ kind: PublicKey.Kind) {
        var forge = Forge(kind)
        func with(_ scalar: @escaping ([UInt8]) -> [UInt8]) -> SignatureError? {
            forge.changeRaw = { Array($0.prefix(32)) + scalar(Array($0.suffix(32))) }
            return verdict(forge)
        }
        let order = Scalar.orderOfEd25519
        let one = [1] + [UInt8](repeating: 0, count: 31)
        #expect(with { $0 } == nil)
        #expect(with { Scalar.sum($0, order) } == .malformedSignature)
        #expect(with { Scalar.sum(Scalar.sum($0, order), order) } == .malformedSignature)
        #expect(with { _ in order } == .malformedSignature)
        #expect(with { _ in Scalar.sum(order, one) } == .malformedSignature)
        #expect(with { _ in [UInt8](repeating: 0xFF, count: 32) } == .malformedSignature)
        #expect(with { $0.dropLast() + [$0[31] | 0x80] } == .malformedSignature)
        // Below it: read, and found to be wrong.
        #expect(with { _ in Scalar.difference(order, one) } == .doesNotHold)
        #expect(with { _ in [UInt8](repeating: 0, count: 32) } == .doesNotHold)
        #expect(with { Scalar.difference(order, $0) } == .doesNotHold)
    }

    @Test(arguments: [PublicKey.Kind.ed25519, .securityKeyEd25519])
    func `the point of a signature is written in its one way`(_ kind: PublicKey.Kind) {
        var forge = Forge(kind)
        for point in Self.smallPoints + Self.otherWays {
            forge.changeRaw = { point + $0.suffix(32) }
            #expect(verdict(forge) == .doesNotHold, "\(point)")
        }
        for count in [0, 1, 32, 63] {
            forge.changeRaw = { Array($0.prefix(count)) }
            #expect(verdict(forge) == .malformedSignature, "\(count)")
        }
        forge.changeRaw = { $0 + [0] }
        #expect(verdict(forge) == .malformedSignature)
    }

    /// The eight points whose order divides 8, as RFC 8032 writes them.
    private static let smallPoints: [[UInt8]] = {
        let first: [UInt8] = [
            0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF,
            0x98, 0xF0, 0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88,
            0x6D, 0x53, 0xFC, 0x05,
        ]
        let prime = [0xED] + [UInt8](repeating: 0xFF, count: 30) + [0x7F]
        let second = Scalar.difference(prime, first)
        let zero = [UInt8](repeating: 0, count: 32)
        let one = [1] + zero.dropLast()
        let last = [0xEC] + prime.dropFirst()
        return [first, second, zero].flatMap { [$0, withSign($0)] } + [one, last]
    }()

    /// The same y, or others, written with a number from the prime on, or a sign of nothing.
    private static let otherWays: [[UInt8]] = {
        let rest = [UInt8](repeating: 0xFF, count: 30)
        let large: [[UInt8]] = (0xED...0xFF).map { [$0] + rest + [0x7F] }
        let one: [UInt8] = [1] + [UInt8](repeating: 0, count: 31)
        return large.flatMap { [$0, withSign($0)] } + [
            withSign(one), withSign([0xEC] + rest + [0x7F]),
        ]
    }()

    private static func withSign(_ point: [UInt8]) -> [UInt8] {
        point.dropLast() + [(point.last ?? 0) | 0x80]
    }

    @Test func `a key with which one signature fits any text is refused`() throws {
        let keygen = try Keygen()
        let zero = [UInt8](repeating: 0, count: 32)
        var stock = 0
        for point in Self.smallPoints + Self.otherWays {
            var key = WireWriter()
            key.add("ssh-ed25519")
            key.add(string: point)
            let found = refusal { _ = try PublicKey(blob: key.bytes) }
            #expect(found == .weakKey || found == .malformedKey, "\(point)")
            // The identity as key and point, and zero as scalar, would sign everything.
            guard point == [1] + zero.dropLast() else { continue }
            #expect(found == .weakKey)
            var inner = WireWriter()
            inner.add("ssh-ed25519")
            inner.add(string: point + zero)
            let armour = Armour.text(Forge.blob(key.bytes, namespace, inner.bytes))
            #expect(verdict(armour) == .weakKey)
            let line = "p-0001 namespaces=\"\(namespace)\" ssh-ed25519 "
            if try keygen.accepts(
                armour, text, line: line + Data(key.bytes).base64EncodedString(),
                namespace: namespace)
            {
                stock += 1
            }
        }
        #expect(stock == 1)
    }
}
