import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

/// Whether a list tells from what it was made.
struct HeadOptions: ParsableArguments {
    @Flag(
        help:
            "Tell system, newest checkpoint and date of knowledge with the list; for CSV, beside it."
    )
    var head = false
}

/// From what a list was made: an auditor compares it with what they know from elsewhere.
struct ListHead {
    /// Keys for programs and words for people.
    let facts: [(key: String, label: String, value: String)]

    /// - Parameters:
    ///   - office: Where the list was made.
    ///   - instant: The point in time asked about; nothing for all of the past.
    init(_ office: Office, at instant: Instant?) {
        let calendar = office.calendar
        let register = office.register
        var facts = [
            ("title", "Management system", register.root?.title ?? ""),
            ("system", "Root statement 1", register.system?.hex ?? ""),
            ("rules", "Control rules", "\(register.rulesInForce?.reference.number ?? 0)"),
        ]
        if let instant { facts.append(("as_of", "As of", calendar.written(instant))) }
        if let newest = register.newestCheckpoint {
            facts += [
                ("checkpoint", "Newest checkpoint", "\(newest.number), \(newest.id.hex)"),
                ("checkpoint_time", "Made on", calendar.written(newest.time)),
            ]
        }
        if let known = office.asKnown {
            facts.append(
                ("as_known", "As known at checkpoint", "\(known.number), \(known.id.hex)"))
        }
        let known: Instant? =
            office.upstreamName == nil ? office.surroundings.now() : office.archive.lastExchange
        facts.append(
            ("known", "As known on", known.map(calendar.written) ?? "the making of this clone"))
        self.facts = facts.map { (key: $0.0, label: $0.1, value: $0.2) }
    }

    var lines: [String] { facts.map { "\($0.label): \($0.value)" } }
}

extension Desk {
    /// Prints a list, with what it was made from where that is wanted.
    func show(
        _ table: ListTable, _ options: ListOptions, _ wanted: HeadOptions, _ head: ListHead,
        empty: String
    ) {
        guard wanted.head else { return show(table, options, empty: empty) }
        switch options.format {
        case .json:
            sayText(table.json(head: head.facts.map { (key: $0.key, value: $0.value) }))
        case .csv:
            for line in head.lines { note(line) }
            show(table, options, empty: empty)
        case .markdown:
            say(head.lines.map { "- \($0)" } + [""])
            show(table, options, empty: empty)
        case .table:
            say(head.lines + [""])
            show(table, options, empty: empty)
        }
    }
}
