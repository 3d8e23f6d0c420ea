package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct AdoptCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Take a list of texts under control that were approved elsewhere",
        discussion: """
            The list is a table of comma-separated values with the columns \
            \(AdoptionList.columns.joined(separator: ", ")); signet import makes it from a folder. \
            The texts lie in the folders of drafts. Each becomes revision 1.0, in force since the \
            day stated, and is shown for ever as adopted; the next material revision is 2.0.

            The document controller signs, then an approver the same list (signet countersign \
            --all). It is possible until the day that the control rules name as adoption-until.

            Example: signet adopt list.csv
            """)

    @Argument(help: "The list.")
    var list: String

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp("The approver who signs it too.", valueName: "person"))
    var approver: String?

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let prepared = try await office.prepareAdoption(
            AdoptionWish(list: list, approver: try approver.map(office.person)))
        let texts = prepared.texts
        var words = [
            "Adopt \(desk.count(texts.count, "text")), approved elsewhere:",
            table(texts, office).text(width: desk.width, colour: desk.hasColour),
        ]
        let defects = texts.reduce(0) { $0 + $1.defects.count }
        if defects > 0 {
            words.append(
                "  \(desk.count(defects, "defect")) in them: they are mended with the next revision of "
                    + "each; signet check lists them.")
        }
        words.append("  Signed by \(office.name(prepared.approver)) too, as approver.")
        try await desk.sign(
            together: prepared.statements, words, consent,
            done: "Adopted \(desk.count(texts.count, "text")).", at: office
        ) { _ in try await office.adopt(prepared) }
    }

    private func table(_ texts: [AdoptedText], _ office: Office) -> ListTable {
        ListTable(
            columns: [
                .init(key: "document", title: "Document"), .init(key: "title", title: "Title"),
                .init(key: "former", title: "Before"),
                .init(key: "approved", title: "Approved"),
                .init(key: "since", title: "In force since"),
                .init(key: "review", title: "Next review"),
                .init(key: "evidence", title: "Evidence"),
            ],
            rows: texts.map { text in
                let approver = text.approvedBy.map { words in
                    PersonID(words).map(office.name) ?? words
                }
                return [
                    .text(text.item.document.text), .text(text.title),
                    .text(
                        [text.formerID, text.formerRevision].compactMap { $0 }
                            .joined(separator: " ")),
                    .text(
                        ["\(text.approvedOn)", approver].compactMap { $0 }
                            .joined(separator: ", ")),
                    .text("\(text.inForceSince)"), .text("\(text.nextReview)"),
                    .list(text.evidence),
                ]
            })
    }
}
