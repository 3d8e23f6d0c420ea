import Foundation
import TestSupport
import Testing

/// Statements that are prepared here, signed with stock `ssh-keygen` elsewhere, and put in.
@Suite struct FilingWalkTests {
    private static let path = "procedures/P-01-expenses.md"

    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: "Hand in within 30 days.")
        return walk
    }

    private func reviewed() async throws -> Walk {
        let walk = try await begun()
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        return walk
    }

    /// The one prepared text of a kind.
    private func text(_ kind: String, _ walk: Walk) throws -> String {
        let names = try walk.shell("cd sign && ls \(kind)-*.txt").text.lines
        try #require(names.count == 1, "\(names)")
        return names[0]
    }

    /// What a signer types on a computer without Signet.
    private func sign(_ walk: Walk, _ text: String, by person: String, use: String) throws {
        let answer = try walk.shell(
            "cd sign && rm -f \(text).sig && ssh-keygen -q -Y sign -n \(use)@signet -f ../\(person) "
                + text)
        #expect(answer.status == 0, "\(answer.text)")
    }

    @Test func anyoneRecordsWhatTheApproverSignedElsewhere() async throws {
        let walk = try await reviewed()
        let prepared = try await walk.done(
            "sam", "approve", "P-01", "--prepare", "../sign", "--signer", "anna example")
        #expect(prepared.contains("nothing is signed or recorded yet"))
        #expect(prepared.contains("ssh-keygen -Y sign -n approve@signet"))
        #expect(try await walk.done("bo", "status", "P-01").contains("can act now: anna example"))
        let text = try text("approve", walk)
        try sign(walk, text, by: "anna", use: "approve")
        let filed = try await walk.done("sam", "file", "../sign/\(text).sig")
        #expect(filed.contains("the signature of anna example holds"))
        #expect(filed.contains("Filed the approval of P-01 1.0."))
        #expect(try await walk.refused("bo", "file", "../sign/\(text).sig").contains("already"))
        try await walk.done("bo", "issue", "P-01", "--prepare", "../sign")
        let issue = try self.text("issue", walk)
        try sign(walk, issue, by: "bo", use: "issue")
        // What is recorded already is passed over where more is filed.
        let settled = try await walk.done(
            "bo", "file", "../sign/\(text).sig", "../sign/\(issue).sig")
        #expect(settled.contains("\(text).sig: this signature is recorded already."))
        #expect(settled.contains("settled by a checkpoint"))
        #expect(try await walk.done("sam", "read", "P-01").contains("Hand in within 30 days."))
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func whatDoesNotFitIsRefusedAndNamed() async throws {
        let walk = try await reviewed()
        try await walk.done("sam", "approve", "P-01", "--prepare", "../sign", "--signer", "p-0005")
        let text = try text("approve", walk)
        let file = "../sign/\(text).sig"
        #expect(try await walk.refused("sam", "file", file).contains("cannot be read"))
        try sign(walk, text, by: "sam", use: "approve")
        #expect(try await walk.refused("sam", "file", file).contains("is signed by sam example"))
        try walk.shell("ssh-keygen -q -t ed25519 -N '' -f stranger")
        try sign(walk, text, by: "stranger", use: "approve")
        #expect(try await walk.refused("sam", "file", file).contains("belongs to nobody here"))
        try sign(walk, text, by: "anna", use: "reject")
        let use = try await walk.refused("sam", "file", file)
        #expect(use.contains("for the use 'reject@signet', not for 'approve@signet'"))
        try sign(walk, text, by: "anna", use: "approve")
        try walk.shell(
            "cd sign && cp \(text) good && sed -i 's/not its author/its author/' \(text)")
        #expect(try await walk.refused("sam", "file", file).contains("does not sign"))
        try walk.shell("cd sign && sed -i 's/$/\\r/' good && cp good \(text)")
        try sign(walk, text, by: "anna", use: "approve")
        #expect(try await walk.refused("sam", "file", file).contains("other line ends"))
        try walk.shell("cd sign && echo hello > \(text).sig")
        #expect(try await walk.refused("sam", "file", file).contains("holds no signature"))
        let inside = try await walk.refused(
            "sam", "approve", "P-01", "--prepare", "records/control/x", "--signer", "p-0005")
        #expect(inside.contains("lies among the evidence"))
        #expect(try await walk.type("sam", "approve", "P-01", "--signer", "p-0005").status == 2)
        #expect(!(try await walk.done("bo", "status", "P-01")).contains("signed: anna"))
    }

    @Test func whatBecameUntrueInTheMeantimeIsRefused() async throws {
        let walk = try await reviewed()
        try await walk.done("sam", "approve", "P-01", "--prepare", "../sign", "--signer", "p-0005")
        let text = try text("approve", walk)
        try sign(walk, text, by: "anna", use: "approve")
        try await walk.done("olive", "take-back", "P-01", "--reason", "Not yet")
        let late = try await walk.refused("sam", "file", "../sign/\(text).sig")
        #expect(late.contains("olive example"))
    }

    @Test func aMailMayWrapSignatureAndTextWithOtherLineEnds() async throws {
        let walk = try await reviewed()
        try await walk.done("sam", "approve", "P-01", "--prepare", "../sign", "--signer", "p-0005")
        let text = try text("approve", walk)
        try sign(walk, text, by: "anna", use: "approve")
        try walk.shell(
            "cd sign && (echo 'Hello Sam,'; cat \(text).sig; echo 'Regards') | sed 's/$/\\r/' "
                + "> answer.eml && rm \(text).sig && sed -i 's/$/\\r/' \(text)")
        try await walk.done("sam", "file", "../sign/answer.eml")
        try await walk.done("bo", "issue", "P-01")
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func theTextOfASubmissionGoesAlong() async throws {
        let walk = try await begun()
        try await walk.done("olive", "submit", "P-01", "--reason", "First", "--prepare", "../sign")
        let text = try text("submit", walk)
        let files = "\(text.dropLast(4))-files"
        #expect(try walk.shell("ls sign/\(files)").text.contains("-text-"))
        try sign(walk, text, by: "olive", use: "submit")
        try walk.shell("mv sign/\(files) sign/elsewhere && rm system/\(Self.path)")
        let bare = try await walk.refused("bo", "file", "../sign/\(text).sig")
        #expect(bare.contains("the text of P-01"))
        try walk.shell("mv sign/elsewhere sign/\(files)")
        try await walk.done("bo", "file", "../sign/\(text).sig")
        #expect(try await walk.done("ravi", "review", "P-01", "--suitable").contains("Reviewed"))
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func severalPeopleSignOneTextTogetherOrOneAfterTheOther() async throws {
        let walk = try await begun()
        try await walk.done(
            "sam", "people", "appoint", "p-0006", "management-representative", "--prepare",
            "../sign", "--signer", "p-0001")
        let text = try text("appoint", walk)
        try sign(walk, text, by: "ada", use: "appoint")
        try walk.shell("cd sign && mv \(text).sig ada.sig")
        try sign(walk, text, by: "bo", use: "appoint")
        let both = try await walk.done("sam", "file", "../sign/ada.sig", "../sign/\(text).sig")
        #expect(both.contains("Filed the appointment."))
        #expect(!both.contains("It counts once"))
        try walk.shell("rm sign/*")
        try await walk.done("ada", "people", "appoint", "p-0003", "management-representative")
        try await walk.done("sam", "countersign", "--prepare", "../sign", "--signer", "p-0002")
        let other = try self.text("appoint", walk)
        try sign(walk, other, by: "bo", use: "appoint")
        try walk.shell("rm sign/*.txt")
        try await walk.done("sam", "file", "../sign/\(other).sig")
        let people = try await walk.done("sam", "people", "--role", "management-representative")
        #expect(people.contains("olive example") && people.contains("sam example"))
        try await walk.done("bo", "checkpoint")
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
    }

    @Test func thePageHoldsEverythingAndFetchesNothing() async throws {
        let walk = try await reviewed()
        try await walk.done("sam", "approve", "P-01", "--prepare", "../sign", "--signer", "p-0005")
        let text = try text("approve", walk)
        let page = try walk.shell("cat sign/\(text.dropLast(4)).html").text
        for words in [
            "Hand in within 30 days.", "anna example", "management-representative",
            "ssh-keygen -Y sign -n approve@signet", "statement: approve/1",
            "signet file \(text).sig",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        for strange in ["<script", "http://", "https://", "<link", "@import", "url("] {
            #expect(!page.contains(strange), "\(strange)")
        }
        let digest = try walk.shell("sha256sum < sign/\(text)").text.prefix(64)
        #expect(page.contains(digest))
    }
}
