package import DocumentControl
package import ManagementSystem

/// The documents below one another, from the top of the system down to the forms.
package enum ParentTree {
    /// One line a document, indented below its parent; forms below each document that lists them.
    ///
    /// What hangs below nothing, such as parents that lead round in a ring, comes last by itself.
    package static func lines(_ system: ManagementSystem, _ rules: Rules) -> [String] {
        let own = system.documents.filter { !$0.isFromOutside }
        let tops = own.filter { $0.form == nil }
            .compactMap { Trace($0.id, in: system, rules: rules) }.filter { $0.above.isEmpty }
        let shown = Set(tops.flatMap { [$0.document.id] + $0.below.flatMap(identifiers) })
        let loose = system.documents.filter { !shown.contains($0.id) }
        return tops.flatMap { trace in
            [line(trace.document)] + (trace.below.isEmpty ? [] : TraceTree.tree(trace.below))
        } + loose.map(line)
    }

    private static func line(_ document: SystemDocument) -> String {
        "\(document.id) \(document.title)"
            + (document.isFromOutside ? " (of external origin)" : "")
    }

    private static func identifiers(_ step: Trace.Step) -> [DocumentID] {
        [step.document.id] + step.further.flatMap(identifiers)
    }
}
