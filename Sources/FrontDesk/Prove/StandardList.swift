package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing
import Standards

package struct StandardList: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the clause catalogues with how many documents name them",
        discussion: """
            Example: signet standard list
            Example: signet standard list --in-force --format json
            """)

    @Option(help: "Make a page by itself: html or md.")
    var to: PageFormat?

    @OptionGroup var texts: TextsOptions
    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let system = try office.wholeSystem(texts.texts(office))
        let table = StandardTables.list(system)
        guard let to else {
            desk.show(
                table, list,
                empty:
                    "There is no clause catalogue. Write one, or take one over: signet standard import FILE"
            )
            return
        }
        let page = ListPage(
            title: "Clause catalogues",
            facts: [(label: "Day", value: "\(office.calendar.day(of: office.now))")], table: table,
            note: "Generated from the catalogues and the documents.")
        desk.sayText(to == .html ? page.html : page.markdown)
    }
}
