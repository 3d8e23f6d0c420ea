package import ArgumentParser
import DocumentOffice

package struct Approve: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Approve a revision that was reviewed",
        discussion: """
            No author of a revision approves it, and nobody takes two seats of a route.

            Example: signet approve P-20
            """)

    @OptionGroup var subject: DocumentsArgument
    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        try await desk.decide(.approve, on: subject, role, consent, done: "Approved")
    }
}
