import DocumentControl
import Testing

@Suite struct IdentityTests {
    private let p10 = document("P-10")

    @Test func twoFirstSubmissionsOfOneIdentifierStopUntilTheControllerSettles() {
        let scenario = Scenario.founded()
        let left = scenario.submit(p10, text: "left")
        let right = scenario.submit(p10, by: .p8, text: "right")
        scenario.checkpoint()
        let stopped = scenario.register
        #expect(stopped.refusal(left.submit) == .identifierContested)
        #expect(stopped.refusal(right.submit) == .identifierContested)
        #expect(stopped.toSettle(.p2) == [.document(p10)])
        #expect(stopped.toSettle(.p4).isEmpty)
        let stranger = scenario.settle(
            left.submit, against: [right.submit], by: [Signer(.p4, role: .reviewer)])
        let settled = scenario.settle(right.submit, against: [left.submit])
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.refusal(stranger) == .outOfRole)
        #expect(register.counts(settled))
        #expect(register.counts(right.submit))
        #expect(register.refusal(left.submit) == .identifierContested)
        #expect(register.places(.identifierContested) == [left.submit.hex])
        #expect(register.documents[p10]?.claimedBy == right.submit)
        #expect(register.toSettle(.p2).isEmpty)
    }

    @Test func aSettlementInTheSameCheckpointWorksAsWell() {
        let scenario = Scenario.founded()
        let left = scenario.submit(p10, text: "left")
        let right = scenario.submit(p10, by: .p8, text: "right")
        let settled = scenario.settle(left.submit, against: [right.submit])
        #expect(scenario.register.counts(settled))
        #expect(scenario.register.counts(left.submit))
        scenario.checkpoint()
        #expect(scenario.register.counts(left.submit))
    }

    @Test func aContestedAdoptionIsSettledAsAnAdoption() {
        let scenario = Scenario.founded()
        let signers = [Scenario.controller, Signer(.p5, role: .approver)]
        let since = instant("2020-05-01T00:00:00Z")
        let adopted = scenario.adopt(p10, by: signers, since: since)
        let text = scenario.submit(p10, by: .p8, text: "right")
        scenario.checkpoint()
        #expect(scenario.register.refusal(adopted) == .identifierContested)
        scenario.settle(adopted, against: [text.submit])
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(adopted))
        #expect(register.inForce(p10, at: scenario.now) == "1.0")
    }

    @Test func theIdentifierThatWasSettledFirstStays() {
        let scenario = Scenario.founded()
        let first = scenario.submit(p10, text: "first")
        scenario.checkpoint()
        let late = scenario.submit(p10, by: .p8, text: "late")
        let register = scenario.register
        #expect(register.counts(first.submit))
        #expect(register.refusal(late.submit) == .identifierTaken)
    }

    @Test func aClaimThatCouldNotCountContestsNothing() {
        let scenario = Scenario.founded()
        let honest = scenario.submit(p10, text: "honest")
        let unsigned = scenario.submit(p10, by: .p8, text: "unsigned", keys: [])
        let foreign = scenario.submit(p10, by: .p8, authors: [.p7], text: "foreign")
        let register = scenario.register
        #expect(register.counts(honest.submit))
        #expect(register.judgements[unsigned.submit]?.counts == false)
        #expect(register.judgements[foreign.submit]?.counts == false)
    }

    @Test func aKeyForSomebodyAdmittedWithoutOneMayComeBeforeTheNextCheckpoint() {
        let scenario = Scenario.founded()
        let person = PersonID.number(20)
        let onPaper = scenario.admit(person, nil)
        let alone = scenario.admit(person, "ssh-ed25519 first", on: [onPaper])
        let both = [Scenario.registrar, Scenario.controller]
        let key = scenario.admit(person, "ssh-ed25519 second", by: both, on: [onPaper])
        let register = scenario.register
        #expect(register.counts(onPaper))
        #expect(register.refusal(alone) == .twoPeopleNeeded)
        #expect(register.counts(key))
        #expect(register.people[person]?.keys.map(\.text) == ["ssh-ed25519 second"])
    }

    @Test func twoPeopleUnderOneIdentifierStopUntilTheRootSettles() {
        let scenario = Scenario.founded()
        let person = PersonID.number(20)
        let left = scenario.admit(person, "ssh-ed25519 left")
        let right = scenario.admit(person, "ssh-ed25519 right")
        scenario.checkpoint()
        let stopped = scenario.register
        #expect(stopped.refusal(left) == .personContested)
        #expect(stopped.refusal(right) == .personContested)
        #expect(stopped.toSettle(.p2) == [.person(person)])
        #expect(stopped.toSettle(.p7).isEmpty)
        let controller = scenario.settle(left, against: [right])
        let root = scenario.settle(
            right, against: [left], by: [Signer(.p1, role: .root), Signer(.p2, role: .root)])
        let register = scenario.register
        #expect(register.refusal(controller) == .outOfRole)
        #expect(register.counts(root))
        #expect(register.people[person]?.keys.map(\.text) == ["ssh-ed25519 right"])
    }

    @Test func anAdmissionOutOfRoleContestsNobody() {
        let scenario = Scenario.founded()
        let person = PersonID.number(20)
        let honest = scenario.admit(person, "ssh-ed25519 left")
        scenario.admit(person, "ssh-ed25519 right", by: [Signer(.p7, role: .registrar)])
        #expect(scenario.register.counts(honest))
    }

    @Test func onlyTheRegistrarAdmitsAndNobodyAdmitsHimself() {
        let scenario = Scenario.founded()
        let stranger = scenario.admit(.number(20), "ssh-ed25519 a", by: [Signer(.p7)])
        let unseen = scenario.sign(
            .admit, by: [Scenario.registrar],
            ["person": ["p-21"], "key": ["ssh-ed25519 b"], "identity": ["seen"]])
        let register = scenario.register
        #expect(register.refusal(stranger) == .outOfRole)
        #expect(register.refusal(unseen) == .restsOnNothing)
    }

    @Test(arguments: [Name.registrar, .controller, .approver])
    func twoPeopleAppointToWhatWeighs(_ role: Name) {
        let scenario = Scenario.founded()
        let alone = scenario.appoint(.p7, role, by: [Scenario.registrar])
        let two = scenario.appoint(.p7, role)
        let light = scenario.appoint(.p7, .reviewer, by: [Scenario.registrar])
        let register = scenario.register
        #expect(register.refusal(alone) == .twoPeopleNeeded)
        #expect(register.counts(two))
        #expect(register.counts(light))
    }
}

extension Register {
    /// The identifiers that the inbox asks a person to settle.
    fileprivate func toSettle(_ person: PersonID) -> [Contest.Subject] {
        inbox(
            of: person, at: instant("2026-06-01T00:00:00Z"), rules: .test,
            days: DayBoundaries(
                day: { $0.day }, start: { Instant(seconds: $0.number * 86400) })
        ).compactMap { entry in
            if case .toSettle(let contest) = entry.matter { contest.subject } else { nil }
        }
    }
}
