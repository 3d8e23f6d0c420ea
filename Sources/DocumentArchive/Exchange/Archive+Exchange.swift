package import DocumentControl
package import Git

/// What an exchange brought in.
package struct Intake: Hashable, Sendable {
    /// Statements, and segments of receipts, that are new here.
    package var received = 0
    /// Statements that are here and not yet at the upstream.
    package var unsent = 0
    /// Paths that hold other bytes here than there.
    package var clashes: [String] = []
    /// Whether texts that are no evidence differ: drafts go with `signet sync` only.
    package var draftsDiffer = false
    /// Whether the upstream has nothing at all yet.
    package var isUpstreamEmpty = false
    /// Files that were disposed of or erased, and taken away here.
    package var removed = 0
    /// Whether the upstream lacks files of the evidence, or still has some that were disposed of.
    package var isUpstreamToChange = false

    package init() {}
}

extension Archive {
    /// Where this clone meets the others, or nothing where it stands alone.
    package var upstream: Upstream? { repository.upstream(of: branch) }

    /// Whether nothing was ever fetched from the upstream, nor sent there.
    package var isUpstreamEmpty: Bool {
        get throws {
            guard let upstream else { return false }
            return try explained { try repository.commit(of: upstream.tracking) } == nil
        }
    }

    /// The folder in which stock git finds the clone.
    var place: String { root ?? repository.gitFolder }

    /// When evidence was last exchanged with the upstream, or the clone was made; nothing where
    /// neither is known.
    package var lastExchange: Instant? {
        let noted = FileBytes.read(exchangedFile).flatMap { bytes in
            Instant(String(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }))
        }
        return noted
            ?? upstream.flatMap { repository.cloned(branch, from: $0.remote) }
            .map { Instant(seconds: $0) }
    }

    /// Where it stands at which commit, and until when, an exchange that fetches nothing has nothing
    /// to do: a file that may be deleted at any time.
    private var quietFile: String { "\(commonFolder)/signet/quiet" }

    /// Fetches, and tells whether there is nothing at all to exchange.
    ///
    /// Then nothing has to be read: it costs what the fetch costs.
    ///
    /// - Parameters:
    ///   - transport: Carries it.
    ///   - patience: How long to wait for the host.
    ///   - who: Who asks: somebody else may owe a checkpoint.
    ///   - now: The time of the exchange.
    /// - Returns: Whether nothing came in and nothing has to go out.
    /// - Throws: ``TransportError``; ``ArchiveError``.
    package func fetchFindsNothing(
        by transport: any Transport, patience: Duration, for who: String, at now: Instant
    ) async throws -> Bool {
        guard let upstream,
            try await transport.fetch(upstream, into: place, patience: patience)
        else { return false }
        guard let here = try tip(),
            try explained({ try repository.commit(of: upstream.tracking) }) == here,
            let bytes = FileBytes.read(quietFile)
        else { return false }
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard words.count == 4, words[0] == branch, words[1] == here.hex,
            words[2] == Self.mark(of: who), let end = Instant(String(words[3])), now < end
        else { return false }
        note(exchangedAt: now, upstream)
        return true
    }

    /// Notes that everything here is exchanged, and that who asks owes no checkpoint until then.
    package func noteQuiet(at tip: ObjectID, for who: String, until end: Instant) {
        let words = "\(branch) \(tip) \(Self.mark(of: who)) \(end)"
        try? FileBytes.store(quietFile, Array(words.utf8), below: commonFolder)
    }

    private static func mark(of who: String) -> String {
        String(StatementFile.hash(who.utf8).hex.prefix(16))
    }

    private var exchangedFile: String { "\(commonFolder)/signet/exchanged" }

    /// Fetches what the upstream has and takes its evidence in.
    ///
    /// - Parameters:
    ///   - transport: Carries it.
    ///   - patience: How long to wait for the host.
    ///   - system: Root statement 1 as it is known here: no other system is let in.
    ///   - now: The time of the exchange.
    ///   - isFetched: Whether that was done a moment ago.
    /// - Returns: What is new.
    /// - Throws: ``TransportError`` where the upstream cannot be reached; ``ExchangeError`` where it
    ///   holds another system; ``ArchiveError``.
    package func receive(
        by transport: any Transport, patience: Duration, system: StatementID?, at now: Instant,
        isFetched: Bool = false
    ) async throws -> Intake {
        guard let upstream else { return Intake() }
        var exists = isFetched
        if !isFetched {
            exists = try await transport.fetch(upstream, into: place, patience: patience)
        }
        var intake = Intake()
        if exists, let there = try explained({ try repository.commit(of: upstream.tracking) }) {
            intake = try explained { try takeIn(there, from: upstream, system, now) }
        } else {
            intake.isUpstreamEmpty = true
        }
        note(exchangedAt: now, upstream)
        return intake
    }

    private func note(exchangedAt now: Instant, _ upstream: Upstream) {
        // Only what is shown of it is lost where it cannot be written.
        try? FileBytes.store(
            exchangedFile, Array("\(now)\n\(upstream.remote)\n".utf8), below: commonFolder)
    }

    private func takeIn(
        _ there: ObjectID, from upstream: Upstream, _ system: StatementID?, _ now: Instant
    ) throws -> Intake {
        var intake = Intake()
        for _ in 0..<100 {
            let here = try repository.tip(of: branch)
            var union = EvidenceUnion(try repository.differences(from: here, to: there))
            try refuseOtherSystem(union.incoming, system, upstream)
            let gone = try Set(disposed(here: here, and: union).map(\.path))
            union.leaveOut(gone)
            intake.isUpstreamToChange =
                try !union.outgoing.isEmpty
                || gone.contains { try repository.file($0, at: there) != nil }
            intake.removed = try gone.filter { path in
                try here.map { try repository.file(path, at: $0) != nil } ?? false
            }.count
            intake.received = EvidenceUnion.statements(among: union.incoming.map(\.path))
            intake.unsent = EvidenceUnion.statements(among: union.outgoing.map(\.path))
            intake.clashes = union.clashes
            intake.draftsDiffer = union.draftsDiffer
            if here == there { return intake }
            let target = try target(union, here, there, gone, now)
            if let target {
                let message = "Evidence from \(upstream.remote)"
                if try repository.adopt(
                    target, on: branch, from: here, message: message, removing: gone)
                {
                    return intake
                }
                // Another command was faster, or the commit does more than add evidence.
                guard try repository.tip(of: branch) == here else { continue }
            }
            guard !union.incoming.isEmpty || intake.removed > 0 else { return intake }
            let files = try union.incoming.map(newFile)
            _ = try repository.add(
                to: branch, message: "Evidence from \(upstream.remote)",
                mark: Self.exchangeMark(now), removing: gone.sorted()
            ) { _ in files }
            return intake
        }
        throw ArchiveError.overtaken
    }

    /// The commit that the branch is moved to, so that history stays one line.
    ///
    /// Nothing where more than evidence differs, or somebody else than Signet committed here.
    private func target(
        _ union: EvidenceUnion, _ here: ObjectID?, _ there: ObjectID, _ gone: Set<String>,
        _ now: Instant
    ) throws -> ObjectID? {
        guard let here else { return there }
        guard !union.draftsDiffer, union.clashes.isEmpty,
            isOnlySignets(here, besides: there)
        else { return nil }
        if union.incoming.isEmpty, gone.isEmpty {
            return try repository.descends(there, from: here) ? there : nil
        }
        let files = try union.outgoing.map(newFile)
        return try repository.commit(
            files, on: there, message: "Evidence recorded here", mark: Self.exchangeMark(now),
            removing: gone.sorted())
    }

    /// Whether every commit that is only here was made by Signet.
    ///
    /// Not so where nobody can tell: in a clone whose history was cut off.
    func isOnlySignets(_ here: ObjectID, besides there: ObjectID) -> Bool {
        guard let commits = try? repository.commits(of: here, without: there) else { return false }
        return commits.allSatisfy { $0.committer.hasSuffix("@signet") }
    }

    func newFile(_ entry: TreeEntry) throws -> NewFile {
        NewFile(path: entry.path, bytes: try repository.bytes(of: entry.id))
    }

    /// Commits of an exchange name nobody.
    package static func exchangeMark(_ now: Instant) -> CommitMark {
        CommitMark(name: "signet", email: "exchange@signet", time: now.seconds)
    }

    /// A first root statement of another system must not come in: both would be in doubt for ever.
    private func refuseOtherSystem(
        _ incoming: [TreeEntry], _ system: StatementID?, _ upstream: Upstream
    ) throws {
        guard let system else { return }
        for entry in incoming where entry.path.contains("-root-") {
            let bytes = try repository.bytes(of: entry.id)
            guard let read = try? StatementFile.read(bytes, isSegment: false).first,
                read.statement.kind == .root, read.statement.system == nil, read.id != system
            else { continue }
            throw ExchangeError.otherSystem(upstream.description, read.id)
        }
    }
}
