import DocumentControl

extension RulesFile {
    /// The keys of how an organisation lives with its rules: small teams, nights, days.
    static let houseKeys = [
        "small-team", "authors-may-issue", "acting-appointments", "confirm-emergency-within",
        "holidays",
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
        for (text, line) in texts(values["holidays"], "holidays") {
            guard let day = Day(text) else {
                add(line, "'\(text)' is no day.", "Write YYYY-MM-DD.")
                continue
            }
            rules.workingDays.holidays.insert(day)
        }
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
