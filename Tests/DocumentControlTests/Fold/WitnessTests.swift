import DocumentControl
import Testing

@Suite struct WitnessTests {
    private let p10 = document("P-10")

    @Test func aSecondPartyWitnessesACheckpointAndTheNextOneListsIt() {
        let scenario = Scenario.founded()
        scenario.submit(p10)
        let first = scenario.checkpoint()
        let witness = scenario.witness(first, by: .p7)
        #expect(scenario.register.counts(witness))
        #expect(scenario.register.newestWitness?.number == 1)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.judgements[witness]?.settledBy == 2)
        #expect(register.newestWitness?.by == [.p7])
        #expect(register.witnesses(of: first).map(\.id) == [witness])
        #expect(register.findings.isEmpty)
    }

    @Test func aWitnessDecidesNothingInTheOrder() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.checkpoint()
        let before = scenario.register
        scenario.witness(before.checkpoints[0].id, by: .p7)
        scenario.witness(before.checkpoints[0].id, by: .p2)
        scenario.witness(text.submit, by: .p8)
        let after = scenario.register
        #expect(after.documents == before.documents)
        #expect(after.people == before.people)
        #expect(after.checkpoints == before.checkpoints)
        #expect(after.judgements[text.submit] == before.judgements[text.submit])
    }

    @Test func nobodyWitnessesTheOwnCheckpoint() {
        let scenario = Scenario.founded()
        scenario.submit(p10)
        let checkpoint = scenario.checkpoint()
        let own = scenario.witness(checkpoint, by: .p2)
        scenario.admission[.number(80)] = scenario.system
        let stranger = scenario.witness(checkpoint, by: .number(80), keys: ["ssh-ed25519 x"])
        let register = scenario.register
        #expect(register.refusal(own) == .ownCause)
        #expect(register.judgements[stranger]?.counts != true)
        #expect(register.witnesses.isEmpty)
    }

    @Test(arguments: ["number", "count", "all"])
    func whatAWitnessSaysIsWhatTheCheckpointSays(_ key: String) {
        let scenario = Scenario.founded()
        scenario.submit(p10)
        let checkpoint = scenario.checkpoint()
        let values = scenario.statements[checkpoint]
        let wrong = key == "all" ? testDigest("other").description : "7"
        let witness = scenario.sign(
            .witness, by: [Signer(.p7)],
            [
                "checkpoint": [checkpoint.hex], "meaning": ["I hold a copy"],
                "number": [key == "number" ? wrong : values?.first("number") ?? ""],
                "count": [key == "count" ? wrong : values?.first("count") ?? ""],
                "all": [key == "all" ? wrong : values?.first("all") ?? ""],
            ])
        #expect(scenario.register.refusal(witness) == .otherContent)
    }

    @Test func aCheckpointThatOnlyTheWitnessHoldsIsASecondView() {
        let scenario = Scenario.founded()
        scenario.submit(p10)
        scenario.checkpoint()
        scenario.submit(document("P-11"))
        let start = scenario.chain
        let shown = scenario.checkpoint()
        let witness = scenario.witness(shown, by: .p7)
        // Here the host shows another one in its place, and the chain goes on.
        let kept = scenario.files.filter { $0.statements[0].id != shown }
        scenario.checkpoint(of: kept, after: start)
        let view = scenario.files.filter { $0.statements[0].id != shown }
        let register = Register(folding: scenario.input(view))
        #expect(register.checkpoints.count == 2)
        #expect(register.judgements[witness]?.settledBy == 2)
        #expect(register.refusal(witness) == .splitView)
        #expect(register.findings.contains { $0.code == .splitView && $0.grade == .error })
        #expect(register.witnesses.isEmpty)
    }

    @Test func theRootSettlesWhichOfTwoViewsIsRight() {
        let scenario = Scenario.founded()
        scenario.submit(p10)
        scenario.checkpoint()
        let start = scenario.chain
        scenario.submit(document("P-11"))
        let left = scenario.checkpoint()
        let end = scenario.chain
        let right = scenario.checkpoint(after: start)
        scenario.chain = end
        let witness = scenario.witness(right, by: .p7)
        let torn = scenario.register
        #expect(torn.refusal(witness) == .splitView)
        #expect(torn.findings.contains { $0.code == .splitView && $0.grade == .error })
        scenario.nextRoot(pin: left)
        scenario.checkpoint()
        let settled = scenario.register
        #expect(settled.refusal(witness) == .splitView)
        let finding = settled.findings.first { $0.code == .splitView }
        #expect(finding?.grade == .deviation)
        #expect(FindingCode.splitView.canBeWaived(as: .deviation))
        #expect(!FindingCode.splitView.canBeWaived(as: .error))
    }

    @Test func aServiceDoesTheOneDutyItWasEnrolledFor() {
        let scenario = Scenario.founded()
        let outside = PersonID.number(90)
        let clock = PersonID.number(91)
        let service = scenario.enrolService(outside, duty: "witness")
        let other = scenario.enrolService(clock, duty: "checkpoint")
        let unknown = scenario.enrolService(.number(92), duty: "approver")
        let checkpoint = scenario.checkpoint()
        let start = scenario.chain
        let witness = scenario.witness(checkpoint, by: outside)
        let wrong = scenario.witness(checkpoint, by: clock)
        scenario.authority[Signer(outside, role: .witness)] = service
        scenario.checkpoint(by: Signer(outside, role: .witness))
        scenario.chain = start
        let refused = scenario.register
        #expect(refused.counts(service) && refused.counts(other))
        #expect(refused.refusal(unknown) == .valueNotKnown)
        #expect(refused.counts(witness))
        #expect(refused.refusal(wrong) == .outOfRole)
        #expect(refused.checkpoints.count == 1)
        scenario.authority[Signer(clock, role: .checkpoint)] = other
        let second = scenario.checkpoint(by: Signer(clock, role: .checkpoint))
        let third = scenario.witness(second, by: .p2)
        #expect(scenario.register.counts(third))
    }

    @Test func theDutyOfAServiceEnds() {
        let scenario = Scenario.founded()
        let outside = PersonID.number(90)
        scenario.enrolService(outside, duty: "witness", until: instant("2026-02-01T00:00:00Z"))
        let first = scenario.checkpoint()
        let intime = scenario.witness(first, by: outside)
        scenario.wait(days: 40)
        scenario.checkpoint()
        scenario.wait(days: 1)
        let late = scenario.witness(first, by: outside)
        scenario.checkpoint()
        #expect(scenario.register.counts(intime))
        #expect(scenario.register.refusal(late) == .outOfRole)
    }

    @Test func aWitnessIsLeftOutOfWhatWasKnownBefore() {
        let scenario = Scenario.founded()
        scenario.submit(p10)
        let first = scenario.checkpoint()
        let witness = scenario.witness(first, by: .p7)
        scenario.checkpoint()
        let known = Register(folding: scenario.input(asKnown: first))
        #expect(known.witnesses.isEmpty)
        #expect(known.statements[witness] == nil)
    }
}
