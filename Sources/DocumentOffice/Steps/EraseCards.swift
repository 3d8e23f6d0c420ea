import DocumentArchive
package import DocumentControl

/// The erasure of a card that is ready to be signed.
package struct PreparedErasure: Sendable {
    /// The files that go, from the root of the repository.
    package let paths: [String]
    /// Whether the person has not left: lists then show the identifier.
    package let isPresent: Bool
    package let statement: ReadyStatement
}

extension Office {
    /// Makes ready the erasure of a person's card: name, address and department.
    ///
    /// The identifier, its signatures and receipts stay, and everything still verifies.
    ///
    /// - Parameters:
    ///   - person: Whose card.
    ///   - reason: On what ground.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func erase(_ person: PersonID, reason: [String]) async throws -> PreparedErasure {
        try rules()
        let identity = try await identity()
        let seat = try role(of: identity.person, for: .erase, among: [.controller], asked: nil)
        let paths = evidence.cardFiles.filter { $0.person == person }.map(\.path).sorted()
        guard !paths.isEmpty, !register.erasedCards.contains(person) else {
            throw OfficeError.noCard(name(person))
        }
        var draft = StatementDraft(.erase)
        draft.set("on", [seat.appointment.hex])
        draft.set("card", person.text)
        draft.set("reason", reason)
        return PreparedErasure(
            paths: paths, isPresent: register.people[person]?.departed == nil,
            statement: try ready(
                Intention(
                    draft: draft, signers: [Signer(identity.person, role: seat.role)],
                    message: "Erase the card of \(person)"), by: identity))
    }
}
