import DocumentArchive
import DocumentControl
import DocumentOffice
import Publishing

extension SiteGathering {
    /// Everything signed on the way of a document's revisions, oldest first.
    ///
    /// - Parameter sited: The document.
    /// - Returns: Each once.
    mutating func statements(_ sited: SitedDocument) -> [SiteStatement] {
        var seen: Set<StatementID> = []
        return sited.steps.filter { seen.insert($0.id).inserted }.compactMap { step in
            guard var statement = statements[step.id] ?? statement(step.id) else { return nil }
            statements[step.id] = statement
            statement.revision =
                office.register.statements[step.id]?.items
                .first { $0.document == sited.id }?.revision
            statement.paths = office.paths(of: step.id, about: sited.id)
            statement.settled =
                step.remark.isEmpty
                ? step.checkpoint.map { "settled by checkpoint \($0)" } ?? "pending" : step.remark
            return statement
        }
    }

    private func statement(_ id: StatementID) -> SiteStatement? {
        office.register.statements[id].map { statement in
            SiteStatement(
                id: id, kind: statement.kind, time: office.calendar.shown(statement.time),
                compactTime: statement.time.description.filter(\.isNumber),
                signers: statement.signers.map(signatory), meaning: statement.meaning,
                words: origins.seen.isOpen(statement) ? statement.text : nil,
                count: Set(statement.items.map(\.document)).count, paths: [], settled: "")
        }
    }

    private func signatory(_ signer: Signer) -> SiteStatement.Signatory {
        SiteStatement.Signatory(
            name: office.name(signer.person),
            role: signer.role.map { rules.roles[$0] ?? $0.text } ?? "",
            behalf: signer.behalf.map { office.name($0) } ?? "",
            principal: signer.role.map { "\(signer.person):\($0)" } ?? signer.person.text)
    }

    /// When a document was issued, adopted and withdrawn.
    func changes(_ document: SitedDocument) -> [SiteChange] {
        document.line.filter { $0.time <= instant }.enumerated().map { place, entry in
            change(entry, at: place, document)
        }
    }

    private func change(_ entry: LineEntry, at place: Int, _ document: SitedDocument) -> SiteChange
    {
        // An adoption lies in the past; what is to come is news when it is decided.
        let isDecided = entry.kind == .adopt || entry.kind == .root || entry.instant > instant
        let revision = entry.item.revision
        let former = document.revisions.first { $0.entry.item.revision < revision }
        return SiteChange(
            statement: entry.id, document: document.id,
            title: title(entry, document),
            day: office.calendar.day(of: isDecided ? entry.time : entry.instant),
            time: entry.time, place: place, kind: entry.kind.rawValue,
            words: words(entry, document),
            revision: entry.kind == .withdraw ? nil : revision,
            former: entry.kind == .withdraw ? nil : former?.entry.item.revision)
    }

    private func words(_ entry: LineEntry, _ document: SitedDocument) -> String {
        let name = "\(title(entry, document)): revision \(entry.item.revision)"
        let from = office.calendar.shown(entry.instant)
        let until = entry.until.map { " until \(office.calendar.shown($0))" } ?? ""
        let isAhead = entry.instant > instant
        let why =
            entry.submission.flatMap { office.register.statements[$0] }
            .map { $0.kind == .submit ? $0.reason.joined(separator: " ") : "" } ?? ""
        let reason = why.isEmpty ? "" : ". \(why)"
        switch entry.kind {
        case .adopt: return "\(name) taken over from before this system"
        case .root: return "\(name) in force from the beginning"
        case .withdraw:
            let reason = office.register.statements[entry.id]?.reason.joined(separator: " ") ?? ""
            return "\(name) \(isAhead ? "will be withdrawn" : "withdrawn") on \(from)"
                + (reason.isEmpty ? "" : ". \(reason)")
        default: break
        }
        if entry.isHeldBack { return "\(name) issued, held back until it is read\(reason)" }
        let when = isAhead ? "comes into force on \(from)" : "in force from \(from)"
        switch entry.mode {
        case .trial: return "\(name) issued on trial from \(from)\(until)\(reason)"
        case .emergency:
            return "\(name) issued by the emergency route, \(when)\(until)\(reason)"
        case .normal:
            // Of a first edition nothing changed.
            let isFirst = document.state.line.first { !$0.cancelled }?.id == entry.id
            let change = isFirst ? "" : ", \(entry.change.rawValue) change"
            return "\(name) issued, \(when)\(change)\(reason)"
        }
    }

    /// What the document was called when it happened.
    private func title(_ entry: LineEntry, _ document: SitedDocument) -> String {
        guard document.id != .rules else { return document.title }
        return document.state.text(of: entry)?.text.title ?? document.title
    }
}
