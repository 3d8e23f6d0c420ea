package import ArgumentParser

package struct StandardCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "standard",
        abstract: "List, show, take over and pass on clause catalogues",
        discussion: """
            A catalogue lists the clauses of a standard, so that documents can say which of them they serve. \
            It lies in manual/standards.

            Example: signet standard show iso-20000-1 8.2
            """,
        subcommands: [
            StandardList.self, StandardShow.self, StandardImport.self, StandardExport.self,
        ])

    package init() {}
}
