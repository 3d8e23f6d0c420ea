import DocumentControl
import TestSupport
import Testing

/// What two clones gave away twice while neither heard of the other: both stop, somebody who may
/// settles it, and every clone comes to the same register without anybody touching evidence.
@Suite struct ContestAtTheHostTests {
    /// The lines of a list of claims, in their order: each begins with a statement's identifier.
    private func claims(_ text: String) -> [String] {
        text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
            .filter { $0.contains("submitted by") || $0.contains("admitted by") }
    }

    private func recorded(_ text: String) -> String {
        text.firstRange(of: "Recorded as ").map { String(text[$0.upperBound...].prefix(12)) } ?? ""
    }

    /// Everybody exchanges, so that all know the contest.
    private func exchange(_ circle: Circle, _ people: [String] = Circle.people) async throws {
        for person in people + people { try await circle.does(person, "sync") }
    }

    @Test(arguments: Hosting.available)
    func twoNewDocumentsUnderOneIdentifier(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        try circle.write("olive", "Hand in.", id: "P-07")
        try circle.write("sam", "Book early.", id: "P-07")
        for person in ["olive", "sam"] {
            try await circle.does(person, "submit", "P-07", "--reason", "New", "--offline")
            circle.now = circle.now.adding(seconds: 60)
        }
        try await exchange(circle)
        for person in Circle.people {
            let status = try await circle.does(person, "status")
            #expect(status.contains("P-07 is claimed by 2 new documents"), "\(person): \(status)")
        }
        let shown = claims(try await circle.does("bo", "status", "P-07"))
        #expect(shown.count == 2, "\(shown)")
        let winner = String(try #require(shown.first).prefix(12))
        let waiting = try await circle.does("bo", "inbox")
        #expect(waiting.contains("To settle, two new documents claim"), "\(waiting)")
        try await circle.does("bo", "settle", winner, "--reason", "It was planned so")
        let loser = shown.last?.contains("olive example") == true ? "olive" : "sam"
        try await circle.does(loser, "sync")
        try await circle.does(loser, "renumber", "P-07", "P-09")
        try await circle.does(loser, "submit", "P-09", "--reason", "Under its own identifier")
        try circle.tidy()
        try await circle.expectAgreement(findings: "1 deviation")
        let register = try await circle.does("ada", "register", "--format", "csv")
        #expect(register.contains("P-07,") && register.contains("P-09,"), "\(register)")
    }

    @Test(arguments: Hosting.available)
    func twoRegistrarsAdmitUnderOneIdentifier(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        try await circle.does("ada", "people", "appoint", "p-0007", "registrar")
        try await circle.does("bo", "countersign")
        try await exchange(circle)
        for (newcomer, registrar) in [("nora", "ada"), ("otto", "cara")] {
            let enrolled = try await circle.type(
                newcomer, ["people", "enrol", "--as", "p-0008", "--offline"], in: registrar)
            #expect(enrolled.status == 0, "\(enrolled)")
            try await circle.does(
                registrar, "people", "admit", "p-0008", "--name", "\(newcomer) example", "--email",
                "\(newcomer)@example.org", "--identity", "seen", "--offline")
            circle.now = circle.now.adding(seconds: 60)
        }
        // Where one were settled before the other came, that one would keep the identifier.
        try await exchange(circle, ["ada", "cara"])
        try await exchange(circle)
        for person in Circle.people {
            let status = try await circle.does(person, "status")
            #expect(status.contains("p-0008 is claimed by 2 people"), "\(person): \(status)")
        }
        let shown = try await circle.does("ada", "status")
        let nora = claims(shown).first { $0.contains("nora example") }
            .map { String($0.prefix(12)) }
        try await circle.does("ada", "settle", try #require(nora), "--reason", "She came first")
        try await circle.does("bo", "countersign")
        try await circle.expectAgreement(findings: "1 deviation")
        for person in Circle.people {
            let people = try await circle.does(person, "people")
            #expect(people.contains("nora example") && !people.contains("otto"), "\(people)")
        }
    }

    @Test(arguments: Hosting.available)
    func twoFoundersChangeTheRoot(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        let left = recorded(
            try await circle.does(
                "ada", "root", "change", "--add", "olive example", "--reason", "Left", "--offline"))
        let right = recorded(
            try await circle.does(
                "bo", "root", "change", "--add", "sam example", "--reason", "Right", "--offline"))
        try await exchange(circle)
        for (person, statement) in [
            ("bo", left), ("olive", left), ("ada", right), ("sam", right),
        ] {
            // Each without hearing that the other one has all its signatures.
            try await circle.does(person, "countersign", statement, "--offline")
        }
        try await exchange(circle)
        for person in Circle.people {
            let root = try await circle.does(person, "root")
            #expect(root.contains("claim the same place in the root of trust"), "\(root)")
        }
        try await circle.does(
            "ada", "root", "change", "--settle", left, "--against", right, "--reason", "Agreed")
        try await circle.does("bo", "countersign")
        try await circle.expectAgreement(findings: "0 errors, 2 deviations")
        for person in Circle.people {
            let root = try await circle.does(person, "root")
            #expect(root.contains("Signatures needed: 2 of 3"), "\(root)")
        }
    }

    @Test(arguments: Hosting.available)
    func twoChainsOfCheckpointsStopUntilTheRootPinsOne(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        try await exchange(circle)
        // Only a clone that was cut off from its host makes a checkpoint beside it.
        try circle.git("cara", "remote rename origin elsewhere")
        try circle.git("cara", "config --rename-section remote.elsewhere kept.elsewhere")
        try circle.git("cara", "config --remove-section branch.main")
        try circle.write("cara", "Book early.", id: "P-08")
        try await circle.does("cara", "submit", "P-08", "--reason", "New")
        try circle.write("olive", "Hand in.")
        try await circle.does("olive", "submit", "P-01", "--reason", "New")
        try await circle.does("bo", "sync")
        try circle.git("cara", "remote add origin \(circle.host.address)")
        try circle.tidy()
        let made = try await circle.type("cara", "sync")
        #expect(made.text.contains("Two checkpoints follow the same one"), "\(made)")
        try await exchange(circle, Circle.people.filter { $0 != "bo" && $0 != "cara" })
        let stopped = try await circle.type("bo", "checkpoint")
        #expect(stopped.status == 1)
        let pin = stopped.text.firstRange(of: "--pin ").map {
            String(stopped.text[$0.upperBound...].prefix(12))
        }
        try await circle.does(
            "ada", "root", "change", "--pin", try #require(pin), "--reason", "The other was cut off"
        )
        try await circle.does("bo", "countersign")
        try await circle.expectAgreement(findings: "0 errors, 1 deviation")
    }
}
