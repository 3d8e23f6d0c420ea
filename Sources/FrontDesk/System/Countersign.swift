package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Countersign: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "countersign",
        abstract: "Sign a statement that another person made and that takes two",
        discussion: """
            Appointments of registrar, controller and approvers, further keys, adoptions, the root.

            Example: signet countersign 3f29a1b07c55
            """)

    @Argument(help: "The first digits of the statement; may be left out where one waits.")
    var statement: String?

    @Flag(help: "Everything that waits for your signature, in one go.")
    var all = false

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard statement == nil || !all else {
            throw ValidationError("Name a statement, or say --all.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        if all, office.register.system != nil { return try await signAll(desk, office) }
        let (found, identity) = try await office.countersignable(statement)
        let role = found.signers.first { $0.person == identity.person }?.role
        let words =
            ["Sign this \(found.kind.noun), made by \(office.name(found.signers[0].person)):"]
            + desk.lines(of: found, office)
        if let folder = consent.prepare {
            try desk.prepare(
                office.unsigned(found, by: identity.person), words, into: folder, office)
        }
        try desk.agree(
            words, meaning: found.kind == .adopt ? found.meaning : [], role: role, yes: consent.yes)
        let recorded = try await office.countersign(statement)
        desk.report(recorded, "Signed the \(found.kind.noun).", office)
    }

    private func signAll(_ desk: Desk, _ office: Office) async throws {
        let identity = try await office.identity()
        let waiting = office.waiting(for: identity.person).map(\.statement)
        guard !waiting.isEmpty else { throw OfficeError.notWaiting }
        for (place, statement) in waiting.enumerated() {
            let role = statement.signers.first { $0.person == identity.person }?.role
            let isLast = place == waiting.count - 1
            try desk.agree(
                [
                    "Sign this \(statement.kind.noun), made by \(office.name(statement.signers[0].person)):"
                ]
                    + desk.lines(of: statement, office),
                meaning: statement.kind == .adopt ? statement.meaning : [], role: role,
                yes: consent.yes || !isLast)
        }
        desk.report(
            together: try await office.countersign(together: waiting),
            "Signed \(desk.count(waiting.count, "statement")).", office)
    }
}

extension Desk {
    /// What a statement says, without what every statement says.
    func lines(of statement: Statement, _ office: Office) -> [String] {
        guard statement.kind != .adopt else {
            return AdoptionTable.lines(of: statement, self, office)
        }
        let frame: Set = [
            "system", "signer", "role", "for", "time", "since", "previous", "via", "rules", "on",
            "statement",
        ]
        return statement.fields.filter { !frame.contains($0.key) }.map { field in
            let shown = Instant(field.value).map(office.calendar.shown) ?? field.value
            return "  \(field.key): \(shown)"
        }
    }
}
