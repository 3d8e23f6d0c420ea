package import DocumentControl

/// One file with a card.
package struct CardFile: Hashable, Sendable {
    package let person: PersonID
    /// From the root of the repository.
    package let path: String
    /// Nothing where the bytes were altered on the disk.
    package let hash: ContentHash?
    /// Nothing where it cannot be read.
    package let card: Card?

    /// The card that is shown for each person.
    ///
    /// It is the one whose hash the admission binds that counts; before anything counts, the only
    /// one that a statement names. Any other one is not shown, and the identifier stands for the
    /// person.
    static func shown(_ files: [CardFile], by register: Register) -> [PersonID: Card] {
        let named = named(in: register)
        var shown: [PersonID: Card] = [:]
        let erased = register.erasedCards
        for (person, files) in Dictionary(grouping: files, by: \.person)
        where !erased.contains(person) {
            let bound: Set<ContentHash> =
                if let state = register.people[person] {
                    state.card.map { [$0] } ?? []
                } else {
                    named[person] ?? []
                }
            let fitting = files.filter { $0.hash.map(bound.contains) ?? false }
            let cards = Set(fitting.compactMap(\.card))
            if let card = cards.first, cards.count == 1 { shown[person] = card }
        }
        return shown
    }

    /// The hashes of the cards that root statements and admissions name, whether or not they count.
    static func named(in register: Register) -> [PersonID: Set<ContentHash>] {
        var named: [PersonID: Set<ContentHash>] = [:]
        for statement in register.statements.values {
            switch statement.kind {
            case .root:
                for person in statement.rootPeople {
                    if let card = person.card { named[person.person, default: []].insert(card) }
                }
            case .admit:
                if let person = statement.person,
                    let card = statement.first("card").flatMap({ ContentHash($0) })
                {
                    named[person, default: []].insert(card)
                }
            default: break
            }
        }
        return named
    }
}
