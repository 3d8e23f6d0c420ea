import DocumentArchive
import DocumentControl
import DocumentOffice

extension Office {
    /// Who agreed to a text on paper, in words; none where nobody did.
    func agreementWords(_ item: Item) -> [String] {
        (register.documents[item.document]?.agreements[item] ?? []).map { agreement in
            "\(name(agreement.person)) on \(agreement.attestation.day), on paper, attested by "
                + name(agreement.attestation.by)
        }
    }
}
