import DocumentArchive
package import DocumentControl

/// What the pages of a site follow from, as bytes: while these stay the same, pages need not be laid out to know them.
///
/// What was signed on the way of a document, with how it was judged, belongs to the document. Everything else that was
/// signed belongs to all documents, so that nothing is taken for known that might have changed.
package struct SiteOrigins: Sendable {
    /// What concerns all documents.
    package let common: [UInt8]
    /// The documents that may be seen, by identifier.
    package let documents: [SiteOrigin]
    /// The issues that stand and may not be seen: of other documents, and of those that are shown as they are tried.
    package let unseen: [SiteOrigin]
    /// Which revisions the readers may see.
    package let seen: SeenRevisions
}

/// What the pages of one document follow from.
package final class SiteOrigin: Sendable {
    package let state: DocumentState
    /// The issue that is shown.
    package let entry: LineEntry
    /// The SHA-256 of its text.
    package let text: ContentHash
    package let bytes: [UInt8]

    init(_ state: DocumentState, _ entry: LineEntry, text: ContentHash, bytes: [UInt8]) {
        self.state = state
        self.entry = entry
        self.text = text
        self.bytes = bytes
    }

    package var id: DocumentID { state.id }
}

extension Office {
    /// What the pages of a site follow from.
    ///
    /// - Parameters:
    ///   - instant: The point in time.
    ///   - readers: Who shall read it.
    ///   - withReceipts: Whether it is told who has read what.
    /// - Returns: The same bytes for the same evidence, in every process.
    /// - Throws: Where there is no sound system, or no such group.
    package func siteOrigins(
        at instant: Instant, for readers: SiteReaders, withReceipts: Bool
    ) throws -> SiteOrigins {
        try demandGroups(of: readers)
        let ids = register.documents.keys.sorted()
        let size = max(1, ids.count / 8)
        let pieces = stride(from: 0, to: ids.count, by: size).map { start in
            ids[start..<min(start + size, ids.count)]
        }
        let evidence = evidence
        let seen = SeenRevisions(register, at: instant, for: readers)
        let found = SideBySide.map(pieces) {
            evidence.origins(of: $0, at: instant, for: readers, seen, withReceipts: withReceipts)
        }
        let own = found.reduce(into: Set()) { $0.formUnion($1.signed) }
        let documents = found.flatMap(\.origins)
        let unseen = found.flatMap(\.unseen)
        var writer = ByteWriter()
        addCommon(at: instant, to: &writer)
        writer.add((readers.groups ?? []).sorted()) { $0.add($1.text) }
        var marks = StatementMarks(evidence, seen)
        let others = register.statements.lazy.filter {
            !own.contains($0.key) && !$0.value.kind.leavesPagesAlone
        }
        writer.add(others.map(\.key).sorted()) { $0.append(marks[$1]) }
        return SiteOrigins(
            common: writer.bytes, documents: documents, unseen: unseen, seen: seen)
    }

    /// What concerns all documents besides statements: rules, names, and the day.
    private func addCommon(at instant: Instant, to writer: inout ByteWriter) {
        writer.add(register.system?.hex ?? "")
        writer.add(register.forkAfter?.hex ?? "")
        writer.add("\(calendar.day(of: instant))")
        // Looking back, everything signed since then is left out.
        let newest = register.statements.values.map(\.time).max() ?? instant
        writer.add(optional: instant < newest ? instant : nil) { $0.add($1) }
        writer.add(register.rules) { writer, rules in
            writer.add(rules.reference.hash)
            writer.add(rules.by)
        }
        writer.add(evidence.cards.sorted { $0.key < $1.key }) { writer, card in
            writer.add(card.key.text)
            writer.add(card.value.name)
        }
    }
}

extension Evidence {
    /// What the pages of some documents follow from, and everything signed on their way.
    fileprivate func origins(
        of ids: ArraySlice<DocumentID>, at instant: Instant, for readers: SiteReaders,
        _ seen: SeenRevisions, withReceipts: Bool
    ) -> (origins: [SiteOrigin], unseen: [SiteOrigin], signed: [StatementID]) {
        var marks = StatementMarks(self, seen)
        var all: [StatementID] = []
        var origins: [SiteOrigin] = []
        var unseen: [SiteOrigin] = []
        for state in ids.compactMap({ register.documents[$0] }) {
            let signed = state.signed
            all += signed
            guard let (entry, isSeen) = state.shown(at: instant, for: readers) else { continue }
            var writer = ByteWriter()
            writer.add(signed) { $0.append(marks[$1]) }
            if withReceipts {
                writer.add(state.receipts) { writer, receipt in
                    writer.add(receipt.id)
                    writer.add(receipt.voided)
                }
            }
            state.addFlags(at: instant, to: &writer)
            func origin(_ entry: LineEntry) -> SiteOrigin {
                SiteOrigin(
                    state, entry, text: register.text(of: entry, state), bytes: writer.bytes)
            }
            if isSeen { origins.append(origin(entry)) } else { unseen.append(origin(entry)) }
            // Beside a trial that is shown, what stands for everybody else counts for the coverage.
            if isSeen, let standing = state.shown(at: instant), standing.id != entry.id {
                unseen.append(origin(standing))
            }
        }
        return (origins, unseen, all)
    }
}

extension StatementKind {
    /// Whether pages show nothing of it by itself: what a checkpoint settles shows in the judgement of the statement, and
    /// who has read what in the state of the document.
    fileprivate var leavesPagesAlone: Bool {
        switch self {
        case .checkpoint, .witness, .acknowledge: true
        default: false
        }
    }
}

extension DocumentState {
    /// Everything signed on the way of its texts, but for receipts.
    fileprivate var signed: [StatementID] {
        var ids = [claimedBy].compactMap { $0 }
        for submission in submissions {
            ids.append(submission.id)
            ids += submission.reviews.map(\.id)
            ids += submission.approvals.map(\.id)
            if let closed = submission.closedBy { ids.append(closed) }
            ids += submission.stoppedBy
        }
        ids += line.map(\.id)
        ids += confirmations.map(\.id)
        return ids
    }

    /// What became of it that its statements do not tell by themselves.
    fileprivate func addFlags(at instant: Instant, to writer: inout ByteWriter) {
        writer.add(line) { writer, entry in
            for flag in [
                entry.cancelled, entry.isHeldBack, entry.isOwnApproval, entry.instant <= instant,
                entry.time <= instant, entry.until.map { $0 < instant } ?? false,
            ] { writer.add(flag) }
            writer.add(entry.mode.rawValue)
            writer.add(entry.change.rawValue)
            writer.add(entry.instant)
            writer.add(optional: entry.until) { $0.add($1) }
        }
        writer.add(submissions) { writer, submission in
            writer.add(submission.reviews.count)
            writer.add(submission.approvals.count)
            writer.add(submission.stoppedBy.count)
        }
        writer.add(confirmations) { $0.add($1.voided) }
    }
}

/// The statements of the evidence with how each was judged, where it lies and whether its words are shown, as bytes.
private struct StatementMarks {
    private let evidence: Evidence
    private let seen: SeenRevisions
    /// One statement may be about many documents.
    private var known: [StatementID: [UInt8]] = [:]

    init(_ evidence: Evidence, _ seen: SeenRevisions) {
        self.evidence = evidence
        self.seen = seen
    }

    subscript(id: StatementID) -> [UInt8] {
        mutating get {
            if let mark = known[id] { return mark }
            let mark = mark(id)
            known[id] = mark
            return mark
        }
    }

    private func mark(_ id: StatementID) -> [UInt8] {
        var writer = ByteWriter()
        writer.add(id)
        let judgement = evidence.register.judgements[id]
        writer.add(judgement?.refusal?.code.rawValue ?? "")
        writer.add(judgement?.refusal?.detail ?? "")
        writer.add(optional: judgement?.settledBy) { $0.add($1) }
        writer.add(optional: judgement?.voidedBy) { $0.add($1) }
        writer.add(judgement?.contested ?? false)
        // That depends on all that it speaks of, on the way of whatever documents.
        writer.add(evidence.register.statements[id].map(seen.isOpen) ?? false)
        var paths = ByteWriter()
        paths.add(evidence.paths[id] ?? []) { $0.add($1) }
        writer.add(StatementFile.hash(paths.bytes))
        return writer.bytes
    }
}
