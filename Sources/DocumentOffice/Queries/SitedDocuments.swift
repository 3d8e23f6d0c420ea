package import DocumentArchive
package import DocumentControl

/// A document as a site shows it: never a draft, and no revision that was not issued.
package struct SitedDocument: Sendable {
    package let state: DocumentState
    package let title: String
    /// The issue that stands for the document.
    package let shown: SitedRevision
    /// All issues that may be seen, one a revision, newest first, with the one that stands.
    package let revisions: [SitedRevision]
    package let nextReview: Day?
    /// What was issued, adopted or withdrawn, oldest first, as far as it may be seen.
    package let line: [LineEntry]
    /// Everything signed on the way of what may be seen, oldest first.
    package let steps: [ExportedStep]

    package var id: DocumentID { state.id }
}

/// One issue of a document.
package struct SitedRevision: Hashable, Sendable {
    package let entry: LineEntry
    package let submission: SubmissionState?
    /// The SHA-256 of the exact bytes.
    package let text: ContentHash
    package let marks: [String]
    /// Who disposed of the bytes, and why; nothing where they are here.
    package let obstacle: String?
}

/// Who a site is made for.
package struct SiteReaders: Hashable, Sendable {
    /// Nothing where everything is shown.
    package let groups: Set<Name>?

    package init(groups: [Name]) { self.groups = groups.isEmpty ? nil : Set(groups) }

    /// Whether they may see what was issued: where its distribution names one of their groups.
    package func see(_ entry: LineEntry) -> Bool {
        groups.map { !$0.isDisjoint(with: entry.audience) } ?? true
    }
}

extension Office {
    /// Everything that was issued by an instant, as far as the readers may see it.
    ///
    /// Of a document that may be seen, only those revisions are shown whose own issue was for the readers.
    ///
    /// - Parameters:
    ///   - instant: The point in time.
    ///   - readers: Who shall read it.
    /// - Returns: By identifier.
    /// - Throws: Where there is no sound system, or no such group.
    package func sitedDocuments(
        at instant: Instant, for readers: SiteReaders
    ) throws -> [SitedDocument] {
        try demandGroups(of: readers)
        return register.documents.values.sorted { $0.id < $1.id }.compactMap {
            sited($0, at: instant, for: readers)
        }
    }

    /// Demands a sound system in whose rules the groups of the readers stand.
    func demandGroups(of readers: SiteReaders) throws {
        let rules = try rules()
        for group in (readers.groups ?? []).sorted() {
            try demandKnown(group, "group", rules.groups.keys)
        }
    }

    /// One document, as far as the readers may see it.
    package func sited(
        _ state: DocumentState, at instant: Instant, for readers: SiteReaders
    ) -> SitedDocument? {
        guard let (entry, isSeen) = state.shown(at: instant, for: readers), isSeen else {
            return nil
        }
        let line = state.line(beside: entry, at: instant, for: readers)
        let shown = revision(entry, state, instant, readers)
        // A replaced issue and the one in its place are of one revision.
        var seen: Set<Revision> = [entry.item.revision]
        let others = line.reversed().filter {
            $0.kind != .withdraw && seen.insert($0.item.revision).inserted
        }.map { revision($0, state, instant, readers) }
        let revisions = (others + [shown]).sorted {
            $0.entry.item.revision > $1.entry.item.revision
        }
        let title = shown.submission?.text.title ?? state.id.text
        let isInForce = state.inForce(at: instant, trials: false)?.id == entry.id
        return SitedDocument(
            state: state, title: state.id == .rules ? "Control rules" : title, shown: shown,
            revisions: revisions,
            nextReview: isInForce ? register.nextReview(state, at: instant) : nil, line: line,
            steps: steps(of: line, state, instant))
    }

    private func revision(
        _ entry: LineEntry, _ state: DocumentState, _ instant: Instant, _ readers: SiteReaders
    ) -> SitedRevision {
        let submission = state.text(of: entry)
        let text = register.text(of: entry, state)
        return SitedRevision(
            entry: entry, submission: submission, text: text,
            marks: marks(entry, state, instant, for: readers),
            obstacle: register.disposal(of: text).map { disposal in
                OfficeError.textDisposed(
                    state.id, entry.item.revision, by: name(disposal.by),
                    on: "\(calendar.day(of: disposal.time))",
                    reason: disposal.reason.joined(separator: " ")
                ).problem
            })
    }

    private func steps(
        of line: [LineEntry], _ state: DocumentState, _ instant: Instant
    ) -> [ExportedStep] {
        var seen: Set<ExportedStep> = []
        return line.flatMap { entry in
            steps(entry, state.text(of: entry), state, instant)
        }.filter { $0.time <= instant && seen.insert($0).inserted }
            .sorted { one, other in
                one.id == other.id
                    ? one.signer.person < other.signer.person
                    : isBefore((one.time, one.kind, one.id), (other.time, other.kind, other.id))
            }
    }

    /// Reads the texts of many issues on several processors, so that each is there when it is asked for.
    package func readAhead(_ revisions: [SitedRevision]) {
        archive.readAhead(
            revisions.compactMap(\.submission).map { ($0.text, $0.id) }, in: evidence)
    }

    /// The exact bytes of an issue.
    ///
    /// - Throws: Where they are not here.
    package func bytes(
        of revision: SitedRevision, in document: SitedDocument
    ) throws -> DossierFile {
        if let submission = revision.submission {
            return try bytes(of: submission)
        }
        guard let reference = register.rules.first?.reference,
            let file = try archive.rulesText(reference, in: evidence)
        else { throw OfficeError.textMissing(document.id, revision.entry.item.revision) }
        return file
    }

    /// The bytes of a file that an issue embeds; nothing where they are gone.
    package func attachment(
        _ attached: AttachedFile, of revision: SitedRevision
    ) throws -> [UInt8]? {
        guard let submission = revision.submission else { return nil }
        return try archive.attachment(
            attached, submission.text, of: submission.id, in: evidence)?.bytes
    }
}

extension Register {
    /// The SHA-256 of the text of an issue.
    func text(of entry: LineEntry, _ state: DocumentState) -> ContentHash {
        state.text(of: entry)?.text.text ?? rules.first?.reference.hash
            ?? entry.item.content
    }
}
