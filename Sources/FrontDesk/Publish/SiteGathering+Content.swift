import DocumentArchive
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing

extension SiteGathering {
    /// What is shown, as values for the pages.
    ///
    /// - Parameter only: The one document that has pages; nothing where all have.
    /// - Returns: The values.
    func content(only: DocumentID? = nil) -> SiteContent {
        let readerNames = (readers.groups ?? []).sorted().map { rules.groups[$0] ?? $0.text }
        var content = SiteContent(
            name: rules.title, day: office.calendar.day(of: instant), instant: instant,
            system: office.register.system?.hex ?? "",
            group: readerNames.isEmpty ? nil : readerNames.joined(separator: ", "),
            documents: faces.filter { only == nil || $0.id == only }, groups: groups,
            hasReceipts: withReceipts)
        content.isForecast = content.day > office.calendar.day(of: office.clock)
        content.registered = office.register.documents.keys.map(\.text)
        return content
    }

    /// The groups with what is distributed to each.
    private var groups: [(title: String, documents: [DocumentID])] {
        var byGroup: [Name: [DocumentID]] = [:]
        for (face, origin) in zip(faces, origins.documents) {
            guard face.state.isInForce || face.state == .trial else { continue }
            for group in origin.entry.audience where readers.groups?.contains(group) ?? true {
                byGroup[group, default: []].append(face.id)
            }
        }
        return byGroup.sorted { $0.key < $1.key }.map { group, documents in
            (rules.groups[group] ?? group.text, documents)
        }
    }

    /// One document with everything that its pages show.
    mutating func document(_ origin: SiteOrigin) -> SiteDocument? {
        guard let sited = look(at: origin) else { return nil }
        // What was taken over from a publisher says on every page where it comes from.
        if office.isExternal(sited.id) { try? readOutlines(of: sited.revisions.map(\.text)) }
        return document(sited)
    }

    private mutating func document(_ sited: SitedDocument) -> SiteDocument {
        let submitted = sited.shown.submission?.text
        let audience = sited.shown.entry.audience.map { rules.groups[$0] ?? $0.text }
        let revisions = sited.revisions.map { revision($0, sited) }
        let place = sited.revisions.firstIndex { $0.entry.id == sited.shown.entry.id }
        var document = SiteDocument(
            id: sited.id, title: sited.title,
            shown: place.map { revisions[$0] } ?? revision(sited.shown, sited))
        document.language = submitted?.language
        document.type = submitted.flatMap { rules.types[$0.type]?.title } ?? ""
        document.owner = document.shown.owner ?? ""
        document.classification = submitted?.classification?.text ?? ""
        document.audience = audience
        document.revisions = revisions
        document.nextReview = sited.nextReview
        document.isReviewOverdue =
            sited.nextReview.map { $0 < office.calendar.day(of: instant) } ?? false
        if withReceipts { document.receipts = receipts(sited) }
        document.statements = statements(sited)
        document.changes = changes(sited)
        return document
    }

    private func receipts(_ sited: SitedDocument) -> SiteReceipts? {
        let readings = office.register.readings(
            of: sited.state, at: instant, rules: rules, days: office.calendar.boundaries
        ).filter { $0.entry.id == sited.shown.entry.id }
        guard !readings.isEmpty else { return nil }
        return SiteReceipts(
            done: readings.count { $0.receipt.map { $0.time <= instant } ?? false },
            needed: readings.count)
    }
}
