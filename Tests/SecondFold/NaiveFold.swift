package import DocumentControl

/// A second fold, slow and plain, to compare the real one with.
///
/// It knows one root statement and the kinds that the random histories and the voyages use. It keeps
/// nothing but the list of what was judged, and reads that list anew for every question.
package struct NaiveFold {
    let ledger: NaiveLedger
    /// The checkpoints that are valid, in order.
    let checkpoints: [StatementID]

    /// - Parameters:
    ///   - input: What the real fold is given.
    ///   - reviewer: The role that reviews.
    ///   - approver: The role that approves.
    package init(_ input: FoldInput, reviewer: Name, approver: Name) {
        var facts: [StatementID: NaiveFact] = [:]
        for file in input.files {
            for signed in file.statements {
                var fact = facts[signed.id] ?? NaiveFact(signed)
                fact.signatures += signed.signatures.filter { $0.problem == nil }
                    .map { ($0.key, file.hash) }
                facts[signed.id] = fact
            }
        }
        let empty = NaiveLedger(
            entries: [], input: input, route: NaiveRoute(reviewer: reviewer, approver: approver))
        guard let root = facts.values.first(where: { $0.kind == .root && $0.time.seconds > 0 })
        else {
            ledger = empty
            checkpoints = []
            return
        }
        let first = NaiveEntry(
            fact: root, place: 0, settling: root.time, before: nil, counted: true)
        var bench = NaiveBench(facts: facts, system: root.id)
        var judged = empty.adding(first)
        var chain: [StatementID] = []
        while let (next, id) = bench.nextCheckpoint(judged, after: chain.last) {
            judged = next
            chain.append(id)
            bench.chain = chain
        }
        ledger = bench.judgePending(judged)
        checkpoints = chain
    }

    package func counts(_ id: StatementID) -> Bool {
        ledger.counts(id) || checkpoints.contains(id)
    }

    /// What is in force of a document at an instant.
    package func inForce(_ document: DocumentID, at time: Instant) -> Item? {
        ledger.inForce(document, at: time)
    }
}

/// Who fills the seats: one who reviews and another who approves.
struct NaiveRoute {
    let reviewer: Name
    let approver: Name
}

/// The order of judging: checkpoint by checkpoint, one statement at a time.
struct NaiveBench {
    let facts: [StatementID: NaiveFact]
    let system: StatementID
    var listed: Set<ContentHash> = []
    var number = 0
    var time: Instant?
    var all: String?
    /// The checkpoints so far.
    var chain: [StatementID] = []

    /// Finds the one valid successor and judges what it settles.
    mutating func nextCheckpoint(
        _ ledger: NaiveLedger, after last: StatementID?
    ) -> (NaiveLedger, StatementID)? {
        var found: [(NaiveBench, NaiveLedger, StatementID)] = []
        for fact in facts.values where fact.kind == .checkpoint && fact.statement.after == last {
            var bench = self
            if let next = bench.take(fact, ledger) { found.append((bench, next, fact.id)) }
        }
        guard found.count == 1 else { return nil }
        self = found[0].0
        return (found[0].1, found[0].2)
    }

    private mutating func take(_ fact: NaiveFact, _ ledger: NaiveLedger) -> NaiveLedger? {
        let statement = fact.statement
        guard statement.system == system, statement.number == number + 1,
            time.map({ $0 <= fact.time }) ?? true, fact.signers.count == 1
        else { return nil }
        let lines = statement.all("file")
        var text = all.map { "all: \($0)\n" } ?? ""
        for line in lines { text += "file: \(line)\n" }
        let hashes = lines.compactMap { ContentHash(String($0.prefix(71))) }
        guard lines == lines.sorted(), Set(hashes).count == lines.count,
            listed.isDisjoint(with: hashes),
            statement.first("all") == ledger.input.digest(text).description,
            statement.first("count") == "\(listed.count + lines.count)"
        else { return nil }
        listed.formUnion(hashes)
        let known = Set(
            ledger.input.files.filter { listed.contains($0.hash) }.flatMap(\.statements).map(\.id))
        for id in known {
            guard let names = facts[id]?.names, Set(names).subtracting([system]).isSubset(of: known)
            else { return nil }
        }
        let former = time
        (number, time, all) = (number + 1, fact.time, statement.first("all"))
        let batch = known.subtracting(ledger.entries.map(\.id))
        let judge = NaiveJudge(
            facts: facts, system: system, batch: batch, listed: listed, place: number,
            settling: fact.time, before: former, chain: chain)
        let judged = judge.judgeAll(ledger)
        let signer = fact.signers[0].person
        let keys = judged.activeKeys(of: signer, before: number)
        guard !judged.hasLeft(signer, before: number),
            fact.signatures.contains(where: { keys.contains($0.key) })
        else { return nil }
        let holds = fact.on.contains {
            judged.gives($0, .controller, to: signer, at: number)
        }
        let removes = batch.contains { id in
            guard let removal = facts[id], removal.kind.isRemoval else { return false }
            return removal.signers.contains { $0.person == signer } && judged.counts(id)
        }
        return holds || removes ? judged : nil
    }

    func judgePending(_ ledger: NaiveLedger) -> NaiveLedger {
        let batch = Set(facts.values.filter { $0.kind != .checkpoint }.map(\.id))
            .subtracting(ledger.entries.map(\.id))
        let latest = batch.compactMap { facts[$0]?.time }.max()
        let last = time ?? Instant(seconds: 0)
        let judge = NaiveJudge(
            facts: facts, system: system, batch: batch, listed: nil, place: .max,
            settling: max(latest ?? last, last), before: time, chain: chain)
        return judge.judgeAll(ledger)
    }
}
