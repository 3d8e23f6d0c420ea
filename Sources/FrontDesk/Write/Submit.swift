package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct Submit: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Submit a draft: these bytes shall become the next revision",
        discussion: """
            Refuses what signet check refuses. Whether the change is material or editorial is \
            proposed from the difference; the lighter class against the proposal gets the whole \
            route. Authors are proposed from who changed the draft.

            Several documents are submitted with one reason and one signature. --changed takes \
            every draft that differs from what was issued last.

            Example: signet submit P-20 --reason "Target times after the March review"
            Example: signet submit --changed --except P-20 --reason "The company has a new name"
            """)

    @OptionGroup var subject: DocumentsArgument
    @OptionGroup var reason: ReasonOptions

    @Option(
        name: .customLong("class"),
        help: "material or editorial, instead of what is proposed.")
    var change: String?

    @Option(help: "An author; repeated. Replaces what is proposed.")
    var author: [String] = []

    @Option(help: "Somebody who only typed; repeated.")
    var typedBy: [String] = []

    @Option(
        help:
            "An answer to a comment of the review: \"1: what was done\"; repeated. Else the editor."
    )
    var answer: [String] = []

    @Option(help: "The revision that the draft carries on, after you brought it in.")
    var base: String?

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard subject.single != nil || answer.isEmpty && base == nil else {
            throw ValidationError("--answer and --base go with one document.")
        }
    }

    package func run(at desk: Desk) async throws {
        let reason = try reason.needed()
        let office = try await desk.office(consent)
        var wish = SubmissionWish(
            reason: reason, change: try changeClass(),
            authors: try author.map(office.person), typedBy: try typedBy.map(office.person),
            answers: try answer.map(parse), base: try baseRevision())
        guard let document = subject.single else {
            let ids = try await subject.documents(for: .submit, at: office)
            return try await desk.submit(ids, wish, consent, at: office)
        }
        let id = try office.document(document)
        wish.answers = try answers(id, desk, office)
        let prepared = try await office.prepareSubmission(of: id, wish)
        for remark in prepared.remarks {
            desk.note("\(remark.file):\(remark.line): remark: \(remark.problem)")
        }
        let place = prepared.proposal.line.map { " (\(prepared.path):\($0))" } ?? ""
        var words = [
            "\(id) \(prepared.item.revision) \"\(prepared.title)\" from \(prepared.path)",
            "  Based on: \(prepared.base.map { "\($0)" } ?? "nothing, it is the first revision")",
            "  Change: \(prepared.change.rawValue); proposed: \(prepared.proposal.change.rawValue). "
                + "\(prepared.proposal.words)\(place)",
            "  Authors: \(prepared.authors.map(office.name).joined(separator: ", "))",
        ]
        if !prepared.typedBy.isEmpty {
            words.append("  Typed by: \(prepared.typedBy.map(office.name).joined(separator: ", "))")
        }
        if !prepared.attachments.isEmpty {
            words.append("  Attached: \(prepared.attachments.joined(separator: ", "))")
        }
        if prepared.change == .editorial, prepared.proposal.change == .material {
            words.append("  It takes the whole route, since it was proposed as material.")
        }
        try await desk.sign(
            prepared.statement, words, consent,
            done: "Submitted \(id) \(prepared.item.revision).", at: office
        ) { _ in try await office.submit(prepared) }
        office.discardSheets(of: id)
    }

    /// The answers typed, or those of the editor where comments wait for some.
    private func answers(
        _ id: DocumentID, _ desk: Desk, _ office: Office
    ) throws -> [(number: Int, text: String)] {
        let open = office.register.openComments(of: id)
        guard answer.isEmpty, !open.isEmpty, desk.programs.canEdit else {
            return try answer.map(parse)
        }
        let sheet = try office.answerSheet(of: id, open)
        guard desk.programs.edit(sheet.file) else { throw OfficeError.noEditor(sheet.file) }
        return try sheet.answers()
    }

    private func changeClass() throws -> ChangeClass? {
        guard let change else { return nil }
        guard let found = ChangeClass(rawValue: change) else {
            throw ValidationError("'\(change)' is no class: material or editorial.")
        }
        return found
    }

    private func baseRevision() throws -> Revision? {
        guard let base else { return nil }
        guard let revision = Revision(base) else {
            throw ValidationError("'\(base)' is no revision: write 1.3.")
        }
        return revision
    }

    private func parse(_ words: String) throws -> (number: Int, text: String) {
        let parts = words.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[0]) else {
            throw ValidationError("'\(words)' is no answer: write \"1: what was done\".")
        }
        return (number, String(parts[1].drop { $0 == " " }))
    }
}
