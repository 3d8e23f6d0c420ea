import DocumentControl
import DocumentOffice

extension Desk {
    /// Shows what is about to be signed together, asks once, records in one go and reports.
    ///
    /// - Parameters:
    ///   - statements: What the office made ready; usually one.
    ///   - words: The same in words; a text of several lines stands as it is.
    ///   - consent: Whether the person agreed beforehand.
    ///   - done: What to say afterwards.
    ///   - office: The office that made it ready.
    ///   - record: The step.
    /// - Throws: ``OfficeError/declined`` where the person does not agree, and what the step refuses.
    func sign(
        together statements: [ReadyStatement], _ words: [String], _ consent: ConsentOptions,
        done: String, at office: Office, record: ([ReadyStatement]) async throws -> [Recorded]
    ) async throws {
        if let folder = consent.prepare {
            let lines = words.flatMap { paragraph in
                paragraph.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            }
            // Each statement has a page of its own; after the last the command has done all.
            for statement in statements {
                do {
                    try prepare(try office.unsigned(statement), lines, into: folder, office)
                } catch is PreparedElsewhere {}
            }
            throw PreparedElsewhere()
        }
        for paragraph in words { sayText(paragraph) }
        if statements.count > 1 {
            say("  It takes \(statements.count) statements, recorded together or not at all.")
        }
        var meanings: [ReadyStatement] = []
        for statement in statements
        where !meanings.contains(where: {
            $0.meaning == statement.meaning && $0.role == statement.role
        }) {
            meanings.append(statement)
        }
        for statement in meanings.dropLast() {
            try agree([], meaning: statement.meaning, role: statement.role, yes: true)
        }
        if let last = meanings.last {
            try agree([], meaning: last.meaning, role: last.role, yes: consent.yes)
        }
        report(together: try await record(statements), done, office)
    }

    /// Reports what was recorded in one go.
    func report(together recorded: [Recorded], _ words: String, _ office: Office) {
        guard let first = recorded.first, recorded.count > 1 else {
            for one in recorded { report(one, words, office) }
            return
        }
        say(words)
        let names = recorded.map(\.id.short).joined(separator: ", ")
        let waiting = Set(recorded.flatMap(\.waitsFor)).sorted().map(office.name)
        if waiting.isEmpty {
            say(
                "Recorded as \(names)"
                    + (first.hasCheckpoint ? ", settled by a checkpoint." : "."))
        } else {
            say(
                "Recorded as \(names). They count once \(waiting.joined(separator: ", ")) signed "
                    + "them too:")
            say("  signet countersign --all")
        }
        say(first.delivery, office, isRemoval: recorded.contains { $0.statement.kind.isRemoval })
    }
}
