package import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

package struct RulesExplain: DeskCommand {
    package static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show who can fill which seat today, and what happens if one is away",
        discussion: """
            For a document the authors of the revision on its way are left out; for a type nobody is. A \
            deputy is shown with whom they act for.

            Example: signet rules explain P-20
            Example: signet rules explain procedure --format json
            """)

    @Argument(help: ArgumentHelp("The document, or a type of documents.", valueName: "document"))
    var subject: String

    @OptionGroup var list: ListOptions

    package init() {}

    package func run(at desk: Desk) async throws {
        let office = try desk.office()
        let found = try office.explain(subject)
        if list.format == .table {
            desk.say(heading(found))
            if !found.authors.isEmpty {
                let names = found.authors.map(office.name).joined(separator: ", ")
                desk.say("  Authors of the revision on its way, who approve nothing: \(names)")
            }
        }
        desk.show(table(found, office), list, empty: "Nobody decides on this route.")
        if list.format == .table { desk.say(notes(found, office), indent: 2) }
        desk.sayKnown(office, after: list)
    }

    private func heading(_ found: RulesExplanation) -> String {
        let what = found.document.map { "\($0) \(found.title)" } ?? found.title
        return "\(what): type \(found.type), route \(found.route)"
    }

    private func table(_ found: RulesExplanation, _ office: Office) -> ListTable {
        ListTable(
            columns: [
                .init(key: "route", title: "Route"), .init(key: "step", title: "Step"),
                .init(key: "seat", title: "Seat"), .init(key: "can_act", title: "Can act today"),
                .init(key: "filled", title: "Filled"), .init(key: "if_away", title: "If away"),
            ],
            rows: found.seats.map { outlook in
                [
                    .text(outlook.route), .text(outlook.step.rawValue), .text(words(outlook.seat)),
                    .list(outlook.people.map { acting($0, office) }), .flag(outlook.isFilled),
                    .list(outlook.absences.map { words($0, outlook, office) }),
                ]
            })
    }

    private func words(_ seat: Seat) -> String {
        var words = seat.isGroup ? "group \(seat.role)" : seat.role.text
        if seat.count > 1 { words = "\(seat.count) of \(words)" }
        if !seat.otherwise.isEmpty {
            words += ", otherwise \(seat.otherwise.map(\.text).joined(separator: ", "))"
        }
        return words + (seat.onMinutes ? ", on minutes" : "")
    }

    /// The name; with the end of the term where somebody acts for a while.
    private func acting(_ candidate: Seating.Candidate, _ office: Office) -> String {
        let holder = candidate.behalf ?? candidate.person
        let appointment = office.register.appointment(holder, candidate.role, at: office.now)
        let state = office.register.people[holder]?.appointments.first { $0.id == appointment }
        guard let state, state.acting, let until = state.until else {
            return office.words(candidate)
        }
        return "\(office.words(candidate)) (acting until \(office.calendar.day(of: until)))"
    }

    private func words(
        _ absence: SeatOutlook.Absence, _ outlook: SeatOutlook, _ office: Office
    ) -> String {
        let name = office.name(absence.person)
        let instead = office.words(absence.instead)
        if absence.isFilled { return "\(name): \(instead.joined(separator: ", "))" }
        if !instead.isEmpty { return "\(name): only \(instead.joined(separator: ", "))" }
        return "\(name): nobody"
    }

    /// What holds besides: exceptions with their dates, and how to help where nobody is left.
    private func notes(_ found: RulesExplanation, _ office: Office) -> [String] {
        let rules = found.rules
        var notes: [String] = []
        for outlook in found.seats where !outlook.seconds.isEmpty {
            let names = office.words(outlook.seconds).joined(separator: ", ")
            notes.append(
                "  \(outlook.route), \(outlook.step.rawValue): \(names) where nobody can who comes "
                    + "before.")
        }
        if found.seats.contains(where: { $0.absences.contains { !$0.isFilled } || !$0.isFilled }) {
            notes.append(
                "  Nobody, or too few: name a deputy (signet delegate), or appoint somebody acting "
                    + "(signet people appoint --acting).")
        }
        if let exception = rules.smallTeam {
            notes.append(
                "  Small-team exception \(found.isSmallTeam ? "until" : "ended on") \(exception.until): "
                    + "an author may approve after another's review. \(exception.reason)")
        }
        if !rules.authorsMayIssue { notes.append("  Authors do not issue their own texts.") }
        notes.append(
            "  An emergency issue is confirmed by the whole route within \(rules.emergencyDays) "
                + "days, or lapses.")
        if let span = rules.escalateAfter {
            notes.append("  What waits longer than \(span) is told to the document controller.")
        }
        return notes
    }
}
