/// What the evidence says: the state of every document, person and statement.
package struct Register: Hashable, Sendable {
    /// The identifier of root statement 1.
    package var system: StatementID?
    /// The newest root statement.
    package var root: RootState?
    package var judgements: [StatementID: Judgement] = [:]
    /// Every statement, by its identifier.
    package var statements: [StatementID: Statement] = [:]
    package var documents: [DocumentID: DocumentState] = [:]
    package var people: [PersonID: PersonState] = [:]
    /// The valid checkpoints in order.
    package var checkpoints: [CheckpointState] = []
    /// Who countersigned which checkpoint of the chain, in the order of judging.
    package var witnesses: [WitnessState] = []
    /// The rules in force, newest last.
    package var rules: [RulesState] = []
    package var delegations: [DelegationState] = []
    package var waivers: [WaiverState] = []
    package var requests: [StatementID: RequestState] = [:]
    package var findings: [Finding] = []
    package var holds: [HoldState] = []
    /// The disposals and erasures that count, also those that no checkpoint has settled yet.
    package var disposals: [DisposalState] = []
    /// Two valid successors of one checkpoint: nothing after it is settled.
    package var forkAfter: StatementID?

    package init() {}

    /// The newest checkpoint.
    package var newestCheckpoint: CheckpointState? { checkpoints.last }
    /// The rules in force now.
    package var rulesInForce: RulesState? { rules.last }
}

/// What became of a statement.
package struct Judgement: Hashable, Sendable {
    /// The verdict: it counts, or why not.
    package var refusal: Refusal?
    /// The number of the checkpoint that settled it; nothing while it is pending.
    package var settledBy: Int?
    /// A void that took it back; it counts no longer from there on.
    package var voidedBy: StatementID?
    /// Signed by a key that was reported as compromised: shown so, but nothing falls by itself.
    package var contested = false

    package init(
        refusal: Refusal? = nil, settledBy: Int? = nil, voidedBy: StatementID? = nil,
        contested: Bool = false
    ) {
        self.refusal = refusal
        self.settledBy = settledBy
        self.voidedBy = voidedBy
        self.contested = contested
    }

    /// Whether the statement was judged to count, and still does.
    package var counts: Bool { refusal == nil && voidedBy == nil }
}

/// Why a statement has no effect.
package struct Refusal: Hashable, Sendable {
    package let code: FindingCode
    /// What in this case: a role, a person, a document.
    package let detail: String

    package init(_ code: FindingCode, _ detail: String = "") {
        self.code = code
        self.detail = detail
    }
}

/// The people who hold the root of trust.
package struct RootState: Hashable, Sendable {
    package var id: StatementID
    package var number: Int
    /// The name of the organisation's management system.
    package var title: String
    package var threshold: Int
    package var holders: [PersonID]
    package var pins: [StatementID] = []
}

/// One valid checkpoint.
package struct CheckpointState: Hashable, Sendable {
    package var id: StatementID
    /// From 1 on.
    package var number: Int
    package var time: Instant
    package var nextBy: Instant
    /// How many evidence files are listed up to here.
    package var count: Int
    package var signer: PersonID
}

/// One set of control rules that came into force.
package struct RulesState: Hashable, Sendable {
    package var reference: RulesReference
    /// The statement that brought it into force: a root statement or an issue.
    package var by: StatementID
}

/// Somebody who may sign for another.
package struct DelegationState: Hashable, Sendable {
    /// The mode of a delegation under which the deputy may act at any time.
    package static let standing = "standing"

    package var id: StatementID
    package var delegator: PersonID
    package var deputy: PersonID
    package var role: Name
    package var from: Instant
    package var until: Instant
    /// Whether the deputy may act at any time; otherwise the delegator is away.
    package var isStanding = false
    package var ended = false
    /// When it was ended, by the time of the checkpoint that settled that.
    package var endedAt: Instant?

    /// When the delegator is back, or was.
    package var back: Instant { min(until, endedAt ?? until) }

    /// Whether it has begun by `settling` and had not ended by `before`.
    package func runs(settling: Instant, before: Instant?) -> Bool {
        if from > settling { return false }
        if let before, until <= before { return false }
        return !ended
    }
}

/// A finding that somebody took note of.
package struct WaiverState: Hashable, Sendable {
    package var id: StatementID
    package var finding: Name
    package var place: String
    package var until: Instant?
    package var by: PersonID
    package var reason: [String]
    package var ended = false
}
