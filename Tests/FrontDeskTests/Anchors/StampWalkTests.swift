import DocumentControl
import Foundation
import Signatures
import TestSupport
import Testing

/// Checkpoints that authorities stamp, and what their stamps prove.
@Suite struct StampWalkTests {
    /// A system whose control rules name authorities, with one submission that a checkpoint lists.
    static func begun(_ authorities: [(name: String, Authority)]) async throws -> Walk {
        let usual = try Walk(people: ["ada", "bo"])
        try await usual.begin()
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam", "clock"])
        let entries = authorities.map { name, authority in
            """
              \(name):
                address: https://\(name).example.org/tsr
                certificate: sha256:\(authority.hash)

            """
        }.joined()
        try walk.scratch.write(
            try usual.scratch.read("system/signet.yaml")
                + (entries.isEmpty ? "" : "time-stamps:\n\(entries)"), to: "system/signet.yaml")
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "Hand in.")
        try await walk.done("olive", "submit", "P-01", "--reason", "First")
        try await walk.done("bo", "checkpoint")
        return walk
    }

    /// Lets authorities answer, each at its address, with what the clock of the walk says.
    static func connect(
        _ walk: Walk, _ authorities: [(name: String, Authority)], off seconds: Int64 = 0
    ) {
        let time = walk.now.adding(seconds: seconds)
        walk.post = { query, address, answer in
            let called = authorities.first { address == "https://\($0.name).example.org/tsr" }
            guard let called else { throw TimeStampError.notReached(address, "no route to it") }
            try called.1.answer(query, at: time, to: answer)
        }
    }

    private func stamp(_ walk: Walk, _ authority: Authority, off seconds: Int64 = 0) async throws {
        Self.connect(walk, [("example", authority)], off: seconds)
        try await walk.done("bo", "stamp", "--certificate", authority.certificate)
    }

    @Test func anAuthorityStampsACheckpointAndStockToolsSeeIt() async throws {
        let authority = try Authority("Example Authority")
        let walk = try await Self.begun([("example", authority)])
        Self.connect(walk, [("example", authority)])
        let first = try await walk.refused("bo", "stamp")
        #expect(first.contains("The certificate of example is not here yet"), "\(first)")
        let made = try await walk.done("bo", "stamp", "--certificate", authority.certificate)
        #expect(made.contains("The certificate of example is kept."), "\(made)")
        #expect(made.contains("is stamped: 2026-"), "\(made)")
        let again = try await walk.done("bo", "stamp")
        #expect(again.contains("was stamped already"), "\(again)")
        let verify = try await walk.done("bo", "verify")
        #expect(verify.contains("0 errors, 0 deviations"), "\(verify)")
        #expect(verify.contains("Stamped: checkpoint"), "\(verify)")
        #expect(verify.contains("by example: nothing up to it"), "\(verify)")
        let stock = try walk.shell(
            """
            cd system/records/control && stamp=$(ls checkpoints/*.tsr) &&
            id=$(sed '/^-----BEGIN/,$d' "${stamp%-stamp-*}"-*.statement | sha256sum | cut -c 1-64) &&
            openssl ts -verify -digest $id -in "$stamp" -CAfile trust/authorities/*.pem
            """)
        #expect(stock.text.contains("Verification: OK"), "\(stock.text)")

        // The next checkpoint lists the stamp: then it cannot be taken away any more.
        try await walk.done("bo", "checkpoint")
        #expect(try await walk.done("bo", "verify").contains("0 errors, 0 deviations"))
        try walk.shell(
            "cd system && git rm -q records/control/checkpoints/*.tsr && git -c user.name=x "
                + "-c user.email=x@example.org commit -q -m x")
        #expect(try await walk.type("bo", "verify").status == 3)
    }

    @Test func withoutANetworkQuestionAndAnswerGoByHand() async throws {
        let authority = try Authority("Example Authority")
        let walk = try await Self.begun([("example", authority)])
        walk.now = Instant(seconds: Int64(Date().timeIntervalSince1970) - 120)
        try await walk.done("bo", "checkpoint")
        walk.now = walk.now.adding(seconds: 60)
        let (query, reply) = ("\(walk.scratch.path)/q.tsq", "\(walk.scratch.path)/r.tsr")
        let asked = try await walk.done("sam", "stamp", "--query", query)
        #expect(asked.contains("signet stamp --reply"), "\(asked)")
        try authority.answerNow(query, to: reply)
        let taken = try await walk.done(
            "sam", "stamp", "--reply", reply, "--certificate", authority.certificate)
        #expect(taken.contains("is stamped: "), "\(taken)")
        #expect(try await walk.done("bo", "verify").contains("Stamped: checkpoint"))
        #expect(
            try await walk.done("sam", "stamp", "--reply", reply).contains("was stamped already"))
    }

    @Test func whatDoesNotHoldIsNotKept() async throws {
        let authority = try Authority("Example Authority")
        let stranger = try Authority("Strange Authority")
        let walk = try await Self.begun([("example", authority)])
        let (query, reply) = ("\(walk.scratch.path)/q.tsq", "\(walk.scratch.path)/r.tsr")
        try await walk.done("bo", "stamp", "--query", query)
        try stranger.answer(query, at: walk.now, to: reply)
        let before = try walk.shell("git -C system rev-parse HEAD").text
        let unknown = try await walk.refused(
            "bo", "stamp", "--reply", reply, "--certificate", authority.certificate)
        #expect(unknown.contains("not one of the control rules"), "\(unknown)")
        let other = try await walk.refused("bo", "stamp", "--certificate", stranger.certificate)
        #expect(other.contains("name no authority with the certificate"), "\(other)")
        try authority.answer(hash: Array(repeating: 7, count: 32), at: walk.now, to: reply)
        let nothing = try await walk.refused(
            "bo", "stamp", "--reply", reply, "--certificate", authority.certificate)
        #expect(nothing.contains("no checkpoint of the chain here"), "\(nothing)")
        try walk.scratch.write("no stamp\n", to: "r.tsr")
        let none = try await walk.refused(
            "bo", "stamp", "--reply", reply, "--certificate", authority.certificate)
        #expect(none.contains("no time stamp in the form of RFC 3161"), "\(none)")
        walk.programsPath = "/nowhere"
        try authority.answer(query, at: walk.now, to: reply)
        let lacking = try await walk.refused(
            "bo", "stamp", "--reply", reply, "--certificate", authority.certificate)
        #expect(lacking.contains("openssl is not installed"), "\(lacking)")
        #expect(try walk.shell("git -C system rev-parse HEAD").text == before)
        let unnamed = try await Self.begun([])
        #expect(try await unnamed.refused("bo", "stamp").contains("name no authority"))
    }

    @Test func aStampThatWasPutHereByHandIsJudged() async throws {
        let authority = try Authority("Example Authority")
        let stranger = try Authority("Strange Authority")
        let walk = try await Self.begun([("example", authority)])
        try await stamp(walk, authority)
        let commit =
            "git add records && git -c user.name=x -c user.email=x@example.org commit -q -m x"
        let query = "\(walk.scratch.path)/q.tsq"
        try await walk.done("bo", "stamp", "--query", query)
        let (strange, other) = (
            "\(walk.scratch.path)/strange.tsr", "\(walk.scratch.path)/other.tsr"
        )
        try stranger.answer(query, at: walk.now, to: strange)
        try authority.answer(hash: Array(repeating: 7, count: 32), at: walk.now, to: other)
        try walk.shell(
            """
            cd system && stem=$(ls records/control/checkpoints/*.tsr) && stem=${stem%-stamp-*} &&
            for file in strange other; do
                cp ../$file.tsr $stem-stamp-$(sha256sum ../$file.tsr | cut -c 1-16).tsr
            done && \(commit)
            """)
        let verify = try await walk.refused("bo", "verify")
        #expect(verify.contains("deviation: authority-unknown"), "\(verify)")
        #expect(verify.contains("error: stamp-invalid"), "\(verify)")
        #expect(verify.contains("something else than the checkpoint beside it"), "\(verify)")
        #expect(verify.contains("1 error, 1 deviation,"), "\(verify)")
        #expect(verify.contains("Stamped: checkpoint"), "\(verify)")

        // A missing program, and a missing certificate, are told and never passed over.
        walk.programsPath = "/nowhere"
        let lacking = try await walk.refused("bo", "verify")
        #expect(lacking.contains("deviation: stamp-unchecked"), "\(lacking)")
        #expect(lacking.contains("Stamped: no checkpoint"), "\(lacking)")
        walk.programsPath = "/usr/bin:/bin"
        try walk.shell(
            "cd system && git rm -q records/control/trust/authorities/*.pem && \(commit)")
        let without = try await walk.refused("bo", "verify")
        #expect(without.contains("signet stamp --certificate FILE brings it"), "\(without)")
    }

    @Test func aCertificateThatExpiredSinceProvesAsMuchAsBefore() async throws {
        let authority = try Authority("Example Authority", until: "20261231000000Z")
        let walk = try await Self.begun([("example", authority)])
        try await stamp(walk, authority)
        walk.now = Instant(seconds: walk.now.seconds + 400 * 86400)
        let verify = try await walk.type("bo", "verify").text
        #expect(verify.contains("Stamped: checkpoint"), "\(verify)")
        #expect(!verify.contains("stamp-invalid"), "\(verify)")
        // What it signs after it has expired proves nothing.
        Self.connect(walk, [("example", authority)])
        try await walk.done("bo", "checkpoint")
        let late = try await walk.refused("bo", "stamp")
        #expect(late.contains("certificate has expired"), "\(late)")
    }

    @Test func severalAuthoritiesStampOneCheckpoint() async throws {
        let authorities = [
            ("first", try Authority("First Authority")),
            ("second", try Authority("Second Authority")),
        ]
        let walk = try await Self.begun(authorities)
        // The other one's certificate is not here yet, and then it does not answer.
        Self.connect(walk, [authorities[0]])
        let one = try await walk.done("bo", "stamp", "--certificate", authorities[0].1.certificate)
        #expect(one.contains("by first") && one.contains("certificate of second is not here"))
        let away = try await walk.done("bo", "stamp", "--certificate", authorities[1].1.certificate)
        #expect(away.contains("was stamped already") && away.contains("no route to it"), "\(away)")
        #expect(
            try await walk.refused("bo", "stamp", "--authority", "second").contains("no route"))
        Self.connect(walk, authorities)
        let both = try await walk.done("bo", "stamp")
        #expect(both.contains("by second"), "\(both)")
        let verify = try await walk.done("bo", "verify")
        #expect(verify.contains("by first, second"), "\(verify)")
    }

    @Test func whatIsDatedBackOrForwardIsProvedByStamps() async throws {
        let authority = try Authority("Example Authority")
        let walk = try await Self.begun([("example", authority)])
        try await stamp(walk, authority)
        // The checkpoint that lists the stamp came after it, and so does what knows of it.
        try await walk.done("bo", "checkpoint")
        let honest = walk.now
        walk.now = honest.adding(seconds: -86400)
        try await walk.done("olive", "take-back", "P-01", "--reason", "Never meant")
        let back = try await walk.refused("bo", "verify")
        #expect(back.contains("deviation: back-dated"), "\(back)")
        #expect(back.contains("rests on a time stamp of example"), "\(back)")
        walk.now = honest.adding(seconds: 600)
        try walk.write("procedures/P-02-travel.md", id: "P-02", steps: "Go.", title: "Travel")
        walk.now = honest.adding(seconds: 86400)
        try await walk.done("olive", "submit", "P-02", "--reason", "First")
        walk.now = honest.adding(seconds: 1200)
        try await walk.done("bo", "checkpoint")
        Self.connect(walk, [("example", authority)])
        try await walk.done("bo", "stamp")
        let forward = try await walk.refused("bo", "verify")
        #expect(forward.contains("deviation: forward-dated"), "\(forward)")
        // Its day has not come yet either.
        #expect(forward.contains("deviation: time-ahead"), "\(forward)")
        #expect(forward.contains("0 errors, 3 deviations"), "\(forward)")
        let place =
            forward.lines.drop { !$0.contains("forward-dated") }.dropFirst().first
            .map { String($0.dropFirst(7).prefix(12)) } ?? ""
        try await walk.done("anna", "waive", "forward-dated", place, "--reason", "A wrong clock")
        #expect(try await walk.refused("bo", "verify").contains("taken note of by anna"))
    }

    @Test func aServiceMakesCheckpointsOnlyWhereTheyAreNeeded() async throws {
        let authority = try Authority("Example Authority")
        let walk = try await Self.begun([("example", authority)])
        try await walk.done(
            "ada", "people", "service", "p-clock", "--key", "\(walk.scratch.path)/clock.pub",
            "--reason", "Nightly")
        #expect(try await walk.done("bo", "checkpoint", "--if-needed").contains("lists"))
        #expect(
            try await walk.done("clock", "checkpoint", "--if-needed").contains(
                "No checkpoint is needed"))
        try await walk.done("sam", "witness")
        try await stamp(walk, authority)
        #expect(
            try await walk.done("clock", "checkpoint", "--if-needed").contains(
                "No checkpoint is needed"))
        try await walk.done("olive", "take-back", "P-01", "--reason", "Not yet")
        #expect(try await walk.done("clock", "checkpoint", "--if-needed").contains("lists"))
        walk.now = walk.now.adding(seconds: 8 * 86400)
        #expect(try await walk.done("clock", "checkpoint", "--if-needed").contains("lists"))
    }
}
