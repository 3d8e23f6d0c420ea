import DocumentArchive
import DocumentControl
import DocumentOffice

extension Office {
    /// Who agreed to a text on paper, in words; none where nobody had by then.
    ///
    /// - Parameters:
    ///   - item: The text.
    ///   - instant: What was attested later is left out.
    /// - Returns: One a person.
    func agreementWords(_ item: Item, by instant: Instant) -> [String] {
        (register.documents[item.document]?.agreements[item] ?? []).filter { agreement in
            register.statements[agreement.id].map { $0.time <= instant } ?? false
        }.map { agreement in
            "\(name(agreement.person)) on \(agreement.attestation.day), on paper, attested by "
                + name(agreement.attestation.by)
        }
    }
}
