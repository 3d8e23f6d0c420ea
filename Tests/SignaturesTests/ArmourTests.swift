import Signatures
import Testing

/// The one way in which a signature is written.
@Suite struct ArmourTests {
    private let blob = (0..<200).map { UInt8($0) }

    @Test func `lines are seventy characters long and the last one ends in LF`() throws {
        let text = Armour.text(blob)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "-----BEGIN SSH SIGNATURE-----")
        #expect(lines[1].count == 70)
        #expect(lines.dropLast(2).last.map { $0.count <= 70 } == true)
        #expect(lines.suffix(2) == ["-----END SSH SIGNATURE-----", ""])
        #expect(try Armour.blob(text) == blob)
    }

    @Test(arguments: 0..<200)
    func `every length comes back`(_ count: Int) throws {
        let part = Array(blob.prefix(count))
        #expect(try Armour.blob(Armour.text(part)) == part)
    }

    @Test func `what ssh-keygen prints is canonical`() throws {
        let keygen = try Keygen()
        for options in [["-t", "ed25519"], ["-t", "ecdsa", "-b", "256"]] {
            let key = try keygen.key(options[1], options)
            let printed = try keygen.sign([1, 2, 3], with: key, namespace: "x@signet")
            #expect(try Armour.text(Armour.blob(printed)) == printed)
        }
    }

    @Test func `any other way of writing is refused`() {
        let good = Armour.text(blob)
        let lines = good.split(separator: "\n")
        let body = lines.dropFirst().dropLast().joined()
        var variants = [
            good + "\n", "\n" + good, " " + good, String(good.dropLast()), good + good,
            good.split(separator: "\n").joined(separator: "\r\n") + "\r\n",
            lines.joined(separator: " \n") + "\n", lines.joined(separator: "\n\n") + "\n",
            "\(Armour.begin)\n\(body)\n\(Armour.end)\n", "\(Armour.begin)\n\(Armour.end)\n\n",
            "text\n" + good, good + "text\n", "", Armour.begin, Armour.end,
            "\(Armour.end)\n\(body)\n\(Armour.begin)\n",
        ]
        for length in [64, 69, 71, 76] {
            var rest = Substring(body)
            var cut: [Substring] = []
            while !rest.isEmpty {
                cut.append(rest.prefix(length))
                rest = rest.dropFirst(length)
            }
            variants.append("\(Armour.begin)\n\(cut.joined(separator: "\n"))\n\(Armour.end)\n")
        }
        // Base64 with bits that mean nothing, without padding, with strange letters.
        for (from, to) in [("xsc=", "xsd="), ("xsc=", "xsc"), ("AAEC", "AA*C"), ("AAEC", "A=EC")] {
            variants.append(good.split(separator: from).joined(separator: to))
        }
        for variant in variants where variant != good {
            #expect(refusal { _ = try Armour.blob(variant) } == .notCanonical, "\(variant)")
        }
        #expect(variants.filter { $0 == good }.isEmpty)
    }

    @Test func `an armour beyond the limit is refused`() {
        let long = Armour.text([UInt8](repeating: 0, count: Armour.limit))
        #expect(refusal { _ = try Armour.blob(long) } == .notCanonical)
    }

    @Test func `a file is split into its text and its signatures`() throws {
        let one = Armour.text(blob)
        let two = Armour.text([1, 2, 3])
        let (text, signatures) = try Armour.split(Array("a: b\nc: d\n\(one)\(two)".utf8))
        #expect(String(decoding: text, as: UTF8.self) == "a: b\nc: d\n")
        #expect(signatures == [one, two])
        #expect(try Armour.split(Array("only text\n".utf8)).signatures.isEmpty)
    }

    @Test func `a file that does not end with a whole signature is refused`() {
        let one = Armour.text(blob)
        for file in [
            "a: b\n\(one)more\n", "a: b\n\(one.dropLast())", "a: b\n\(one)\(one.dropLast(29))",
            "a: b\n\(Armour.begin)\n", "a: b\n\(one)\n\(one)", "no line end",
        ] {
            #expect(refusal { _ = try Armour.split(Array(file.utf8)) } == .notCanonical, "\(file)")
        }
    }

    @Test func `the line of an allowed signer has no blank between its options`() {
        let signer = AllowedSigner(
            principal: "p-0001", namespaces: ["approve@signet", "issue@signet"],
            validAfter: "20261101000000Z", validBefore: "20261231000000Z", key: "ssh-ed25519 AAAA")
        #expect(
            signer.line
                == "p-0001 namespaces=\"approve@signet,issue@signet\","
                + "valid-after=\"20261101000000Z\",valid-before=\"20261231000000Z\" ssh-ed25519 AAAA"
        )
    }
}
