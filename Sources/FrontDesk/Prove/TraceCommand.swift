package import ArgumentParser
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing

package struct TraceCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract:
            "Follow one document up to policies and clauses, and down to instructions, forms and records",
        discussion: """
            Example: signet trace P-20
            Example: signet trace F-INC-01 --format json
            """)

    @Argument(help: "The document, such as P-20.")
    var document: String

    @OptionGroup var texts: TextsOptions
    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let texts = try texts.texts(office)
        let system = try office.wholeSystem(texts)
        let id = try office.document(document)
        guard let trace = Trace(id, in: system, rules: try office.systemRules(texts)) else {
            throw OfficeError.noDocument(id.text)
        }
        guard list.format == .table else {
            desk.show(TraceTable.table(trace), list, empty: "")
            return
        }
        desk.say(TraceTree.lines(trace))
    }
}
