import DocumentArchive
import DocumentControl
import Git

extension Office {
    /// Who wrote a draft and who only typed it: as named, or as its changes since the last issue
    /// tell, over renames.
    ///
    /// - Throws: ``OfficeError/unknownAuthors(_:_:)`` where the draft was changed by somebody whom
    ///   the register does not know: such a name is asked for and never dropped.
    func authors(
        of draft: Draft, _ state: DocumentState?, _ wish: SubmissionWish, _ identity: Identity
    ) throws -> (authors: [PersonID], typists: [PersonID]) {
        if !wish.authors.isEmpty {
            let typists = wish.typedBy.filter { !wish.authors.contains($0) }
            let all = wish.authors + typists
            guard all.contains(identity.person) else {
                throw OfficeError.notAuthor(name(identity.person), draft.document ?? .rules)
            }
            return (wish.authors, typists)
        }
        var known: [String: PersonID] = [:]
        for (person, card) in evidence.cards { known[card.email.lowercased()] = person }
        for person in register.people.keys { known["\(person)@signet"] = person }
        var base: StagedText?
        do {
            base = try state?.head.flatMap { head in
                try state.map { try text(of: head, in: $0) }
            }
        } catch OfficeError.textDisposed {
            // Whoever changed the draft since it was begun is an author then.
        }
        var authors: Set<PersonID> = []
        var strangers: [String] = []
        for change in try archive.changes(of: draft.path, since: base?.bytes) {
            let people = [(name: change.authorName, email: change.authorEmail)] + change.coAuthors
            for person in people {
                if let id = known[person.email.lowercased()] {
                    authors.insert(id)
                } else {
                    let words = "\(person.name) <\(person.email)>"
                    if !strangers.contains(words) { strangers.append(words) }
                }
            }
        }
        guard strangers.isEmpty else {
            throw OfficeError.unknownAuthors(draft.path, strangers)
        }
        let typists = Set(wish.typedBy)
        authors.subtract(typists)
        let isChanged = try isChangedSinceCommit(draft)
        if authors.isEmpty || isChanged, !typists.contains(identity.person) {
            authors.insert(identity.person)
        }
        guard authors.contains(identity.person) || typists.contains(identity.person) else {
            throw OfficeError.notAuthor(name(identity.person), draft.document ?? .rules)
        }
        return (authors.sorted(), typists.sorted())
    }

    /// Whether the draft has changes that nobody committed: they are the submitter's.
    private func isChangedSinceCommit(_ draft: Draft) throws -> Bool {
        try archive.bytes(of: draft.path) != draft.bytes
    }
}
