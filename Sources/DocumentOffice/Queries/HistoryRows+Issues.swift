import DocumentArchive
import DocumentControl

extension Office {
    /// How something was issued, where it was not simply issued.
    func issueWords(_ statement: Statement) -> String {
        let until = statement.until.map { " until \(calendar.shown($0))" } ?? ""
        let mode: String? =
            switch statement.first("mode") {
            case IssueMode.trial.rawValue: "on trial\(until)"
            case IssueMode.emergency.rawValue: "EMERGENCY\(until)"
            default: nil
            }
        let gate = statement.gate.map { "held back until \($0) % have read it" }
        let isMoved = statement.lineItems.contains { $0.replaces != nil }
        let words = [mode, gate, isMoved ? "in place of the issue before" : nil].compactMap { $0 }
        return words.map { ", \($0)" }.joined()
            + (statement.reason.isEmpty ? "" : ": \(statement.reason.joined(separator: " "))")
    }
}
