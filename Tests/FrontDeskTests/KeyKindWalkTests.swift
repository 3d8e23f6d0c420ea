import DocumentControl
import Foundation
import TestSupport
import Testing

/// Keys of every kind, and roles that sign with a hardware key, as people type it.
@Suite struct KeyKindWalkTests {
    private static let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
    private static let path = "procedures/P-01-expenses.md"

    /// A system whose management representative signs with a hardware key.
    private func demanding(_ presence: String) async throws -> Walk {
        let usual = try Walk(people: ["ada", "bo"])
        try await usual.begin()
        let title = "    title: Management representative\n"
        let rules = try usual.scratch.read("system/signet.yaml")
        #expect(rules.contains(title))
        let walk = try Walk(people: Self.people)
        try walk.scratch.write(
            rules.replacingOccurrences(of: title, with: title + "    key: \(presence)\n"),
            to: "system/signet.yaml")
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        return walk
    }

    /// Anna gets a hardware key besides the one she has.
    private func give(_ walk: Walk, flags: UInt8) async throws {
        try walk.plug(HardwareSigner("token", flags: flags), as: "token")
        try await walk.done(
            "token", "people", "enrol", "--key", "\(walk.scratch.path)/token", "--as", "p-0005")
        try await walk.done("ada", "people", "admit", "p-0005", "--identity", "seen with the key")
        try await walk.done("anna", "countersign")
    }

    @Test func aRoleThatDemandsAPINTakesNoOtherKey() async throws {
        let walk = try await demanding("pin")
        let before = try walk.shell("git -C system rev-parse HEAD").text
        let file = try await walk.refused("anna", "approve", "P-01")
        #expect(file.contains("touched and unlocked by its PIN"), "\(file)")
        #expect(file.contains("SIGNET_KEY"), "\(file)")
        #expect(try walk.shell("git -C system rev-parse HEAD").text == before)
        try await give(walk, flags: 0x01)
        let touched = try await walk.refused("token", "approve", "P-01")
        #expect(touched.contains("touched and unlocked by its PIN"), "\(touched)")
        try walk.plug(HardwareSigner("token", flags: 0x00), as: "token")
        let untouched = try await walk.type("token", "approve", "P-01")
        #expect(untouched.status != 0)
        try walk.plug(HardwareSigner("token", flags: 0x05), as: "token")
        try await walk.done("token", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        let verify = try await walk.type("bo", "verify")
        #expect(verify.text.contains("0 errors, 0 deviations, 0 remarks"), "\(verify.text)")
    }

    @Test func aRoleThatDemandsATouchTakesOneWithoutPIN() async throws {
        let walk = try await demanding("touch")
        _ = try await walk.refused("anna", "approve", "P-01")
        try await give(walk, flags: 0x01)
        // With the key in a file, though the other is admitted: the one at hand is what signs.
        let file = try await walk.refused("anna", "approve", "P-01")
        #expect(file.contains("signs with a hardware key, touched"), "\(file)")
        try await walk.done("token", "approve", "P-01")
        #expect(try await walk.type("bo", "verify").status == 0)
    }

    @Test(arguments: [["rsa", "3072"], ["ecdsa", "384"], ["ecdsa", "521"]])
    func keysOfOtherKindsSignAndAreExported(_ kind: [String]) async throws {
        let walk = try Walk(people: Self.people)
        try await walk.begin()
        try walk.shell("ssh-keygen -q -t \(kind[0]) -b \(kind[1]) -N '' -f kim")
        try await walk.done("kim", "people", "enrol", "--as", "p-0007")
        try await walk.done(
            "ada", "people", "admit", "p-0007", "--name", "Kim Example", "--email",
            "kim@example.org", "--identity", "seen", "--group", "all-staff")
        let keys = try await walk.done("bo", "keys", "--format", "csv")
        let type = kind[0] == "rsa" ? "ssh-rsa" : "ecdsa-sha2-nistp\(kind[1])"
        let export = try await walk.done("bo", "keys", "export")
        #expect(export.contains("p-0007 namespaces=\"enrol@signet\""), "\(export)")
        #expect(export.contains(" \(type) "))
        #expect(keys.contains("p-0007"))
        try walk.write(Self.path, id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        try await walk.done("kim", "acknowledge", "P-01")
        #expect(try await walk.type("bo", "verify").status == 0)
    }

    @Test func aShortRSAKeyIsRefusedWithWhatToDo() async throws {
        let walk = try Walk(people: Self.people)
        try await walk.begin()
        try walk.shell("ssh-keygen -q -t rsa -b 2048 -N '' -f kim")
        let refusal = try await walk.type("kim", "people", "enrol", "--as", "p-0007")
        #expect(refusal.status != 0)
        #expect(refusal.text.contains("an RSA key of 2048 bits is not accepted"), "\(refusal)")
        #expect(refusal.text.contains("ssh-keygen -t ed25519"), "\(refusal)")
    }
}
