package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Compare: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Show what differs between two texts of a document, word by word",
        discussion: """
            Each of draft, submitted, in-force or a revision. Without any: what is in force \
            against the submission on its way, else against the draft. What moved is told as \
            moved, tables are compared cell by cell, and every change says what it touches.

            Example: signet compare P-20
            Example: signet compare P-20 1.0 2.0
            Example: signet compare P-20 --since-read sam@example.com
            Example: signet compare P-20 1.0 2.0 --to html > P-20.html
            """)

    @OptionGroup var subject: DocumentArgument

    @Argument(help: "The older text; with --since-read the newer one.")
    var old: String?

    @Argument(help: "The newer text.")
    var new: String?

    @Option(
        help: ArgumentHelp(
            "Compare with what this person last acknowledged: identifier, name, or e-mail address, "
                + "of which the first part will do.",
            valueName: "person"))
    var sinceRead: String?

    @Option(help: "How to print it: text, or json for programs.")
    var format: ComparisonFormat = .text

    @Option(help: "Make a page by itself: html.")
    var to: ComparisonPageFormat?

    package init() {}

    package mutating func validate() throws {
        guard to == nil || format == .text else {
            throw ValidationError(
                "A page and a list for programs are two things: give --to html or --format json, "
                    + "not both.")
        }
        guard sinceRead == nil || new == nil else {
            throw ValidationError(
                "With --since-read only the newer text is named: signet compare "
                    + "\(subject.document) \(new ?? "") --since-read \(sinceRead ?? "PERSON")")
        }
    }

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let id = try office.document(subject.document)
        let isNew = office.register.documents[id].map { $0.head == nil } ?? false
        if old == nil, sinceRead == nil, format == .text, to == nil, isNew {
            return try showWhole(id, office, desk)
        }
        let difference =
            if let sinceRead {
                try await office.compare(id, sinceReadBy: try office.person(sinceRead), old)
            } else {
                try await office.compare(id, old, new)
            }
        if to == .html { return desk.sayText(report(difference, id, office).html) }
        if format == .json { return desk.sayText(report(difference, id, office).json) }
        desk.say(
            ["\(id): \(words(difference, office)) against \(difference.new.words)"], indent: 2)
        guard !difference.isEmpty else {
            desk.say("The texts do not differ.")
            return
        }
        let layout = ComparisonLayout(width: desk.width, colour: desk.hasColour)
        let report = report(difference, id, office)
        let pieces = await Parallel.map(layout.parts(report.redline)) { $0() }
        desk.say(report.head(layout))
        if !pieces.isEmpty { desk.say("") }
        for piece in pieces { desk.say(piece) }
        let state = office.register.documents[id]
        if let submission = state.flatMap({ office.register.onItsWay($0, at: office.now) }),
            new == nil || difference.new.revision == submission.item.revision
        {
            desk.sayAnswers(of: submission, office, indent: 0)
        }
        // Of long texts it is much.
        withExtendedLifetime((report, difference, pieces)) { desk.end() }
    }

    /// A document without any revision yet.
    private func showWhole(_ id: DocumentID, _ office: Office, _ desk: Desk) throws {
        desk.say("\(id) is new: all of it is to be read.")
        guard let state = office.register.documents[id],
            let submission = office.register.onItsWay(state, at: office.now)
        else { return }
        let staged = try office.text(of: submission, stage: "submitted")
        desk.say(TerminalLayout(width: desk.width, colour: desk.hasColour).lines(staged.markdown))
        desk.sayAnswers(of: submission, office, indent: 0)
    }

    private func report(
        _ difference: DocumentDifference, _ id: DocumentID, _ office: Office
    ) -> ComparisonReport {
        ComparisonReport(
            document: id.text, name: office.title(of: id),
            old: difference.old.end(words(difference, office)),
            new: difference.new.end(difference.new.words), redline: difference.redline,
            metadata: difference.metadata, attachments: difference.attachments,
            summary: difference.summary, proposed: difference.proposed,
            proposal: difference.proposal)
    }

    private func words(_ difference: DocumentDifference, _ office: Office) -> String {
        guard let read = difference.read else { return difference.old.words }
        return "\(difference.old.words) as \(office.name(read.person)) read it on "
            + office.calendar.shown(read.at)
    }
}

/// How a comparison is printed.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// A page that a comparison is made into.
enum ComparisonPageFormat: String, ExpressibleByArgument, CaseIterable {
    case html
}

extension StagedText {
    /// Revision and stage.
    var words: String {
        revision.map { "\($0) (\(stage))" } ?? "the \(stage)"
    }

    /// The same for a report.
    func end(_ words: String) -> ComparisonReport.End {
        ComparisonReport.End(words: words, revision: revision.map { "\($0)" }, stage: stage)
    }
}
