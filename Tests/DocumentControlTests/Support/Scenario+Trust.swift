import DocumentControl
import Testing

extension Scenario {
    static let registrar = Signer(.p1, role: .registrar)
    static let controller = Signer(.p2, role: .controller)

    /// The new key signs for itself.
    @discardableResult
    func enrol(_ person: PersonID, _ key: String) -> StatementID {
        sign(.enrol, [Signer(person)], keys: [key]) { $0.set("key", key) }
    }

    /// Binds a person, or a further key of one.
    @discardableResult
    func admit(
        _ person: PersonID, _ key: String?, by signers: [Signer] = [registrar],
        on: [StatementID] = [], keys: [String]? = nil
    ) -> StatementID {
        let enrolment = key.map { [enrol(person, $0)] } ?? []
        let id = sign(
            .admit, by: signers, on: enrolment + on, keys: keys,
            [
                "person": [person.text], "key": [key].compactMap { $0 },
                "identity": ["seen in person"],
            ])
        admission[person] = admission[person] ?? id
        return id
    }

    @discardableResult
    func appoint(
        _ person: PersonID, _ role: Name, by signers: [Signer] = [registrar, controller],
        from: Instant? = nil, until: Instant? = nil, keys: [String]? = nil
    ) -> StatementID {
        let on = admission[person].map { [$0] } ?? []
        let id = sign(
            .appoint, by: signers, on: on, keys: keys,
            [
                "person": [person.text], "duty": [role.text],
                "from": [from?.description].compactMap { $0 },
                "until": [until?.description].compactMap { $0 },
            ])
        authority[Signer(person, role: role)] = id
        return id
    }

    /// Lets a person into a group.
    @discardableResult
    func join(
        _ person: PersonID, _ group: Name, by signers: [Signer] = [registrar, controller]
    ) -> StatementID {
        let id = sign(
            .join, by: signers, on: admission[person].map { [$0] } ?? [],
            ["person": [person.text], "group": [group.text]])
        authority[Signer(person, role: group)] = id
        return id
    }

    /// Records that a person leaves the organisation, at once or on a day to come.
    @discardableResult
    func depart(_ person: PersonID, from: Instant? = nil) -> StatementID {
        sign(
            .depart, by: [Self.registrar],
            ["person": [person.text], "from": [from?.description].compactMap { $0 }])
    }

    @discardableResult
    func dismiss(_ person: PersonID, _ role: Name, by signers: [Signer] = [registrar])
        -> StatementID
    {
        sign(
            .dismiss, by: signers,
            ["person": [person.text], "duty": [role.text], "reason": ["change of duties"]])
    }

    @discardableResult
    func replaceKey(_ person: PersonID, _ key: String, by signers: [Signer] = [registrar])
        -> StatementID
    {
        sign(.replaceKey, by: signers, ["person": [person.text], "key": [key]])
    }

    @discardableResult
    func compromise(
        _ person: PersonID, _ key: String, trustedUntil: StatementID,
        by signers: [Signer] = [registrar, controller]
    ) -> StatementID {
        sign(
            .compromise, by: signers,
            [
                "person": [person.text], "key": [key], "trusted-until": [trustedUntil.hex],
                "reason": ["lost"],
            ])
    }

    /// Countersigns a checkpoint, with what it says itself unless told otherwise.
    @discardableResult
    func witness(
        _ checkpoint: StatementID, by person: PersonID, keys: [String]? = nil,
        count: String? = nil
    ) -> StatementID {
        let witnessed = statements[checkpoint]
        return sign(
            .witness, by: [Signer(person)], keys: keys,
            [
                "checkpoint": [checkpoint.hex], "number": [witnessed?.first("number") ?? "1"],
                "count": [count ?? witnessed?.first("count") ?? "1"],
                "all": [witnessed?.first("all") ?? testDigest("").description],
                "meaning": ["I hold a copy"],
            ])
    }

    /// Enrols a service with a key of its own, and lets it sign by that.
    @discardableResult
    func enrolService(
        _ service: PersonID, duty: String, until: Instant? = nil
    ) -> StatementID {
        let id = sign(
            .service, by: [Self.registrar], on: [enrol(service, key(service))],
            [
                "person": [service.text], "key": [key(service)], "duty": [duty],
                "until": [until?.description].compactMap { $0 }, "reason": ["a second party"],
            ])
        admission[service] = id
        return id
    }

    @discardableResult
    func delegate(
        _ person: PersonID, _ role: Name, to deputy: PersonID, from: Instant, until: Instant
    ) -> StatementID {
        sign(
            .delegate, by: [Signer(person, role: role)],
            [
                "deputy": [deputy.text], "from": [from.description], "until": [until.description],
            ])
    }

    @discardableResult
    func settle(
        _ target: StatementID, against: [StatementID], by signers: [Signer] = [controller]
    ) -> StatementID {
        sign(
            .settle, by: signers,
            ["target": [target.hex], "against": against.map(\.hex), "reason": ["this one"]])
    }

    /// The root statement after the first one, with the same two holders unless told.
    @discardableResult
    func nextRoot(
        number: Int = 2, after former: StatementID? = nil, holders: [PersonID] = [.p1, .p2],
        signers: [PersonID]? = nil, threshold: Int = 2, pin: StatementID? = nil,
        against: [StatementID] = [], keys: [String]? = nil, title: String = "Test"
    ) -> StatementID {
        sign(.root, (signers ?? holders).map { Signer($0) }, keys: keys) { draft in
            draft.set("supersedes", (former ?? system)?.hex)
            draft.set("format", "1")
            draft.set("number", "\(number)")
            draft.set("title", title)
            draft.set("threshold", "\(threshold)")
            draft.set("pin", pin?.hex)
            draft.set("against", against.map(\.hex))
            for holder in holders { draft.add("person", seat(holder, key(holder), [.root])) }
        }
    }
}
