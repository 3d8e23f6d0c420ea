/// One numbered clause of a standard, under a title of our own.
package struct Clause: Hashable, Sendable {
    /// Such as `8.2`, `A.5.1` or `AC-2(1)`; its form is that of ``ClauseNumber``.
    package let number: String
    package let title: String

    package init(number: String, title: String) {
        self.number = number
        self.title = title
    }

    /// The number of the clause around this one; nothing at the top.
    package var parentNumber: String? { ClauseNumber.parent(of: number) }

    /// The numbers of the clauses around this one, from the nearest outwards.
    package var ancestors: [String] { ClauseNumber.ancestors(of: number) }

    /// From 1 on: how many parts the number has.
    package var depth: Int { ancestors.count + 1 }
}
