import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

/// Who held a role from when to when, as a list.
struct RoleHistoryTable {
    let office: Office
    /// Whether instants and identifiers are written for programs.
    let isMachine: Bool

    func table(_ terms: [RoleTerm]) -> ListTable {
        func moment(_ instant: Instant) -> String {
            isMachine ? "\(instant)" : office.calendar.shown(instant)
        }
        func statement(_ id: StatementID) -> ListTable.Value {
            let kind = office.register.statements[id]?.kind.rawValue ?? ""
            return .text(isMachine ? id.hex : "\(kind) \(id.short)")
        }
        return ListTable(
            columns: [
                .init(key: "role", title: "Role"), .init(key: "person", title: "Person"),
                .init(key: "name", title: "Name"), .init(key: "from", title: "From"),
                .init(key: "until", title: "Until"), .init(key: "by", title: "By"),
                .init(key: "ended_by", title: "Ended by"), .init(key: "acting", title: "Acting"),
                .init(key: "holds", title: "Holds it"),
            ],
            rows: terms.map { term in
                [
                    .text(term.role.text), .text(term.person.text),
                    .text(office.name(term.person)), .text(moment(term.from)),
                    term.until.map { .text(moment($0)) } ?? .none, statement(term.by),
                    term.endedBy.map(statement) ?? .none, .flag(term.isActing),
                    .flag(term.isRunning),
                ]
            })
    }
}
