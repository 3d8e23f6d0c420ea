import DocumentControl
package import ManagementSystem
import Standards

/// A trace as a list, one line for each relation.
package enum TraceTable {
    package static func table(_ trace: Trace) -> ListTable {
        var rows: [[ListTable.Value]] = trace.clauses.map { clause in
            [
                .text("serves"), .text("\(clause.reference)"),
                clause.title.map { .text($0) } ?? .none, .number(0),
            ]
        }
        rows += trace.covered.map { [.text("covers"), .text("\($0)"), .none, .number(0)] }
        rows += self.rows("below", trace.above, 1) + self.rows("above", trace.below, 1)
        rows += trace.neighbours.flatMap { neighbour -> [[ListTable.Value]] in
            [("takes from", neighbour.gives), ("gives to", neighbour.takes)].compactMap {
                way, what in
                what.map { [.text(way), .text(neighbour.with), .text($0), .number(0)] }
            }
        }
        return ListTable(
            columns: [
                .init(key: "relation", title: "Relation"), .init(key: "target", title: "To"),
                .init(key: "words", title: "What"), .init(key: "distance", title: "Distance"),
            ], rows: rows)
    }

    private static func rows(
        _ relation: String, _ steps: [Trace.Step], _ distance: Int
    ) -> [[ListTable.Value]] {
        steps.flatMap { step in
            [
                [
                    .text(relation), .text(step.document.id.text), .text(step.document.title),
                    .number(distance),
                ]
            ]
                + rows(relation, step.further, distance + 1)
        }
    }
}
