package import ArgumentParser

package struct ExportCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what others check or keep without Signet",
        discussion: "Example: signet export audit --as-of 2026-12-31 --out ../audit-2026",
        subcommands: [ExportAudit.self])

    package init() {}
}
