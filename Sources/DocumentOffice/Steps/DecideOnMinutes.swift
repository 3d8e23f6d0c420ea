import DocumentArchive
package import DocumentControl

extension Office {
    /// The minutes on which an approval rests, as files that are kept with it.
    ///
    /// - Parameters:
    ///   - wish: The decision, which names them or does not.
    ///   - seats: The seats of the step.
    ///   - role: In which role it is signed.
    ///   - item: The text.
    /// - Returns: The files, each once.
    /// - Throws: ``OfficeError/minutesNeeded(_:_:_:)`` where every seat that the role could fill
    ///   asks for minutes; ``OfficeError/cannotRead(_:)``.
    func minutes(
        of wish: DecisionWish, _ seats: [Seat], _ role: Name, _ item: Item
    ) throws -> [EmbeddedFile] {
        guard case .approveOnMinutes(let paths) = wish else {
            let own = seats.filter { $0.roles.contains(role) }
            if wish.kind == .approve, !own.isEmpty, own.allSatisfy(\.onMinutes) {
                throw OfficeError.minutesNeeded(role, item.document, item.revision)
            }
            return []
        }
        var seen: Set<ContentHash> = []
        return try paths.map { try record($0, for: item.document) }
            .filter { seen.insert($0.attached.hash).inserted }
    }

    /// Whether every approving seat of the text on its way rests on minutes.
    package func asksForMinutes(_ id: DocumentID) -> Bool {
        guard let state = register.documents[id],
            let submission = register.onItsWay(state, at: now),
            let route = evidence.rules?.route(ofType: submission.text.type)
        else { return false }
        let seats = route.steps(for: submission.text.routeClass).approve
        return !seats.isEmpty && seats.allSatisfy(\.onMinutes)
    }

    /// The records on which a decision rests, in words; nothing where it rests on none.
    package func minutesWords(_ decision: Decision) -> String? {
        guard decision.onMinutes,
            let names = register.statements[decision.id]?.evidence.map(\.file.name)
        else { return nil }
        return "on the minutes \(names.joined(separator: ", "))"
    }
}
