extension Register {
    /// The role that owns a document by its newest submission or adoption.
    ///
    /// Nothing for the first control rules, which nobody submitted.
    package func owner(of document: DocumentID) -> Name? {
        documents[document]?.submissions.last?.text.owner
    }

    /// The change requests that count, of one document or of all, in the order of their time.
    package func requests(of document: DocumentID?) -> [RequestState] {
        requests.values.filter { document == nil || $0.document == document }
            .sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    }

    /// The change requests that a text answers, in the order of their time, as far as it was said by then.
    package func requests(metBy item: Item, by instant: Instant) -> [RequestState] {
        requests(of: item.document).filter { request in
            request.answers.contains { $0.time <= instant && $0.items.contains(item) }
        }
    }

    /// Who shall answer change requests of a document: the holders of the owner's role, and the
    /// document controllers where nobody holds it.
    package func answerers(for document: DocumentID, at instant: Instant) -> [PersonID] {
        let owners = owner(of: document).map { holders(of: $0, at: instant) } ?? []
        return owners.isEmpty ? holders(of: .controller, at: instant) : owners
    }
}
