import DocumentArchive
package import DocumentControl

/// One line of the master list.
package struct RegisterRow: Hashable, Sendable {
    package let document: DocumentID
    package let title: String
    package let type: Name?
    package let owner: Name?
    package let audience: [Name]
    /// The revision in force; nothing before the first and once withdrawn.
    package let revision: Revision?
    package let since: Instant?
    /// What is known of the text in force from before this system.
    package let adoption: Adoption?
    package let isWithdrawn: Bool
    package let scheduled: (revision: Revision, from: Instant)?
    /// When a withdrawal that was decided comes.
    package let withdrawnFrom: Instant?
    package let nextReview: Day?
    package let isReviewOverdue: Bool
    /// The revision on its way and what it waits for.
    package let onItsWay: (revision: Revision, stage: Stage)?
    /// How many of those who shall read the text in force have acknowledged it.
    package let receipts: (have: Int, of: Int)?
    /// How many of them did so on paper.
    package let onPaper: Int
    /// How many readers are late.
    package let overdue: Int
    /// How the text in force was issued, and when it ends by itself.
    package let mode: IssueMode
    package let until: Instant?
    /// The revision that a group tries while the other one is in force for everybody else.
    package let trial: LineEntry?
    /// The issue that waits for its readers, and how many have read it.
    package let heldBack: HeldBack?
    /// The trial or emergency that was issued last and has ended by itself.
    package let lapsed: LineEntry?
    /// The statements under the text in force that are contested since a key was reported.
    package let contested: [StatementID]

    package static func == (left: Self, right: Self) -> Bool { left.document == right.document }
    package func hash(into hasher: inout Hasher) { hasher.combine(document) }
}

/// An issue that comes into force once enough of its readers have read it.
package struct HeldBack: Hashable, Sendable {
    package let entry: LineEntry
    /// Of a hundred.
    package let gate: Int
    package let have: Int
    package let of: Int
}

/// Which lines of the master list are wanted.
package struct RegisterFilter: Sendable {
    /// Only what is due: periodic review or readers overdue.
    package var due = false
    package var type: Name?
    package var owner: Name?
    package var group: Name?
    package var state: State?

    /// Where a document stands.
    package enum State: String, Sendable, CaseIterable {
        case inForce = "in-force"
        case scheduled
        case onItsWay = "on-its-way"
        case withdrawn
    }

    package init() {}
}

extension Office {
    /// The master list as it was at an instant.
    package func masterList(
        _ filter: RegisterFilter = RegisterFilter(), at instant: Instant
    ) throws -> [RegisterRow] {
        let rules = try rules()
        try demandKnown(filter.type, "type", rules.types.keys)
        try demandKnown(filter.owner, "role", rules.roles.keys)
        try demandKnown(filter.group, "group", rules.groups.keys)
        return register.documents.values.sorted { $0.id < $1.id }
            .compactMap { row($0, at: instant, rules) }
            .filter { row in
                if filter.due, !row.isReviewOverdue, row.overdue == 0 { return false }
                if let type = filter.type, row.type != type { return false }
                if let owner = filter.owner, row.owner != owner { return false }
                if let group = filter.group, !row.audience.contains(group) { return false }
                switch filter.state {
                case .inForce: return row.revision != nil
                case .withdrawn: return row.isWithdrawn
                case .scheduled: return row.scheduled != nil || row.withdrawnFrom != nil
                case .onItsWay: return row.onItsWay != nil
                case nil: return true
                }
            }
    }

    /// Demands that the control rules know a name that somebody typed.
    func demandKnown(
        _ name: Name?, _ what: String, _ known: some Collection<Name>
    ) throws {
        guard let name, !known.contains(name) else { return }
        throw OfficeError.unknownValue(what, name.text, known: known.sorted().map(\.text))
    }

    private func row(_ state: DocumentState, at instant: Instant, _ rules: Rules) -> RegisterRow? {
        let known = state.submissions.filter { $0.time <= instant }
        let line = state.line.filter { $0.time <= instant }
        guard !known.isEmpty || !line.isEmpty else { return nil }
        let entry = state.inForce(at: instant, trials: false)
        let text = entry.flatMap { state.text(of: $0)?.text } ?? known.last?.text
        let all = register.readings(
            of: state, at: instant, rules: rules, days: calendar.boundaries)
        let readings = all.filter { $0.entry.id == entry?.id }
        let have = readings.filter { $0.receipt.map { $0.time <= instant } ?? false }.count
        let coming = state.scheduled(after: instant).filter { $0.time <= instant }
        let next = coming.first { $0.kind != .withdraw && !$0.isHeldBack }
        let review = register.nextReview(state, at: instant)
        let isOpen = entry != nil
        return RegisterRow(
            document: state.id,
            title: state.id == .rules ? "Control rules" : text?.title ?? "",
            type: text?.type, owner: text?.owner,
            audience: entry?.audience ?? text?.audience ?? [], revision: entry?.item.revision,
            since: entry?.instant, adoption: entry.flatMap(adoption),
            isWithdrawn: state.isWithdrawn(at: instant),
            scheduled: next.map { ($0.item.revision, $0.instant) },
            withdrawnFrom: coming.first { $0.kind == .withdraw }?.instant,
            nextReview: isOpen ? review : nil,
            isReviewOverdue: isOpen && (review.map { $0 < calendar.day(of: instant) } ?? false),
            onItsWay: onItsWay(state, at: instant, rules),
            receipts: isOpen && !readings.isEmpty ? (have, readings.count) : nil,
            onPaper: readings.filter { $0.receipt?.onPaper != nil }.count,
            overdue: readings.filter { $0.isOverdue(at: instant) }.count,
            mode: entry?.mode ?? .normal, until: entry?.until, trial: state.trial(at: instant),
            heldBack: heldBack(state, all, at: instant), lapsed: state.lapsed(at: instant),
            contested: entry.map(register.contested) ?? [])
    }

    private func heldBack(
        _ state: DocumentState, _ readings: [Reading], at instant: Instant
    ) -> HeldBack? {
        guard let entry = state.heldBack(at: instant), entry.time <= instant, let gate = entry.gate
        else { return nil }
        let wanted = readings.filter { $0.entry.id == entry.id }
        let have = wanted.filter { $0.receipt.map { $0.time <= instant } ?? false }.count
        return HeldBack(entry: entry, gate: gate, have: have, of: wanted.count)
    }

    private func onItsWay(
        _ state: DocumentState, at instant: Instant, _ rules: Rules
    ) -> (revision: Revision, stage: Stage)? {
        guard instant >= now, let submission = register.onItsWay(state, at: now),
            let stage = register.stage(of: submission, rules: rules)
        else { return nil }
        return (submission.item.revision, stage)
    }

    /// Who could act on a revision on its way, sorted.
    package func candidates(for submission: SubmissionState, _ stage: Stage) -> [PersonID] {
        switch stage {
        case .sentBack: return submission.text.authors
        case .issue(let role):
            guard let rules = try? rules() else { return [] }
            let able = register.issuers(in: role, of: submission, rules: rules, at: now)
            return Set(able.map(\.person)).sorted()
        case .review, .approval:
            guard let rules = try? rules() else { return [] }
            return Set(register.sitters(for: submission, rules: rules, at: now).map(\.person))
                .sorted()
        }
    }
}
