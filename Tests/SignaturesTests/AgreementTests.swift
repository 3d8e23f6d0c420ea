import Foundation
import Signatures
import TestSupport
import Testing

/// Random cases, put to Signet and to `ssh-keygen -Y verify`: all kinds of keys, namespaces, windows
/// of time, deviations of fields, of bytes and of how a signature is written.
///
/// `SIGNET_SIGNATURES` says how many; `scripts/test --long` takes 10,000.
@Suite struct AgreementTests {
    /// The reasons for which Signet refuses what `ssh-keygen` accepts.
    ///
    /// They stand in Documentation/signatures.md; a refusal for any other reason is a defect.
    static let strictness: [(reason: SignatureError, what: String)] = [
        (.notCanonical, "the armour is not written in lines of 70, or something stands around it"),
        (.wrongVersion, "the version is 0"),
        (.reservedNotEmpty, "the reserved field holds something"),
        (
            .malformedSignature,
            "a number is written with zeros before it, an Ed25519 scalar is not reduced, an RSA "
                + "signature is shorter than its key, or a name holds other than ASCII"
        ),
        (.malformedKey, "the application of a hardware key is empty or not ASCII"),
        (.notTouched, "the hardware key was not touched"),
        (.unknownFlags, "the hardware key set other flags than touch and PIN"),
        (.shortKey(2048), "an RSA key has fewer than 3,072 bits"),
        (.weakKey, "an RSA exponent is below 65,537, or an Ed25519 key is a point of small order"),
    ]

    private static let count =
        ProcessInfo.processInfo.environment["SIGNET_SIGNATURES"].flatMap { Int($0) } ?? 280
    private static let batch = 35

    @Test(arguments: 0..<(count + batch - 1) / batch)
    func `none is accepted that ssh-keygen refuses`(_ batch: Int) throws {
        let keygen = try Keygen()
        let cases = try (batch * Self.batch..<(batch + 1) * Self.batch).map(GeneratedCase.init)
        let verdicts = try keygen.verdicts(cases)
        #expect(verdicts.count == cases.count)
        var both = 0
        for (one, stock) in zip(cases, verdicts) {
            let found = one.refusedFor
            let accepted = found == nil && one.isAllowed
            if accepted, stock { both += 1 }
            #expect(!accepted || stock, "case \(one.number): only Signet accepts it")
            if !accepted, stock {
                #expect(
                    Self.strictness.contains { $0.reason == found },
                    "case \(one.number): only ssh-keygen accepts it, \(String(describing: found))")
            }
        }
        #expect(both > 0, "nothing is accepted by both")
    }

    @Test func `the page lists the reasons`() throws {
        let page = URL(filePath: #filePath)
            .appending(path: "../../../Documentation/signatures.md").standardized
        let text = try String(contentsOf: page, encoding: .utf8)
        for (reason, what) in Self.strictness {
            #expect(text.contains("| \(what) | \(reason.words) |"), "\(what)")
        }
    }
}

extension Keygen {
    /// What `ssh-keygen -Y verify` says of each case: one shell for all of them.
    func verdicts(_ cases: [GeneratedCase]) throws -> [Bool] {
        for one in cases {
            try scratch.write(one.line + "\n", to: "\(one.number).allowed")
            try scratch.write(one.armour, to: "\(one.number).sig")
            try Data(one.text).write(to: URL(filePath: "\(scratch.path)/\(one.number).text"))
        }
        let lines = cases.map { one in
            "ssh-keygen -Y verify -f \(one.number).allowed -I '\(one.principal)' "
                + "-n '\(one.namespace)' -O verify-time=\(one.time) -s \(one.number).sig "
                + "< \(one.number).text > /dev/null 2>&1 && echo yes || echo no"
        }
        let script = "cd '\(scratch.path)'\n" + lines.joined(separator: "\n") + "\n"
        return try run("sh", [], input: Array(script.utf8)).split(separator: "\n").map {
            $0 == "yes"
        }
    }
}
