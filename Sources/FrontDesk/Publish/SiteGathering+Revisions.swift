import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

extension SiteGathering {
    func revision(_ sited: SitedRevision, _ document: SitedDocument) -> SiteRevision {
        let entry = sited.entry
        let state = SiteRevision.State(entry, of: document.state, at: instant)
        var revision = SiteRevision(
            revision: entry.item.revision, state: state, words: words(state, entry, document),
            title: title(sited, document), text: sited.text)
        revision.language = sited.submission?.text.language
        revision.owner = (sited.submission?.text.owner).map { rules.roles[$0] ?? $0.text }
        revision.facts = facts(sited, document, owner: revision.owner)
        revision.marks = sited.marks
        revision.day = office.calendar.day(of: entry.instant)
        revision.change = entry.kind == .issue ? entry.change : nil
        revision.reason = reason(sited)
        revision.obstacle = sited.obstacle
        revision.attachments = (sited.submission?.text.attachments ?? []).map { file in
            SiteAttachment(file: file, size: size(of: file, sited))
        }
        revision.approvals = approvals(sited)
        return revision
    }

    private func title(_ sited: SitedRevision, _ document: SitedDocument) -> String {
        guard document.id != .rules else { return document.title }
        return sited.submission?.text.title ?? document.title
    }

    /// What the header of `signet read` tells; who else signed besides those who approved it stands in a table below the text.
    private func facts(
        _ sited: SitedRevision, _ document: SitedDocument, owner: String?
    ) -> [SiteFact] {
        let facts = IssueFacts(
            document: document.id, entry: sited.entry, submission: sited.submission,
            owner: owner,
            audience: sited.entry.audience.map { rules.groups[$0] ?? $0.text },
            nextReview: sited.entry.id == document.shown.entry.id ? document.nextReview : nil,
            instant: instant,
            origin: outline(of: sited.text)?.origin ?? [:], roles: rules.roles)
        let lines = facts.facts(office)
        var signed: Set = ["Reviewed by"]
        if lines.contains(where: { $0.label == "Approved by" }) {
            signed.formUnion(["Issued by", "Adopted by"])
        }
        return lines.filter { !signed.contains($0.label) }.map {
            SiteFact(label: $0.label, value: $0.value)
        }
    }

    private func words(
        _ state: SiteRevision.State, _ entry: LineEntry, _ document: SitedDocument
    ) -> String {
        let until = entry.until.map { " until \(office.calendar.shown($0))" } ?? ""
        switch state {
        case .inForce: return "In force"
        case .scheduled:
            return entry.isHeldBack
                ? "Held back until it is read"
                : "Scheduled from \(office.calendar.day(of: entry.instant))"
        case .superseded:
            return document.state.successor(of: entry, at: instant) == nil ? "Lapsed" : "Superseded"
        case .withdrawn: return "Withdrawn"
        case .trial: return "On trial\(until)"
        case .emergency: return "In force by the emergency route\(until)"
        }
    }

    /// Why it was made: what the submission says, or what is known from before Signet.
    private func reason(_ sited: SitedRevision) -> String {
        if let adoption = office.adoption(of: sited.entry) { return office.words(adoption) }
        let submitted = sited.submission.flatMap { office.register.statements[$0.id]?.reason }
        return (submitted ?? []).joined(separator: " ")
    }

    private func size(of file: AttachedFile, _ sited: SitedRevision) -> Int? {
        guard office.register.disposal(of: file.hash) == nil else { return nil }
        return try? office.attachment(file, of: sited)?.count
    }

    private func approvals(_ sited: SitedRevision) -> [SiteApproval] {
        let decisions =
            (sited.submission?.reviews ?? []).map { ($0.id, "reviewed") }
            + (sited.submission?.approvals ?? []).map { ($0.id, "approved") }
        let issue = (sited.entry.id, sited.entry.kind == .adopt ? "adopted" : "issued")
        var seen: Set<StatementID> = []
        return (decisions + [issue]).filter { seen.insert($0.0).inserted }.flatMap {
            id, act -> [SiteApproval] in
            guard let statement = office.register.statements[id], statement.time <= instant else {
                return []
            }
            return statement.signers.map { signer in
                SiteApproval(
                    name: office.name(signer.person)
                        + (signer.behalf.map { " for \(office.name($0))" } ?? ""),
                    role: signer.role.map { rules.roles[$0] ?? $0.text } ?? "", act: act,
                    meaning: statement.meaning.joined(separator: " "),
                    day: office.calendar.day(of: statement.time))
            }
        }
    }
}

extension SiteRevision.State {
    /// How an issue stands at an instant.
    init(_ entry: LineEntry, of state: DocumentState, at instant: Instant) {
        self = .superseded
        if entry.isHeldBack || entry.instant > instant {
            self = .scheduled
        } else if state.trial(at: instant)?.id == entry.id {
            self = .trial
        } else if let standing = state.standing(at: instant, trials: false) {
            if standing.id == entry.id {
                self = entry.mode == .emergency ? .emergency : .inForce
            } else if standing.kind == .withdraw,
                state.successor(of: entry, at: instant)?.kind != .issue
            {
                self = .withdrawn
            }
        }
    }
}

extension SiteFace {
    /// What others show of a document, from what was signed.
    ///
    /// - Parameters:
    ///   - origin: The document.
    ///   - erased: The bytes that may be gone.
    ///   - instant: The point in time.
    init(_ origin: SiteOrigin, erased: Set<ContentHash>, at instant: Instant) {
        let submitted = origin.state.text(of: origin.entry)?.text
        self.init(
            id: origin.id,
            title: origin.id == .rules
                ? "Control rules" : submitted?.title ?? origin.id.text,
            language: submitted?.language, revision: origin.entry.item.revision,
            state: SiteRevision.State(origin.entry, of: origin.state, at: instant),
            text: origin.text, isHere: !erased.contains(origin.text))
    }
}
