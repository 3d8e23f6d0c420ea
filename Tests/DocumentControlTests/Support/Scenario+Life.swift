import DocumentControl
import Testing

/// One text under way in a test.
struct Text {
    let item: Item
    let submit: StatementID

    var document: DocumentID { item.document }
}

extension Scenario {
    /// A system whose root statement 1 names eight people with their seats.
    static func founded(rules: Rules = .test, threshold: Int = 2) -> Scenario {
        let scenario = Scenario(rules: rules)
        scenario.found(threshold: threshold)
        return scenario
    }

    /// Signs root statement 1.
    @discardableResult
    func found(threshold: Int = 2, founders: [PersonID] = [.p1, .p2]) -> StatementID {
        let seats: [(PersonID, [Name])] = [
            (.p1, [.root, .registrar]), (.p2, [.root, .controller]), (.p3, [.owner]),
            (.p4, [.reviewer]), (.p5, [.approver]), (.p6, [.approver, .reviewer]),
            (.p7, [.staff]), (.p8, [.staff]),
        ]
        let id = sign(.root, founders.map { Signer($0) }) { draft in
            draft.set("format", "1")
            draft.set("number", "1")
            draft.set("title", "Test")
            draft.set("threshold", "\(threshold)")
            for (person, roles) in seats {
                let held = roles.filter { $0 != .root || founders.contains(person) }
                draft.add("person", seat(person, key(person), held))
            }
        }
        system = id
        for (person, roles) in seats {
            admission[person] = id
            for role in roles { authority[Signer(person, role: role)] = id }
        }
        return id
    }

    /// The lines of one person in a root statement.
    func seat(_ person: PersonID, _ key: String, _ roles: [Name]) -> [String: [String]] {
        ["person": [person.text], "key": [key], "seat": roles.map(\.text)]
    }

    /// What `on:` names for a signer.
    func rest(_ signer: Signer) -> [String] {
        let holder = Signer(signer.behalf ?? signer.person, role: signer.role)
        return [(authority[holder] ?? admission[signer.person])?.hex].compactMap { $0 }
    }

    /// Signs something that rests on the signers' authority and on what is named besides.
    @discardableResult
    func sign(
        _ kind: StatementKind, by signers: [Signer], on: [StatementID] = [],
        keys: [String]? = nil, problem: String? = nil, _ values: [String: [String]] = [:]
    ) -> StatementID {
        var rests = on.map(\.hex)
        for line in signers.flatMap(rest) where !rests.contains(line) { rests.append(line) }
        return sign(kind, signers, keys: keys, problem: problem) { draft in
            draft.set("on", rests)
            for (key, value) in values { draft.set(key, value) }
        }
    }

    // MARK: The life of a document

    /// Submits a text.
    @discardableResult
    func submit(
        _ document: DocumentID, _ revision: String = "1.0", base: String? = nil,
        by person: PersonID = .p3, authors: [PersonID]? = nil, on: [StatementID] = [],
        text: String? = nil, change: ChangeClass = .material, proposed: ChangeClass? = nil,
        keys: [String]? = nil, type: String = "procedure"
    ) -> Text {
        let hash = testDigest(text ?? "\(document) \(revision)")
        let lines = SubmittedText.contentLines(text: hash, attachments: [])
        guard let number = Revision(revision) else { preconditionFailure(revision) }
        let item = Item(document, number, testDigest(lines))
        let rests = on.map(\.hex) + [admission[person]?.hex].compactMap { $0 }
        let id = sign(.submit, [Signer(person)], keys: keys) { draft in
            draft.add(
                "item",
                [
                    "item": [item.description], "title": ["Text"], "type": [type],
                    "owner": ["owner"], "base": [base].compactMap { $0 },
                    "class": [change.rawValue],
                    "proposed-class": [(proposed ?? change).rawValue],
                    "author": (authors ?? [person]).map(\.text), "text": [hash.description],
                ])
            draft.set("on", rests)
            draft.set("reason", "it is needed")
        }
        return Text(item: item, submit: id)
    }

    /// Signs a review, an approval or a rejection.
    @discardableResult
    func decide(
        _ kind: StatementKind, _ text: Text, by signer: Signer, on: [StatementID] = [],
        keys: [String]? = nil, problem: String? = nil, verdict: String = Verdict.suitable
    ) -> StatementID {
        var values = ["item": [text.item.description], "meaning": ["I have read it"]]
        if kind == .review { values["verdict"] = [verdict] }
        if kind == .reject { values["reason"] = ["not so"] }
        return sign(
            kind, by: [signer], on: [text.submit] + on, keys: keys, problem: problem, values)
    }

    @discardableResult
    func review(_ text: Text, by person: PersonID = .p4, on: [StatementID] = []) -> StatementID {
        decide(.review, text, by: Signer(person, role: .reviewer), on: on)
    }

    @discardableResult
    func approve(_ text: Text, by person: PersonID = .p5, on: [StatementID] = []) -> StatementID {
        decide(.approve, text, by: Signer(person, role: .approver), on: on)
    }

    @discardableResult
    func reject(_ text: Text, by person: PersonID = .p6) -> StatementID {
        decide(.reject, text, by: Signer(person, role: .approver))
    }

    @discardableResult
    func takeBack(_ text: Text, by person: PersonID = .p3) -> StatementID {
        let values = ["item": [text.item.description], "reason": ["not yet"]]
        return sign(.takeBack, by: [Signer(person)], on: [text.submit], values)
    }

    /// Issues texts as one set.
    @discardableResult
    func issue(
        _ entries: [(text: Text, supersedes: StatementID?)], resting: [StatementID],
        from: Instant? = nil, by signers: [Signer] = [Signer(.p2, role: .controller)],
        mode: IssueMode = .normal, until: Instant? = nil, replaces: StatementID? = nil,
        audience: [Name] = [], keys: [String]? = nil, gate: Int? = nil, reason: String? = nil
    ) -> StatementID {
        var rests = entries.map(\.text.submit.hex) + resting.map(\.hex)
        for line in signers.flatMap(rest) where !rests.contains(line) { rests.append(line) }
        return sign(.issue, signers, keys: keys) { draft in
            for entry in entries {
                draft.add(
                    "item",
                    [
                        "item": [entry.text.item.description],
                        "supersedes": [entry.supersedes?.hex].compactMap { $0 },
                        "replaces": [replaces?.hex].compactMap { $0 },
                    ])
            }
            draft.set("on", rests)
            draft.set("from", (from ?? now).description)
            draft.set("audience", audience.map(\.text))
            draft.set("mode", mode.rawValue)
            draft.set("until", until?.description)
            draft.set("gate", gate.map { "\($0)" })
            draft.set("reason", reason ?? (mode == .emergency ? "it cannot wait" : nil))
            draft.set("meaning", "in force")
        }
    }

    /// Takes a text through the whole route.
    @discardableResult
    func bringIntoForce(
        _ text: Text, supersedes: StatementID? = nil, from: Instant? = nil
    ) -> StatementID {
        let seats = [review(text), approve(text)]
        return issue([(text, supersedes)], resting: seats, from: from)
    }

    @discardableResult
    func withdraw(
        _ text: Text, supersedes: StatementID, from: Instant? = nil
    ) -> StatementID {
        let signer = Signer(.p2, role: .controller)
        return sign(.withdraw, [signer]) { draft in
            draft.add(
                "item", ["item": [text.item.description], "supersedes": [supersedes.hex]])
            draft.set("on", rest(signer))
            draft.set("from", (from ?? now).description)
            draft.set("meaning", "obsolete")
            draft.set("reason", "not needed")
        }
    }

    @discardableResult
    func acknowledge(
        _ text: Text, issue: StatementID, by person: PersonID = .p7, keys: [String]? = nil
    ) -> StatementID {
        sign(
            .acknowledge, by: [Signer(person)], on: [issue], keys: keys,
            ["item": [text.item.description], "meaning": ["I have read it"]])
    }

    @discardableResult
    func void(
        _ target: StatementID, by signers: [Signer], keys: [String]? = nil
    ) -> StatementID {
        sign(.void, by: signers, keys: keys, ["target": [target.hex], "reason": ["a mistake"]])
    }
}

extension Register {
    /// Why a statement has no effect; nothing where it counts.
    func refusal(_ id: StatementID) -> FindingCode? { judgements[id]?.refusal?.code }

    /// Whether a statement counts.
    func counts(_ id: StatementID) -> Bool { judgements[id]?.counts == true }

    /// The revision in force at an instant.
    func inForce(_ document: DocumentID, at time: Instant) -> String? {
        documents[document]?.inForce(at: time, trials: true)?.item.revision.description
    }

    /// The places of the findings with a code.
    func places(_ code: FindingCode) -> Set<String> {
        Set(findings.filter { $0.code == code }.map(\.place))
    }
}
