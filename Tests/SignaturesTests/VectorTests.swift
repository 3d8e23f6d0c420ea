import Foundation
import Signatures
import Testing

/// RSA signatures with one deviation each; `Vectors/make-rsa` made them.
@Suite struct VectorTests {
    private struct Vectors: Decodable {
        let exponent: String
        let modulus: String
        let cases: [Case]

        struct Case: Decodable, CustomStringConvertible {
            let comment: String
            let algorithm: String
            let signature: String
            let text: String
            let valid: Bool

            var description: String { comment }
        }
    }

    private static let vectors: Vectors = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Vectors/rsa.json")
        do {
            return try JSONDecoder().decode(Vectors.self, from: try Data(contentsOf: file))
        } catch {
            fatalError("\(error)")
        }
    }()

    private static func bytes(_ digits: String) -> [UInt8] {
        let digits = Array(digits.utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func armour(_ vector: Vectors.Case) -> String {
        var key = WireWriter()
        key.add("ssh-rsa")
        key.add(string: bytes(vectors.exponent))
        key.add(string: [0] + bytes(vectors.modulus))
        var inner = WireWriter()
        inner.add(vector.algorithm)
        inner.add(string: bytes(vector.signature))
        return Armour.text(Forge.blob(key.bytes, "approve@signet", inner.bytes))
    }

    @Test func `each vector is judged as it says, and never more mildly than by ssh-keygen`() throws
    {
        let keygen = try Keygen()
        var accepted = 0
        for vector in Self.vectors.cases {
            let armour = Self.armour(vector)
            let signature = try Signature(armour: armour)
            let verdict = refusal {
                try signature.verify(Array(vector.text.utf8), namespace: "approve@signet")
            }
            #expect((verdict == nil) == vector.valid, "\(vector) \(String(describing: verdict))")
            let stock = try keygen.accepts(
                armour, Array(vector.text.utf8), key: signature.key, namespace: "approve@signet")
            // Stricter in one thing: a signature is as long as its key.
            #expect(
                stock == vector.valid || vector.comment == "its first zero left out", "\(vector)")
            if vector.valid { accepted += 1 }
        }
        #expect(accepted == 3)
        #expect(Self.vectors.cases.count == 37)
    }
}
