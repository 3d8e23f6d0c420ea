import DocumentControl

extension RulesFile {
    /// The keys of when people are reminded.
    static let remindingKeys = ["remind-every", "report-after", "reports-to"]

    mutating func reminding(_ values: [String: YAMLPair], _ rules: Rules) -> Reminding {
        var reminding = Reminding()
        reminding.every = interval(values, "remind-every") ?? reminding.every
        reminding.reportAfter = interval(values, "report-after") ?? reminding.reportAfter
        for pair in pairs(values["reports-to"], "reports-to") {
            guard let from = name(pair.key, pair.line) else { continue }
            if rules.roles[from] == nil, rules.groups[from] == nil {
                add(
                    pair.line, "There is no role and no group '\(from)'.",
                    "Use one of this file.")
            }
            guard let to = Name(pair.value.text ?? ""), rules.roles[to] != nil else {
                add(
                    pair.line, "There is no role '\(pair.value.text ?? "")'.",
                    "Write 'group-or-role: role' with a role of this file.")
                continue
            }
            reminding.reportsTo[from] = to
        }
        return reminding
    }
}
