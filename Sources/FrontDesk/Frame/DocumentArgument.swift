import ArgumentParser
import DocumentControl
import DocumentOffice

/// The one document a command is about.
struct DocumentArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The document, such as P-20.", valueName: "document"))
    var document: String
}

/// The documents a command is about: by name, by where they stand, or by a set.
struct DocumentsArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The documents, such as P-20.", valueName: "document"))
    var documents: [String] = []

    @Flag(help: "Every document that stands at this step and waits for you.")
    var changed = false

    @Option(
        help: ArgumentHelp("What stands at this step of a set of the rules.", valueName: "name"))
    var set: String?

    @Option(help: ArgumentHelp("Leave this document out; repeated.", valueName: "document"))
    var except: [String] = []

    /// The one document named; nothing where several may be meant.
    var single: String? {
        documents.count == 1 && !changed && set == nil && except.isEmpty ? documents[0] : nil
    }

    func validate() throws {
        let isChosen = changed || set != nil
        guard documents.isEmpty == isChosen else {
            throw ValidationError("Name the documents, or say --changed or --set NAME.")
        }
        guard isChosen || except.isEmpty else {
            throw ValidationError("--except goes with --changed or --set.")
        }
    }

    /// The documents meant.
    func documents(for step: StatementKind, at office: Office) async throws -> [DocumentID] {
        var choice = DocumentChoice()
        choice.documents = try documents.map(office.document)
        choice.isChanged = changed
        choice.set = try set.map(NameArgument.read)
        choice.except = try except.map(office.document)
        return try await office.chosen(choice, for: step)
    }
}

/// Paragraphs of a reason.
struct ReasonOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Why, one paragraph; may be repeated.", valueName: "text"))
    var reason: [String] = []

    /// The reason, which must be there.
    func needed() throws -> [String] {
        guard !reason.isEmpty else {
            throw ValidationError("A reason is needed: --reason \"...\"")
        }
        return reason
    }
}
