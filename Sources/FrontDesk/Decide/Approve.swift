package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct Approve: DeskCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Approve a revision that was reviewed",
        discussion: """
            No author of a revision approves it, and nobody takes two seats of a route.

            --emergency approves by the emergency route of the control rules, ahead of the review; the             document controller then issues with signet issue --emergency.

            Example: signet approve P-20
            """)

    @Flag(help: "By the emergency route, ahead of the whole one.")
    var emergency = false

    @OptionGroup var subject: DocumentsArgument
    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        try await desk.decide(
            .approve, on: subject, role, consent, done: "Approved",
            mode: emergency ? .emergency : .normal)
    }
}
