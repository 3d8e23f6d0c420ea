package import DocumentControl

/// The revisions that the readers of a site may see.
package struct SeenRevisions: Sendable {
    private struct Place: Hashable {
        let document: DocumentID
        let revision: Revision
    }

    /// Nothing where everything is shown.
    private let places: Set<Place>?

    /// - Parameters:
    ///   - register: What was issued.
    ///   - instant: The point in time.
    ///   - readers: Who reads it.
    init(_ register: Register, at instant: Instant, for readers: SiteReaders) {
        guard readers.groups != nil else {
            places = nil
            return
        }
        var places: Set<Place> = []
        for state in register.documents.values {
            guard let (entry, isSeen) = state.shown(at: instant, for: readers), isSeen else {
                continue
            }
            for issue in [entry] + state.line(beside: entry, at: instant, for: readers)
            where issue.kind != .withdraw {
                places.insert(Place(document: state.id, revision: issue.item.revision))
            }
        }
        self.places = places
    }

    /// Whether a statement speaks of nothing that may not be seen: one signature may issue ten texts.
    package func isOpen(_ statement: Statement) -> Bool {
        guard let places else { return true }
        return statement.kind != .root
            && statement.items.allSatisfy {
                places.contains(Place(document: $0.document, revision: $0.revision))
            }
    }
}

extension DocumentState {
    /// The line of a document as far as readers may see it, who may see the issue that stands.
    func line(
        beside entry: LineEntry, at instant: Instant, for readers: SiteReaders
    ) -> [LineEntry] {
        line.filter { other in
            (other.time <= instant || other.id == entry.id) && !other.cancelled
                && (other.kind == .withdraw || readers.see(other))
        }
    }
}
