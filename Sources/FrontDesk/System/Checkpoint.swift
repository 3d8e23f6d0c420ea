package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct Checkpoint: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Make a checkpoint: list and settle everything that is new",
        discussion: """
            The document controller's commands make one by themselves; this one is for between, and \
            for an enrolled service on a schedule (signet people service), which adds --if-needed: \
            then nothing happens where nothing but witnesses and time stamps is new and none is due.

            Example: signet checkpoint
            Example: signet checkpoint --if-needed
            """)

    @Flag(help: "Make none, and say so, where nothing is new and none is due.")
    var ifNeeded = false

    @Flag(name: .customLong("list"), help: "List the checkpoints instead.")
    var lists = false

    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        try office.rules()
        guard lists else {
            try await desk.connect(office, ExchangeOptions(yes: true))
            if ifNeeded, !office.isCheckpointNeeded {
                desk.say("No checkpoint is needed: nothing is new, and none is due.")
                return
            }
            let made = try await office.checkpoint()
            desk.say(
                "Checkpoint \(made.number) lists \(made.count) files; "
                    + "the next is due by \(office.calendar.shown(made.nextBy)).")
            desk.say("Keep its identifier outside: \(made.id)")
            return
        }
        let isMachine = list.format == .json || list.format == .csv
        desk.show(
            ListTable(
                columns: [
                    .init(key: "number", title: "Number"), .init(key: "time", title: "Time"),
                    .init(key: "files", title: "Files"), .init(key: "signer", title: "By"),
                    .init(key: "checkpoint", title: "Identifier"),
                    .init(key: "witnesses", title: "Witnessed by"),
                ],
                rows: office.register.checkpoints.map { checkpoint in
                    [
                        .number(checkpoint.number),
                        .text(
                            isMachine
                                ? "\(checkpoint.time)" : office.calendar.shown(checkpoint.time)),
                        .number(checkpoint.count),
                        .text(isMachine ? checkpoint.signer.text : office.name(checkpoint.signer)),
                        .text(isMachine ? checkpoint.id.hex : checkpoint.id.short),
                        .list(
                            office.register.witnesses(of: checkpoint.id).flatMap(\.by).map {
                                isMachine ? $0.text : office.name($0)
                            }),
                    ]
                }), list, empty: "No checkpoint yet.")
        desk.sayKnown(office, after: list)
    }
}
