package import DocumentArchive
package import DocumentControl
package import Git

/// What an exchange with the upstream did.
package struct SyncReport: Sendable {
    let upstream: Upstream
    /// The name under which the clone knows it.
    package var remote: String { upstream.remote }
    /// What git calls the upstream's branch here, such as `origin/main`.
    package var tracking: String { "\(upstream.remote)/\(upstream.branch)" }
    /// Statements, and segments of receipts, that came in.
    package var received = 0
    /// Statements, and segments of receipts, that went out.
    package var sent = 0
    /// Evidence that is one thing here and another there.
    package var clashes: [String] = []
    package var checkpoint: CheckpointState?
    /// Files that were disposed of or erased, and taken away here.
    package var removed = 0
    /// Why no checkpoint was made, although one was due from here.
    package var noCheckpoint: String?
    package var drafts = DraftExchange.nothing

    /// Why drafts did not go, one sentence.
    package func problem(_ error: TransportError) -> String { error.problem(upstream) }

    /// What to do about it.
    package func remedy(_ error: TransportError) -> String {
        guard error.code == .demandsSignedCommits else { return error.remedy(upstream) }
        return "Sign what you committed and put it after what is there (git rebase --gpg-sign "
            + "\(tracking)), then: signet sync"
    }
}

extension Office {
    /// Exchanges everything with the upstream: evidence, and what was committed besides.
    ///
    /// Whoever makes checkpoints makes one where something is not listed yet.
    ///
    /// - Returns: What came in and went out.
    /// - Throws: ``OfficeError/noUpstream``; ``OfficeError/exchange(_:_:)`` where the upstream cannot
    ///   be reached; ``ExchangeError``; ``ArchiveError``.
    package func sync(isFetched: Bool = false) async throws -> SyncReport {
        guard let upstream = archive.upstream else { throw OfficeError.noUpstream }
        do { return try await sync(with: upstream, isFetched) } catch let error as TransportError {
            throw OfficeError.exchange(error, upstream)
        }
    }

    private func sync(with upstream: Upstream, _ isFetched: Bool) async throws -> SyncReport {
        var report = SyncReport(upstream: upstream)
        for round in 0..<20 {
            do {
                let intake = try await receive(isFetched && round == 0)
                report.received += intake.received
                report.removed += intake.removed
                report.clashes = intake.clashes
                if intake.isUpstreamEmpty {
                    report.sent = evidence.statementFiles
                } else {
                    report.sent = max(report.sent, intake.unsent)
                    try await sendEvidence(intake, &report)
                }
                report.drafts = try await exchangeDrafts()
                if try archive.tip() != evidence.tip { try reload() }
                await noteQuiet(report)
                return report
            } catch is Archive.Overtaken { continue }
        }
        throw ArchiveError.overtaken
    }

    /// What was exchanged before is told, whatever becomes of the drafts.
    private func exchangeDrafts() async throws -> DraftExchange {
        // Then everything goes with them.
        let isFirst = (try? archive.isUpstreamEmpty) == true
        do {
            return try await archive.exchangeDrafts(
                with: surroundings.stockGit, by: surroundings.transport, patience: longPatience,
                as: await committer(), at: now)
        } catch let error as TransportError where !isFirst { return .refused(error) }
    }

    /// Whether a fetch shows that there is nothing to exchange; then the evidence is not even read.
    ///
    /// - Returns: The name of the upstream, or nothing where there is something to do.
    /// - Throws: ``OfficeError/exchange(_:_:)`` where the upstream cannot be reached; ``ArchiveError``.
    package static func findsNothing(_ surroundings: Surroundings) async throws -> String? {
        let archive = try Archive(at: surroundings.folder)
        guard let upstream = archive.upstream else { throw OfficeError.noUpstream }
        do {
            let isQuiet = try await archive.fetchFindsNothing(
                by: surroundings.transport, patience: .seconds(600), for: surroundings.who,
                at: surroundings.now())
            return isQuiet ? upstream.remote : nil
        } catch let error as TransportError { throw OfficeError.exchange(error, upstream) }
    }

    private func noteQuiet(_ report: SyncReport) async {
        guard let tip = evidence.tip, let newest = register.newestCheckpoint,
            report.drafts == .nothing, report.clashes.isEmpty, report.noCheckpoint == nil
        else { return }
        if !evidence.pending.isEmpty {
            // Whoever is nobody here cannot make one.
            if let person = try? await identity().person, owesCheckpoint(person) { return }
        }
        archive.noteQuiet(
            at: tip, for: surroundings.who,
            until: newest.nextBy > now ? newest.nextBy : now.adding(seconds: 86400))
    }

    /// A person who asks for an exchange waits longer than one who signs.
    private var longPatience: Duration { max(patience, .seconds(600)) }

    private func receive(_ isFetched: Bool) async throws -> Intake {
        let intake = try await archive.receive(
            by: surroundings.transport, patience: longPatience, system: register.system, at: now,
            isFetched: isFetched)
        connection = .online
        if try archive.tip() != evidence.tip { try reload() }
        return intake
    }

    private func committer() async -> String {
        (try? await identity().person.text) ?? "signet"
    }

    /// Sends what is not there yet, with a checkpoint where who acts makes them.
    private func sendEvidence(_ intake: Intake, _ report: inout SyncReport) async throws {
        do {
            if let identity = try? await identity(), owesCheckpoint(identity.person) {
                report.checkpoint = try await checkpoint()
                return
            }
        } catch OfficeError.nothingToList {
            // Everything is listed already.
        } catch let error as any ExplainedError where !(error is ArchiveError) {
            report.noCheckpoint = error.problem
        }
        guard intake.unsent > 0 || intake.isUpstreamToChange else { return }
        _ = try await archive.publish(
            [], on: evidence.tip, message: "Evidence", mark: Archive.exchangeMark(now),
            without: DisposedFiles(register), by: surroundings.transport, patience: longPatience,
            signing: surroundings.stockGit)
    }

    /// Whether a person's tool makes a checkpoint now: a controller's where something is new, and
    /// that of whoever signed a removal which none lists yet.
    private func owesCheckpoint(_ person: PersonID) -> Bool {
        // A key that was replaced or reported as stolen signs no checkpoint that counts.
        guard register.people[person]?.keys.contains(where: { $0.endedBy == nil }) == true else {
            return false
        }
        return controllerSeat(of: person, in: register) != nil || ownsPendingRemoval(person)
    }
}
