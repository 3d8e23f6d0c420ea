import ArgumentParser
import DocumentControl
import DocumentOffice

/// The one document a command is about.
struct DocumentArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The document, such as P-20.", valueName: "document"))
    var document: String
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
