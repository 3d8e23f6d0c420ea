import DocumentControl
import Foundation
import TestSupport
import Testing

/// On what bytes, signatures, keys, lists and the chain are worth, verify.sh says of every attacked
/// repository of `Tests/Attacks` what the tool says.
///
/// The usual run takes a few, `SIGNET_ATTACKS` as many as it does for `AttackTests`.
@Suite struct AttackAgreementTests {
    /// Attacks of which nothing can be exported, with what is said.
    private static let refused = [
        "tree_object": "Bytes of the repository were altered on the disk",
        "commit_object": "Bytes of the repository were altered on the disk",
        "deleted_everything": "There is no management system",
    ]

    /// Attacks on which the two differ, and why that is right.
    private static let different = [
        "key_smuggled_in":
            "The key that signed stands in no line of allowed_signers, so that the script sees a root "
            + "statement which nobody signed; the tool waits for the holders.",
        "twin_of_the_evidence":
            "The twin lies beside the evidence, and only what lies in it is exported.",
    ]

    @Test func `the script says of an attack what the tool says`() async throws {
        let base = try await AttackedSystem.copy()
        let catalogue = try AttackCatalogue()
        var done = 0
        for (number, row) in catalogue.rows.enumerated() {
            for (place, attack) in row.attacks.enumerated()
            where attack.isTaken(from: row.file, usually: place == 0 && number % 4 == 1) {
                guard try base.play(attack.name, row.file) else { continue }
                done += 1
                try await judge(attack, row.file, base)
            }
        }
        #expect(done > 0)
    }

    private func judge(
        _ attack: AttackCatalogue.Attack, _ file: String, _ base: AttackedSystem
    ) async throws {
        let place = try ScratchDirectory()
        let knows = { (option: String) in attack.options.contains(option) }
        let agreement = try await Agreement(
            of: "\(base.walk.scratch.path)/attacked",
            at: base.walk.now.adding(seconds: attack.later * 86_400), in: place.path,
            root: knows("ROOT") ? base.system : nil,
            checkpoint: knows("NEWEST") ? base.newest : nil)
        if let words = Self.refused[attack.name] {
            #expect(agreement.refusal?.contains(words) == true, "\(file) \(attack.name)")
        } else if Self.different[attack.name] != nil {
            #expect(agreement.difference != nil, "\(file) \(attack.name) agrees by now")
        } else {
            #expect(agreement.difference == nil, "\(file) \(attack.name)")
        }
    }
}
