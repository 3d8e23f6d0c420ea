import DocumentControl
import Testing

@Suite struct RootTests {
    @Test func rootStatementOneNeedsAllFounders() {
        let scenario = Scenario()
        let root = scenario.sign(
            .root, [Signer(.p1), Signer(.p2)], keys: [scenario.key(.p1)]
        ) { draft in
            draft.set("format", "1")
            draft.set("number", "1")
            draft.set("title", "Test")
            draft.set("threshold", "1")
            draft.add("person", scenario.seat(.p1, scenario.key(.p1), [.root]))
            draft.add("person", scenario.seat(.p2, scenario.key(.p2), [.root]))
        }
        let register = scenario.register
        #expect(register.system == nil)
        #expect(register.places(.rootNotSigned) == [root.hex])
    }

    @Test func twoRootsStopUntilOneIsSettledOrNamed() {
        let scenario = Scenario.founded()
        let mine = scenario.system
        let other = Scenario(now: "2026-01-02T00:00:00Z")
        let thief = PersonID.number(66)
        let root = other.sign(.root, [Signer(thief)]) { draft in
            draft.set("format", "1")
            draft.set("number", "1")
            draft.set("title", "Mine")
            draft.set("threshold", "1")
            draft.add("person", other.seat(thief, other.key(thief), [.root, .controller]))
        }
        for file in other.files { scenario.add(file) }
        let contested = scenario.register
        #expect(contested.system == nil)
        #expect(contested.places(.rootContested).count == 2)
        // An auditor brings the identifier along.
        #expect(Register(folding: scenario.input(root: root)).system == root)
        scenario.checkpoint(of: [scenario.files[0]])
        #expect(scenario.register.system == mine)
        #expect(scenario.register.judgements[mine ?? root]?.settledBy == 1)
    }

    @Test func theNextRootNeedsTheThresholdsOfBoth() {
        let scenario = Scenario.founded()
        let holders: [PersonID] = [.p3, .p4]
        let newOnly = scenario.nextRoot(holders: holders, title: "a")
        let oldOnly = scenario.nextRoot(holders: holders, signers: [.p1, .p2], title: "b")
        let half = scenario.nextRoot(holders: holders, signers: [.p1, .p3, .p4], title: "c")
        let register = scenario.register
        #expect(register.refusal(newOnly) == .rootNotSigned)
        #expect(register.refusal(oldOnly) == .rootNotSigned)
        #expect(register.refusal(half) == .rootNotSigned)
        let both = scenario.nextRoot(holders: holders, signers: [.p1, .p2, .p3, .p4], title: "d")
        scenario.checkpoint()
        let after = scenario.register
        #expect(after.counts(both))
        #expect(after.root?.holders == holders)
        #expect(after.root?.number == 2)
    }

    @Test func theNextRootTakesItsSeatsAfterItsCheckpoint() {
        let scenario = Scenario.founded()
        let holders: [PersonID] = [.p3, .p4]
        let next = scenario.nextRoot(holders: holders, signers: [.p1, .p2, .p3, .p4])
        for holder in holders { scenario.authority[Signer(holder, role: .root)] = next }
        let new = holders.map { Signer($0, role: .root) }
        let old = [Signer(.p1, role: .root), Signer(.p2, role: .root)]
        let early = scenario.dismiss(.p5, .approver, by: new)
        #expect(scenario.register.refusal(early) == .outOfRole)
        scenario.checkpoint()
        let after = scenario.dismiss(.p6, .approver, by: new)
        let former = scenario.dismiss(.p6, .reviewer, by: old)
        let register = scenario.register
        #expect(register.counts(after))
        #expect(register.refusal(former) == .outOfRole)
    }

    @Test func severalRootsOfOneChainMayArriveTogether() {
        let scenario = Scenario.founded()
        let second = scenario.nextRoot(title: "two")
        let third = scenario.nextRoot(number: 3, after: second, title: "three")
        scenario.checkpoint()
        #expect(scenario.register.root?.id == third)
    }

    @Test func rootStatementsAreJudgedByTheRootChainAlone() {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        // Removals by a hostile registrar do not lock the root out.
        scenario.replaceKey(.p2, scenario.key(.p2))
        scenario.sign(.depart, by: [Scenario.registrar], ["person": [PersonID.p2.text]])
        scenario.checkpoint()
        let next = scenario.nextRoot()
        #expect(scenario.register.counts(next))
    }

    @Test func aRootSignedByAKeyOfNoRootStatementDoesNotCount() {
        let scenario = Scenario.founded()
        let further = "ssh-ed25519 further"
        scenario.admit(.p2, further, by: [Scenario.registrar, Signer(.p2)])
        scenario.checkpoint()
        let next = scenario.nextRoot(keys: [scenario.key(.p1), further])
        #expect(scenario.register.judgements[next]?.counts == false)
    }

    @Test func aRaceOfRootsStopsUntilTheRootSettlesIt() {
        let scenario = Scenario.founded()
        let left = scenario.nextRoot(title: "left")
        let right = scenario.nextRoot(title: "right")
        scenario.checkpoint()
        let stopped = scenario.register
        #expect(stopped.refusal(left) == .rootContested)
        #expect(stopped.refusal(right) == .rootContested)
        #expect(stopped.root?.number == 1)
        let settled = scenario.nextRoot(against: [left, right], title: "settled")
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.root?.id == settled)
        // The race is contained from then on.
        #expect(
            stopped.findings.filter { $0.code == .rootContested }.allSatisfy { $0.grade == .error })
        let grades = register.findings.filter { $0.code == .rootContested }.map(\.grade)
        #expect(grades == [.deviation, .deviation])
    }

    @Test func aRootSettledFirstWinsTheRace() {
        let scenario = Scenario.founded()
        let first = scenario.nextRoot(title: "first")
        scenario.checkpoint()
        let late = scenario.nextRoot(title: "late")
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.root?.id == first)
        #expect(register.refusal(late) == .rootContested)
    }

    @Test func oneFounderIsPossibleAndSaidInEveryVerify() {
        let scenario = Scenario()
        scenario.found(threshold: 1, founders: [.p1])
        let alone = scenario.appoint(.p7, .approver, by: [Signer(.p1, role: .root)])
        let register = scenario.register
        #expect(register.system != nil)
        #expect(register.findings.contains { $0.code == .oneFounder && $0.grade == .remark })
        #expect(register.counts(alone))
    }

    @Test func aThresholdOfOneAmongTwoDoesNotMakeOnePersonTwo() {
        let scenario = Scenario.founded(threshold: 1)
        let alone = scenario.appoint(.p7, .approver, by: [Signer(.p1, role: .root)])
        #expect(scenario.register.refusal(alone) == .twoPeopleNeeded)
    }

    @Test func aStatementOfAnotherSystemDoesNotCount() {
        let scenario = Scenario.founded()
        let text = scenario.submit(document("P-10"))
        let own = scenario.system
        scenario.system = text.submit
        let strange = scenario.review(text)
        scenario.system = own
        #expect(scenario.register.refusal(strange) == .otherSystem)
    }
}
