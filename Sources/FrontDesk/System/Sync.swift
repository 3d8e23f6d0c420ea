package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Sync: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Exchange everything with the others: statements, and drafts you committed",
        discussion: """
            Statements go both ways by union: nothing has to be decided. Drafts go as git commits; \
            where you and somebody else changed the same words, yours stay here until you have put \
            them together, and statements are exchanged all the same. What you have changed and \
            not committed is never touched.

            Whoever makes checkpoints makes one where something new is not listed yet.

            Settings of your clone: git config signet.patience SECONDS (how long a command that signs \
            waits for the others), git config signet.sign-commits true (for a host that takes signed \
            commits only; git must know your signing key).

            Exit status: 0 everything is exchanged, 1 drafts were held back or the others could \
            not be reached.

            Example: signet sync
            """)

    package init() {}

    package func run(at desk: Desk) async throws {
        if let remote = try await Office.findsNothing(desk.surroundings) {
            desk.say("No new statements from \(remote), and none to send.")
            return
        }
        let office = try desk.office()
        let report = try await office.sync(isFetched: true)
        let remote = report.remote
        switch (report.received, report.sent) {
        case (0, 0): desk.say("No new statements from \(remote), and none to send.")
        default:
            desk.say(
                "From \(remote): \(desk.count(report.received, "statement")). "
                    + "Sent: \(desk.count(report.sent, "statement")).")
        }
        if report.removed > 0 {
            desk.say(
                "Disposed of or erased, taken away here: \(desk.count(report.removed, "file")).")
        }
        if let made = report.checkpoint {
            desk.say("Checkpoint \(made.number) lists \(desk.count(made.count, "file")).")
        }
        if let reason = report.noCheckpoint {
            desk.note("No checkpoint was made: \(reason)")
        }
        for path in report.clashes {
            desk.note(
                "\(path) is one thing here and another at \(remote): evidence was altered. "
                    + "signet verify tells more.")
        }
        let isWhole = say(report.drafts, report, desk)
        try await sayWaiting(desk, office)
        guard isWhole, report.clashes.isEmpty else { throw Refused() }
    }

    /// Tells what became of the drafts.
    ///
    /// - Returns: Whether nothing was held back.
    private func say(_ drafts: DraftExchange, _ report: SyncReport, _ desk: Desk) -> Bool {
        let theirs = report.tracking
        switch drafts {
        case .nothing: return true
        case .received(let number): desk.say("Drafts: \(desk.count(number, "file")) received.")
        case .sent(let number): desk.say("Drafts: \(desk.count(number, "file")) sent.")
        case .merged(let received, let sent):
            desk.say(
                "Drafts: \(desk.count(received, "file")) received, \(sent) sent.")
        case .uncommitted(let paths):
            desk.note("Drafts were held back: these files have changes that you did not commit:")
            for path in paths { desk.note("  \(path)") }
            desk.note(
                "Commit yours (git commit) or put it away (git stash), then: signet sync. "
                    + "Statements were exchanged.")
            return false
        case .conflict(let paths):
            desk.note("Drafts were held back: you and others changed the same words:")
            for path in paths { desk.note("  \(path)") }
            desk.note(
                "Put them together (git merge \(theirs), edit, git commit), then: signet sync. "
                    + "Statements were exchanged.")
            return false
        case .hindered(let hindrance):
            let (problem, remedy) = Self.words(hindrance, theirs)
            desk.note("Drafts were held back: \(problem).")
            desk.note("\(remedy), then: signet sync. Statements were exchanged.")
            return false
        case .refused(let error):
            desk.note("Drafts were not sent. \(report.problem(error))")
            desk.note("Statements were exchanged. \(report.remedy(error))")
            return false
        }
        return true
    }

    private static func words(
        _ hindrance: DraftExchange.Hindrance, _ theirs: String
    ) -> (problem: String, remedy: String) {
        switch hindrance {
        case .notCheckedOut(let branch):
            (
                "both sides changed some, and '\(branch)' is not what lies in your folder now",
                "Go back to it (git switch \(branch))"
            )
        case .severalFolders(let folders):
            (
                "they lie in several folders: \(folders.joined(separator: ", "))",
                "Keep one of them on this branch (git switch in the others)"
            )
        case .unfinished(let folder):
            (
                "you have begun to put versions together in \(folder) and not finished",
                "Finish it (git commit) or give it up (git merge --abort)"
            )
        case .unrelated:
            (
                "what is at \(theirs) did not begin with what is here",
                "If both belong together: git merge --allow-unrelated-histories \(theirs)"
            )
        case .other(let words): (words, "Put that right")
        }
    }

    /// How much waits for whoever asked.
    private func sayWaiting(_ desk: Desk, _ office: Office) async throws {
        guard office.register.system != nil, let identity = try? await office.identity() else {
            return
        }
        let waiting = office.register.inbox(
            of: identity.person, at: office.now, rules: try office.rules(),
            days: office.calendar.boundaries
        ).count
        if waiting > 0 { desk.say("\(desk.count(waiting, "thing")) waiting for you: signet") }
    }
}
