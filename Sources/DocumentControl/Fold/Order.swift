/// The order in which the statements of one checkpoint are judged.
///
/// One at a time: of those whose references are all judged, the one with the smallest time, then
/// identifier. An issue waits for every objection and void that concerns its submission or its
/// approvals.
struct JudgingOrder {
    private let statements: [StatementID: Statement]
    private let heard: Set<StatementID>
    private let index: EvidenceIndex

    /// Takes what is to be put in order.
    ///
    /// - Parameters:
    ///   - statements: What is to be judged together.
    ///   - heard: The objections and voids among them that are signed by whom they name: what is
    ///     not signed keeps nothing waiting.
    ///   - index: All evidence.
    init(
        _ statements: [StatementID: Statement], heard: Set<StatementID>, index: EvidenceIndex
    ) {
        self.statements = statements
        self.heard = heard
        self.index = index
    }

    /// The identifiers in the order in which they are judged.
    func sorted() -> [StatementID] {
        var followers: [StatementID: [StatementID]] = [:]
        var waiting: [StatementID: Int] = [:]
        for (id, before) in predecessors() {
            waiting[id] = before.count
            for other in before { followers[other, default: []].append(id) }
        }
        var ready = ReadyQueue()
        for (id, statement) in statements where (waiting[id] ?? 0) == 0 {
            ready.insert(statement.time, id)
        }
        var order: [StatementID] = []
        order.reserveCapacity(statements.count)
        while let id = ready.removeFirst() {
            order.append(id)
            for follower in followers[id] ?? [] {
                waiting[follower, default: 1] -= 1
                if waiting[follower] == 0, let statement = statements[follower] {
                    ready.insert(statement.time, follower)
                }
            }
        }
        return order
    }

    private func predecessors() -> [StatementID: Set<StatementID>] {
        var named: [StatementID: Set<StatementID>] = [:]
        for (id, statement) in statements {
            named[id] = Set(statement.references.filter { statements[$0] != nil && $0 != id })
        }
        guard !heard.isEmpty else { return named }
        var before = named
        let objections = objectionsByReference()
        for (id, statement) in statements where statement.kind == .issue {
            var concerned = Set(
                statement.on.filter { reference in
                    index.statements[reference].map { Self.decisions.contains($0.kind) } ?? false
                }.flatMap { objections[$0] ?? [] })
            concerned.formUnion(concerned.flatMap { objections[$0] ?? [] })
            guard !concerned.isEmpty else { continue }
            // An objection that rests on an issue which this one does not rest on cannot count,
            // and would let two issues wait for each other.
            let own = issues(under: id, named).subtracting([id])
            for objection in concerned where issues(under: objection, named).isSubset(of: own) {
                before[id, default: []].insert(objection)
            }
        }
        return before
    }

    /// What an issue rests on and an objection concerns.
    private static let decisions: Set<StatementKind> = [.submit, .review, .approve]

    /// Objections and voids of this checkpoint by what they name.
    private func objectionsByReference() -> [StatementID: [StatementID]] {
        var objections: [StatementID: [StatementID]] = [:]
        for id in heard {
            guard let statement = statements[id] else { continue }
            for reference in statement.references {
                objections[reference, default: []].append(id)
            }
        }
        return objections
    }

    /// The issues of this checkpoint that a statement is or rests on, directly or through others.
    private func issues(
        under start: StatementID, _ named: [StatementID: Set<StatementID>]
    ) -> Set<StatementID> {
        var seen: Set<StatementID> = []
        var open = [start]
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            open += named[next] ?? []
        }
        return seen.filter { statements[$0]?.kind == .issue }
    }
}

extension Statement {
    /// Whether the statement closes a submission: sent back, taken back or refused.
    var isObjection: Bool {
        switch kind {
        case .reject, .takeBack: true
        case .review: first("verdict") == Verdict.changesRequested
        default: false
        }
    }
}

/// The verdicts of a review.
package enum Verdict {
    package static let suitable = "suitable"
    package static let changesRequested = "changes-requested"
}

/// A heap of statements, smallest time and identifier first.
private struct ReadyQueue {
    private var heap: [(time: Instant, id: StatementID)] = []

    mutating func insert(_ time: Instant, _ id: StatementID) {
        heap.append((time, id))
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() -> StatementID? {
        guard !heap.isEmpty else { return nil }
        heap.swapAt(0, heap.count - 1)
        let first = heap.removeLast()
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < heap.count else { break }
            let right = left + 1
            let smaller = right < heap.count && isBefore(right, left) ? right : left
            guard isBefore(smaller, parent) else { break }
            heap.swapAt(smaller, parent)
            parent = smaller
        }
        return first.id
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        (heap[left].time, heap[left].id) < (heap[right].time, heap[right].id)
    }
}
