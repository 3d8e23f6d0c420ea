/// A time stamp that was checked: an authority says that a checkpoint was there at a time.
package struct StampFact: Hashable, Sendable {
    package let checkpoint: StatementID
    package let authority: Name
    package let time: Instant
    /// The path of its file.
    package let path: String
    /// The number of the checkpoint that lists the stamp itself; nothing while none does.
    package let listedBy: Int?

    package init(
        checkpoint: StatementID, authority: Name, time: Instant, path: String, listedBy: Int?
    ) {
        self.checkpoint = checkpoint
        self.authority = authority
        self.time = time
        self.path = path
        self.listedBy = listedBy
    }
}

/// What witnesses and time stamps prove about the order of the evidence.
///
/// A stamp of a checkpoint proves that everything listed up to it was there by the stamp's time. A
/// checkpoint that lists a stamp was made after it, and so was everything that names such a
/// checkpoint as the newest one known. Between the two lies what a statement's own time may say.
package struct Anchoring: Sendable {
    /// How far clocks may be apart, in seconds.
    package static let tolerance: Int64 = 300

    /// A checkpoint that somebody else vouches for.
    package struct Anchor: Hashable, Sendable {
        package let checkpoint: CheckpointState
        /// Who vouches, as identifier of a person or name of an authority.
        package let by: [String]
        package let time: Instant
        /// How many statements are settled by later checkpoints or by none.
        package let later: Int
    }

    package private(set) var witnessed: Anchor?
    package private(set) var stamped: Anchor?
    package private(set) var findings: [Finding] = []
    /// By the number of a checkpoint: when it was there at the latest.
    private var latest: [Int: StampFact] = [:]
    /// By the number of a checkpoint: a stamp that was there when it was made.
    private var earliest: [Int: StampFact] = [:]

    /// - Parameters:
    ///   - register: What follows from the statements.
    ///   - stamps: The stamps that hold, of checkpoints of the chain.
    package init(_ register: Register, stamps: [StampFact]) {
        let numbers = Dictionary(
            register.checkpoints.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first }
        )
        bound(register, stamps, numbers)
        witnessed = register.newestWitness.flatMap { witness in
            register.checkpoints.first { $0.id == witness.checkpoint }.map { checkpoint in
                Anchor(
                    checkpoint: checkpoint,
                    by: register.witnesses(of: checkpoint.id).flatMap(\.by).map(\.text),
                    time: witness.time, later: register.statements(after: checkpoint.number))
            }
        }
        let newest = register.checkpoints.last { checkpoint in
            stamps.contains { $0.checkpoint == checkpoint.id }
        }
        if let newest {
            let own = stamps.filter { $0.checkpoint == newest.id }
                .sorted { ($0.time, $0.authority.text) < ($1.time, $1.authority.text) }
            stamped = Anchor(
                checkpoint: newest, by: own.map(\.authority.text), time: own[0].time,
                later: register.statements(after: newest.number))
        }
        guard !stamps.isEmpty else { return }
        judge(register, numbers)
    }

    /// Between which stamps each checkpoint was made.
    private mutating func bound(
        _ register: Register, _ stamps: [StampFact], _ numbers: [StatementID: Int]
    ) {
        var first: StampFact?
        for checkpoint in register.checkpoints.reversed() {
            for stamp in stamps where stamp.checkpoint == checkpoint.id {
                if first.map({ stamp.time < $0.time }) ?? true { first = stamp }
            }
            latest[checkpoint.number] = first
        }
        var last: StampFact?
        for checkpoint in register.checkpoints {
            for stamp in stamps where stamp.listedBy == checkpoint.number {
                if last.map({ stamp.time > $0.time }) ?? true { last = stamp }
            }
            earliest[checkpoint.number] = last
        }
    }

    /// What was there when a statement was made: the newest stamp that it rests on, through what it
    /// names, however far.
    private func floors(
        _ register: Register, _ numbers: [StatementID: Int]
    ) -> [StatementID: StampFact] {
        var floors: [StatementID: StampFact?] = [:]
        var open: [(id: StatementID, isReady: Bool)] = register.statements.keys.map { ($0, false) }
        while let (id, isReady) = open.popLast() {
            guard floors[id] == nil || isReady, let statement = register.statements[id] else {
                continue
            }
            let named = statement.references + statement.previous
            if !isReady {
                floors[id] = .some(nil)
                open.append((id, true))
                open += named.filter { floors[$0] == nil }.map { ($0, false) }
                continue
            }
            let known = numbers[id] ?? statement.since.flatMap { numbers[$0] }
            let own = known.flatMap { earliest[$0] }
            let others = named.compactMap { floors[$0] ?? nil }
            floors[id] = .some((others + [own].compactMap { $0 }).max { $0.time < $1.time })
        }
        return floors.compactMapValues { $0 }
    }

    private mutating func judge(_ register: Register, _ numbers: [StatementID: Int]) {
        let floors = floors(register, numbers)
        for (id, statement) in register.statements.sorted(by: { $0.key < $1.key }) {
            if let floor = floors[id],
                statement.time.adding(seconds: Self.tolerance) < floor.time
            {
                add(
                    .backDated, id.hex,
                    "it is dated \(statement.time), and rests on a time stamp of \(floor.authority) "
                        + "of \(floor.time)")
            }
            let place = numbers[id] ?? register.judgements[id]?.settledBy
            if let ceiling = place.flatMap({ latest[$0] }),
                ceiling.time.adding(seconds: Self.tolerance) < statement.time
            {
                add(
                    .forwardDated, id.hex,
                    "it is dated \(statement.time), and \(ceiling.authority) stamped on "
                        + "\(ceiling.time) what holds it")
            }
        }
        for checkpoint in register.checkpoints {
            guard let floor = earliest[checkpoint.number],
                let ceiling = latest[checkpoint.number],
                ceiling.time.adding(seconds: Self.tolerance) < floor.time,
                floor.listedBy == checkpoint.number
            else { continue }
            add(
                .stampsDisagree, ceiling.path,
                "\(ceiling.authority) stamped checkpoint \(checkpoint.number) or a later one on "
                    + "\(ceiling.time), and it lists a stamp of \(floor.authority) of \(floor.time)"
            )
        }
    }

    private mutating func add(_ code: FindingCode, _ place: String, _ detail: String) {
        findings.append(Finding(code, grade: code.grade, place: place, detail: detail))
    }
}

extension Register {
    /// How many statements, checkpoints apart, no checkpoint up to this number has settled.
    package func statements(after number: Int) -> Int {
        statements.filter { id, statement in
            statement.kind != .checkpoint && (judgements[id]?.settledBy.map { $0 > number } ?? true)
        }.count
    }
}
