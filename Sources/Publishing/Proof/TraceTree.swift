import DocumentControl
package import ManagementSystem
import Standards

/// A trace as a tree of lines for a terminal.
package enum TraceTree {
    package static func lines(_ trace: Trace) -> [String] {
        var lines = ["\(trace.document.id) \(trace.document.title) (owner \(trace.document.owner))"]
        lines.append("Serves")
        lines += branches(
            trace.clauses.map { ("\($0.reference)\($0.title.map { " \($0)" } ?? "")", []) })
        if !trace.covered.isEmpty {
            lines.append(
                "Covers \(trace.covered.count) requirement\(trace.covered.count == 1 ? "" : "s")")
            lines += branches([(trace.covered.map(\.number).joined(separator: ", "), [])])
        }
        lines.append("Stands below")
        lines += tree(trace.above)
        lines.append("Stands above")
        lines += tree(trace.below)
        if let form = trace.document.form {
            lines.append("Filled copies")
            lines += branches([(words(form), [])])
        }
        if !trace.neighbours.isEmpty {
            lines.append("Neighbours")
            lines += branches(
                trace.neighbours.map { neighbour in
                    (
                        neighbour.with,
                        [
                            neighbour.gives.map { "gives: \($0)" },
                            neighbour.takes.map { "takes: \($0)" },
                        ].compactMap { $0 }
                    )
                })
        }
        return lines
    }

    private static func words(_ form: FormDefinition) -> String {
        "\(form.record), kept \(form.retention) from '\(form.retentionFrom)'"
    }

    static func tree(_ steps: [Trace.Step]) -> [String] {
        guard !steps.isEmpty else { return ["  nothing"] }
        return steps.enumerated().flatMap { place, step -> [String] in
            let isLast = place == steps.count - 1
            var title = "\(step.document.id) \(step.document.title)"
            if let form = step.document.form { title += ": \(words(form))" }
            let inner = step.further.isEmpty ? [] : tree(step.further)
            return ["\(isLast ? "└─" : "├─") \(title)"]
                + inner.map { "\(isLast ? "  " : "│ ") \($0)" }
        }
    }

    private static func branches(_ entries: [(String, [String])]) -> [String] {
        guard !entries.isEmpty else { return ["  nothing"] }
        return entries.enumerated().flatMap { place, entry -> [String] in
            let isLast = place == entries.count - 1
            return ["\(isLast ? "└─" : "├─") \(entry.0)"]
                + entry.1.map { "\(isLast ? "  " : "│ ")   \($0)" }
        }
    }
}
