import DocumentControl
import Foundation
import TestSupport
import Testing

/// The root of trust as people change it, and what mends a doubt about the order of the evidence.
@Suite struct RootWalkTests {
    private func founder(_ name: String, _ key: String, _ walk: Walk) -> String {
        "\(name) <\(key)@example.org> \(walk.scratch.path)/\(key).pub"
    }

    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam", "cleo"])
        try await walk.begin()
        return walk
    }

    /// The first digits that a command tells.
    private func recorded(_ text: String) -> String {
        let words = text.split(whereSeparator: { " .,\n".contains($0) })
        let place = words.lastIndex(of: "Recorded")
        return place.map { String(words[$0 + 2]) } ?? ""
    }

    @Test func aSecondFounderJoinsASystemWithOne() async throws {
        let walk = try Walk(people: ["ada", "cleo", "sam"])
        try await walk.done("ada", "init", "--founder", founder("Ada Example", "ada", walk))
        #expect(try await walk.type("ada", "verify").text.contains("one-founder"))
        let made = try await walk.done(
            "ada", "root", "change", "--add", founder("Cleo Example", "cleo", walk),
            "--threshold", "2", "--reason", "A second holder")
        #expect(made.contains("held by Ada Example, Cleo Example"), "\(made)")
        #expect(made.contains("2 of 2 sign"))
        #expect(try await walk.done("ada", "root").contains("Root statement 1:"))
        let stranger = try await walk.refused("sam", "countersign")
        #expect(stranger.contains("belongs to nobody"), "\(stranger)")
        try await walk.done("cleo", "countersign")
        try await walk.done("ada", "checkpoint")
        let root = try await walk.done("ada", "root")
        #expect(root.contains("Root statement 2:"), "\(root)")
        #expect(root.contains("Signatures needed: 2 of 2"))
        #expect(root.contains("Cleo Example, p-0002"))
        let verify = try await walk.done("ada", "verify")
        #expect(verify.contains("0 errors, 0 deviations, 0 remarks"), "\(verify)")
        // Ada is still registrar and controller: the seats carry over.
        let people = try await walk.done("ada", "people")
        #expect(people.contains("registrar"), "\(people)")
    }

    @Test func aHolderLeavesTheRootWithTheSignaturesOfBoth() async throws {
        let walk = try await begun()
        let few = try await walk.refused(
            "ada", "root", "change", "--remove", "Bo Example", "--reason", "He retires")
        #expect(few.contains("2 signatures cannot come from 1 holder"), "\(few)")
        let nobody = try await walk.refused(
            "sam", "root", "change", "--remove", "Bo Example", "--threshold", "1", "--reason", "x")
        #expect(nobody.contains("change the root of trust"), "\(nobody)")
        try await walk.done(
            "ada", "root", "change", "--remove", "Bo Example", "--threshold", "1", "--reason",
            "He retires")
        try await walk.done("bo", "countersign")
        let root = try await walk.done("ada", "root")
        #expect(root.contains("Root statement 2:"), "\(root)")
        #expect(root.contains("Signatures needed: 1 of 1"), "\(root)")
        // He is controller as before, by the seat that the new statement carries over.
        try await walk.done("bo", "checkpoint", "--list")
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("bo", "checkpoint")
    }

    @Test func aSeatThatWasEndedIsNotGivenAgain() async throws {
        let walk = try await begun()
        try await walk.done("ada", "people", "appoint", "p-0003", "registrar")
        try await walk.done("bo", "countersign")
        try await walk.done(
            "bo", "people", "dismiss", "p-0001", "registrar", "--reason", "Another one")
        try await walk.done(
            "ada", "root", "change", "--add", "olive example", "--reason", "A third holder")
        try await walk.done("olive", "countersign")
        try await walk.done("bo", "countersign")
        let root = try await walk.done("bo", "root")
        #expect(root.contains("Root statement 2:"), "\(root)")
        #expect(root.contains("Signatures needed: 2 of 3"))
        let people = try await walk.done("bo", "people", "--format", "csv")
        let ada = people.lines.first { $0.hasPrefix("p-0001") } ?? ""
        #expect(!ada.contains("registrar"), "\(people)")
        #expect(ada.contains("root"))
        #expect(
            people.lines.contains {
                $0.hasPrefix("p-0003") && $0.contains("root")
            })
    }

    @Test func nothingIsRecordedAfterAForkUntilTheRootPinsOneEnd() async throws {
        let walk = try await begun()
        try await walk.done("ada", "people", "appoint", "p-0003", "document-controller")
        try await walk.done("bo", "countersign")
        try walk.makeClone("other")
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in.")
        try await walk.done("sam", "submit", "P-01", "--reason", "First")
        try await walk.done("bo", "checkpoint")
        walk.clone = "other"
        try walk.write("procedures/P-02-travel.md", id: "P-02", steps: "Go.", title: "Travel")
        try await walk.done("anna", "submit", "P-02", "--reason", "First")
        try await walk.done("olive", "checkpoint")
        walk.clone = "system"
        try walk.merge("other", into: "system")
        try walk.write("procedures/P-03-visits.md", id: "P-03", steps: "Go.", title: "Visits")
        for words in [
            ["checkpoint"], ["submit", "P-03", "--reason", "First"],
            ["withdraw", "P-01", "--reason", "x"], ["people", "depart", "p-0006"],
        ] {
            let answer = try await walk.type(words[0] == "people" ? "ada" : "bo", words)
            #expect(answer.status == 1)
            if words[0] != "withdraw" {
                #expect(answer.text.contains("signet root change --pin"), "\(answer.text)")
            }
        }
        #expect(try await walk.type("bo", "verify").text.contains("error: checkpoint-fork"))
        #expect(try await walk.done("bo", "status").contains("Two checkpoints follow"))
        let hint = try await walk.refused("bo", "checkpoint")
        let end = hint.components(separatedBy: "--pin ").last?.prefix(12)
        let right = String(end ?? "")
        let made = try await walk.done(
            "ada", "root", "change", "--pin", right, "--reason", "The other was made offline")
        #expect(made.contains("right up to \(right)"), "\(made)")
        let waiting = try await walk.refused("bo", "submit", "P-03", "--reason", "First")
        #expect(waiting.contains("signet root change --pin"), "\(waiting)")
        try await walk.done("bo", "countersign")
        let verify = try await walk.refused("bo", "verify")
        #expect(verify.contains("0 errors, 1 deviation,"), "\(verify)")
        #expect(verify.contains("deviation: checkpoint-fork"))
        #expect(try await walk.done("bo", "root").contains("Pinned checkpoint: \(right)"))
        try await walk.done("bo", "submit", "P-03", "--reason", "First")
        // What is contained can be taken note of.
        let place =
            verify.lines.first { $0.hasPrefix("    at ") }
            .map { String($0.dropFirst(7).prefix(12)) } ?? ""
        try await walk.done("anna", "waive", "checkpoint-fork", place, "--reason", "Offline")
        #expect(try await walk.type("bo", "verify").status == 0)
    }

    @Test func twoNextRootsBothStopUntilAThirdOneSettlesThem() async throws {
        let walk = try await begun()
        try walk.makeClone("other")
        let left = recorded(
            try await walk.done(
                "ada", "root", "change", "--add", "olive example", "--reason", "Left"))
        try await walk.done("bo", "countersign", left)
        walk.clone = "other"
        let right = recorded(
            try await walk.done(
                "bo", "root", "change", "--add", founder("Cleo Example", "cleo", walk),
                "--reason", "Right"))
        try await walk.done("ada", "countersign", right)
        try await walk.done("cleo", "countersign", right)
        walk.clone = "system"
        try await walk.done("olive", "countersign", left)
        try walk.merge("other", into: "system")
        let verify = try await walk.refused("ada", "verify")
        #expect(verify.contains("2 errors, 0 deviations, 0 remarks"), "\(verify)")
        #expect(verify.contains("signet root change --settle"))
        for shown in [
            try await walk.done("ada", "root"), try await walk.done("sam", "status"),
        ] {
            #expect(shown.contains("claim the same place in the root of trust"), "\(shown)")
            #expect(shown.contains(left) && shown.contains(right), "\(shown)")
        }
        let third = try await walk.refused(
            "ada", "root", "change", "--threshold", "1", "--reason", "x")
        #expect(third.contains("--settle"), "\(third)")
        let made = try await walk.done(
            "ada", "root", "change", "--settle", left, "--against", right, "--reason", "Agreed")
        #expect(made.contains("held by Ada Example, Bo Example, olive example"), "\(made)")
        try await walk.done("bo", "countersign")
        let root = try await walk.done("ada", "root")
        #expect(root.contains("Root statement 2:"), "\(root)")
        #expect(root.contains("Signatures needed: 2 of 3"), "\(root)")
        #expect(!root.contains("claim the same place"))
        let after = try await walk.refused("ada", "verify")
        #expect(after.contains("0 errors, 2 deviations, 0 remarks"), "\(after)")
    }
}
