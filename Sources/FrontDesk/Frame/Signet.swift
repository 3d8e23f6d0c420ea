package import ArgumentParser
import DocumentOffice

/// The command line: help is grouped by the person who needs a command.
package struct Signet: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "signet",
        abstract: "Control documents with statements that people sign with their own keys",
        discussion: """
            Documents are Markdown files in a git repository. Every step - submit, review, \
            approve, issue, acknowledge - is a small statement signed with an SSH key; the \
            state of everything follows from the statements.

            signet alone shows what waits for you. The clock of any command can be set with \
            SIGNET_CLOCK=2026-12-01T08:00:00Z; person and key with SIGNET_PERSON and SIGNET_KEY.

            Exit status: 0 done, 1 findings or refused, 2 wrong usage, 3 the repository or a \
            tool it needs is not usable.
            """,
        version: Tool.name,
        groupedSubcommands: [
            CommandGroup(
                name: "Read",
                subcommands: [
                    Inbox.self, Read.self, Compare.self, Acknowledge.self, RequestCommand.self,
                    Requests.self, PublishCommand.self,
                ]),
            CommandGroup(
                name: "Write",
                subcommands: [
                    New.self, Revise.self, Preview.self, Check.self, Submit.self, TakeBack.self,
                    Renumber.self,
                ]),
            CommandGroup(
                name: "Decide",
                subcommands: [
                    ReviewCommand.self, Approve.self, Reject.self, Confirm.self, Answer.self,
                    DelegateCommand.self,
                ]),
            CommandGroup(
                name: "Control",
                subcommands: [
                    IssueCommand.self, AdoptCommand.self, Withdraw.self, RegisterCommand.self,
                    Status.self,
                    History.self, Receipts.self, VoidCommand.self, Waive.self, Settle.self,
                    Uphold.self, EndCommand.self,
                    Remind.self,
                    Hold.self, Dispose.self, Erase.self,
                    Attest.self,
                ]),
            CommandGroup(
                name: "Prove",
                subcommands: [
                    CoverageCommand.self, TraceCommand.self, MapCommand.self, StandardCommand.self,
                ]),
            CommandGroup(
                name: "System",
                subcommands: [
                    Init.self, Join.self, ImportCommand.self, Sync.self, People.self, Keys.self,
                    RootCommand.self, Countersign.self, FileCommand.self, RulesCommand.self,
                    Checkpoint.self, Witness.self, Stamp.self, Verify.self, Doctor.self,
                    ExportCommand.self,
                    Hook.self, Whoami.self,
                ]),
        ],
        defaultSubcommand: Inbox.self)

    package init() {}
}
