package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice

package struct Countersign: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Sign a statement that another person made and that takes two",
        discussion: """
            Appointments of registrar, controller and approvers, further keys, the root.

            Example: signet countersign 3f29a1b07c55
            """)

    @Argument(help: "The first digits of the statement; may be left out where one waits.")
    var statement: String?

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let (found, identity) = try await office.countersignable(statement)
        let role = found.signers.first { $0.person == identity.person }?.role
        let words =
            ["Sign this \(found.kind.noun), made by \(office.name(found.signers[0].person)):"]
            + desk.lines(of: found, office)
        if let folder = consent.prepare {
            try desk.prepare(
                office.unsigned(found, by: identity.person), words, into: folder, office)
        }
        try desk.agree(words, meaning: [], role: role, yes: consent.yes)
        let recorded = try await office.countersign(statement)
        desk.report(recorded, "Signed the \(found.kind.noun).", office)
    }
}

extension Desk {
    /// What a statement says, without what every statement says.
    func lines(of statement: Statement, _ office: Office) -> [String] {
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
