import DocumentArchive
package import DocumentControl
import Git

/// What is asked for when texts are taken over that were approved elsewhere.
package struct AdoptionWish: Sendable {
    /// The path of the list, from where the command was typed.
    package var list: String
    /// The approver who signs it too; nothing where only one can.
    package var approver: PersonID?

    package init(list: String, approver: PersonID? = nil) {
        self.list = list
        self.approver = approver
    }
}

/// One text that is about to be adopted.
package struct AdoptedText: Sendable {
    package let item: Item
    package let title: String
    package let formerID: String?
    package let formerRevision: String?
    package let approvedBy: String?
    package let approvedOn: Day
    package let inForceSince: Day
    package let nextReview: Day
    package let evidence: [String]
    /// What `signet check` tells of the text, to be mended with the next revision.
    package let defects: [Defect]
    let intention: Intention
}

/// An adoption that is ready to be signed.
package struct PreparedAdoption: Sendable {
    package let texts: [AdoptedText]
    package let approver: PersonID
    package let statements: [ReadyStatement]
}

extension Office {
    /// Makes ready the adoption of a whole list: one statement, or as few as can hold it.
    ///
    /// - Parameter wish: The list, and who signs it too.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError/listDefects(_:)`` with every defect of the list and of the texts that
    ///   stands in the way; ``OfficeError/adoptionClosed(_:)`` where the rules do not let it.
    package func prepareAdoption(_ wish: AdoptionWish) async throws -> PreparedAdoption {
        let rules = try rules()
        let identity = try await identity()
        guard let until = rules.adoptionUntil, calendar.day(of: now) <= until else {
            throw OfficeError.adoptionClosed(rules.adoptionUntil)
        }
        let seat = try role(of: identity.person, for: .adopt, among: [.controller], asked: nil)
        let second = try approver(besides: identity.person, wish.approver, rules)
        guard let bytes = FileBytes.read(place(of: wish.list)) else {
            throw OfficeError.listDefects([
                Defect(
                    file: wish.list, line: 1, code: "list", problem: "There is no such file.",
                    remedy: "signet import makes one from a folder of texts.")
            ])
        }
        let list: AdoptionList
        do { list = try AdoptionList(bytes, file: wish.list) } catch {
            throw OfficeError.listDefects(error.defects)
        }
        let signers = [
            Signer(identity.person, role: seat.role), Signer(second.person, role: second.role),
        ]
        var template = StatementDraft(.adopt)
        template.set("on", unique([seat.appointment, second.appointment]).map(\.hex))
        template.set("meaning", adoptionMeaning(rules))
        let checked = Dictionary(grouping: try check(), by: \.file)
        var texts: [AdoptedText] = []
        var defects: [Defect] = []
        for entry in list.entries {
            do {
                texts.append(
                    try adopted(
                        entry, list, checked[entry.path] ?? [], rules, template, signers))
            } catch let error as DefectError { defects += error.defects }
        }
        guard defects.isEmpty else { throw OfficeError.listDefects(defects.sorted()) }
        guard !texts.isEmpty else { throw OfficeError.noneChosen }
        return PreparedAdoption(
            texts: texts, approver: second.person,
            statements: try ready(
                together: Intention.joined(texts.map(\.intention)), by: identity))
    }

    /// Signs and records an adoption.
    package func adopt(_ prepared: PreparedAdoption) async throws -> [Recorded] {
        let recorded = try await record(
            together: prepared.statements, message: "Adopt \(prepared.texts.count) texts")
        var bases: [DocumentID: DraftBase] = [:]
        for text in recorded.flatMap(\.statement.submissions) {
            bases[text.item.document] = DraftBase(text.item.revision, submitted: text.text.hex)
        }
        try? archive.setDraftBases(bases)
        return recorded
    }

    /// The words that controller and approver sign.
    private func adoptionMeaning(_ rules: Rules) -> [String] {
        [
            rules.meaning(of: .adopt, in: nil)
                ?? "These texts were approved before, as stated for each. They are taken over as "
                + "they stand."
        ]
    }

    /// The approver who signs the list too.
    private func approver(
        besides controller: PersonID, _ wanted: PersonID?, _ rules: Rules
    ) throws -> (person: PersonID, role: Name, appointment: StatementID) {
        let roles = rules.approvingRoles.filter { rules.roles[$0] != nil }.sorted()
        var found: [(person: PersonID, role: Name, appointment: StatementID)] = []
        for role in roles {
            for person in register.holders(of: role, at: now)
            where person != controller && !found.contains(where: { $0.person == person }) {
                if let appointment = register.appointment(person, role, at: now) {
                    found.append((person, role, appointment))
                }
            }
        }
        if let wanted {
            guard let named = found.first(where: { $0.person == wanted }) else {
                throw OfficeError.noRole(person: name(wanted), kind: .adopt, roles: roles)
            }
            return named
        }
        guard let first = found.first else { throw OfficeError.nobodyApproves(roles) }
        guard found.count == 1 else {
            throw OfficeError.severalApprove(found.map { name($0.person) })
        }
        return first
    }

    /// The path of a file that a person named from where they typed.
    func place(of path: String) -> String {
        path.hasPrefix("/") ? path : "\(surroundings.folder)/\(path)"
    }
}
