import DocumentArchive
package import DocumentControl
import Signatures

/// A second system beside a first one, for what is classified higher.
package struct BesideWish: Sendable {
    /// The folder of the first repository.
    package var folder: String
    /// The name of the second system; nothing for that of the first and the class.
    package var title: String?
    /// The highest class that it holds; nothing for the last one of the rules.
    package var highest: Name?
    /// Who shall be there besides founders, registrars and controllers; everybody with a role
    /// where nobody is named.
    package var people: [String] = []

    package init(folder: String) { self.folder = folder }
}

/// A second system that is ready to be begun.
package struct PreparedBeside: Sendable {
    package let founders: [String]
    /// Everybody whom the root statement names, with their roles.
    package let seated: [(name: String, roles: [Name])]
    /// Who has a role in the first system for a term only, or as acting: none here.
    package let left: [String]
    package let highest: Name?
    package let statement: ReadyStatement
}

extension Office {
    /// Makes ready a system with the founders, threshold, people and roles of another one.
    ///
    /// Statements belong to one system, so nothing signed there counts here: root statement 1 names
    /// the people with their keys and roles as the first register has them, and its founders, who
    /// all sign it, answer for that. A key or role that ended there is not taken over, nor is one
    /// for a term. Whoever holds no role enrols here and is admitted.
    ///
    /// - Parameter wish: Where the first system is, and what the second holds.
    /// - Returns: What is about to be signed.
    /// - Throws: Where the first system is not sound, or who acts holds no key of its root.
    package func prepareBeginning(beside wish: BesideWish) async throws -> PreparedBeside {
        try demandNothingBegun()
        var around = surroundings
        around.folder =
            wish.folder.hasPrefix("/") ? wish.folder : "\(surroundings.folder)/\(wish.folder)"
        let first = try Office(around)
        let rules = try first.rules()
        guard let root = first.register.root, first.isSound else {
            throw OfficeError.besideUnsound(wish.folder)
        }
        let wanted = try wish.people.map(first.person)
        let people = first.firstPeople(wanted, salt: surroundings.salt)
        guard people.filter({ $0.seats.contains(.root) }).map(\.id).sorted() == root.holders else {
            throw OfficeError.besideUnsound(wish.folder)
        }
        let bytes = try archive.draftBytes(RulesFile.path) ?? first.rulesBytes(for: wish, rules)
        let identity = try await besideFounder(people)
        let statement: ReadyStatement
        do {
            statement = try begin(
                people, threshold: root.threshold, title: wish.title, bytes, by: identity)
        } catch OfficeError.statement(let error) {
            guard people.count > 20 else { throw OfficeError.statement(error) }
            throw OfficeError.besideTooLarge(people.count)
        }
        let named = Set(people.map(\.id))
        let left = first.register.people.values.filter { person in
            !named.contains(person.id) && !first.roles(of: person.id).isEmpty && !person.isService
        }
        return PreparedBeside(
            founders: root.holders.map(first.name),
            seated: people.map { (first.name($0.id), $0.seats.sorted()) },
            left: left.map { first.name($0.id) }.sorted(),
            highest: try RulesFile.decode(bytes).highestClassification, statement: statement)
    }

    /// Nothing is taken over from evidence that is altered, forked or in doubt.
    private var isSound: Bool {
        let isLeaving = evidence.pending.contains {
            register.statements[$0]?.kind.isRemoval == true
        }
        guard register.forkAfter == nil, register.openRootRace.isEmpty, !isLeaving,
            let findings = try? archive.audit(trustedRoot: nil, now: now).findings
        else { return false }
        return !findings.contains { $0.grade == .error }
    }

    /// The people who hold roles here without a term, with the keys in force.
    private func firstPeople(_ wanted: [PersonID], salt: () -> String) -> [FirstPerson] {
        let trusted: Set<Name> = [.root, .registrar, .controller]
        return register.people.values.sorted { $0.id < $1.id }.compactMap { person in
            guard person.departed == nil, !person.isService else { return nil }
            let lasting = person.appointments.filter { appointment in
                appointment.endedBy == nil && appointment.until == nil && !appointment.acting
                    && (appointment.from.map { $0 <= now } ?? true)
                    && isSettled(appointment.id)
            }
            let seats = Set(lasting.map(\.role))
            let keys = person.keys.filter { $0.endedBy == nil }.map(\.text)
            guard !seats.isEmpty, !keys.isEmpty else { return nil }
            guard wanted.isEmpty || wanted.contains(person.id) || !seats.isDisjoint(with: trusted)
            else { return nil }
            let card = evidence.cards[person.id].map { card in
                Card(
                    name: card.name, email: card.email, department: card.department, salt: salt())
            }
            return FirstPerson(id: person.id, keys: keys, card: card, seats: seats)
        }
    }

    /// Whether an appointment stands beyond doubt.
    private func isSettled(_ id: StatementID) -> Bool {
        if register.statements[id]?.kind == .root { return true }
        guard let judgement = register.judgements[id] else { return false }
        return judgement.settledBy != nil && !judgement.contested
    }

    /// The control rules in force here, changed to what the second repository holds.
    ///
    /// The documents of this one are listed there by their titles, so that no identifier is given
    /// twice and a text there may refer to them.
    private func rulesBytes(for wish: BesideWish, _ rules: Rules) throws -> [UInt8] {
        guard let reference = register.rulesInForce?.reference,
            let file = try archive.rulesText(reference, in: evidence)
        else { throw OfficeError.rulesMissing }
        if let highest = wish.highest {
            try demandKnown(highest, "classification", rules.classifications)
        }
        var lines: [String] = []
        var isLeftOut = false
        for line in String(decoding: file.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if let letter = line.first, letter != " ", letter != "#" {
                isLeftOut = ["title:", "highest-classification:", "beside:"].contains {
                    line.hasPrefix($0)
                }
            }
            if !isLeftOut { lines.append(String(line)) }
        }
        while lines.last == "" { lines.removeLast() }
        let highest = wish.highest ?? rules.classifications.last
        let title =
            wish.title
            ?? ([rules.title] + (highest.map { ["(\($0))"] } ?? []))
            .joined(separator: " ")
        lines += ["", "title: \(Self.quoted(title))"]
        if let highest { lines.append("highest-classification: \(highest)") }
        let titles = register.documents.values.filter {
            $0.id != .rules && !$0.isWithdrawn(at: now)
        }
        .sorted { $0.id < $1.id }
        if !titles.isEmpty {
            lines += ["beside:"]
            lines += titles.map {
                "  \($0.id): \(Self.quoted(self.title(of: $0.id) ?? $0.id.text))"
            }
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
    }

    /// The founder who types the command: a holder of the first root whose key is at hand.
    private func besideFounder(_ people: [FirstPerson]) async throws -> Identity {
        var offers = await surroundings.offeredKeys()
        if let path = surroundings.environment["SIGNET_KEY"], !path.isEmpty {
            offers = [(path, try surroundings.readKey(path))]
        }
        for offer in offers {
            let key = offer.key.description
            if let found = people.first(where: {
                $0.seats.contains(.root) && $0.keys.contains(key)
            }) {
                return Identity(
                    person: found.id, key: offer.path, personSource: "founder",
                    keySource: "the key of a holder of the first root")
            }
        }
        throw OfficeError.notBeside(offers.first?.path ?? "Whoever types this")
    }
}
