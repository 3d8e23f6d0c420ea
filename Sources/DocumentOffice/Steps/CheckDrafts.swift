import DocumentArchive
package import DocumentControl
import ManagementSystem
import Signatures
import Standards

extension Office {
    /// Every defect of the drafts, of `signet.yaml` and of the clause catalogues.
    ///
    /// - Parameter paths: Files or identifiers to which the answer is limited; all where empty.
    /// - Returns: The defects by file and line, with the waivers that run.
    /// - Throws: Why it was refused, with what to do about it.
    package func check(_ paths: [String] = []) throws -> [Defect] {
        let wanted = Set(paths)
        return try check(DraftFolder(root: try root())) { file in
            wanted.isEmpty || wanted.contains(file)
                || wanted.contains { path in
                    file.hasPrefix("\(path)/")
                        || Self.identifier(inName: file)?.text == path.uppercased()
                }
        }.defects
    }

    /// The same of drafts that were read already.
    ///
    /// - Parameters:
    ///   - folder: The drafts.
    ///   - isWanted: Which files are asked about, by their paths.
    /// - Returns: The defects of these by file and line, and what they were judged by.
    /// - Throws: ``ArchiveError`` where there is no working tree.
    func check(
        _ folder: DraftFolder, of isWanted: (String) -> Bool = { _ in true }
    ) throws -> CheckedDrafts {
        let root = try root()
        var defects: [Defect] = []
        var rules = evidence.rules
        var unread: [Defect] = []
        if let bytes = archive.draftBytes(RulesFile.path) {
            do {
                let draft = try RulesFile.decode(bytes)
                defects += routeDefects(draft)
                rules = draft
            } catch { unread = error.defects }
        } else if rules == nil {
            unread.append(
                Defect(
                    file: RulesFile.path, line: 1, code: "rules",
                    problem: "There are no control rules.",
                    remedy: "Write signet.yaml, or let signet init write it."))
        }
        defects += unread
        var system = ManagementSystem(documents: [], catalogues: [])
        if let rules {
            let catalogues = CatalogueFile.all(root: root)
            defects += catalogues.defects
            defects += DraftCheck.defects(
                in: folder, root: root, rules: rules, known: known(catalogues.catalogues, folder),
                of: isWanted)
            system = ManagementSystem(
                documents: folder.drafts.compactMap { SystemReader.document($0) },
                catalogues: catalogues.catalogues)
            defects += SystemCheck.defects(of: system, rules: rules)
        }
        return CheckedDrafts(
            defects: marked(defects.filter { isWanted($0.file) }).sorted(), unread: unread,
            system: system, rules: rules)
    }

    private func known(
        _ catalogues: [ClauseCatalogue], _ folder: DraftFolder
    ) -> DraftCheck.Known {
        let drafts = Dictionary(
            folder.drafts.compactMap { draft in draft.document.map { ($0, draft) } },
            uniquingKeysWith: { first, _ in first })
        var known = DraftCheck.Known(catalogues: catalogues)
        known.names = register.people.keys.map { name($0) }
        for (id, state) in register.documents where id != .rules {
            guard let type = state.submissions.last?.text.type else { continue }
            known.registered[id] = type
            if state.isWithdrawn(at: now) { known.withdrawn.insert(id) }
            if isExternal(id), let origin = origin(of: state, at: now) {
                known.superseded[id] = origin["superseded-by"]?.text
                if origin["why-kept"] != nil {
                    known.kept[id] = state.inForce(at: now, trials: false)?.instant
                }
            }
            if let entry = state.inForce(at: now, trials: false) {
                known.inForce[id] = entry.item.revision
                let confirmed = state.confirmations.filter { !$0.voided }.map(\.time)
                known.examined[id] = (confirmed + [entry.instant]).max()
            }
            // What is on trial was issued as it lies here, too.
            if let entry = state.inForce(at: now, trials: true) {
                if let draft = drafts[id], let text = state.text(of: entry)?.text.text,
                    ContentHash(hex: Digest.hex(draft.bytes)) == text
                {
                    known.unchanged.insert(id)
                }
            }
            if let due = register.nextReview(state, at: now), due < calendar.day(of: now),
                state.inForce(at: now, trials: false) != nil
            {
                known.overdue[id] = due
            }
        }
        return known
    }

    /// Every route is tried against the people appointed, once there are any.
    private func routeDefects(_ rules: Rules) -> [Defect] {
        guard register.system != nil, register.people.count > 1 else { return [] }
        var steps: [String: [String]] = [:]
        let unfilled = rules.unfilledRoutes(by: register, at: now)
        for (route, step, role) in unfilled { steps["\(route) \(role)", default: []].append(step) }
        return steps.sorted { $0.key < $1.key }.map { place, steps in
            let names = place.split(separator: " ")
            return Defect(
                file: RulesFile.path, line: line(of: "\(names[0]):", under: "routes:"),
                code: "route-unfilled",
                problem: "Nobody can take the seat of \(names[1]) on route '\(names[0])' "
                    + "(\(steps.sorted().joined(separator: ", "))).",
                remedy: "Appoint somebody: signet people appoint PERSON \(names[1])",
                isRemark: rules == evidence.rules)
        }
    }

    private func line(of key: String, under heading: String) -> Int {
        guard let bytes = archive.draftBytes(RulesFile.path) else { return 1 }
        let lines = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0.hasPrefix(heading) }) else { return 1 }
        let found = lines[start...].firstIndex { $0.hasPrefix("  \(key)") }
        return (found ?? start) + 1
    }
}

/// What was found of the drafts that were asked about, and the system that all drafts are.
struct CheckedDrafts {
    /// By file and line, with the waivers that run.
    let defects: [Defect]
    /// Why the control rules of the working tree cannot be read: nothing was judged by them.
    let unread: [Defect]
    /// The drafts as one system; empty where there are no control rules.
    let system: ManagementSystem
    /// Those of the working tree; those in force where they cannot be read.
    let rules: Rules?
}
