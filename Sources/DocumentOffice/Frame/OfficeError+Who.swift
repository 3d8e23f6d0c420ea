import DocumentControl

extension OfficeError {
    var whoWords: (problem: String, remedy: String?) {
        switch self {
        case .nobody:
            (
                "It is not known who you are: none of your keys belongs to a person of this system.",
                "Say so with SIGNET_PERSON and SIGNET_KEY, or enrol: signet people enrol"
            )
        case .noKeyFor(let name):
            (
                "No key of \(name) is offered by the agent or ~/.ssh.",
                "Name the file: SIGNET_KEY=PATH, or load it with ssh-add."
            )
        case .keyNotEnrolled(let path):
            (
                "The key \(path) belongs to nobody in this system.",
                "Enrol it: signet people enrol, then ask the registrar to admit it."
            )
        case .severalPeople(let names):
            (
                "Several people can be meant: \(names.joined(separator: ", ")).",
                "Say which: SIGNET_PERSON=IDENTIFIER"
            )
        case .unknownPerson(let words):
            ("Nobody here is called '\(words)'.", "signet people lists everybody.")
        case .noRole(let person, let kind, let roles):
            (
                "\(person) holds no role that may \(kind.verb) here.",
                "It takes \(roles.map(\.text).joined(separator: " or ")); "
                    + "signet people lists who holds it."
            )
        case .nobodyElse(let kind, let roles):
            (
                "It takes two people to \(kind.verb) here, and only you hold a role that may.",
                "Appoint somebody else to one of: \(roles.map(\.text).joined(separator: ", ")); "
                    + "signet root change adds a holder of the root."
            )
        case .severalRoles(let roles):
            (
                "You could act in several roles: \(roles.map(\.text).joined(separator: ", ")).",
                "Say which: --as \(roles.first?.text ?? "ROLE")"
            )
        case .keyOfAnother(let key, let name):
            ("The key \(key) is not a key of \(name).", "signet whoami shows what is used and why.")
        case .notAdmitted(let person):
            (
                "\(person) has enrolled and is not admitted yet.",
                "The registrar does it, after checking who you are: signet people admit \(person). "
                    + "Where that was done elsewhere: signet sync"
            )
        case .enrolledAlready(let person):
            (
                "This key is enrolled already, as \(person).",
                "The registrar admits it: signet people admit \(person)"
            )
        case .noEnrolment(let person):
            (
                "Nobody waits to be admitted as \(person).",
                "The person enrols first: signet people enrol --as \(person)"
            )
        case .cardNeeded(let person):
            (
                "\(person) is new: a card with name and address is needed.",
                "Add --name \"...\" --email ADDRESS"
            )
        default: ("", nil)
        }
    }
}
