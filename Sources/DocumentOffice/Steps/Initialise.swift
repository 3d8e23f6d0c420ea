import DocumentArchive
package import DocumentControl
import Foundation
import Git
import Signatures

/// A person named when a system is begun.
package struct Founder: Hashable, Sendable {
    package let name: String
    package let email: String
    /// The path of the public key's file, or of the private one beside it.
    package let key: String

    package init(name: String, email: String, key: String) {
        self.name = name
        self.email = email
        self.key = key
    }

    /// Reads `Name <address> path/to/key.pub`.
    ///
    /// - Throws: ``OfficeError/founderUnreadable(_:)``.
    package init(_ words: String) throws {
        guard let open = words.firstIndex(of: "<"), let close = words.firstIndex(of: ">"),
            open < close
        else { throw OfficeError.founderUnreadable(words) }
        name = words[..<open].trimmingCharacters(in: .whitespaces)
        email = String(words[words.index(after: open)..<close])
        key = words[words.index(after: close)...].trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty, !email.isEmpty, !key.isEmpty else {
            throw OfficeError.founderUnreadable(words)
        }
    }
}

/// Who begins a system.
package struct Beginning: Sendable {
    package var title: String?
    package var founders: [Founder]
    /// Further people, or the name of a founder.
    package var registrar: String?
    package var controller: String?
    /// How many founders sign what the root signs; all of two, else a majority.
    package var threshold: Int?
    /// Until when texts approved elsewhere may be adopted; nothing for what the rules say.
    package var adoptionUntil: Day?
    /// The file of a second key of the first founder, for a sealed envelope.
    package var sealedKey: String?

    package init(
        title: String? = nil, founders: [Founder], registrar: String? = nil,
        controller: String? = nil, threshold: Int? = nil, adoptionUntil: Day? = nil,
        sealedKey: String? = nil
    ) {
        self.sealedKey = sealedKey
        self.title = title
        self.founders = founders
        self.registrar = registrar
        self.controller = controller
        self.threshold = threshold
        self.adoptionUntil = adoptionUntil
    }
}

extension Office {
    /// Begins a management system: root statement 1, the first control rules, cards, folders.
    ///
    /// - Parameter beginning: The founders, the first registrar and document controller.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError/alreadyBegun`` and what keeps the control rules from being read.
    package func prepareBeginning(_ beginning: Beginning) async throws -> ReadyStatement {
        try demandNothingBegun()
        let rulesBytes = try firstRules(adoptionUntil: beginning.adoptionUntil)
        let people = try seats(beginning).enumerated().compactMap { place, person in
            let id = PersonID("p-000\(place + 1)") ?? PersonID("p-\(place + 1)")
            return try id.map { id in
                let sealed = place == 0 ? beginning.sealedKey : nil
                let keys = try [person.founder.key, sealed].compactMap { $0 }
                    .map { try surroundings.readKey($0).description }
                return FirstPerson(id: id, keys: keys, card: person.card, seats: person.seats)
            }
        }
        let founders = people.filter { $0.seats.contains(.root) }
        let threshold =
            beginning.threshold ?? (founders.count <= 2 ? founders.count : founders.count / 2 + 1)
        return try begin(
            people, threshold: threshold, title: beginning.title, rulesBytes,
            by: try founder(among: beginning.founders, people))
    }

    /// The control rules that lie there, else those to start with.
    private func firstRules(adoptionUntil day: Day?) throws -> [UInt8] {
        guard let bytes = archive.draftBytes(RulesFile.path) else {
            let text = day.map { StartingRules.text(adoptionUntil: $0) } ?? StartingRules.text
            return Array(text.utf8)
        }
        if let day, try RulesFile.decode(bytes).adoptionUntil != day {
            throw OfficeError.rulesSayOtherwise("adoption-until: \(day)")
        }
        return bytes
    }

    /// Nothing is begun where a system is, or waits for its founders.
    func demandNothingBegun() throws {
        guard register.system == nil,
            !register.statements.values.contains(where: { $0.kind == .root })
        else { throw OfficeError.alreadyBegun }
    }

    /// Signs and records root statement 1; the clone remembers the branch of the control rules.
    package func begin(_ statement: ReadyStatement) async throws -> Recorded {
        let recorded = try await record(statement)
        if archive.branch != "main" {
            try? archive.set(Archive.branchSetting, to: archive.branch)
        }
        return recorded
    }

    /// One person of the first root statement as the founder names them.
    private struct Seated {
        let founder: Founder
        let card: Card
        var seats: Set<Name>
    }

    private func seats(_ beginning: Beginning) throws -> [Seated] {
        var people = beginning.founders.map {
            Seated(founder: $0, card: card($0), seats: [.root])
        }
        guard !people.isEmpty else { throw OfficeError.founderUnreadable("") }
        func take(_ words: String?, _ seat: Name) throws {
            guard let words else {
                people[0].seats.insert(seat)
                return
            }
            if let known = people.firstIndex(where: { $0.founder.name == words }) {
                people[known].seats.insert(seat)
                return
            }
            let founder = try Founder(words)
            people.append(Seated(founder: founder, card: card(founder), seats: [seat]))
        }
        try take(beginning.registrar, .registrar)
        try take(beginning.controller, .controller)
        return people
    }

    private func card(_ founder: Founder) -> Card {
        Card(name: founder.name, email: founder.email, salt: surroundings.salt())
    }

    /// The founder who types the command: the one whose key is at hand.
    private func founder(
        among founders: [Founder], _ people: [FirstPerson]
    ) throws -> Identity {
        if let path = surroundings.environment["SIGNET_KEY"] {
            let key = try surroundings.readKey(path).description
            guard
                let found = people.first(where: {
                    $0.seats.contains(.root) && $0.keys.contains(key)
                })
            else { throw OfficeError.keyNotEnrolled(path) }
            return Identity(
                person: found.id, key: path, personSource: "founder", keySource: "SIGNET_KEY")
        }
        guard let founder = founders.first, let first = people.first else {
            throw OfficeError.nobody
        }
        return Identity(
            person: first.id, key: founder.key, personSource: "founder", keySource: "--founder")
    }

    /// The folders of a new system, as far as nothing lies there yet.
    func startingFiles(_ rulesBytes: [UInt8], _ rules: Rules) throws -> [NewFile] {
        var files = [
            NewFile(
                path: "\(Layout.control)/.gitattributes",
                bytes: Array("* -text -ident -filter !eol !working-tree-encoding\n".utf8))
        ]
        for (folder, words) in StartingRules.folders {
            let path = "\(folder)/README.md"
            if try archive.bytes(of: path) == nil, archive.draftBytes(path) == nil {
                files.append(NewFile(path: path, bytes: Array(words.utf8)))
            }
        }
        if try archive.bytes(of: RulesFile.path) == nil {
            files.append(NewFile(path: RulesFile.path, bytes: rulesBytes))
        }
        return files
    }
}
