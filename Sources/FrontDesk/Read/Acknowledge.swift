package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct Acknowledge: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: "Acknowledge: I have read and understood exactly these bytes",
        discussion: """
            One signature covers all documents named.

            --for attests that somebody without a key or a computer has read them on paper, where \
            the control rules let that count; the scan is kept, and it is always shown as on paper.

            Example: signet acknowledge P-20
            Example: signet acknowledge P-20 --for "Sam Example" --paper scan.pdf --on 2026-11-20
            """)

    @Argument(help: "The documents; --all for everything that waits for you.")
    var documents: [String] = []

    @Flag(name: [.long, .customLong("changed")], help: "Everything that waits for you.")
    var all = false

    @Option(
        help: ArgumentHelp("What waits for you of a set of the rules.", valueName: "name"))
    var set: String?

    @Option(help: ArgumentHelp("Leave this document out; repeated.", valueName: "document"))
    var except: [String] = []

    @Flag(help: "Also a text that was not distributed to you.")
    var voluntary = false

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("Who has read them on paper.", valueName: "person"))
    var reader: String?

    @OptionGroup var paper: PaperOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard documents.isEmpty == (all || set != nil) else {
            throw ValidationError("Name the documents, or say --all or --set NAME.")
        }
        guard documents.isEmpty || except.isEmpty else {
            throw ValidationError("--except goes with --all or --set.")
        }
        guard reader != nil || paper.paper == nil && paper.on == nil && role.role == nil else {
            throw ValidationError("Say who has read it on paper: --for PERSON")
        }
        guard reader == nil || !voluntary && set == nil && except.isEmpty else {
            throw ValidationError(
                "--voluntary, --set and --except are for what you read yourself.")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        if let reader { return try await attest(reader, desk, office) }
        let ids = try await chosen(office)
        guard ids.count <= Self.oneStatement else {
            return try await acknowledge(ids, desk, office)
        }
        let prepared = try await office.prepareReceipt(ids, voluntary: voluntary)
        let names = prepared.items.map { "\($0.item.document) \($0.item.revision)" }
        try await desk.sign(
            prepared.statement,
            zip(names, prepared.items).map { "Acknowledge \($0) \"\($1.title)\"" }, consent,
            done: "Acknowledged \(names.joined(separator: ", ")).", at: office)
    }

    /// As many documents as one receipt can always name.
    private static let oneStatement = 50

    /// The documents meant; none where everything that waits is.
    private func chosen(_ office: Office) async throws -> [DocumentID] {
        var choice = DocumentChoice()
        choice.documents = try documents.map(office.document)
        choice.isChanged = all
        choice.set = try set.map(NameArgument.read)
        choice.except = try except.map(office.document)
        let ids: [DocumentID]
        do { ids = try await office.chosen(choice, for: .acknowledge) } catch OfficeError
            .noneChosen
        { throw OfficeError.nothingToRead }
        // Of a document both a trial and what is in force may wait.
        let isEverything = all && set == nil && except.isEmpty && ids.count <= Self.oneStatement
        return isEverything ? [] : ids
    }

    private func acknowledge(_ ids: [DocumentID], _ desk: Desk, _ office: Office) async throws {
        let gathered = try await office.prepareReceipts(ids, voluntary: voluntary)
        let items = gathered.each.flatMap(\.items)
        let number = desk.count(items.count, "text")
        try await desk.sign(
            together: gathered.statements,
            items.map { "Acknowledge \($0.item.document) \($0.item.revision) \"\($0.title)\"" },
            consent, done: "Acknowledged \(number).", at: office
        ) { try await office.record(together: $0, message: "Acknowledge \(number)") }
    }

    private func attest(_ reader: String, _ desk: Desk, _ office: Office) async throws {
        let record = try paper.record(of: reader, office)
        let prepared = try await office.prepareReceipt(
            try documents.map(office.document), on: record, as: try role.name())
        let names = prepared.items.map { "\($0.item.document) \($0.item.revision)" }
        try await desk.sign(
            prepared.statement, desk.words(prepared, record, "has read", office), consent,
            done: "Attested: \(office.name(record.person)) has read "
                + "\(names.joined(separator: ", ")) on paper.", at: office)
    }
}
