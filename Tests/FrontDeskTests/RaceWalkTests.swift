import DocumentControl
import Foundation
import TestSupport
import Testing

/// One identifier given away twice, in two clones that did not know of each other.
@Suite struct RaceWalkTests {
    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam", "tess", "tom"])
        try await walk.begin()
        return walk
    }

    private func claims(_ status: String) -> [String] {
        status.lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("  signet") }
            .map { String($0.dropFirst(2).prefix(12)) }
    }

    @Test func twoNewDocumentsWithOneIdentifierStopUntilTheControllerSettles() async throws {
        let walk = try await begun()
        try walk.makeClone("other")
        try walk.write("procedures/P-07-expenses.md", id: "P-07", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-07", "--reason", "First")
        walk.clone = "other"
        try walk.write("procedures/P-07-travel.md", id: "P-07", steps: "Go.", title: "Travel")
        try walk.write(
            "procedures/P-08-visits.md", id: "P-08",
            steps: "As in [travel](P-07-travel.md), and P-07 itself.", title: "Visits")
        try await walk.done("sam", "submit", "P-07", "--reason", "First")
        try walk.merge("system", into: "other")
        try walk.merge("other", into: "system")
        for clone in ["system", "other"] {
            walk.clone = clone
            let status = try await walk.done("bo", "status", "P-07")
            #expect(status.contains("P-07 is claimed by 2 new documents"), "\(status)")
            #expect(status.contains("\"Travel\", submitted by sam example"), "\(status)")
            #expect(try await walk.done("bo", "register").contains("P-07 is claimed by 2"))
            #expect(try await walk.done("bo", "status").contains("P-07 is claimed by 2"))
            let verify = try await walk.refused("bo", "verify")
            #expect(verify.contains("0 errors, 2 deviations, 0 remarks"), "\(verify)")
            #expect(verify.contains("signet settle"))
            #expect(try await walk.done("bo", "history", "P-07").lines.count >= 3)
        }
        walk.clone = "system"
        let status = try await walk.done("bo", "status", "P-07")
        let mine = try #require(claims(status).first)
        let theirs = try #require(claims(status).last)
        let stranger = try await walk.refused(
            "olive", "settle", mine, "--against", theirs, "--reason", "Mine")
        #expect(stranger.contains("takes document-controller"), "\(stranger)")
        try await walk.done(
            "bo", "settle", mine, "--against", theirs, "--reason", "Planned as expenses")
        let over = try await walk.refused("bo", "settle", theirs, "--reason", "x")
        #expect(over.contains("Nothing is contested"), "\(over)")
        #expect(try await walk.done("bo", "status", "P-07").contains("P-07 Expenses"))
        // The winner's identifier stays.
        let open = try await walk.refused("olive", "renumber", "P-07", "P-09")
        #expect(open.contains("on its way already"), "\(open)")
        try walk.merge("system", into: "other")
        walk.clone = "other"
        let taken = try await walk.refused("sam", "renumber", "P-07", "P-08")
        #expect(taken.contains("P-08 is taken"), "\(taken)")
        let renumbered = try await walk.done("sam", "renumber", "P-07", "P-09")
        #expect(renumbered.contains("P-07 is P-09 now: procedures/P-09-travel.md"), "\(renumbered)")
        #expect(renumbered.contains("Links changed in procedures/P-08-visits.md"), "\(renumbered)")
        #expect(renumbered.contains("P-08-visits.md names P-07"), "\(renumbered)")
        let visits = try walk.scratch.read("other/procedures/P-08-visits.md")
        #expect(visits.contains("(P-09-travel.md)"))
        #expect(try walk.scratch.read("other/procedures/P-09-travel.md").contains("id: P-09"))
        try await walk.done("sam", "submit", "P-09", "--reason", "With its own identifier")
        try walk.merge("other", into: "system")
        let there = try await walk.done("bo", "register", "--format", "csv")
        walk.clone = "system"
        let here = try await walk.done("bo", "register", "--format", "csv")
        #expect(here == there)
        #expect(here.contains("P-07,Expenses") && here.contains("P-09,Travel"), "\(here)")
    }

    @Test func anIssuedDocumentKeepsItsIdentifier() async throws {
        let walk = try await begun()
        try walk.write("procedures/P-07-expenses.md", id: "P-07", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-07", "--reason", "First")
        let open = try await walk.refused("olive", "renumber", "P-07")
        #expect(open.contains("signet take-back P-07"), "\(open)")
        try await walk.done("ravi", "review", "P-07", "--suitable")
        try await walk.done("anna", "approve", "P-07")
        try await walk.done("bo", "issue", "P-07")
        let issued = try await walk.refused("olive", "renumber", "P-07")
        #expect(issued.contains("an identifier is for life"), "\(issued)")
        try walk.write("procedures/P-08-travel.md", id: "P-08", steps: "Go.", title: "Travel")
        let free = try await walk.done("sam", "renumber", "P-08")
        #expect(free.contains("procedures/P-09-travel.md"), "\(free)")
    }

    @Test func twoPeopleUnderOneIdentifierStopUntilTheRootSettles() async throws {
        let walk = try await begun()
        try await walk.done("ada", "people", "appoint", "p-0003", "registrar")
        try await walk.done("bo", "countersign")
        try walk.makeClone("other")
        func admit(_ key: String, by registrar: String) async throws {
            try await walk.done(key, "people", "enrol")
            try await walk.done(
                registrar, "people", "admit", "p-0007", "--name", "\(key) example", "--email",
                "\(key)@example.org", "--identity", "seen")
        }
        try await admit("tess", by: "ada")
        walk.clone = "other"
        try await admit("tom", by: "olive")
        walk.clone = "system"
        try walk.merge("other", into: "system")
        let status = try await walk.done("bo", "status")
        #expect(status.contains("p-0007 is claimed by 2 people"), "\(status)")
        #expect(status.contains("tess example, admitted by Ada Example"), "\(status)")
        #expect(status.contains("tom example, admitted by olive example"), "\(status)")
        #expect(try await walk.done("bo", "people").contains("p-0007 is claimed by 2 people"))
        let verify = try await walk.refused("bo", "verify")
        #expect(verify.contains("0 errors, 2 deviations, 0 remarks"), "\(verify)")
        let tess =
            status.lines.first { $0.contains("tess example, admitted") }
            .map { String($0.dropFirst(2).prefix(12)) } ?? ""
        let alone = try await walk.refused("sam", "settle", tess, "--reason", "x")
        #expect(alone.contains("takes root"), "\(alone)")
        try await walk.done("ada", "settle", tess, "--reason", "She was first")
        try await walk.done("bo", "countersign")
        let people = try await walk.done("bo", "people")
        #expect(people.contains("p-0007  tess example"), "\(people)")
        // The other one enrols the same key under a free identifier.
        let enrolled = try await walk.done("tom", "people", "enrol")
        #expect(enrolled.contains("Enrolled as p-0008"), "\(enrolled)")
        try await walk.done(
            "ada", "people", "admit", "p-0008", "--name", "tom example", "--email",
            "tom@example.org", "--identity", "seen")
        try await walk.done("tom", "inbox")
        let after = try await walk.refused("bo", "verify")
        #expect(after.contains("0 errors, 1 deviation, 0 remarks"), "\(after)")
    }

    @Test func aCardThatWasAlteredIsNotShown() async throws {
        let walk = try await begun()
        #expect(try await walk.done("bo", "people").contains("ravi example"))
        try walk.shell(
            "cd system && sed -i 's/ravi/mallory/' records/control/people/p-0004-*.yaml && "
                + "git -c user.name=x -c user.email=x@example.org commit -aqm Tidy")
        let people = try await walk.done("bo", "people")
        #expect(!people.contains("mallory") && people.contains("p-0004  p-0004"), "\(people)")
        let verify = try await walk.refused("bo", "verify")
        #expect(verify.contains("error: card-altered"), "\(verify)")
        #expect(verify.contains("1 error, 0 deviations, 0 remarks"), "\(verify)")
    }
}
