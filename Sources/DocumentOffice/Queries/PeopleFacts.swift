package import DocumentArchive
package import DocumentControl

extension Office {
    /// The roles a person holds now, sorted.
    package func roles(of person: PersonID) -> [Name] {
        let appointments = register.people[person]?.appointments ?? []
        return Set(appointments.map(\.role)).filter { role in
            register.appointment(person, role, at: now) != nil
                && register.people[person]?.departed == nil
        }.sorted()
    }

    /// The groups to which a person belongs now, sorted.
    package func groups(of person: PersonID) -> [Name] {
        let memberships = register.people[person]?.memberships ?? []
        return Set(memberships.filter { $0.covers(now) }.map(\.group)).sorted()
    }

    /// The card that an admission binds, whether or not the admission counts.
    package func card(of admission: StatementID) -> Card? {
        let hash = register.statements[admission]?.first("card").flatMap { ContentHash($0) }
        return evidence.cardFiles.first { $0.hash == hash }?.card
    }

    /// The title of a document as its newest submission has it.
    package func title(of document: DocumentID) -> String? {
        document == .rules
            ? "Control rules" : register.documents[document]?.submissions.last?.text.title
    }
}
