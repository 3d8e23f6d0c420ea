package import ArgumentParser
import DocumentControl
import DocumentOffice
import Publishing
import Signatures

package struct People: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "List everybody with roles and groups; enrol, admit, appoint, remove",
        discussion: """
            Example: signet people
            Example: signet people --role document-controller --history
            """,
        subcommands: [
            PeopleEnrol.self, PeopleAdmit.self, PeopleAppoint.self, PeopleJoin.self,
            PeopleMove.self, PeopleDismiss.self, PeopleLeave.self, PeopleDepart.self,
            PeopleService.self, PeopleEnd.self,
        ])

    @Option(help: "Only who holds this role; with --history whoever did.")
    var role: String?

    @Flag(help: "Who held a role from when to when, and by which statements.")
    var history = false

    @OptionGroup var list: ListOptions
    @OptionGroup var head: HeadOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let rules = try office.rules()
        let wanted = try role.map(NameArgument.read)
        let isMachine = list.format == .json || list.format == .csv
        if history {
            let table = RoleHistoryTable(office: office, isMachine: isMachine)
                .table(try office.roleHistory(wanted))
            desk.show(table, list, head, ListHead(office, at: nil), empty: "Nobody held it.")
            desk.sayKnown(office, after: list)
            return
        }
        if let wanted { try office.demandRole(wanted, rules) }
        let people = office.register.people.values.sorted { $0.id < $1.id }
            .filter { person in wanted.map { office.roles(of: person.id).contains($0) } ?? true }
        desk.show(
            ListTable(
                columns: [
                    .init(key: "person", title: "Person"), .init(key: "name", title: "Name"),
                    .init(key: "roles", title: "Roles"), .init(key: "groups", title: "Groups"),
                    .init(key: "state", title: "State"),
                ],
                rows: people.map { person in
                    [
                        .text(person.id.text), .text(office.name(person.id)),
                        .list(office.roles(of: person.id).map(\.text)),
                        .list(office.groups(of: person.id).map(\.text)),
                        .text(
                            person.departed != nil
                                ? person.isService ? "ended" : "left"
                                : person.isService
                                    ? "service" : person.keys.isEmpty ? "on paper" : "admitted"),
                    ]
                }), list, head, ListHead(office, at: nil), empty: "Nobody.")
        desk.sayKnown(office, after: list)
        if list.format == .table, wanted == nil {
            desk.sayContests(office) { if case .person = $0 { true } else { false } }
        }
    }
}

package struct PeopleEnrol: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "enrol",
        abstract: "Prove that a key is yours: the first step of a new person",
        discussion: """
            A clone that belongs to nobody yet remembers person and key. It means nothing until \
            the registrar admits you. A further key of yours is enrolled under your identifier, and \
            counts once it was admitted by two people.

            Example: signet people enrol --key ~/.ssh/id_ed25519
            Example: signet people enrol --key ~/.ssh/laptop --as p-0042
            """)

    @Option(help: "The key's file; else SIGNET_KEY, else ~/.ssh/id_ed25519.")
    var key: String?

    @Option(
        name: .customLong("as"),
        help: "The identifier that the registrar offered, or yours for a further key.")
    var person: String?

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let path = key ?? desk.surroundings.environment["SIGNET_KEY"] ?? "~/.ssh/id_ed25519"
        let statement = try await office.prepareEnrolment(key: path, as: person)
        let id = statement.signer
        let isFurther = office.register.people[id] != nil
        let words =
            isFurther
            ? "Enrol the key \(path) as a further key of \(office.name(id))."
            : "Enrol the key \(path) as \(id)."
        try await desk.sign(
            statement, [words], consent,
            done: isFurther ? "Enrolled a further key as \(id)." : "Enrolled as \(id).",
            at: office
        ) { try await office.enrol($0) }
        let fingerprint = try desk.surroundings.readKey(path).fingerprint
        desk.say("Tell the registrar, face to face or by telephone: \(id) \(fingerprint)")
    }
}

package struct PeopleAppoint: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "appoint",
        abstract: "Give a person a role",
        discussion: """
            Registrar, document controller and approvers are appointed by two people; the second \
            signs with signet countersign. --acting appoints for a while in the place of somebody,             until a day; the control rules name who may do so besides the registrar.

            Example: signet people appoint p-0005 reviewer
            """)

    @Argument(help: "The person.")
    var person: String

    @Argument(help: "The role by the control rules.")
    var role: String

    @Option(help: "The first day of the term.")
    var from: String?

    @Option(help: "The last day of the term.")
    var until: String?

    @Flag(help: "For a while, in the place of somebody; takes --until.")
    var acting = false

    @Option(help: "Who signs as the second person.")
    var with: String?

    @OptionGroup var reason: ReasonOptions

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let id = try office.person(person)
        let statement = try await office.appoint(
            id, to: try NameArgument.read(role),
            from: try from.map { try Moment.read($0, office.calendar, end: false) },
            until: try until.map { try Moment.read($0, office.calendar, end: true) },
            second: try with.map(office.person), reason: reason.reason, acting: acting)
        let term = [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap { $0 }
        try await desk.sign(
            statement,
            [
                (["Appoint \(office.name(id)) \(acting ? "as acting " : "to ")\(role)"] + term)
                    .joined(separator: " ") + "."
            ],
            consent, done: "Appointed \(office.name(id)) to \(role).", at: office)
    }
}

package struct PeopleJoin: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: "Take a person into a group",
        discussion: """
            Where the group approves on some route of the control rules, it takes two people; the \
            second signs with signet countersign.

            Example: signet people join p-0005 service-desk
            """)

    @Argument(help: "The person.")
    var person: String

    @Argument(help: "The group by the control rules.")
    var group: String

    @OptionGroup var consent: ConsentOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try await desk.office(consent)
        let id = try office.person(person)
        let statement = try await office.join(id, group: try NameArgument.read(group))
        try await desk.sign(
            statement, ["Take \(office.name(id)) into \(group)."], consent,
            done: "\(office.name(id)) joins \(group).", at: office)
    }
}
