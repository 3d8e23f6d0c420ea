package import ArgumentParser
import DocumentOffice

package struct Reject: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Reject a submitted revision, with a reason",
        discussion: "Example: signet reject P-20 --reason \"Contradicts the service agreement\"")

    @OptionGroup var subject: DocumentsArgument
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        try await desk.decide(
            .reject(reason: try reason.needed()), on: subject, role, consent,
            done: "Rejected")
    }
}
