package import ArgumentParser
import DocumentControl
import DocumentOffice
import Publishing

package struct Compare: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Show what differs between two texts of a document, word by word",
        discussion: """
            Each of draft, submitted, in-force or a revision. Without any: what is in force \
            against the submission on its way, else against the draft.

            Example: signet compare P-20
            Example: signet compare P-20 1.0 2.0
            """)

    @OptionGroup var subject: DocumentArgument

    @Argument(help: "The older text.")
    var old: String?

    @Argument(help: "The newer text.")
    var new: String?

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let id = try office.document(subject.document)
        if old == nil, let register = office.register.documents[id], register.head == nil {
            desk.say("\(id) is new: all of it is to be read.")
            let submission = office.register.onItsWay(register, at: office.now)
            if let submission {
                let staged = try office.text(of: submission, stage: "submitted")
                desk.say(
                    TerminalLayout(width: desk.width, colour: desk.hasColour)
                        .lines(staged.markdown))
                desk.sayAnswers(of: submission, office, indent: 0)
            }
            return
        }
        let (older, newer, comparison) = try office.compare(id, old, new)
        desk.say("\(id): \(older.words) against \(newer.words)")
        guard !comparison.isEmpty else {
            desk.say("The texts do not differ.")
            return
        }
        desk.say("")
        desk.say(ComparisonLayout(width: desk.width, colour: desk.hasColour).lines(comparison))
        let state = office.register.documents[id]
        if let submission = state.flatMap({ office.register.onItsWay($0, at: office.now) }),
            new == nil || newer.revision == submission.item.revision
        {
            desk.sayAnswers(of: submission, office, indent: 0)
        }
    }
}

extension StagedText {
    /// Revision and stage.
    var words: String {
        revision.map { "\($0) (\(stage))" } ?? "the \(stage)"
    }
}
