package import DocumentControl
import Git

/// Judges the bytes that the register only knows by their hashes.
package enum Audit {
    /// Listed evidence files that are missing or altered: then nothing can be judged.
    ///
    /// A file that was altered is told once, at its place, and not again as missing, unless more are
    /// missing than were altered.
    package static func missing(_ evidence: Evidence) -> [Finding] {
        let lost = evidence.register.findings.filter { $0.code == .evidenceMissing }
        guard !lost.isEmpty else { return [] }
        let altered = evidence.findings.filter {
            [.evidenceAltered, .statementUnreadable].contains($0.code)
        }
        return altered.isEmpty ? lost : altered + (lost.count > altered.count ? lost : [])
    }
}

extension Archive {
    /// Everything an audit would write down, from the bytes alone.
    ///
    /// - Parameters:
    ///   - trustedRoot: The first root statement that an auditor brings along.
    ///   - now: Tells whether a checkpoint is overdue.
    ///   - since: A checkpoint up to which everything was verified before: what it and those before it
    ///     list is not read anew, unless something of it was changed since.
    ///   - asKnown: Judges what was known at this checkpoint; the bytes are those of today.
    /// - Returns: The findings, errors first; the evidence they rest on.
    /// - Throws: Why it was refused, with what to do about it.
    package func audit(
        trustedRoot: StatementID?, now: Instant, since: StatementID? = nil,
        asKnown: StatementID? = nil
    ) throws -> (findings: [Finding], evidence: Evidence) {
        let scope = try since.map { try self.scope(since: $0, trustedRoot) } ?? AuditScope.whole
        let evidence = try evidence(scope, trustedRoot)
        let missing = Audit.missing(evidence)
        let judged =
            try asKnown.map {
                try self.evidence(.everyday, asKnown: $0, trustedRoot: trustedRoot)
            } ?? evidence
        var findings: [Finding]
        if evidence.register.system == nil {
            findings = evidence.findings + evidence.register.findings + rootFindings(evidence)
        } else if missing.isEmpty {
            findings = evidence.findings + judged.register.findings
            findings += placeFindings(evidence) + signatureFindings(evidence)
            findings += try textFindings(evidence, scope) + cardFindings(evidence)
            findings += try recordFindings(evidence) + removedFindings(evidence, since: scope.seen)
            findings += try leftoverFindings(evidence) + dueFindings(judged, now)
            findings += try strayFindings(evidence) + twinFindings(evidence)
            // Of what was known then, nothing is overdue now.
            findings += timeFindings(evidence, now).filter {
                asKnown == nil || $0.code != .checkpointOverdue
            }
        } else {
            // What rests on evidence that is gone would only repeat the same finding.
            findings = missing
        }
        findings += try repositoryFindings() + checkoutFindings(except: findings)
        return (
            judged.register.marked(findings, at: now).sorted {
                ($0.grade.rank, $0.code.rawValue, $0.place)
                    < ($1.grade.rank, $1.code.rawValue, $1.place)
            }, judged
        )
    }

    /// Every statement lies in the folders of what it is about, where people look for it.
    func placeFindings(_ evidence: Evidence) -> [Finding] {
        let statements = evidence.register.statements
        return statements.flatMap { id, statement -> [Finding] in
            let folders = Layout.folders(of: statement, named: statements)
            return (evidence.paths[id] ?? []).compactMap { path in
                let folder = path.split(separator: "/").dropLast().joined(separator: "/")
                // A segment lies in the month of its first receipt.
                let fits =
                    statement.kind == .acknowledge
                    ? folder.hasPrefix("\(Layout.control)/receipts/") : folders.contains(folder)
                guard !fits else { return nil }
                return Finding(
                    .statementMisplaced, grade: FindingCode.statementMisplaced.grade, place: path,
                    detail: "it belongs to \(folders.joined(separator: ", "))")
            }
        }
    }

    /// Every submitted text must lie in its dossier and say of itself what the submission says.
    func textFindings(_ evidence: Evidence, _ scope: AuditScope) throws -> [Finding] {
        var findings: [Finding] = []
        let altered = Set(evidence.findings.map(\.place))
        let gone = evidence.register.erasedBytes
        func note(_ code: FindingCode, _ place: String, _ detail: String) {
            findings.append(Finding(code, grade: code.grade, place: place, detail: detail))
        }
        for (id, statement) in evidence.register.statements
        where [.submit, .adopt].contains(statement.kind) && !scope.known.contains(id)
            && evidence.register.judgements[id]?.refusal == nil
        {
            for text in statement.submissions {
                let folder = Layout.dossier(text.item.document, text.item.revision)
                let stem = Layout.stem(statement, id)
                let path =
                    "\(folder)/"
                    + Layout.textName(stem: stem, text.text, of: text.item.document)
                if let file = try self.text(text, of: id, in: evidence) {
                    if let difference = FrontMatterAgreement.difference(file, text) {
                        note(.frontMatterDiffers, path, difference)
                    }
                    if let hidden = HiddenCharacters.first(in: file.bytes) {
                        note(.hiddenCharacter, path, hidden)
                    }
                } else if !altered.contains(path),
                    !gone.contains(text.text)
                {
                    note(.textMissing, path, "\(text.item.document) \(text.item.revision)")
                }
                let proofs = statement.adoptions.first { $0.item == text.item }?.evidence ?? []
                for attached in text.attachments + proofs
                where !gone.contains(attached.hash) {
                    let place = "\(folder)/\(Layout.attachmentName(stem: stem, attached))"
                    if !altered.contains(place),
                        try attachment(attached, text, of: id, in: evidence) == nil
                    {
                        note(.textMissing, place, "the attachment \(attached.name)")
                    }
                }
            }
        }
        return findings
    }

    /// Every card is one that a statement names, and nobody's is missing.
    func cardFindings(_ evidence: Evidence) -> [Finding] {
        var findings: [Finding] = []
        func note(_ code: FindingCode, _ place: String, _ detail: String) {
            findings.append(Finding(code, grade: code.grade, place: place, detail: detail))
        }
        let named = CardFile.named(in: evidence.register)
        var altered: Set<PersonID> = []
        let erased = evidence.register.erasedCards
        for file in evidence.cardFiles {
            // Told as what is not removed, whatever it holds.
            guard !erased.contains(file.person) else { continue }
            guard file.hash.map({ named[file.person]?.contains($0) != true }) ?? true else {
                continue
            }
            altered.insert(file.person)
            note(.cardAltered, file.path, "its hash is not the one in the admission")
        }
        for person in evidence.register.people.values.sorted(by: { $0.id < $1.id }) {
            guard let bound = person.card, !altered.contains(person.id),
                !evidence.cardFiles.contains(where: { $0.hash == bound }),
                !erased.contains(person.id)
            else { continue }
            let begun = person.admission == evidence.register.system
            note(
                .cardMissing,
                begun ? Layout.card(person.id) : Layout.card(person.id, bound),
                "it was not erased")
        }
        return findings
    }

    /// How the working tree's evidence differs from what is recorded.
    private func checkoutFindings(except known: [Finding]) throws -> [Finding] {
        let places = Set(known.map(\.place))
        let found = try explained {
            try repository.differences(of: branch, under: Layout.control)
        }
        return found.filter { !places.contains($0.path) }.map { path, what in
            let words =
                switch what {
                case .missing: "the file is missing in the working tree"
                case .changed: "the file was changed in the working tree"
                case .extra: "the file in the working tree is not recorded"
                }
            return Finding(
                .checkoutDiffers, grade: FindingCode.checkoutDiffers.grade, place: path,
                detail: words)
        }
    }
}
