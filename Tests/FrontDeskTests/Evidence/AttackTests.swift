import DocumentControl
import Foundation
import TestSupport
import Testing

/// Every attack of `Tests/Attacks` is a real repository, made with stock `git`, `ssh-keygen` and
/// `openssl`, and `signet verify` finds exactly what stands above it.
///
/// The usual run takes a sample, at least one of each kind; `SIGNET_ATTACKS=all` takes all of them,
/// `SIGNET_ATTACKS=14` those of the files that begin so, `SIGNET_ATTACKS=NAME` one; several are parted by
/// commas.
@Suite struct AttackTests {
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

    @Test func `every attack is found as it is written down`() async throws {
        let base = try await AttackedSystem.copy()
        var done = 0
        for row in try AttackCatalogue().rows {
            var outcomes: [String: AttackOutcome] = [:]
            for (place, attack) in row.attacks.enumerated()
            where attack.isTaken(from: row.file, usually: place == 0) {
                done += 1
                let outcome = try await outcome(of: attack, row.file, on: base)
                guard let outcome else { continue }
                outcomes[attack.name] = outcome
                guard !Self.isRecording else { continue }
                #expect(
                    outcome == AttackOutcome(findings: attack.findings, status: attack.status),
                    "\(row.file) \(attack.name)")
            }
            if Self.isRecording { try AttackCatalogue.record(outcomes, in: row.file) }
        }
        #expect(done > 0)
    }

    /// Plays one attack on a copy and audits that.
    private func outcome(
        of attack: AttackCatalogue.Attack, _ file: String, on base: AttackedSystem
    ) async throws -> AttackOutcome? {
        let walk = base.walk
        guard try base.play(attack.name, file) else { return nil }
        let now = walk.now
        walk.clone = "attacked"
        walk.now = now.adding(seconds: attack.later * 86_400)
        defer { (walk.clone, walk.now) = ("system", now) }
        let options = attack.options.map { word in
            switch word {
            case "ROOT": base.system
            case "NEWEST": base.newest
            default: word
            }
        }
        let answer = try await walk.type("bo", ["verify", "--format", "json"] + options)
        guard let findings = findings(answer.text) else {
            return AttackOutcome(
                findings: ["refused: \(Self.general(answer.text.lines.first ?? ""))"],
                status: answer.status)
        }
        return AttackOutcome(findings: findings, status: answer.status)
    }

    /// The findings in the answer: code, grade and place without hashes and times.
    private func findings(_ text: String) -> [String]? {
        guard let start = text.firstIndex(of: "["), let end = text.lastIndex(of: "]"), start < end,
            let list = try? JSONSerialization.jsonObject(with: Data(text[start...end].utf8))
                as? [[String: Any]]
        else { return nil }
        let found = list.map { finding in
            let words = ["code", "grade", "path", "place"].map { finding[$0] as? String ?? "" }
            let place = words[2].isEmpty ? words[3] : words[2]
            return (code: "\(words[0]) (\(words[1]))", place: Self.general(place))
        }
        // What goes to pieces altogether is counted.
        return Dictionary(grouping: found, by: \.code).flatMap { code, found in
            found.count > 3
                ? ["\(code) at \(found.count) places"] : found.map { "\(code) at \($0.place)" }
        }.sorted()
    }

    /// Without what differs from one system to the next.
    private static func general(_ text: String) -> String {
        text.replacing("records/control/", with: "")
            .replacing(/^\/.*\/\.git\//, with: ".git/")
            .replacing(/\/[^ ]*\/attacked\b/, with: "attacked")
            .replacing(/[0-9]{8}T[0-9]{6}Z-/, with: "")
            .replacing(/[0-9a-f]{12,}/, with: "*")
            .replacing(/(-\*)+/, with: "-*")
    }
}
