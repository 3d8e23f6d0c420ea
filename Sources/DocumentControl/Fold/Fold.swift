extension Register {
    /// Judges all evidence: the register is a pure function of it.
    ///
    /// Checkpoint by checkpoint, then what is pending, as if one more checkpoint listed it all.
    /// Neither the order of the files nor a clock has any part in it.
    ///
    /// - Parameter input: The evidence, the control rules and lists it names by hash.
    package init(folding input: FoldInput) {
        var judge = Judge(input)
        judge.run()
        self = judge.register
    }
}

/// Judges the statements one at a time and keeps the state that follows from them.
struct Judge {
    let input: FoldInput
    let index: EvidenceIndex
    var register = Register()
    var place = Place(settling: Instant(seconds: 0))
    /// The files that checkpoints have listed so far.
    var listed: Set<ContentHash> = []
    /// The statements of listed files.
    var listedStatements: Set<StatementID> = []
    /// Listed, but not yet signed by everybody whom they name.
    var unsettled: Set<StatementID> = []
    /// The statements that are judged together at this place.
    var together = Batch()
    /// The last root statement of the chain; its people take their seats after its checkpoint.
    var rootTip: StatementID?
    /// The person to whom each key is bound, whether or not it still works.
    var keyHolders: [String: PersonID] = [:]
    /// The checkpoints that the root of trust pins, with all that came before them.
    var pins: Set<StatementID> = []
    /// What works only after this checkpoint.
    var removals: [StatementID] = []
    /// The documents whose last issue waits for its readers.
    var heldBack: Set<DocumentID> = []
    /// The people who leave on a day that has not come.
    var departing: Set<PersonID> = []

    /// The files that may bear signatures at this place: those listed, or all for the pending.
    var evidence: Set<ContentHash>? { place.number == nil ? nil : listed }

    /// Where in the order a statement is judged.
    struct Place {
        /// The time of the checkpoint that settles, or the latest of the pending ones.
        var settling: Instant
        /// The time of the checkpoint before.
        var before: Instant?
        /// The number of the settling checkpoint; nothing for the pending.
        var number: Int?
    }

    init(_ input: FoldInput) { self.init(input, EvidenceIndex(input.files)) }

    init(_ input: FoldInput, _ index: EvidenceIndex) {
        self.input = input
        self.index = index
        register.statements = index.statements
    }

    mutating func run() {
        guard openRoot() else { return }
        followCheckpoints()
        if let known = input.asKnown { forgetLater(known) } else { judgePending() }
        noteContested()
        noteSettledRoots()
        noteSettledViews()
        noteChains()
        noteWaivers()
        register.findings.sort {
            ($0.grade.rank, $0.code.rawValue, $0.place, $0.detail)
                < ($1.grade.rank, $1.code.rawValue, $1.place, $1.detail)
        }
    }

    /// Judges what no checkpoint has settled.
    private mutating func judgePending() {
        together = Batch(
            index.statements.filter { id, statement in
                register.judgements[id] == nil && statement.kind != .checkpoint
            })
        let last = register.newestCheckpoint?.time
        let latest = together.statements.values.map(\.time).max() ?? Instant(seconds: 0)
        place = Place(settling: max(latest, last ?? latest), before: last, number: nil)
        var open: [StatementID: Refusal] = [:]
        for id in JudgingOrder(together.statements, heard: heard(), index: index).sorted() {
            guard let statement = together.statements[id] else { continue }
            if let refusal = gatheringRefusal(id, statement, listed: nil) {
                // As under a checkpoint, it is not there yet for what names it.
                open[id] = refusal
                note(refusal, id, statement)
                continue
            }
            let refusal = judge(id, statement)
            register.judgements[id] = Judgement(refusal: refusal)
            note(refusal, id, statement)
            if refusal == nil, statement.kind == .uphold { work(id) }
        }
        for (id, refusal) in open { register.judgements[id] = Judgement(refusal: refusal) }
        openGates()
    }

    /// Judges what has become settled by a checkpoint, and gathers what works after it.
    mutating func settle(_ statements: Set<StatementID>) {
        var here: [StatementID: Statement] = [:]
        for id in statements { here[id] = index.statements[id] }
        together = Batch(here)
        removals = []
        for id in JudgingOrder(here, heard: heard(), index: index).sorted() {
            guard let statement = here[id] else { continue }
            if gatheringRefusal(id, statement, listed: listed) != nil {
                unsettled.insert(id)
                continue
            }
            unsettled.remove(id)
            let refusal = judge(id, statement)
            register.judgements[id] = Judgement(refusal: refusal, settledBy: place.number)
            note(refusal, id, statement)
            if refusal == nil { removals.append(id) }
        }
        openGates()
    }

    /// Leaves out what was not known yet.
    private mutating func forgetLater(_ known: StatementID) {
        if register.newestCheckpoint?.id != known {
            add(.checkpointInvalid, at: known, "it does not stand in the chain", grade: .error)
        }
        let chain = Set(register.checkpoints.map(\.id))
        register.statements = register.statements.filter { id, _ in
            listedStatements.contains(id) || chain.contains(id) || id == register.system
        }
    }

    private mutating func note(_ refusal: Refusal?, _ id: StatementID, _ statement: Statement) {
        if let refusal {
            add(refusal.code, at: id, refusal.detail)
        } else if let problem = index.problem(id, listed: evidence) {
            add(.badSignature, at: id, problem, grade: .deviation)
        }
        let early = place.before.map { statement.time < $0 } ?? false
        let late = place.number != nil && statement.time > place.settling.adding(seconds: 300)
        if early || late, statement.kind != .root, refusal?.code != .notGathered {
            add(.timeOutside, at: id, "its time is \(statement.time)")
        }
    }

    mutating func add(
        _ code: FindingCode, at id: StatementID, _ detail: String, grade: Grade? = nil
    ) {
        register.findings.append(
            Finding(code, grade: grade ?? code.grade, place: id.hex, detail: detail))
    }

    /// What stays in doubt since a key that signed it was reported as compromised.
    private mutating func noteContested() {
        for id in pins { register.judgements[id]?.contested = false }
        for (id, judgement) in register.judgements where judgement.contested {
            add(.contested, at: id, "signed by a key that was reported as compromised")
        }
    }

    /// A race of the root is contained once one statement has the place.
    private mutating func noteSettledRoots() {
        let taken = Set(
            register.statements.filter {
                $0.value.kind == .root && register.judgements[$0.key]?.counts == true
            }.compactMap(\.value.number))
        for place in register.findings.indices
        where register.findings[place].code == .rootContested {
            let number = StatementID(register.findings[place].place)
                .flatMap { register.statements[$0]?.number }
            if number.map(taken.contains) ?? false { register.findings[place].grade = .deviation }
        }
    }

    /// Marks the findings that somebody took note of.
    private mutating func noteWaivers() {
        for place in register.findings.indices {
            let finding = register.findings[place]
            register.findings[place].waivedBy =
                register.waivers.first { waiver in
                    !waiver.ended && waiver.finding.text == finding.code.rawValue
                        && waiver.place == finding.place
                        && finding.code.canBeWaived(as: finding.grade)
                }?.id
        }
    }
}

extension Grade {
    /// Errors first.
    package var rank: Int {
        switch self {
        case .error: 0
        case .deviation: 1
        case .remark: 2
        }
    }
}
