/// The order in which the statements of one checkpoint are judged.
///
/// One at a time: of those whose references are all judged, the one with the smallest time, then
/// identifier. An issue waits for every objection and void that concerns its submission or its
/// approvals.
struct JudgingOrder {
    private let statements: [StatementID: Statement]

    /// - Parameter statements: What is to be judged together.
    init(_ statements: [StatementID: Statement]) { self.statements = statements }

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
        var before: [StatementID: Set<StatementID>] = [:]
        for (id, statement) in statements {
            before[id] = Set(statement.references.filter { statements[$0] != nil && $0 != id })
        }
        let objections = objectionsByReference()
        for (id, statement) in statements where statement.kind == .issue {
            var concerned = Set(statement.on.flatMap { objections[$0] ?? [] })
            concerned.formUnion(concerned.flatMap { objections[$0] ?? [] })
            for objection in concerned where !rests(objection, on: id, before) {
                before[id, default: []].insert(objection)
            }
        }
        return before
    }

    /// Objections and voids of this checkpoint by what they name.
    private func objectionsByReference() -> [StatementID: [StatementID]] {
        var objections: [StatementID: [StatementID]] = [:]
        for (id, statement) in statements where statement.isObjection || statement.kind == .void {
            for reference in statement.references {
                objections[reference, default: []].append(id)
            }
        }
        return objections
    }

    /// Whether `start` names `goal`, directly or through others of this checkpoint.
    private func rests(
        _ start: StatementID, on goal: StatementID, _ before: [StatementID: Set<StatementID>]
    ) -> Bool {
        var seen: Set<StatementID> = []
        var open = [start]
        while let next = open.popLast() {
            if next == goal { return true }
            guard seen.insert(next).inserted else { continue }
            open += before[next] ?? []
        }
        return false
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
