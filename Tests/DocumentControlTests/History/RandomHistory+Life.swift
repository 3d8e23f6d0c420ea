import DocumentControl
import TestSupport

extension RandomHistory {
    func submit() {
        let document = Self.documents.randomElement(using: &random) ?? Self.documents[0]
        let head = head(document)
        let base = head?.value.text.item.revision
        let change: ChangeClass = base != nil && random.chance(25) ? .editorial : .material
        let revision = base?.next(change) ?? .first
        let before = seen(submits).filter { $0.value.document == document }
        // Most people wait until nothing is on its way.
        if before.contains(where: { $0.value.item.revision == revision }), random.chance(75) {
            return random.chance(25) ? object() : decide()
        }
        var names = head.map { [$0.id] } ?? []
        if head == nil, let first = before.first { names.append(first.id) }
        for objection in seen(objections)
        where objection.value.text.document == document && random.chance(80) {
            names.append(objection.id)
        }
        let author: PersonID = random.chance(85) ? .p3 : .p6
        let keys = keys([Signer(author)])
        let text = keep {
            scenario.submit(
                document, revision.description, base: base?.description, by: author, on: names,
                text: "\(document) \(submits.count)", change: change, keys: keys)
        }
        submits.append(Made(id: text.submit, file: scenario.files.count - 1, value: text))
    }

    func decide() {
        guard let text = openText() else { return submit() }
        let roles = seen(decisions).filter { $0.value.text.submit == text.submit }
            .map(\.value.signer.role)
        let isReview = random.chance(
            roles.contains(.reviewer) ? 15 : roles.contains(.approver) ? 85 : 55)
        let signer =
            isReview
            ? Signer(random.chance(75) ? .p4 : .p6, role: .reviewer)
            : Signer(random.chance(60) ? .p5 : .p6, role: .approver)
        believe(signer)
        let keys = keys([signer])
        decisions.append(
            made((text, signer)) {
                scenario.decide(isReview ? .review : .approve, text, by: signer, keys: keys)
            })
    }

    /// A text that this clone takes for open, the newest most of the time.
    func openText() -> Text? {
        let issued = Set(seen(line).map(\.value.text.submit))
        let stopped = random.chance(80) ? Set(seen(objections).map(\.value.text.submit)) : []
        let open = seen(submits).filter { !issued.contains($0.id) && !stopped.contains($0.id) }
        return (random.chance(70) ? open.last : open.randomElement(using: &random))?.value
    }

    func object() {
        // Now and then a text that was issued already, which is not known here.
        let issued = seen(submits).filter { made in
            line.contains { $0.value.text.submit == made.id && !sees($0.file) }
        }
        let late = random.chance(60) ? issued.last?.value : nil
        guard let text = late ?? openText() else { return }
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let signer = Signer(.p3)
            objections.append(made((text, signer)) { scenario.takeBack(text) })
        case 1:
            let signer = Signer(.p4, role: .reviewer)
            believe(signer)
            let keys = keys([signer])
            objections.append(
                made((text, signer)) {
                    scenario.decide(
                        .review, text, by: signer, keys: keys, verdict: Verdict.changesRequested)
                })
        default:
            let signer = Signer(random.chance(50) ? .p5 : .p6, role: .approver)
            believe(signer)
            let keys = keys([signer])
            objections.append(
                made((text, signer)) { scenario.decide(.reject, text, by: signer, keys: keys) })
        }
    }

    func issue(isRival: Bool = false) {
        var entries: [(text: Text, supersedes: StatementID?)] = []
        var resting: [StatementID] = []
        let issued = Set(seen(line).map(\.value.text.submit))
        let stopped = random.chance(80) ? Set(seen(objections).map(\.value.text.submit)) : []
        for document in Self.documents {
            guard entries.isEmpty || random.chance(40) else { continue }
            let ready = seen(submits).last { made in
                made.value.document == document && !issued.contains(made.id)
                    && !stopped.contains(made.id) && !route(made.value).isEmpty
            }
            guard let text = ready?.value else { continue }
            entries.append((text, head(document)?.id))
            resting += route(text)
        }
        let from = scenario.now.adding(
            seconds: Int64.random(in: -1...3, using: &random) * 86400)
        guard let first = entries.first else { return random.chance(60) ? decide() : reissue(from) }
        guard random.chance(90) else { return reissue(from) }
        let mode: IssueMode =
            random.chance(12) ? .trial : random.chance(12) ? .emergency : .normal
        let days = Int64.random(in: 2...8, using: &random)
        let id = made((first.text, false)) {
            scenario.issue(
                entries, resting: resting, from: from, mode: mode,
                until: mode == .normal ? nil : from.adding(seconds: days * 86400),
                keys: nil)
        }
        for entry in entries {
            line.append(Made(id: id.id, file: id.file, value: (entry.text, false)))
        }
        // Somebody else, who does not see it yet, does the same.
        if !isRival, random.chance(20) {
            here = (here + 1) % clones.count
            scenario.now = clock(here)
            issue(isRival: true)
        }
    }

    /// The decisions that an issue of a text would rest on: none while a seat is empty, most of
    /// the time.
    private func route(_ text: Text) -> [StatementID] {
        let all = seen(decisions).filter {
            $0.value.text.submit == text.submit && !forged.contains($0.id)
        }
        guard random.chance(92) else { return all.map(\.id) }
        let approvals = all.filter { $0.value.signer.role == .approver }
        for approval in approvals.reversed() {
            if text.item.revision.minor > 0 { return [approval.id] }
            let review = all.last {
                $0.value.signer.role == .reviewer
                    && $0.value.signer.person != approval.value.signer.person
            }
            if let review { return [review.id, approval.id] }
        }
        return []
    }

    /// Withdraws the last of a line, or gives it another date.
    private func reissue(_ from: Instant) {
        let document = Self.documents.randomElement(using: &random) ?? Self.documents[0]
        guard let head = head(document), !head.value.isWithdrawal else { return decide() }
        let text = head.value.text
        guard random.chance(50) else {
            line.append(
                made((text, true)) { scenario.withdraw(text, supersedes: head.id, from: from) })
            return
        }
        let resting = route(text)
        line.append(
            made((text, false)) {
                scenario.issue([(text, nil)], resting: resting, from: from, replaces: head.id)
            })
    }

    func void() {
        let second = Signer(.p1, role: .registrar)
        func by(_ own: Signer) -> [Signer] {
            random.chance(70) ? [own] : [Scenario.controller, Signer(second.person)]
        }
        switch Int.random(in: 0..<8, using: &random) {
        case 0..<5:
            let issued = seen(decisions).filter { decision in
                seen(line).contains { $0.value.text.submit == decision.value.text.submit }
            }
            let late = random.chance(40) ? issued.last : nil
            guard let target = late ?? pick(decisions) else { return }
            let signers = by(Signer(target.value.signer.person))
            let keys = keys(signers)
            keep { scenario.void(target.id, by: signers, keys: keys) }
        case 5:
            guard let target = pick(objections) else { return }
            let signers = by(Signer(target.value.signer.person))
            let keys = keys(signers)
            objections.append(
                made(target.value) { scenario.void(target.id, by: signers, keys: keys) })
        case 6:
            guard let target = pick(submits) else { return }
            let signers = by(Signer(.p3))
            let keys = keys(signers)
            objections.append(
                made((target.value, signers[0])) {
                    scenario.void(target.id, by: signers, keys: keys)
                })
        default:
            guard let target = pick(receipts) else { return }
            let signers = [Signer(target.value), Scenario.controller]
            keep { scenario.void(target.id, by: signers) }
        }
    }

    func acknowledge() {
        guard let head = head(Self.documents[random.chance(50) ? 0 : 1]), !head.value.isWithdrawal
        else { return issue() }
        let reader: PersonID = random.chance(50) ? .p7 : .p8
        receipts.append(
            made(reader) {
                scenario.acknowledge(head.value.text, issue: head.id, by: reader)
            })
    }

    /// Insiders who sign what is not theirs, and statements that nobody signed.
    func mischief() {
        let before = decisions.count
        defer { forged.formUnion(decisions[before...].filter { _ in random.chance(95) }.map(\.id)) }
        guard let text = openText() ?? submits.first?.value else { return submit() }
        let approver = Signer(.p5, role: .approver)
        switch Int.random(in: 0..<8, using: &random) {
        case 0..<3:
            // Somebody takes a role that he has not.
            let thief = Signer(random.chance(50) ? .p7 : .p4, role: .approver)
            scenario.authority[thief] = scenario.system
            decisions.append(
                made((text, thief)) { scenario.decide(.approve, text, by: thief) })
        case 3..<5:
            decisions.append(
                made((text, approver)) {
                    scenario.decide(.approve, text, by: approver, keys: [])
                })
        case 5:
            let keys = [scenario.key(.p7)]
            objections.append(
                made((text, approver)) {
                    scenario.decide(.reject, text, by: approver, keys: keys)
                })
        case 6:
            decisions.append(
                made((text, approver)) {
                    scenario.decide(
                        .approve, text, by: approver, problem: "signature does not match")
                })
        default:
            // A claim to a document that is there, or that somebody else begins.
            let thief: PersonID = .p8
            let stolen = keep {
                scenario.submit(text.document, by: thief, text: "mine \(submits.count)")
            }
            submits.append(
                Made(id: stolen.submit, file: scenario.files.count - 1, value: stolen))
            if random.chance(60) {
                keep { scenario.settle(text.submit, against: [stolen.submit]) }
            }
        }
    }
}
