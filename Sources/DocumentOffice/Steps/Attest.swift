import DocumentArchive
package import DocumentControl
import Git

/// What a person did on paper.
package struct PaperRecord: Sendable {
    package var person: PersonID
    /// The file of the scan, as it was typed.
    package var path: String
    /// The day on the paper.
    package var day: Day

    package init(person: PersonID, path: String, day: Day) {
        self.person = person
        self.path = path
        self.day = day
    }
}

/// An attestation that is ready to be signed.
package struct PreparedAttestation: Sendable {
    package let items: [(item: Item, title: String)]
    /// The name of the record, and its size in bytes.
    package let record: AttachedFile
    package let size: Int
    package let statement: ReadyStatement
}

extension Office {
    /// Makes ready the attestation that somebody has read texts on paper.
    ///
    /// - Parameters:
    ///   - ids: The documents; none for everything that waits for the reader.
    ///   - paper: Who read them, and the record.
    ///   - asked: The role of who attests, where several fit.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError`` where the rules let nobody attest receipts, or it is read already.
    package func prepareReceipt(
        _ ids: [DocumentID], on paper: PaperRecord, as asked: Name?
    ) async throws -> PreparedAttestation {
        let rules = try rules()
        let identity = try await identity()
        guard !rules.paperReceipts.isEmpty else { throw OfficeError.noPaperReceipts }
        let seat = try role(
            of: identity.person, for: .attest, among: rules.paperReceipts, asked: asked)
        let entries =
            try ids.isEmpty
            ? waiting(for: paper.person, rules)
            : ids.map { try toRead($0, by: paper.person, rules) }
        guard !entries.isEmpty else { throw OfficeError.nothingWaitsFor(name(paper.person)) }
        return try attestation(
            .acknowledged, entries.map { ($0.item, $0.id) }, paper, seat, rules, identity)
    }

    /// Makes ready the attestation that somebody has agreed to a text on paper.
    ///
    /// - Parameters:
    ///   - id: The document: its submission on its way, else what is in force.
    ///   - paper: Who agreed, and the record.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError`` where it may not be attested.
    package func prepareAgreement(
        to id: DocumentID, on paper: PaperRecord
    ) async throws -> PreparedAttestation {
        let rules = try rules()
        let identity = try await identity()
        let seat = try role(of: identity.person, for: .attest, among: [.controller], asked: nil)
        let state = try registered(id)
        let named: (Item, StatementID)
        if let submission = register.onItsWay(state, at: now), submission.closedBy == nil {
            named = (submission.item, submission.id)
        } else {
            let entry = try inForce(id)
            named = (entry.item, entry.id)
        }
        return try attestation(.agreed, [named], paper, seat, rules, identity)
    }

    private func waiting(for person: PersonID, _ rules: Rules) -> [LineEntry] {
        register.documents.values.sorted { $0.id < $1.id }
            .flatMap { open($0, person, rules) }
    }

    private func toRead(
        _ id: DocumentID, by person: PersonID, _ rules: Rules
    ) throws -> LineEntry {
        let state = try registered(id)
        if let first = open(state, person, rules).first { return first }
        let entry = try inForce(id)
        if register.receipt(of: person, for: entry, in: state) != nil {
            throw OfficeError.readAlready(name(person), id, entry.item.revision)
        }
        return entry
    }

    private func attestation(
        _ matter: AttestedMatter, _ named: [(item: Item, on: StatementID)], _ paper: PaperRecord,
        _ seat: (role: Name, appointment: StatementID), _ rules: Rules, _ identity: Identity
    ) throws -> PreparedAttestation {
        let record = try record(paper.path, for: named[0].item.document)
        guard paper.day <= calendar.day(of: now) else {
            throw OfficeError.paperFromTheFuture("\(paper.day)")
        }
        var draft = StatementDraft(.attest)
        draft.set("item", named.map(\.item.description))
        // Whoever was only just admitted is known before this is judged.
        let admission = try admission(of: paper.person)
        let isNamed = register.statements[admission]?.kind == .admit
        let on = [seat.appointment] + named.map(\.on) + (isNamed ? [admission] : [])
        draft.set("on", unique(on).map(\.hex))
        draft.set("person", paper.person.text)
        draft.set("matter", matter.rawValue)
        draft.set("evidence", "\(record.attached)")
        draft.set("on-day", "\(paper.day)")
        draft.set("meaning", rules.meaning(of: .attest, in: seat.role) ?? matter.words)
        let intention = Intention(
            draft: draft, signers: [Signer(identity.person, role: seat.role)],
            files: { recordFiles([record], of: $0, $1) }, message: "Attest for \(paper.person)")
        return PreparedAttestation(
            items: named.map { ($0.item, title(of: $0.item.document) ?? "") },
            record: record.attached, size: record.bytes.count,
            statement: try ready(intention, by: identity))
    }

    /// A record as it was typed: a scan, minutes.
    ///
    /// - Throws: ``OfficeError`` where it cannot be read, is empty or was disposed of.
    func record(_ typed: String, for document: DocumentID) throws -> EmbeddedFile {
        guard let bytes = FileBytes.read(path(typed)), !bytes.isEmpty,
            let file = EmbeddedFile(evidence: typed, bytes: bytes)
        else { throw OfficeError.cannotRead(typed) }
        guard !register.erasedBytes.contains(file.attached.hash) else {
            throw OfficeError.bytesDisposed(document, typed)
        }
        return file
    }
}

/// The records beside a statement, in each dossier to which it belongs.
func recordFiles(
    _ records: [EmbeddedFile], of statement: Statement, _ id: StatementID
) -> [NewFile] {
    Layout.evidence(of: statement, id).flatMap { companion in
        guard let record = records.first(where: { $0.attached.hash == companion.hash }) else {
            return [NewFile]()
        }
        return companion.paths.map { NewFile(path: $0, bytes: record.bytes) }
    }
}

extension AttestedMatter {
    /// What the signature says, where the rules have no words for it.
    fileprivate var words: String {
        switch self {
        case .acknowledged:
            "I have seen on paper that this person has read and understood exactly these texts."
        case .agreed: "I have seen on paper that this person agrees to exactly these texts."
        }
    }
}
