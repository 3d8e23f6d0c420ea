package import DocumentControl

extension Office {
    /// What is known of a text from before this system; nothing for what was issued here.
    package func adoption(of entry: LineEntry) -> Adoption? {
        guard entry.kind == .adopt else { return nil }
        return register.statements[entry.id]?.adoptions.first { $0.item == entry.item }
    }

    /// The former life of a text in words: what it was, who approved it and when.
    package func words(_ adoption: Adoption) -> String {
        let label = [adoption.formerID, adoption.formerRevision.map { "revision \($0)" }]
            .compactMap { $0 }.joined(separator: " ")
        let approval = [
            "approved", approver(of: adoption).map { "by \($0)" }, "on \(adoption.approvedOn)",
        ].compactMap { $0 }.joined(separator: " ")
        return label.isEmpty ? approval : "\(label), \(approval)"
    }

    /// Who approved it: by name where it is a person of this system.
    package func approver(of adoption: Adoption) -> String? {
        adoption.approvedBy.map { words in
            PersonID(words).flatMap { register.people[$0] == nil ? nil : name($0) } ?? words
        }
    }
}
