package import ArgumentParser
import DocumentOffice

package struct RulesCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Explain what the control rules mean for a document today",
        subcommands: [RulesExplain.self])

    package init() {}
}
