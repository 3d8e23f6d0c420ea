import DocumentArchive
import DocumentControl
import Foundation
import Signatures
import TestSupport
import Testing

/// The exported allowed signers, asked by stock `ssh-keygen` in a copy without Signet.
@Suite struct ExportTests {
    /// A question to `ssh-keygen -Y verify`, and the answer that is right.
    private struct Question {
        let what: String
        let text: [UInt8]
        let armour: String
        let principal: String
        let namespace: String
        let time: Instant
        let isGood: Bool
    }

    /// Asks everything with one shell.
    private func ask(_ questions: [Question], _ sample: SampleSystem, _ signers: String) throws {
        let folder = "\(sample.walk.scratch.path)/questions"
        try sample.walk.scratch.write(signers + "\n", to: "questions/allowed_signers")
        var script = "cd \(folder)\n"
        for (number, one) in questions.enumerated() {
            try Data(one.text).write(to: URL(filePath: "\(folder)/\(number).text"))
            try Data(one.armour.utf8).write(to: URL(filePath: "\(folder)/\(number).sig"))
            let time = one.time.description.filter { !"-:T".contains($0) }
            script +=
                "ssh-keygen -Y verify -f allowed_signers -I '\(one.principal)' -n '\(one.namespace)' "
                + "-O verify-time=\(time) -s \(number).sig < \(number).text > /dev/null 2>&1 "
                + "&& echo yes || echo no\n"
        }
        try sample.walk.scratch.write(script, to: "questions/ask")
        let answers = try sample.walk.shell("sh questions/ask").text.lines
        #expect(answers.count == questions.count)
        for (one, answer) in zip(questions, answers) {
            #expect((answer == "yes") == one.isGood, "\(one.what)")
        }
    }

    /// Every signature of the evidence, with the person and role whose it is.
    private func signed(_ sample: SampleSystem) throws -> [(Signer, Statement, [UInt8], String)] {
        let register = try Archive(at: sample.folder)
            .evidence(.audit, trustedRoot: sample.system).register
        return try sample.files.filter { $0.path.hasSuffix(".statement") }.flatMap { file in
            let (text, armours) = try Armour.split(file.bytes)
            let statement = try #require(
                try StatementFile.read(file.bytes, isSegment: false).first
            ).statement
            return armours.flatMap { armour in
                let key = (try? Signature(armour: armour))?.key.description
                return statement.signers.filter { signer in
                    (register.people[signer.person]?.keys ?? []).contains { $0.text == key }
                }.map { ($0, statement, text, armour) }
            }
        }
    }

    private func principal(_ signer: Signer) -> String {
        signer.role.map { "\(signer.person):\($0)" } ?? signer.person.text
    }

    @Test func `each role is accepted in its namespaces, and in no other`() async throws {
        let sample = try await SampleSystem.grown()
        let export = try await sample.walk.done("bo", "keys", "export")
        let all = try signed(sample)
        var questions: [Question] = []
        for (signer, statement, text, armour) in all {
            func question(
                _ what: String, _ principal: String, _ namespace: String, _ time: Instant,
                _ isGood: Bool
            ) {
                questions.append(
                    Question(
                        what: "\(what): \(statement.kind) by \(principal)", text: text,
                        armour: armour, principal: principal, namespace: namespace, time: time,
                        isGood: isGood))
            }
            let own = principal(signer)
            let space = statement.kind.namespace
            question("as it is", own, space, statement.time, true)
            question("another namespace", own, "git", statement.time, false)
            question("another person", "p-0099", space, statement.time, false)
            question(
                "long before", own, space, statement.time.adding(seconds: -86_400 * 400), false)
            if signer.role != nil {
                question("without role", signer.person.text, space, statement.time, false)
            }
        }
        let roles = Set(all.compactMap(\.0.role))
        #expect(roles.count >= 4, "\(roles)")
        try ask(questions, sample, export)
    }

    @Test func `a key of the staff is refused on every decision`() async throws {
        let sample = try await SampleSystem.grown()
        let export = try await sample.walk.done("bo", "keys", "export")
        let all = try signed(sample)
        var questions: [Question] = []
        // Sam reads, and decides nothing: his key under what others decided, in every guise.
        for (signer, statement, text, _) in all where statement.kind.grammar.hasRole {
            let space = statement.kind.namespace
            let forged = try await KeygenSigner(
                path: "\(sample.walk.scratch.path)/sam", environment: ["PATH": "/usr/bin:/bin"]
            ).sign(text, namespace: space)
            let guises = [principal(signer), "p-0006", "p-0006:\(signer.role?.text ?? "x")"]
            for guise in guises {
                questions.append(
                    Question(
                        what: "\(statement.kind) by the key of p-0006 as \(guise)", text: text,
                        armour: forged, principal: guise, namespace: space, time: statement.time,
                        isGood: false))
            }
        }
        #expect(questions.count > 40, "\(questions.count)")
        let kinds = Set(all.filter { $0.1.kind.grammar.hasRole }.map(\.1.kind))
        for kind in [StatementKind.review, .approve, .issue, .admit, .appoint, .checkpoint] {
            #expect(kinds.contains(kind), "\(kind)")
        }
        try ask(questions, sample, export)
    }

    @Test func `no line holds two options apart, and none stands twice`() async throws {
        let sample = try await SampleSystem.grown()
        let lines = try await sample.walk.done("bo", "keys", "export").lines
        for line in lines {
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            #expect(words.count == 4, "\(line)")
            #expect(words[1].hasPrefix("namespaces=\""), "\(line)")
            #expect(words[1].contains("valid-after=\""), "\(line)")
            #expect(words[1].contains("Z\""), "\(line)")
        }
        #expect(Set(lines).count == lines.count)
    }
}
