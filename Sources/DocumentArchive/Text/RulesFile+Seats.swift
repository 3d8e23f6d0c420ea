import DocumentControl

/// The roles and the groups that rules declare.
struct Sitters {
    let roles: [Name: String]
    let groups: [Name: String]
}

extension RulesFile {
    /// The keys of one seat.
    private static let seatKeys = ["role", "group", "count", "otherwise", "minutes"]

    mutating func seats(_ pair: YAMLPair?, _ known: Sitters) -> [Seat] {
        guard let pair else { return [] }
        guard let list = pair.value.list else {
            add(pair.line, "'\(pair.key)' takes a list of seats.", "Write '- role: reviewer'.")
            return []
        }
        return list.compactMap { seat($0, known, isReview: pair.key == "review") }
    }

    private mutating func seat(
        _ value: YAMLValue, _ sitters: Sitters, isReview: Bool
    ) -> Seat? {
        let inner = known(value.map ?? [], Self.seatKeys, in: "a seat")
        let isGroup = inner["group"] != nil
        if isGroup, inner["role"] != nil {
            add(value.line, "A seat has a role or a group, not both.", "Remove one of them.")
        }
        let place = inner[isGroup ? "group" : "role"]?.line ?? value.line
        guard
            let role = text(inner, isGroup ? "group" : "role", in: "a seat", line: value.line)
                .flatMap({ name($0, place) })
        else { return nil }
        if isGroup { demandGroup(role, place, sitters) } else { demandRole(role, place, sitters) }
        var otherwise: [Name] = []
        if let pair = inner["otherwise"] {
            otherwise = (pair.value.text.map { [($0, pair.line)] } ?? texts(pair, "otherwise"))
                .compactMap { name($0.0, $0.1) }
            for other in otherwise { demandRole(other, pair.line, sitters) }
            if Set(otherwise + [role]).count <= otherwise.count {
                add(pair.line, "A role stands twice in one seat.", "Name each role once.")
            }
        }
        let minutes = inner["minutes"]?.value.text ?? "no"
        if minutes != "yes", minutes != "no" {
            add(
                inner["minutes"]?.line ?? value.line, "'\(minutes)' is neither yes nor no.",
                "Write 'minutes: no'.")
        } else if minutes == "yes", isReview {
            add(
                inner["minutes"]?.line ?? value.line, "A review rests on no minutes.",
                "Write 'minutes: yes' in a seat under 'approve'.")
        }
        let count = inner["count"]?.value.text ?? "1"
        guard let number = Int(count), 1...20 ~= number, "\(number)" == count else {
            add(
                value.line, "'\(count)' is no number of people.", "Write a number from 1 to 20.")
            return nil
        }
        return Seat(
            role: role, count: number, otherwise: otherwise, isGroup: isGroup,
            onMinutes: minutes == "yes")
    }

    private mutating func demandRole(_ role: Name, _ line: Int, _ known: Sitters) {
        guard known.roles[role] == nil else { return }
        add(line, "There is no role '\(role)'.", "Use a role of this file.")
    }

    /// A group that sits must not be taken for a role of the same name.
    private mutating func demandGroup(_ group: Name, _ line: Int, _ known: Sitters) {
        if known.groups[group] == nil {
            add(line, "There is no group '\(group)'.", "Use a group of this file.")
        } else if known.roles[group] != nil || Self.duties.contains(group) {
            add(
                line, "'\(group)' is a role as well as a group.",
                "Give the group that sits on a route another name.")
        }
    }

    /// The roles that have duties of their own.
    private static let duties: Set<Name> = [.root, .registrar, .controller, .checkpoint]
}
