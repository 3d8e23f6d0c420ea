import DocumentArchive
import DocumentControl
import DocumentOffice

extension Desk {
    /// Says what somebody leaves behind who gives up roles, groups or everything, with remedies.
    func sayLeftBehind(_ given: GivenUp, by person: PersonID, _ office: Office) throws {
        let rules = try office.rules()
        let left = office.register.leftBehind(given, by: person, at: office.now, rules: rules)
        guard !left.isEmpty else { return say("Nothing waits for anybody else to take over.") }
        say("To be taken over:")
        for matter in left {
            let (problem, remedy) = matter.words(person, office)
            say("  \(problem)")
            say("    \(remedy)")
        }
    }
}

extension LeftBehind {
    /// What needs a hand, and what to type.
    fileprivate func words(
        _ person: PersonID, _ office: Office
    ) -> (problem: String, remedy: String) {
        func names(_ people: [PersonID]) -> String {
            people.map(office.name).joined(separator: ", ")
        }
        switch self {
        case .ownText(let item, let others):
            let text = "\(item.document) \(item.revision)"
            return others.isEmpty
                ? (
                    "\(text), which nobody else wrote, is on its way.",
                    "They take it back before they go: signet take-back \(item.document); somebody "
                        + "else submits it as author"
                )
                : (
                    "\(text) of theirs is on its way.",
                    "\(names(others)) wrote it too and can carry it on."
                )
        case .decision(let item, let kind, let others):
            let text = "\(item.document) \(item.revision) waits for their \(kind.noun)"
            return others.isEmpty
                ? ("\(text), and nobody else can sit there.", "signet status \(item.document)")
                : ("\(text).", "\(names(others)) can sign: signet \(kind) \(item.document)")
        case .issue(let item, let role):
            return (
                "\(item.document) \(item.revision) is approved, and nobody else can issue it.",
                "signet people appoint NAME \(role)"
            )
        case .emptyRole(let role, let seats):
            let steps = seats.isEmpty ? "" : " Nobody can fill: \(seats.joined(separator: "; "))."
            return (
                "Nobody holds the role \(role) any more.\(steps)",
                "signet people appoint NAME \(role)"
            )
        case .emptyGroup(let group, let seats):
            return (
                "Nobody is in \(group) any more. Nobody can fill: \(seats.joined(separator: "; ")).",
                "signet people join NAME \(group)"
            )
        case .owned(let role, let documents):
            return (
                "Nobody owns \(documents.map(\.text).joined(separator: ", ")): "
                    + "the owner is \(role).",
                "signet people appoint NAME \(role), or name another owner: signet revise "
                    + "\(documents[0])"
            )
        case .request(let id, let document):
            return (
                "A change request for \(document) waits for their answer.",
                "signet answer \(id.short)"
            )
        case .deputy(let id, let delegator, let deputy, let role, let until):
            let day = office.calendar.day(of: until)
            return delegator == person
                ? (
                    "\(office.name(deputy)) stands in for them as \(role) until \(day).",
                    "It ends with their role."
                )
                : (
                    "They stand in for \(office.name(delegator)) as \(role) until \(day).",
                    "\(office.name(delegator)) ends it and names another: signet end \(id.short)"
                )
        case .copy(let document, let number):
            return (
                "Controlled copy \(number) of \(document) is in their hands.",
                "Take it back and record that."
            )
        case .root:
            return (
                "They hold a key of the root of trust, which goes on to count.",
                "signet root change --remove \(person)"
            )
        }
    }
}
