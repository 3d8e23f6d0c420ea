import DocumentControl
import Foundation
import SecondFold
import TestSupport
import Testing

/// Many made-up histories, each folded in several orders, at several times and by two folds.
@Suite struct RandomHistoryTests {
    /// `SIGNET_SEEDS` asks for more than a thousand.
    static let seeds = UInt64(ProcessInfo.processInfo.environment["SIGNET_SEEDS"] ?? "") ?? 1_000

    @Test func everyHistoryHasOneAnswerThatLasts() {
        var tally: [Feature: Int] = [:]
        for seed in 0..<Self.seeds {
            var history = RandomHistory(seed: seed)
            let register = history.scenario.register
            for feature in Feature.all(in: history, register) { tally[feature, default: 0] += 1 }
            checkOrder(&history, register, seed)
            checkStages(&history, register, seed)
            checkNaive(history, register, seed)
        }
        // A handful of histories proves nothing about how often something occurs.
        for feature in Feature.allCases where Self.seeds >= 500 {
            let count = tally[feature] ?? 0
            #expect(
                UInt64(count) * 20 >= Self.seeds,
                "\(feature.rawValue) occurred in \(count) of \(Self.seeds) histories")
        }
        print("histories: \(Self.seeds)", tally.map { "\($0.key.rawValue): \($0.value)" }.sorted())
    }

    /// The same files in another order give the same register.
    private func checkOrder(_ history: inout RandomHistory, _ register: Register, _ seed: UInt64) {
        for _ in 0..<2 {
            let shuffled = history.scenario.files.shuffled(using: &history.random)
            let other = Register(folding: history.scenario.input(shuffled))
            #expect(other == register, "seed \(seed): another order, another register")
        }
    }

    /// What a checkpoint settled stays, except by a statement that names it.
    private func checkStages(_ history: inout RandomHistory, _ register: Register, _ seed: UInt64) {
        guard let stage = history.stages.randomElement(using: &history.random) else { return }
        var files = Set(stage)
        for file in history.scenario.files where history.random.chance(20) {
            if file.kind != "checkpoint" { files.insert(file) }
        }
        let early = Register(folding: history.scenario.input(Array(files)))
        for (id, before) in early.judgements where before.settledBy != nil {
            let after = register.judgements[id]
            #expect(after?.settledBy == before.settledBy, "seed \(seed): \(id.short) moved")
            let isNamed = register.statements.contains { other, statement in
                statement.targets.contains(id) && register.judgements[other]?.refusal == nil
                    && early.judgements[other]?.settledBy == nil
            }
            guard !isNamed else { continue }
            let void = before.voidedBy.flatMap { early.judgements[$0]?.settledBy == nil ? nil : $0 }
            #expect(
                after?.refusal == before.refusal && after?.voidedBy == void,
                "seed \(seed): the verdict on \(id.short) changed")
        }
    }

    /// A plain second fold comes to the same verdicts.
    private func checkNaive(_ history: RandomHistory, _ register: Register, _ seed: UInt64) {
        let naive = NaiveFold(
            history.scenario.input(), reviewer: .reviewer, approver: .approver)
        for (id, statement) in history.scenario.statements {
            let counts = register.counts(id)
            #expect(
                naive.counts(id) == counts,
                """
                seed \(seed): \(statement.kind.rawValue) \(id.short) \
                \(counts ? "counts" : "does not count: \(String(describing: register.judgements[id]))")
                """)
        }
        for document in RandomHistory.documents {
            let line = history.scenario.statements.values.filter {
                $0.items.contains { $0.document == document } && $0.from != nil
            }
            let times = line.compactMap(\.from) + register.checkpoints.map(\.time)
            for time in times.flatMap({ [$0.adding(seconds: -1), $0] }) {
                #expect(
                    naive.inForce(document, at: time)
                        == register.documents[document]?.inForce(at: time, trials: true)?.item,
                    "seed \(seed): \(document) on \(time)")
            }
        }
    }
}

/// What must occur often enough for the histories to be worth something.
enum Feature: String, CaseIterable {
    case raceOfIssues = "race of issues"
    case dismissalBetween = "dismissal between signing and settling"
    case keyReplaced = "key replaced"
    case voidBefore = "void before naming"
    case voidAfter = "void after naming"
    case clockOff = "clock off by days"
    case outOfRole = "out of role"
    case unsigned = "unsigned"
    case issueStopped = "issue stopped by an objection"
    case objectionLate = "objection after the issue"
    case revisionFollows = "a revision in force follows another"
    case withdrawal = "withdrawal"
    case witnessed = "a checkpoint witnessed"
    case twoViews = "a checkpoint witnessed that does not stand in the chain"

    static func all(in history: RandomHistory, _ register: Register) -> Set<Feature> {
        var found: Set<Feature> = []
        var places: [StatementID: Int] = [:]
        for (place, file) in history.scenario.files.enumerated() {
            for signed in file.statements { places[signed.id] = place }
        }
        let dismissals = history.dismissals.filter(register.counts)
        for (id, judgement) in register.judgements {
            guard let statement = register.statements[id], let place = places[id] else { continue }
            if judgement.refusal?.code == .keyNotInForce { found.insert(.keyReplaced) }
            if judgement.refusal?.code == .issueRace, isLost(statement, register) {
                found.insert(.raceOfIssues)
            }
            if judgement.refusal?.code == .stopped { found.insert(.issueStopped) }
            if judgement.refusal?.code == .lateObjection, statement.kind != .void {
                found.insert(.objectionLate)
            }
            if [.unsigned, .badSignature].contains(judgement.refusal?.code) {
                found.insert(.unsigned)
            }
            if judgement.refusal?.code == .outOfRole {
                let isCaught = dismissals.contains { dismissal in
                    places[dismissal].map { place < $0 } ?? false
                        && register.statements[dismissal]?.person == statement.signers[0].person
                }
                found.insert(isCaught ? .dismissalBetween : .outOfRole)
            }
            if statement.kind == .void, let target = statement.targets.first {
                if judgement.counts, isNamedInVain(target, register) { found.insert(.voidBefore) }
                if [.lateObjection, .notVoidable].contains(judgement.refusal?.code),
                    register.counts(target)
                {
                    found.insert(.voidAfter)
                }
            }
        }
        for entries in register.documents.values.map(\.line) {
            if Set(entries.filter { $0.kind == .issue }.map(\.item.revision)).count > 1 {
                found.insert(.revisionFollows)
            }
            if entries.contains(where: { $0.kind == .withdraw }) { found.insert(.withdrawal) }
        }
        if !register.witnesses.isEmpty { found.insert(.witnessed) }
        if register.findings.contains(where: { $0.code == .splitView }) { found.insert(.twoViews) }
        if register.findings.contains(where: { $0.code == .timeOutside }) {
            found.insert(.clockOff)
        }
        return found
    }

    /// Whether another statement, with the same predecessor or for the same text, came first.
    private static func isLost(_ statement: Statement, _ register: Register) -> Bool {
        register.statements.contains { id, other in
            guard other != statement, other.kind == .issue || other.kind == .withdraw,
                register.counts(id)
            else { return false }
            return statement.lineItems.contains { entry in
                other.lineItems.contains { rival in
                    rival.item.document == entry.item.document
                        && rival.supersedes == entry.supersedes && rival.replaces == entry.replaces
                }
            }
        }
    }

    private static func isNamedInVain(_ target: StatementID, _ register: Register) -> Bool {
        register.statements.contains { id, statement in
            statement.on.contains(target) && register.judgements[id]?.refusal != nil
        }
    }
}
