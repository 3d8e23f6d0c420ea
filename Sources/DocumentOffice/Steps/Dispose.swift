import DocumentArchive
package import DocumentControl
import Git

/// What shall be disposed of.
package struct DisposalWish: Sendable {
    package var document: DocumentID?
    package var revisions: [Revision] = []
    /// Further bytes, such as a scan.
    package var bytes: [ContentHash] = []
    /// The rule of retention that lets them go, in ASCII.
    package var retention: String
    package var reason: [String]

    package init(retention: String, reason: [String]) {
        self.retention = retention
        self.reason = reason
    }
}

/// A disposal that is ready to be signed.
package struct PreparedDisposal: Sendable {
    /// The files that go, from the root of the repository.
    package let paths: [String]
    /// Attachments that stay, since other texts have them too.
    package let kept: [String]
    /// The draft that lies in the working tree with such bytes.
    package let draft: String?
    package let statement: ReadyStatement
}

extension Office {
    /// Makes ready the disposal of submitted texts with their attachments, or of other bytes.
    ///
    /// The statements about them stay. Nothing in force, scheduled or on its way is disposed of.
    ///
    /// - Parameter wish: Which revisions and bytes, and why.
    /// - Returns: What is about to be signed.
    /// - Throws: Why it was refused, with what to do about it.
    package func prepareDisposal(_ wish: DisposalWish) async throws -> PreparedDisposal {
        try rules()
        let identity = try await identity()
        let seat = try role(of: identity.person, for: .dispose, among: [.controller], asked: nil)
        let chosen = try wish.document.map { try submissions(of: $0, wish.revisions) } ?? []
        for (id, submission) in chosen { try demandUnused(id, submission) }
        let (wanted, kept) = hashes(of: chosen.map(\.submission))
        for hash in wish.bytes { try demandUnused(hash) }
        let gone = register.erasedBytes
        let all = unique(wanted + wish.bytes).filter { !gone.contains($0) }
        let files = try files(holding: Set(all))
        let words =
            wish.document.map { id in
                ([id.text] + wish.revisions.map { "\($0)" }).joined(separator: " ")
            } ?? wish.bytes.map { "\($0)" }.joined(separator: ", ")
        guard !all.isEmpty, !files.isEmpty else { throw OfficeError.nothingToDispose(words) }
        for hash in all { try demandNoHold(hash) }
        var draft = StatementDraft(.dispose)
        draft.set("on", [seat.appointment.hex])
        draft.set("bytes", all.map { "\($0)" })
        draft.set("retention", wish.retention)
        draft.set("reason", wish.reason)
        let lying = wish.document.flatMap { try? self.draft(of: $0) }
        return PreparedDisposal(
            paths: files, kept: kept,
            draft: lying.flatMap { all.contains(StatementFile.hash($0.bytes)) ? $0.path : nil },
            statement: try ready(
                Intention(
                    draft: draft, signers: [Signer(identity.person, role: seat.role)],
                    message: "Dispose of bytes"), by: identity))
    }

    private func submissions(
        of id: DocumentID, _ revisions: [Revision]
    ) throws -> [(id: DocumentID, submission: SubmissionState)] {
        guard id != .rules else {
            throw OfficeError.notCounted(
                .dispose, Refusal(.held, "control rules are always kept"))
        }
        let state = try registered(id)
        return try revisions.flatMap { revision in
            let found = state.submissions.filter { $0.item.revision == revision }
            guard !found.isEmpty else { throw OfficeError.noRevision(id, "\(revision)") }
            return found.map { (id, $0) }
        }
    }

    /// What people work by, or will, or decide about, is not disposed of.
    private func demandUnused(_ id: DocumentID, _ submission: SubmissionState) throws {
        let revision = submission.item.revision
        guard let state = register.documents[id] else { return }
        if submission.closedBy == nil {
            throw OfficeError.stillUsed(id, revision, "on its way")
        }
        for entry in state.line
        where entry.submission == submission.id && entry.kind != .withdraw && !entry.cancelled {
            let stage = stage(of: entry, in: state)
            guard stage != "in force", stage != "scheduled" else {
                throw OfficeError.stillUsed(id, revision, stage)
            }
        }
    }

    private func demandUnused(_ hash: ContentHash) throws {
        for state in register.documents.values {
            for submission in state.submissions where submission.text.holds(hash) {
                try demandUnused(state.id, submission)
            }
        }
    }

    private func demandNoHold(_ hash: ContentHash) throws {
        let holds = register.holds(covering: hash)
        guard let hold = holds.first(where: { $0.runs(at: now) }) else {
            // By the checkpoints it may not have come to its end yet.
            let known = register.newestCheckpoint?.time ?? now
            if let open = holds.first(where: { $0.runs(at: known) }), let until = open.until {
                throw OfficeError.holdAtItsEnd(open.id, "\(calendar.day(of: until))")
            }
            return
        }
        let document = register.documents.values.first { state in
            state.submissions.contains { $0.text.holds(hash) }
        }
        throw OfficeError.onHold(
            hold.id, document?.id ?? hold.documents.first ?? .rules, by: name(hold.by),
            reason: hold.reason.joined(separator: " "))
    }

    /// The bytes of some submissions; an attachment that other texts have too stays.
    private func hashes(
        of submissions: [SubmissionState]
    ) -> (go: [ContentHash], kept: [String]) {
        let own = Set(submissions.map(\.id))
        let gone = register.erasedBytes
        let others = register.documents.values.flatMap(\.submissions).filter {
            !own.contains($0.id) && !gone.contains($0.text.text)
        }
        var kept: [String] = []
        let attached = submissions.flatMap(\.text.attachments).filter { file in
            guard others.contains(where: { $0.text.holds(file.hash) }) else { return true }
            if !kept.contains(file.name) { kept.append(file.name) }
            return false
        }
        return (submissions.map(\.text.text) + attached.map(\.hash), kept)
    }

    /// The files of the evidence that hold some bytes, by path.
    private func files(holding hashes: Set<ContentHash>) throws -> [String] {
        try evidence.entries.values.filter { try archive.holds($0, one: hashes) }
            .map(\.path).sorted()
    }

    private func unique(_ hashes: [ContentHash]) -> [ContentHash] {
        var seen: Set<ContentHash> = []
        return hashes.filter { seen.insert($0).inserted }
    }
}

extension SubmittedText {
    /// Whether the text or one of its attachments has these bytes.
    func holds(_ hash: ContentHash) -> Bool {
        text == hash || attachments.contains { $0.hash == hash }
    }
}
