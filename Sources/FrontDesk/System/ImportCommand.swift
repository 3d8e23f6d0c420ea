package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct ImportCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make drafts and a list for signet adopt of a folder of texts",
        discussion: """
            Every Markdown file becomes a draft with front matter; where pandoc is installed, files \
            of word processors too. Identifiers, titles, owners, days and former labels are \
            proposed from what the texts say of themselves. The folder stays as it is, and nothing \
            is overwritten. What needs a person's look is told with file and line; look at it, mend \
            drafts and list, then signet adopt.

            Example: signet import ../handbook --type procedure --dry-run
            """)

    @Argument(help: "The folder.")
    var folder: String

    @Flag(help: "Only tell what would be done.")
    var dryRun = false

    @Option(help: ArgumentHelp("Where the list goes.", valueName: "file"))
    var list = "list.csv"

    @Option(help: "The type of texts that do not tell it.")
    var type: String?

    @Option(help: "The series of new identifiers, such as INC.")
    var series: String?

    @Option(help: ArgumentHelp("The owner of texts that name none.", valueName: "role"))
    var owner: String?

    @Option(help: ArgumentHelp("Who gets texts that do not tell it; repeated.", valueName: "group"))
    var audience: [String] = []

    @Option(help: "The language of texts that do not tell it, such as en.")
    var language: String?

    @Option(help: "How texts are written that are not UTF-8.")
    var encoding: TextEncoding?

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        var wish = FolderWish(folder: folder, list: list)
        wish.texts.type = try type.map(NameArgument.read)
        wish.texts.series = series
        wish.texts.owner = try owner.map(NameArgument.read)
        wish.texts.audience = try audience.map(NameArgument.read)
        wish.texts.language = language
        wish.texts.encoding = encoding
        let plan = try await office.planImport(wish)
        if !dryRun { try office.write(plan, wish) }
        show(plan, desk)
    }

    private func show(_ plan: ImportPlan, _ desk: Desk) {
        if !plan.texts.isEmpty {
            desk.sayText(table(plan.texts).text(width: desk.width, colour: desk.hasColour))
        }
        if !plan.notes.isEmpty {
            desk.say("To be looked at:")
            for note in plan.notes {
                desk.say("  \(note.file):\(note.line): \(note.problem) \(note.remedy)")
            }
        }
        if !plan.left.isEmpty {
            desk.say("Not taken over:")
            for file in plan.left {
                desk.say("  \(file.file):\(file.line): \(file.problem) \(file.remedy)")
            }
        }
        let texts = desk.count(plan.texts.count, "text")
        let files =
            plan.files.isEmpty ? "" : ", with \(desk.count(plan.files.count, "file")) in them"
        let left = plan.left.isEmpty ? "" : "; not taken over: \(plan.left.count)"
        guard !dryRun, !plan.texts.isEmpty else {
            desk.say("\(texts)\(files)\(left). Nothing was written.")
            return
        }
        desk.say("\(texts)\(files)\(left). The drafts are written, and the list: \(list).")
        desk.say("Look at them (signet check), complete the list, then: signet adopt \(list)")
    }

    private func table(_ texts: [ImportedText]) -> ListTable {
        ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "owner", title: "Owner"), .init(key: "former", title: "Before"),
                .init(key: "approved", title: "Approved"),
                .init(key: "since", title: "In force since"),
                .init(key: "source", title: "From"),
            ],
            rows: texts.map { text in
                [
                    .text(text.document.text), .text(text.title), .text(text.owner.text),
                    .text(
                        [text.formerID, text.formerRevision].compactMap { $0 }
                            .joined(separator: " ")),
                    .text(
                        [text.approvedOn.map { "\($0)" }, text.approvedBy].compactMap { $0 }
                            .joined(separator: ", ")),
                    text.inForceSince.map { .text("\($0)") } ?? .none, .text(text.source),
                ]
            })
    }
}

extension TextEncoding: ExpressibleByArgument {}
