package import ArgumentParser
import DocumentControl
import DocumentOffice

package struct Approve: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve a revision that was reviewed",
        discussion: """
            No author of a revision approves it, and nobody takes two seats of a route.

            --emergency approves by the emergency route of the control rules, ahead of the review; the             document controller then issues with signet issue --emergency.
            A seat that the rules fill on minutes rests on the record of the meeting, which --evidence \
            names; it is kept with the approval.

            Example: signet approve P-20
            Example: signet approve P-20 --evidence records/minutes/2026-11-20.pdf
            """)

    @Flag(help: "By the emergency route, ahead of the whole one.")
    var emergency = false

    @OptionGroup var subject: DocumentsArgument

    @Option(help: ArgumentHelp("The minutes on which it rests; repeated.", valueName: "file"))
    var evidence: [String] = []

    @OptionGroup var role: RoleOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        try await desk.decide(
            evidence.isEmpty ? .approve : .approveOnMinutes(evidence), on: subject, role, consent,
            done: "Approved", mode: emergency ? .emergency : .normal)
    }
}
