import DocumentArchive
package import DocumentControl

/// Several documents, as a person names them.
package struct DocumentChoice: Sendable {
    package var documents: [DocumentID] = []
    /// Everything that stands at the step.
    package var isChanged = false
    /// What stands at the step of a set of the control rules.
    package var set: Name?
    package var except: [DocumentID] = []

    package init() {}
}

extension Office {
    /// The documents meant by a choice for a step.
    ///
    /// - Parameters:
    ///   - choice: Documents by name, by where they stand, or by a set.
    ///   - step: What shall be done with them: a submission is for drafts that differ from what was
    ///     issued last, a decision for what waits for whoever acts, and so on.
    /// - Returns: The documents, each once; the control rules only where they are named.
    /// - Throws: ``OfficeError/noneChosen`` where nothing stands at the step,
    ///   ``OfficeError/unknownSet(_:known:)``, and ``OfficeError/setIncomplete(_:_:)`` where a set
    ///   would be issued of which a document is still on its way.
    package func chosen(
        _ choice: DocumentChoice, for step: StatementKind
    ) async throws -> [DocumentID] {
        let rules = try rules()
        var seen: Set<DocumentID> = []
        guard choice.isChanged || choice.set != nil else {
            return choice.documents.filter { seen.insert($0).inserted }
        }
        var found = try await standing(at: step, rules).filter { $0 != .rules }
        if let name = choice.set {
            guard let members = rules.sets[name] else {
                throw OfficeError.unknownSet(name, known: rules.sets.keys.sorted())
            }
            if step == .issue {
                let rest = members.filter { id in
                    !found.contains(id) && !choice.except.contains(id)
                        && register.documents[id].flatMap { register.onItsWay($0, at: now) } != nil
                }
                guard rest.isEmpty else { throw OfficeError.setIncomplete(name, rest) }
            }
            found = members.filter(found.contains)
        }
        found = found.filter { !choice.except.contains($0) && seen.insert($0).inserted }
        guard !found.isEmpty else { throw OfficeError.noneChosen }
        return found
    }

    /// Every document that stands at a step for whoever acts.
    private func standing(at step: StatementKind, _ rules: Rules) async throws -> [DocumentID] {
        if step == .submit { return try changedDrafts(rules) }
        let me = try await identity().person
        return register.inbox(of: me, at: now, rules: rules, days: calendar.boundaries)
            .filter { entry in
                switch entry.matter {
                case .toReview: step == .review || step == .reject
                case .toApprove: step == .approve || step == .reject
                case .toIssue: step == .issue
                case .toRead: step == .acknowledge
                case .periodicReview: step == .confirm
                default: false
                }
            }.compactMap(\.document).sorted()
    }

    /// Documents whose drafts differ from what was issued last and are not on their way.
    private func changedDrafts(_ rules: Rules) throws -> [DocumentID] {
        DraftFolder(root: try root()).drafts.filter { draft in
            guard let id = draft.document else { return false }
            guard let state = register.documents[id] else { return true }
            guard state.open.isEmpty, let head = state.head else { return state.open.isEmpty }
            guard let material = try? material(of: draft, id, rules) else { return true }
            return material.content != head.item.content
        }.compactMap(\.document).sorted()
    }
}
