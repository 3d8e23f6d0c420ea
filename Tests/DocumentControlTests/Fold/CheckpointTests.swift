import DocumentControl
import Testing

@Suite struct CheckpointTests {
    private let p10 = document("P-10")

    @Test func aStatementIsSettledByTheFirstCheckpointThatListsIt() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.checkpoint()
        let review = scenario.review(text)
        scenario.checkpoint()
        let approval = scenario.approve(text)
        let register = scenario.register
        #expect(register.judgements[text.submit]?.settledBy == 1)
        #expect(register.judgements[review]?.settledBy == 2)
        #expect(register.judgements[approval]?.settledBy == nil)
        #expect(register.counts(approval))
    }

    @Test func aStatementOfTwoIsSettledOnceBothHaveSigned() {
        let scenario = Scenario.founded()
        let appointment = scenario.sign(
            .appoint, by: [Scenario.registrar, Scenario.controller],
            keys: [scenario.key(.p1)],
            ["person": [PersonID.p7.text], "duty": ["approver"]])
        scenario.checkpoint()
        let open = scenario.register
        #expect(open.refusal(appointment) == .notGathered)
        #expect(open.judgements[appointment]?.settledBy == nil)
        scenario.countersign(appointment, keys: [scenario.key(.p2)])
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(appointment))
        #expect(register.judgements[appointment]?.settledBy == 2)
    }

    @Test func aBadSignatureBesideAGoodOneIsAFindingAndNoVeto() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        scenario.countersign(text.submit, keys: [scenario.key(.p3)], problem: "does not match")
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.counts(text.submit))
        #expect(register.places(.badSignature) == [text.submit.hex])
        #expect(register.findings.allSatisfy { $0.grade == .deviation })
    }

    @Test func aFileIsListedOnlyWithOrAfterEverythingItNames() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let review = scenario.review(text)
        let files = scenario.files.filter { $0.statements[0].id != text.submit }
        let checkpoint = scenario.checkpoint(of: files)
        let register = scenario.register
        #expect(register.places(.checkpointInvalid) == [checkpoint.hex])
        #expect(register.judgements[review]?.settledBy == nil)
    }

    @Test(arguments: ["count", "all", "number", "file", "next-by", "time"])
    func aCheckpointWithAWrongValueSettlesNothing(_ key: String) {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let first = scenario.chain
        let text = scenario.submit(p10)
        let wrong = scenario.checkpoint { draft in
            switch key {
            case "count": draft.set(key, "99")
            case "number": draft.set(key, "3")
            case "all": draft.set(key, testDigest("other").description)
            case "next-by": draft.set(key, scenario.now.adding(seconds: -1).description)
            case "time": draft.set(key, "2025-12-31T00:00:00Z")
            default:
                draft.set(key, ["\(testDigest("no file")) review"])
            }
        }
        // What follows an invalid one is settled by nobody either.
        scenario.review(text)
        let next = scenario.checkpoint()
        let register = scenario.register
        #expect(register.checkpoints.map(\.number) == [1])
        #expect(Set(register.places(.checkpointInvalid)) == [wrong.hex, next.hex])
        #expect(register.judgements[text.submit]?.settledBy == nil)
        #expect(register.judgements[wrong]?.counts != true)
        scenario.checkpoint(after: first)
        #expect(scenario.register.checkpoints.map(\.number) == [1, 2])
    }

    @Test func onlyAControllerAServiceOrTheSignerOfARemovalMakesOne() {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let start = scenario.chain
        let stranger = scenario.checkpoint(by: Signer(.p7, role: .staff))
        let registrar = scenario.checkpoint(by: Scenario.registrar, after: start)
        #expect(
            scenario.register.places(.checkpointInvalid) == [stranger.hex, registrar.hex])
        let removal = scenario.dismiss(.p5, .approver)
        scenario.checkpoint(by: Scenario.registrar, after: start)
        let register = scenario.register
        #expect(register.checkpoints.count == 2)
        #expect(register.judgements[removal]?.settledBy == 2)
    }

    @Test func anEnrolledServiceMakesCheckpointsAndFillsNoSeat() {
        let scenario = Scenario.founded()
        let service = PersonID.number(90)
        let key = scenario.key(service)
        let enrolment = scenario.enrol(service, key)
        let admitted = scenario.sign(
            .service, by: [Scenario.registrar], on: [enrolment],
            [
                "person": [service.text], "key": [key], "duty": ["checkpoint"],
                "reason": ["nightly"],
            ])
        scenario.checkpoint()
        let signer = Signer(service, role: .checkpoint)
        scenario.authority[signer] = admitted
        let text = scenario.submit(p10)
        scenario.checkpoint(by: signer)
        scenario.admission[service] = admitted
        let appointment = scenario.appoint(service, .reviewer)
        scenario.admission[service] = nil
        let second = scenario.void(text.submit, by: [Scenario.controller, Signer(service)])
        let register = scenario.register
        #expect(register.checkpoints.count == 2)
        #expect(register.refusal(appointment) == .restsOnNothing)
        #expect(register.refusal(second) == .outOfRole)
    }

    @Test func whatFollowsAnInvalidCheckpointIsToldAsWell() {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let before = scenario.chain
        scenario.submit(p10)
        let wrong = scenario.checkpoint(by: Signer(.p4, role: .reviewer))
        scenario.submit(document("P-11"))
        let next = scenario.checkpoint()
        scenario.submit(document("P-12"))
        let last = scenario.checkpoint()
        let right = scenario.checkpoint(after: before)
        let register = scenario.register
        #expect(Set(register.places(.checkpointInvalid)) == [wrong.hex, next.hex, last.hex])
        #expect(register.checkpoints.last?.id == right)
        let findings = register.findings.filter { $0.code == .checkpointInvalid }
        #expect(findings.allSatisfy { $0.grade == .deviation })
    }

    @Test func twoValidSuccessorsStopEverythingUntilTheRootPinsOne() {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let start = scenario.chain
        let text = scenario.submit(p10)
        let left = scenario.checkpoint()
        let leftTip = scenario.chain
        scenario.review(text)
        let right = scenario.checkpoint(after: start)
        let stopped = scenario.register
        #expect(stopped.forkAfter == start.last)
        #expect(stopped.places(.checkpointFork) == [left.hex, right.hex])
        #expect(stopped.judgements[text.submit]?.settledBy == nil)

        scenario.chain = leftTip
        let pin = scenario.nextRoot(pin: left)
        scenario.checkpoint()
        let register = scenario.register
        #expect(register.forkAfter == nil)
        #expect(register.checkpoints.map(\.number) == [1, 2, 3])
        #expect(register.checkpoints[1].id == left)
        #expect(register.counts(pin))
        #expect(register.places(.checkpointFork) == [right.hex])
        #expect(register.findings.allSatisfy { $0.grade != .error })
    }

    @Test func anotherSuccessorOfAPinnedOneIsOnlyAFindingLaterOn() {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let start = scenario.chain
        scenario.submit(p10)
        let pinned = scenario.checkpoint()
        scenario.nextRoot(pin: pinned)
        scenario.checkpoint()
        let end = scenario.chain
        let late = scenario.checkpoint(after: start)
        scenario.chain = end
        let register = scenario.register
        #expect(register.forkAfter == nil)
        #expect(register.checkpoints.count == 3)
        #expect(register.places(.checkpointFork) == [late.hex])
    }

    @Test func aListedFileThatIsMissingIsNeverSilent() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let review = scenario.review(text)
        let checkpoint = scenario.checkpoint()
        let left = scenario.files.filter { $0.statements[0].id != text.submit }
        let register = Register(folding: scenario.input(left))
        #expect(register.places(.evidenceMissing) == [checkpoint.hex])
        #expect(register.findings.contains { $0.code == .evidenceMissing && $0.grade == .error })
        #expect(register.refusal(review) == .referenceMissing)
    }

    @Test func aListBesideTheCheckpointStandsForItsLines() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let lines = scenario.files.map { "\($0.hash) \($0.kind)" }.sorted()
        let hash = testDigest(lines.joined(separator: "\n"))
        scenario.know(list: lines, hash)
        scenario.checkpoint { draft in
            draft.set("file", [])
            draft.set("list", "\(hash) 200 \(lines.count)")
        }
        #expect(scenario.register.judgements[text.submit]?.settledBy == 1)
    }

    @Test func aSegmentHoldsManyStatementsInOneFile() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let issue = scenario.bringIntoForce(text)
        let receipts = [PersonID.p3, .p7, .p8].map {
            scenario.acknowledge(text, issue: issue, by: $0)
        }
        scenario.makeSegment(ofLast: 3)
        scenario.checkpoint()
        let register = scenario.register
        #expect(receipts.allSatisfy { register.judgements[$0]?.settledBy == 1 })
        #expect(receipts.allSatisfy(register.counts))
    }

    @Test func aCheckpointThatAnotherOneListsDoesNotCountForThat() {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let start = scenario.chain
        let wrong = scenario.checkpoint(by: Signer(.p7, role: .staff))
        scenario.chain = start
        let lines = scenario.fileOf[wrong].map { ["\($0.hash) checkpoint"] } ?? []
        scenario.checkpoint { draft in
            let all = "all: \(start.all ?? "")\nfile: \(lines[0])\n"
            draft.set("file", lines)
            draft.set("count", "2")
            draft.set("all", testDigest(all).description)
        }
        let register = scenario.register
        #expect(register.checkpoints.count == 2)
        #expect(register.refusal(wrong) == .checkpointInvalid)
    }

    @Test func asKnownLeavesOutWhatWasListedLater() {
        let scenario = Scenario.founded()
        let text = scenario.submit(p10)
        let first = scenario.bringIntoForce(text)
        let known = scenario.checkpoint()
        let withdrawal = scenario.withdraw(text, supersedes: first)
        scenario.checkpoint()
        let now = scenario.now.adding(seconds: 86400)
        #expect(scenario.register.inForce(p10, at: now) == nil)
        let then = Register(folding: scenario.input(asKnown: known))
        #expect(then.inForce(p10, at: now) == "1.0")
        #expect(then.judgements[withdrawal] == nil)
        #expect(then.statements[withdrawal] == nil)
        #expect(then.newestCheckpoint?.id == known)
    }

    @Test func asKnownOfACheckpointOutsideTheChainIsAnError() {
        let scenario = Scenario.founded()
        scenario.checkpoint()
        let unknown = testIdentifier("no checkpoint")
        let register = Register(folding: scenario.input(asKnown: unknown))
        #expect(register.findings.contains { $0.place == unknown.hex && $0.grade == .error })
    }
}
