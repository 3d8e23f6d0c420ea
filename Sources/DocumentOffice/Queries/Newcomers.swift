package import DocumentControl

/// A key that somebody enrolled and nobody has admitted yet.
package struct Newcomer: Hashable, Sendable {
    package let person: PersonID
    package let fingerprint: String
}

extension Office {
    /// The enrolled keys that wait for admission, oldest first.
    package var newcomers: [Newcomer] {
        let bound = Set(register.people.values.flatMap(\.keys).map(\.text))
        return register.statements.filter { id, statement in
            statement.kind == .enrol && register.judgements[id]?.counts == true
                && !bound.contains(statement.first("key") ?? "")
        }.sorted { ($0.value.time, $0.key) < ($1.value.time, $1.key) }
            .map { _, statement in
                Newcomer(
                    person: statement.signers[0].person,
                    fingerprint: Self.fingerprint(statement.first("key") ?? ""))
            }
    }

    /// The enrolment that an identifier, a name or a fingerprint means.
    ///
    /// - Parameters:
    ///   - words: The identifier under which somebody enrolled, or a name: that of somebody known,
    ///     or of somebody new.
    ///   - key: The first characters of the fingerprint, where several wait.
    /// - Returns: The one enrolment that is meant.
    /// - Throws: ``OfficeError/noNewcomer(_:_:)`` where none waits, or more than one could be meant;
    ///   ``OfficeError/noRole(person:kind:roles:)`` where who acts cannot admit.
    package func newcomer(_ words: String, key: String?) async throws -> Newcomer {
        try rules()
        _ = try trustSigners(try await identity().person, .admit)
        let prefix = key.map { $0.hasPrefix("SHA256:") ? $0 : "SHA256:\($0)" }
        var open = newcomers.filter { newcomer in
            prefix.map { newcomer.fingerprint.hasPrefix($0) } ?? true
        }
        let known = try? person(words)
        if let id = PersonID(words), id == known || id.text.contains("-") {
            open = open.filter { $0.person == id }
            guard !open.isEmpty else { throw OfficeError.noEnrolment(id) }
        } else if let known, register.people[known] != nil {
            open = open.filter { $0.person == known }
        } else {
            open = open.filter { register.people[$0.person] == nil }
        }
        // A later enrolment under one identifier takes the place of an earlier one.
        guard let last = open.last, Set(open.map(\.person)).count == 1 else {
            // A fingerprint that fits none shows all that wait.
            let shown = open.isEmpty && key != nil ? newcomers : open
            throw OfficeError.noNewcomer(words, shown.map { "\($0.person) \($0.fingerprint)" })
        }
        return last
    }

    /// Whether a registrar other than this person has a key in force.
    package func hasRegistrar(besides person: PersonID) -> Bool {
        register.holders(of: .registrar, at: now).contains { holder in
            holder != person
                && register.people[holder]?.keys.contains { $0.endedBy == nil } == true
        }
    }

    /// Demands that the control rules know groups and roles, before anything is signed.
    package func demandKnown(groups: [Name], roles: [Name]) throws {
        let rules = try rules()
        for group in groups where rules.groups[group] == nil {
            throw OfficeError.unknownValue(
                "group", group.text, known: rules.groups.keys.sorted().map(\.text))
        }
        for role in roles
        where rules.roles[role] == nil
            && ![.registrar, .controller].contains(role)
        {
            throw OfficeError.unknownValue(
                "role", role.text, known: rules.roles.keys.sorted().map(\.text))
        }
    }
}
