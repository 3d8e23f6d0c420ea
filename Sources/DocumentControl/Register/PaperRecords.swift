/// What a person did on paper, as the controller attests it.
package enum AttestedMatter: String, Hashable, Sendable, CaseIterable {
    /// Read and understood: a receipt, where the rules let it count.
    case acknowledged
    /// Agreed to a text, such as a customer to a service level agreement.
    case agreed
}

/// Who attests that something lies on paper, and of which day it is.
package struct Attestation: Hashable, Sendable {
    package let by: PersonID
    package let day: Day

    package init(by: PersonID, day: Day) {
        self.by = by
        self.day = day
    }
}

/// An agreement to a text that lies on paper.
package struct Agreement: Hashable, Sendable {
    package let id: StatementID
    package let person: PersonID
    package let attestation: Attestation
}
