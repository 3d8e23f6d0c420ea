import DocumentControl

extension RulesFile {
    /// The keys of what lies on paper.
    static let paperKeys = ["paper-receipts"]

    /// Who may attest that somebody has read a text on paper, so that it counts as read.
    mutating func paper(_ values: [String: YAMLPair], _ rules: inout Rules) {
        rules.paperReceipts = names(values, "paper-receipts")
        for role in rules.paperReceipts where rules.roles[role] == nil {
            add(
                values["paper-receipts"]?.line ?? 1, "There is no role '\(role)'.",
                "Use a role of this file.")
        }
    }
}
