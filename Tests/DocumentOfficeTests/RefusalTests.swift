import DocumentControl
import DocumentOffice
import Foundation
import TestSupport
import Testing

/// A step that is refused leaves everything as it was.
@Suite struct RefusalTests {
    /// Every file of the folder with its bytes, what the repository keeps for itself included.
    private func everything(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let names = FileManager.default.enumerator(atPath: folder)
        while let name = names?.nextObject() as? String {
            guard !name.hasPrefix(".git/signet/") else { continue }
            files[name] = try? Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
        }
        return files
    }

    /// Steps that somebody tries on a submission that waits for its review.
    private static let steps: [(String, @Sendable (Town) async throws -> Void)] = [
        ("an author reviews", { try await $0.decide(.suitable, by: "olive") }),
        ("staff review", { try await $0.decide(.suitable, by: "sam") }),
        ("approval before review", { try await $0.decide(.approve, by: "anna") }),
        ("a request without comments", { try await $0.decide(.changesRequested([]), by: "ravi") }),
        (
            "a quote that is not there",
            {
                try await $0.decide(
                    .changesRequested([
                        ReviewComment(number: 1, quote: ["three days"], comment: ["Too short."])
                    ]), by: "ravi")
            }
        ),
        ("issue before approval", { try await $0.issue() }),
        ("a second submission", { try await $0.submit() }),
        ("nothing to read", { try await $0.acknowledge(by: "sam") }),
        (
            "a stranger takes it back",
            { _ = try await $0.office("sam").takeBack(Town.document, reason: ["Mine."]) }
        ),
        (
            "withdrawal before issue",
            {
                _ = try await $0.office("bo").withdraw(
                    Town.document, from: nil, replacedBy: [], reason: ["Old."])
            }
        ),
        (
            "appointment by staff",
            {
                let office = try $0.office("sam")
                _ = try await office.appoint(
                    try office.person("sam"), to: .controller, from: nil, until: nil, second: nil,
                    reason: [])
            }
        ),
        ("a checkpoint by staff", { _ = try await $0.office("sam").checkpoint() }),
        (
            "a key is enrolled twice",
            { _ = try await $0.office("sam").prepareEnrolment(key: "sam", as: nil) }
        ),
        (
            "a second beginning",
            {
                _ = try await $0.office("eve").prepareBeginning(
                    Beginning(founders: [Founder(name: "Eve", email: "e@x.org", key: "eve")]))
            }
        ),
        (
            "a draft with changes of its own is not replaced",
            { _ = try $0.office("olive").revise(Town.document, discarding: false) }
        ),
    ]

    @Test(arguments: steps.indices)
    func aRefusedStepWritesNothing(place: Int) async throws {
        let (name, step) = Self.steps[place]
        let town = try await Town.begun()
        try town.write("Hand in within 30 days.")
        try await town.submit()
        try town.write("Hand in within 10 days.")
        let before = try everything(in: town.folder)
        await #expect(throws: (any Error).self, "\(name)") { try await step(town) }
        let after = try everything(in: town.folder)
        #expect(after.filter { before[$0.key] != $0.value }.keys.sorted() == [], "\(name)")
        #expect(before.keys.filter { after[$0] == nil }.sorted() == [], "\(name)")
    }

    @Test func aDraftWithADefectIsNotSubmitted() async throws {
        let town = try await Town.begun()
        try town.write("See [the form](forms/none.md).")
        let before = try town.tip()
        await #expect(throws: OfficeError.self) { try await town.submit() }
        #expect(try town.tip() == before)
    }

    @Test func aStatementSignedWithTheKeyOfSomebodyElseIsRefusedBeforeItIsSigned() async throws {
        let town = try await Town.begun()
        try await town.bringIntoForce("Hand in within 30 days.")
        var surroundings = town.surroundings("sam")
        surroundings.environment["SIGNET_PERSON"] = "tess"
        let office = try Office(surroundings)
        let before = try town.tip()
        let prepared = try await office.prepareReceipt([Town.document], voluntary: false)
        await #expect(throws: OfficeError.keyOfAnother("sam", "tess")) {
            try await office.acknowledge(prepared)
        }
        #expect(try town.tip() == before)
    }
}
