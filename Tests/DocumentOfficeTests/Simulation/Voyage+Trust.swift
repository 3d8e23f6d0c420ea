import DocumentControl
import DocumentOffice
import TestSupport

/// What people do that keeps people, keys and the root of trust right.
extension Voyage {
    /// What somebody has to put right, as one clone knows it: a contest, a race, a signature that is
    /// awaited, a key that is lost, a request without an answer.
    func repair(_ office: Office) -> (String, Deed)? {
        let register = office.register
        let controller = random.chance(50) ? "bo" : "carl"
        let registrar = random.chance(50) ? "ada" : "carl"
        var repairs: [(String, Deed)] = []
        if !register.openRootRace.isEmpty { repairs.append(("ada", .root)) }
        for contest in register.contests {
            if case .person = contest.subject {
                repairs.append((random.chance(50) ? "ada" : "bo", .settle))
            } else {
                repairs.append((controller, .settle))
            }
        }
        let waiting = register.statements.sorted { $0.key < $1.key }
            .flatMap { register.waitingSigners(of: $0.key, $0.value) }.compactMap(Fleet.person)
        if let person = waiting.randomElement(using: &random) {
            repairs.append((person, .countersign))
        }
        if withoutKey(register) != nil { repairs.append((registrar, .renew)) }
        if register.judgements.values.contains(where: \.contested) {
            repairs.append((controller, .uphold))
        }
        if register.requests.values.contains(where: { $0.outcome == nil }) {
            repairs.append((controller, .answer))
        }
        return repairs.randomElement(using: &random)
    }

    private func withoutKey(_ register: Register) -> String? {
        Fleet.people.first { person in
            register.people[Fleet.id(person)].map { state in
                state.departed == nil && state.keys.allSatisfy { $0.endedBy != nil }
            } ?? false
        }
    }

    func keepTrust(_ deed: Deed, by person: String, at office: Office) async throws -> Recorded? {
        switch deed {
        case .removal: return try await changePeople(office)
        case .countersign: return try await office.countersign(nil)
        case .compromise:
            let choices = ["ravi", "sam", "tess", "carl", "anna"].filter { $0 != person }
            let lost = choices[Int.random(in: 0..<choices.count, using: &random)]
            let newest = office.register.checkpoints.count
            let until = Int.random(in: max(1, newest - 8)...max(1, newest), using: &random)
            return try await office.record(
                try await office.compromise(
                    try office.key(nil, of: Fleet.id(lost)), trustedUntil: "\(until)", with: nil,
                    reason: ["A computer was stolen."]))
        case .renew: return try await renew(by: person, at: office)
        case .uphold:
            let targets = office.register.judgements.filter { id, judgement in
                judgement.contested
                    && office.register.statements[id]?.signers.contains {
                        $0.person == Fleet.id(person)
                    } == false
            }.keys.sorted().prefix(Int.random(in: 1...3, using: &random))
            guard !targets.isEmpty else { return nil }
            return try await office.record(
                try await office.uphold(targets.map(\.hex), reason: ["They made it indeed."]))
        case .settle:
            guard let contest = office.register.contests.first,
                let kept = contest.claims.randomElement(using: &random)
            else { return nil }
            return try await office.record(
                try await office.settle(kept.hex, against: [], reason: ["It came first."])
                    .statement)
        case .root: return try await changeRoot(office)
        case .newcomer: return try await admitNewcomer(by: person)
        case .service: return try await changeService(office)
        default: return nil
        }
    }

    /// A person whose key is lost enrols another at the registrar's desk.
    private func renew(by registrar: String, at office: Office) async throws -> Recorded? {
        guard let person = withoutKey(office.register) else { return nil }
        keysMade += 1
        let key = "\(person)-\(keysMade)"
        _ = try await enrol(key, as: Fleet.id(person), by: registrar)
        let desk = try fleet.office(registrar)
        try await desk.connect()
        let admission = Admission(
            person: Fleet.id(person), name: nil, email: nil, department: nil, identity: "seen")
        let second = Fleet.id(registrar == "ada" ? "bo" : "ada")
        let recorded = try await desk.record(try await desk.admit(admission, with: second))
        fleet.keys[person] = key
        return recorded
    }

    private func enrol(
        _ key: String, as id: PersonID, by registrar: String
    ) async throws -> Recorded {
        let office = try fleet.office(registrar, key: key)
        try await office.connect()
        return try await office.enrol(try await office.prepareEnrolment(key: key, as: id.text))
    }

    /// Two registrars who do not know of each other may give the same number to two people.
    private func admitNewcomer(by registrar: String) async throws -> Recorded {
        keysMade += 1
        let id = PersonID(checked: "p-001\(Int.random(in: 0..<3, using: &random))")
        _ = try await enrol("newcomer-\(keysMade)", as: id, by: registrar)
        let office = try fleet.office(registrar)
        try await office.connect(!random.chance(20))
        return try await office.record(
            try await office.admit(
                Admission(
                    person: id, name: "New \(keysMade)", email: "new\(keysMade)@example.org",
                    department: nil, identity: "seen")))
    }

    /// Carl becomes a holder of the root, or is one no longer; a race is settled first.
    private func changeRoot(_ office: Office) async throws -> Recorded {
        var wish = RootWish(reason: ["So that it can be changed when one is away."])
        if let kept = office.register.openRootRace.randomElement(using: &random) {
            wish.settle = kept.hex
        } else if office.register.root?.holders.contains(Fleet.id("carl")) == true {
            wish.remove = [Fleet.id("carl")]
        } else {
            wish.add = [Fleet.id("carl").text]
        }
        return try await office.record(try await office.prepareRoot(wish).statement)
    }

    /// The clock that makes checkpoints is enrolled, or ended where it is.
    private func changeService(_ office: Office) async throws -> Recorded {
        let clock = PersonID(checked: "clock")
        if let service = try? office.service(clock.text) {
            return try await office.record(
                try await office.end(service.hex, reason: ["No longer needed."]))
        }
        return try await office.record(
            try await office.enrolService(
                clock, key: "clock", duty: .checkpoint, until: nil,
                reason: ["Lists what is new."]))
    }

    /// The registrar dismisses and appoints the reviewer, and moves Sam out of the audience and back.
    private func changePeople(_ office: Office) async throws -> Recorded {
        let reviewer = Name(checked: "reviewer")
        let staff = Name(checked: "all-staff")
        if random.chance(50) {
            let holds =
                office.register.people[Fleet.id("ravi")]?.appointments
                .contains { $0.role == reviewer && $0.endedBy == nil } == true
            return try await office.record(
                holds
                    ? try await office.remove(
                        .role(reviewer), of: Fleet.id("ravi"), reason: ["Moved."])
                    : try await office.appoint(
                        Fleet.id("ravi"), to: reviewer, from: nil, until: nil, second: nil,
                        reason: []))
        }
        let isMember = office.groups(of: Fleet.id("sam")).contains(staff)
        return try await office.record(
            isMember
                ? try await office.remove(.group(staff), of: Fleet.id("sam"), reason: [])
                : try await office.join(Fleet.id("sam"), group: staff))
    }
}
