import DocumentArchive
package import DocumentControl

/// Who can fill which seat for a document, or for the documents of a type, today.
package struct RulesExplanation: Sendable {
    /// The document; nothing where a type was asked about.
    package let document: DocumentID?
    package let title: String
    package let type: Name
    package let route: Name
    /// Who wrote the text on its way; they fill no approving seat.
    package let authors: [PersonID]
    package let seats: [SeatOutlook]
    package let rules: Rules
    /// Whether the small-team exception holds today.
    package let isSmallTeam: Bool
}

extension Office {
    /// Explains the route of a document or of a type of documents.
    ///
    /// - Parameter words: The identifier of a document, in any case, or the name of a type.
    /// - Returns: The seats in the order of the route.
    /// - Throws: ``OfficeError`` where there is neither such a document nor such a type.
    package func explain(_ words: String) throws -> RulesExplanation {
        let rules = try rules()
        let id = DocumentID(words.uppercased())
        let state = id.flatMap { register.documents[$0] }
        let type: Name
        if let known = (state?.submissions.last?.text.type) {
            type = known
        } else if let named = Name(words), rules.types[named] != nil {
            type = named
        } else if let id,
            let fitting = rules.types.first(where: { $0.value.identifier.matches(id) })
        {
            type = fitting.key
        } else {
            throw OfficeError.unknownValue(
                "document or type", words, known: rules.types.keys.sorted().map(\.text))
        }
        guard let kind = rules.types[type], let route = rules.routes[kind.route] else {
            throw OfficeError.noType(type.text, rules.types.keys.sorted())
        }
        let isDocument = Name(words).map { rules.types[$0] == nil } ?? true
        let submission = state.flatMap { register.onItsWay($0, at: now) }
        let authors = submission?.text.authors ?? []
        return RulesExplanation(
            document: isDocument ? id : nil,
            title: isDocument ? id.flatMap(title(of:)) ?? kind.title : kind.title, type: type,
            route: kind.route, authors: authors,
            seats: register.outlook(
                on: route, authors: Set(authors), rules: rules, at: now), rules: rules,
            isSmallTeam: rules.smallTeam?.holds(on: now.day) == true)
    }
}
