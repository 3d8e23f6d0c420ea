import DocumentArchive
import DocumentControl
import Git

/// The people of the next root statement in the making.
struct RootPeople {
    private var entries: [Entry] = []
    /// The cards of those who are new.
    private(set) var cards: [NewFile] = []
    private var names: [PersonID: String] = [:]

    private struct Entry {
        let person: PersonID
        var keys: [String]
        var card: String?
        var seats: Set<Name>
    }

    /// Carries over the people of a root statement with the seats that they still have.
    init(_ statement: Statement, still: (PersonID, Name) -> Bool) {
        for person in statement.rootPeople {
            let seats = person.seats.filter { $0 == .root || still(person.person, $0) }
            guard !seats.isEmpty else { continue }
            entries.append(
                Entry(
                    person: person.person, keys: person.keys, card: person.card.map { "\($0)" },
                    seats: seats))
        }
    }

    /// Those who hold a key of the root.
    var holders: [PersonID] { entries.filter { $0.seats.contains(.root) }.map(\.person) }

    /// Takes a key of the root from a person, who keeps other seats.
    ///
    /// - Returns: Whether the person held one.
    mutating func remove(_ person: PersonID) -> Bool {
        guard let place = entries.firstIndex(where: { $0.person == person }),
            entries[place].seats.remove(.root) != nil
        else { return false }
        if entries[place].seats.isEmpty { entries.remove(at: place) }
        return true
    }

    /// Adds somebody of the system, with the keys in force.
    mutating func add(known person: PersonID, _ keys: [String]) {
        if let place = entries.firstIndex(where: { $0.person == person }) {
            entries[place].seats.insert(.root)
            entries[place].keys = keys
        } else {
            entries.append(Entry(person: person, keys: keys, card: nil, seats: [.root]))
        }
    }

    /// Adds somebody new under a free identifier, or the next ones where others were added before.
    mutating func add(free: PersonID, _ key: String, _ card: Card) -> PersonID {
        var person = free
        while entries.contains(where: { $0.person == person }), let next = Self.next(person) {
            person = next
        }
        entries.append(
            Entry(person: person, keys: [key], card: "\(card.hash)", seats: [.root]))
        cards.append(NewFile(path: Layout.card(person, card.hash), bytes: card.bytes))
        names[person] = card.name
        return person
    }

    private static func next(_ person: PersonID) -> PersonID? {
        guard let number = Int(person.text.dropFirst(2)) else { return nil }
        let digits = String(number + 1)
        return PersonID("p-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    }

    /// The name of a person, also of one who is new.
    func name(_ person: PersonID, _ office: Office) -> String {
        names[person] ?? office.name(person)
    }

    /// Adds the people to a root statement.
    func fill(_ draft: inout StatementDraft) {
        for entry in entries {
            draft.add(
                "person",
                [
                    "person": [entry.person.text], "key": entry.keys,
                    "card": entry.card.map { [$0] } ?? [],
                    "seat": entry.seats.map(\.text).sorted(),
                ])
        }
    }
}

/// How many of whom must sign a root statement: by the former one, and by itself.
struct RootThresholds {
    let former: [PersonID]
    let needed: Int
    let new: [PersonID]
    let threshold: Int

    func areMet(by signers: [PersonID]) -> Bool {
        former.filter(signers.contains).count >= needed
            && new.filter(signers.contains).count >= threshold
    }

    /// Somebody who brings the signers nearer to both thresholds, those who stay first.
    func next(after signers: [PersonID]) -> PersonID? {
        guard !areMet(by: signers) else { return nil }
        let isFormerShort = former.filter(signers.contains).count < needed
        let both = former.filter(new.contains)
        let open = both + (isFormerShort ? former : new)
        return open.first { !signers.contains($0) }
    }
}
