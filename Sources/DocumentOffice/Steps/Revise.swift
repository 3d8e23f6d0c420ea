import DocumentArchive
package import DocumentControl
import Git

extension Office {
    /// Puts the text in force, with its attachments, in place as the draft.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - discarding: Whether changes of a draft that lies there are given up.
    /// - Returns: Where the draft lies.
    /// - Throws: Why it was refused, with what to do about it.
    package func revise(_ id: DocumentID, discarding: Bool) throws -> DraftMade {
        let rules = try rules()
        let state = try registered(id)
        // The next revision builds on the one on trial; of what has lapsed, only the number stays.
        let entry = try state.trial(at: now) ?? inForce(id)
        let base = state.lapsed(at: now) ?? entry
        let staged = try text(of: entry, in: state)
        var notes: [String] = []
        if let submission = register.onItsWay(state, at: now) {
            notes.append(
                "\(id) \(submission.item.revision) is on its way, submitted by "
                    + "\(name(submission.submitter)) on \(calendar.shown(submission.time)).")
        }
        if let next = state.scheduled(after: now).first {
            notes.append(
                "\(id) \(next.item.revision) is scheduled for \(calendar.shown(next.instant)).")
        }
        if let lapsed = state.lapsed(at: now), let until = lapsed.until {
            notes.append(
                "\(id) \(lapsed.item.revision) lapsed on \(calendar.shown(until)); the draft is the "
                    + "text in force, and its next revision follows \(lapsed.item.revision).")
        }
        let path: String
        if id == .rules {
            path = RulesFile.path
        } else if let draft = try? draft(of: id) {
            path = draft.path
        } else {
            let text = state.text(of: entry)?.text
            let type = text.flatMap { rules.types[$0.type] }
            let slug = Slug.of(text?.title ?? "")
            path = "\(type?.folder ?? "manual")/\(id)\(slug.isEmpty ? "" : "-\(slug)").md"
        }
        if let present = archive.draftBytes(path), present != staged.bytes, !discarding {
            guard isFormerText(present, of: state) else { throw OfficeError.draftExists(path) }
        }
        try archive.writeDraft(path, staged.bytes)
        try restoreAttachments(of: entry, state, path)
        try archive.setDraftBases([id: DraftBase(base.item.revision)])
        return DraftMade(
            document: id, path: path, base: entry.item.revision, notes: notes)
    }

    /// Whether bytes are those of some revision: nothing is lost where they are replaced.
    private func isFormerText(_ bytes: [UInt8], of state: DocumentState) -> Bool {
        let hash = StatementFile.hash(bytes)
        return state.submissions.contains { $0.text.text == hash }
            || register.rules.contains { $0.reference.hash == hash }
    }

    private func restoreAttachments(
        of entry: LineEntry, _ state: DocumentState, _ path: String
    ) throws {
        guard let submission = state.text(of: entry) else { return }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        for attached in submission.text.attachments {
            guard
                let file = try archive.attachment(
                    attached, submission.text, of: submission.id, in: evidence)
            else { throw OfficeError.textMissing(entry.item.document, entry.item.revision) }
            let place = RelativePath.resolve(attached.name, from: folder)
            if let present = archive.draftBytes(place), present != file.bytes { continue }
            try archive.writeDraft(place, file.bytes)
        }
    }
}

/// Paths as a text embeds them.
enum RelativePath {
    /// The path from the root of a percent-encoded name relative to a folder.
    static func resolve(_ name: String, from folder: String) -> String {
        var parts = folder.split(separator: "/").map(String.init)
        for part in decoded(name).split(separator: "/").map(String.init) {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    private static func decoded(_ name: String) -> String {
        let bytes = Array(name.utf8)
        var plain: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == 0x25, place + 2 < bytes.count,
                let value = UInt8(
                    String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
            {
                plain.append(value)
                place += 3
            } else {
                plain.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
