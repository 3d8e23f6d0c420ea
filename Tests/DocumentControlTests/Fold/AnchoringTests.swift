import DocumentControl
import Testing

/// What time stamps prove about the times of statements.
@Suite struct AnchoringTests {
    private let p10 = document("P-10")
    private let authority = name("example")

    private func stamp(
        _ checkpoint: StatementID, _ time: Instant, listedBy: Int? = nil
    ) -> StampFact {
        StampFact(
            checkpoint: checkpoint, authority: authority, time: time, path: "stamp of \(time)",
            listedBy: listedBy)
    }

    private func places(_ anchoring: Anchoring, _ code: FindingCode) -> [String] {
        anchoring.findings.filter { $0.code == code }.map(\.place)
    }

    /// Checkpoint 1 on 1 January, stamped; checkpoint 2 lists the stamp; then a day passes.
    private func stamped() -> (scenario: Scenario, first: StatementID, stamp: StampFact) {
        let scenario = Scenario.founded()
        scenario.submit(p10)
        let first = scenario.checkpoint()
        let fact = stamp(first, scenario.now, listedBy: 2)
        scenario.wait()
        scenario.checkpoint()
        scenario.wait(days: 1)
        return (scenario, first, fact)
    }

    /// Signs a request, which names the newest checkpoint known to its signer.
    private func request(_ scenario: Scenario, since: StatementID?) -> StatementID {
        scenario.sign(
            .request, by: [Signer(.p7)],
            [
                "document": ["P-10"], "reason": ["a wish"],
                "since": since.map { [$0.hex] } ?? [],
            ])
    }

    @Test func honestTimesAreNoFindings() {
        let (scenario, first, fact) = stamped()
        _ = request(scenario, since: scenario.chain.last)
        let third = scenario.checkpoint()
        let facts = [fact, stamp(third, scenario.now)]
        let anchoring = Anchoring(scenario.register, stamps: facts)
        #expect(anchoring.findings.isEmpty)
        #expect(anchoring.stamped?.checkpoint.id == third)
        #expect(anchoring.stamped?.later == 0)
        let early = Anchoring(scenario.register, stamps: [fact])
        #expect(early.stamped?.checkpoint.id == first)
        #expect(early.stamped?.later == 1)
    }

    @Test func whatKnowsOfAStampWasMadeAfterIt() {
        let (scenario, _, fact) = stamped()
        scenario.now = fact.time.adding(seconds: -3600)
        let untrue = request(scenario, since: scenario.chain.last)
        let anchoring = Anchoring(scenario.register, stamps: [fact])
        #expect(places(anchoring, .backDated) == [untrue.hex])
    }

    @Test func aStampOfTheCheckpointThatItKnowsProvesNothingWhileNoCheckpointListsTheStamp() {
        // It may have been signed between the checkpoint and its stamp.
        let (scenario, first, fact) = stamped()
        scenario.now = fact.time.adding(seconds: -3600)
        let early = request(scenario, since: first)
        let anchoring = Anchoring(
            scenario.register, stamps: [fact, stamp(first, fact.time.adding(seconds: 7200))])
        #expect(!places(anchoring, .backDated).contains(early.hex))
    }

    @Test func theProofGoesThroughWhatAStatementNames() {
        let (scenario, first, fact) = stamped()
        let text = scenario.submit(document("P-11"))
        let known = request(scenario, since: scenario.chain.last)
        scenario.now = fact.time.adding(seconds: -3600)
        let answer = scenario.sign(
            .void, by: [Signer(.p7)], ["target": [known.hex], "reason": ["no"]])
        let other = scenario.takeBack(text)
        let anchoring = Anchoring(scenario.register, stamps: [fact])
        #expect(places(anchoring, .backDated) == [answer.hex])
        #expect(!places(anchoring, .backDated).contains(other.hex))
        #expect(first != other)
    }

    @Test func whatAStampedCheckpointListsWasThereBeforeTheStamp() {
        let (scenario, _, fact) = stamped()
        let honest = scenario.now
        scenario.now = honest.adding(seconds: 86400)
        let later = request(scenario, since: nil)
        scenario.now = honest.adding(seconds: 60)
        let third = scenario.checkpoint()
        let within = stamp(third, honest.adding(seconds: 120))
        let anchoring = Anchoring(scenario.register, stamps: [fact, within])
        #expect(places(anchoring, .forwardDated) == [later.hex])
        let tolerated = stamp(third, honest.adding(seconds: 86400 - 300))
        #expect(Anchoring(scenario.register, stamps: [tolerated]).findings.isEmpty)
        let late = stamp(third, honest.adding(seconds: 86400 - 301))
        #expect(places(Anchoring(scenario.register, stamps: [late]), .forwardDated) == [later.hex])
    }

    @Test func checkpointsAreHeldToStampsTheSameWay() {
        let (scenario, first, fact) = stamped()
        let end = scenario.now
        scenario.now = end.adding(seconds: 86400)
        let ahead = scenario.checkpoint()
        let anchoring = Anchoring(
            scenario.register, stamps: [fact, stamp(ahead, end)])
        #expect(places(anchoring, .forwardDated) == [ahead.hex])
        // One that lists a stamp that is newer than itself.
        let behind = stamp(first, end.adding(seconds: 90000 + 86400), listedBy: 3)
        #expect(
            places(Anchoring(scenario.register, stamps: [behind]), .backDated) == [ahead.hex])
    }

    @Test func stampsThatContradictEachOtherAreTold() {
        let (scenario, first, _) = stamped()
        let second = scenario.register.checkpoints[1]
        let newer = stamp(first, second.time.adding(seconds: 7200), listedBy: 2)
        let older = stamp(second.id, second.time.adding(seconds: 60))
        let anchoring = Anchoring(scenario.register, stamps: [newer, older])
        #expect(places(anchoring, .stampsDisagree) == [older.path])
    }

    @Test func theNewestCheckpointThatSomebodyElseVouchesForIsNamed() {
        let (scenario, first, fact) = stamped()
        scenario.witness(first, by: .p8)
        scenario.witness(first, by: .p7)
        scenario.submit(document("P-11"))
        scenario.checkpoint()
        let anchoring = Anchoring(scenario.register, stamps: [fact])
        #expect(anchoring.witnessed?.checkpoint.id == first)
        #expect(anchoring.witnessed?.by == ["p-8", "p-7"])
        #expect(anchoring.witnessed?.later == 3)
        #expect(Anchoring(Register(), stamps: []).witnessed == nil)
    }

    @Test func theFoldKnowsNothingOfStamps() {
        let scenario = Scenario.founded()
        scenario.submit(p10)
        let hash = testDigest("a stamp")
        scenario.add(EvidenceFile(hash: hash, kind: "stamp", statements: []))
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.findings.isEmpty)
        let without = scenario.files.filter { $0.hash != hash }
        let missing = Register(folding: scenario.input(without))
        #expect(missing.findings.map(\.code) == [.evidenceMissing])
        #expect(missing.judgements == register.judgements)
    }
}
