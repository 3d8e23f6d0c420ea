package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct DelegateCommand: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "delegate",
        abstract: "Name a deputy who acts for you while you are away, or at any time",
        discussion: """
            The deputy signs in your role, and the signature reads "for" you. Nobody acts for you where \
            you or the deputy is an author or has a seat already, and a deputy passes nothing on. While \
            you are away nothing waits for you, and what comes to be read then is due after your return.

            --standing names a deputy who may act besides you, for a role. The root of trust and the \
            seat of a group are not handed over. --end ends what you handed over: you are back.

            Example: signet delegate --to "Ravi Example" --from 2026-12-21 --until 2027-01-06
            Example: signet delegate --to "Ravi Example" --role document-controller --standing \
            --until 2027-12-31
            Example: signet delegate --list
            """)

    @Option(help: "The deputy.")
    var to: String?

    @Option(help: "A role to hand over; repeated. Else all that you hold.")
    var role: [String] = []

    @Option(help: "The first day; else at once.")
    var from: String?

    @Option(help: "The last day.")
    var until: String?

    @Flag(help: "The deputy may act at any time, besides you.")
    var standing = false

    @Flag(help: "End what you handed over, all or the roles named.")
    var end = false

    @Flag(name: .customLong("list"), help: "List who is deputy for whom.")
    var isList = false

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func validate() throws {
        guard !isList || to == nil && !end else {
            throw ValidationError("--list only lists: leave out --to and --end.")
        }
        if end {
            guard to == nil, from == nil, until == nil, !standing else {
                throw ValidationError("--end takes nothing but --role and --reason.")
            }
        } else if !isList {
            guard to != nil, until != nil else {
                throw ValidationError(
                    "Name the deputy and the last day: --to PERSON --until DAY; --list shows them.")
            }
        }
    }

    package func run(at desk: Desk) async throws {
        if isList { return try showAll(desk) }
        let office = try await desk.office(consent)
        let roles = try role.map(NameArgument.read)
        if end { return try await endAll(roles, desk, office) }
        let deputy = try office.person(to ?? "")
        let prepared = try await office.prepareDelegations(
            DelegationWish(
                deputy: deputy, roles: roles, from: try from.map { try Moment.start($0, office) },
                until: try Moment.read(until ?? "", office.calendar, end: true),
                isStanding: standing, reason: reason.reason))
        guard let first = prepared.first else { return }
        let names = prepared.map(\.role.text).joined(separator: ", ")
        let start = from.map { "from \($0) " } ?? ""
        let words = [
            "Hand over to \(office.name(deputy)) \(start)until \(until ?? ""): \(names)",
            standing
                ? "  A standing deputy: you act as well."
                : "  You are away: nothing waits for you meanwhile.",
        ]
        try await desk.sign(
            first.statement, words, consent,
            done: "\(office.name(deputy)) is deputy as \(first.role).", at: office)
        for (role, _) in prepared.dropFirst() {
            // Each follows the one before in what its signer signed.
            let next = try await office.prepareDelegations(
                DelegationWish(
                    deputy: deputy, roles: [role],
                    from: try from.map { try Moment.start($0, office) },
                    until: try Moment.read(until ?? "", office.calendar, end: true),
                    isStanding: standing, reason: reason.reason))
            guard let statement = next.first?.statement else { continue }
            desk.report(
                try await office.record(statement), "\(office.name(deputy)) is deputy as \(role).",
                office)
        }
    }

    private func endAll(_ roles: [Name], _ desk: Desk, _ office: Office) async throws {
        let open = try await office.ownDelegations().filter {
            roles.isEmpty || roles.contains($0.role)
        }
        guard !open.isEmpty else {
            let me = try await office.identity().person
            throw OfficeError.issuing(.noDelegation(office.name(me)))
        }
        let words = open.map { "End: \(office.name($0.deputy)) as deputy as \($0.role)" }
        let why = reason.reason.isEmpty ? ["I am back."] : reason.reason
        for (place, delegation) in open.enumerated() {
            let statement = try await office.end(delegation.id.hex, reason: why)
            let done =
                "\(office.name(delegation.deputy)) is no deputy as \(delegation.role) any more."
            if place == 0 {
                try await desk.sign(statement, words, consent, done: done, at: office)
            } else {
                desk.report(try await office.record(statement), done, office)
            }
        }
    }

    private func showAll(_ desk: Desk) throws {
        let office = try desk.office()
        try office.rules()
        let isMachine = list.format == .json || list.format == .csv
        func moment(_ instant: Instant) -> ListTable.Value {
            .text(isMachine ? "\(instant)" : office.calendar.shown(instant))
        }
        desk.show(
            ListTable(
                columns: [
                    .init(key: "person", title: "For"), .init(key: "role", title: "Role"),
                    .init(key: "deputy", title: "Deputy"), .init(key: "from", title: "From"),
                    .init(key: "until", title: "Until"), .init(key: "standing", title: "Standing"),
                    .init(key: "statement", title: "Statement"),
                ],
                rows: office.delegations().map { delegation in
                    [
                        .text(office.name(delegation.delegator)), .text(delegation.role.text),
                        .text(office.name(delegation.deputy)), moment(delegation.from),
                        moment(delegation.until), .flag(delegation.isStanding),
                        .text(isMachine ? delegation.id.hex : delegation.id.short),
                    ]
                }), list, empty: "Nobody is deputy for anybody.")
        desk.sayKnown(office, after: list)
    }
}
