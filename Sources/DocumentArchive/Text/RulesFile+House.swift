import DocumentControl

extension RulesFile {
    /// The keys of how an organisation lives with its rules: small teams, nights, days.
    static let houseKeys = [
        "small-team", "authors-may-issue", "acting-appointments", "confirm-emergency-within",
        "escalate-after", "holidays", "sets",
    ]

    mutating func house(_ values: [String: YAMLPair], _ rules: inout Rules) {
        rules.smallTeam = smallTeam(values["small-team"])
        rules.authorsMayIssue = isYes(values, "authors-may-issue") ?? true
        rules.actingAppointers = names(values, "acting-appointments")
        for role in rules.actingAppointers where rules.roles[role] == nil {
            add(
                values["acting-appointments"]?.line ?? 1, "There is no role '\(role)'.",
                "Use a role of this file.")
        }
        if let span = interval(values, "confirm-emergency-within") {
            if span.unit == .days {
                rules.emergencyDays = span.count
            } else {
                add(
                    values["confirm-emergency-within"]?.line ?? 1,
                    "An emergency is confirmed within days.", "Write '5 days'.")
            }
        }
        rules.escalateAfter = interval(values, "escalate-after")
        rules.sets = sets(values, of: rules)
        for (text, line) in texts(values["holidays"], "holidays") {
            guard let day = Day(text) else {
                add(line, "'\(text)' is no day.", "Write YYYY-MM-DD.")
                continue
            }
            rules.workingDays.holidays.insert(day)
        }
    }

    /// Documents that are submitted, approved and issued together, by the name of the set.
    private mutating func sets(
        _ values: [String: YAMLPair], of rules: Rules
    ) -> [Name: [DocumentID]] {
        var sets: [Name: [DocumentID]] = [:]
        for pair in pairs(values["sets"], "sets") {
            guard let name = name(pair.key, pair.line) else { continue }
            var members: [DocumentID] = []
            for (text, line) in texts(pair, pair.key) {
                guard let id = DocumentID(text),
                    rules.types.values.contains(where: { $0.identifier.matches(id) })
                else {
                    add(
                        line, "'\(text)' is not an identifier of one of the types.",
                        "Write one '- P-20' a line.")
                    continue
                }
                guard !members.contains(id) else {
                    add(line, "\(id) stands in this set twice.", "Keep one of the lines.")
                    continue
                }
                members.append(id)
            }
            sets[name] = members
        }
        return sets
    }

    private mutating func smallTeam(_ pair: YAMLPair?) -> SmallTeamException? {
        guard let pair else { return nil }
        let place = "'small-team'"
        let inner = known(pairs(pair, pair.key), ["until", "reason"], in: place)
        let reason = text(inner, "reason", in: place, line: pair.line)
        guard let until = text(inner, "until", in: place, line: pair.line) else { return nil }
        guard let day = Day(until) else {
            add(inner["until"]?.line ?? pair.line, "'\(until)' is no day.", "Write YYYY-MM-DD.")
            return nil
        }
        return reason.map { SmallTeamException(until: day, reason: $0) }
    }

    private mutating func isYes(_ values: [String: YAMLPair], _ key: String) -> Bool? {
        guard let text = optionalText(values, key) else { return nil }
        guard text == "yes" || text == "no" else {
            add(
                values[key]?.line ?? 1, "'\(text)' is neither yes nor no.", "Write '\(key): yes'.")
            return nil
        }
        return text == "yes"
    }
}
