package import Git

extension Archive {
    /// Sends evidence to the upstream, on top of its newest commit, and records it here.
    ///
    /// Nothing but evidence goes: what the user committed stays here. It reaches the upstream whole
    /// or not at all, and is recorded here only after that.
    ///
    /// - Parameters:
    ///   - files: New evidence, besides what is here and not yet there.
    ///   - tip: The commit of the branch that was read.
    ///   - message: What the commit says.
    ///   - mark: In whose name it is made.
    ///   - disposed: What is taken away here and there.
    ///   - transport: Carries it.
    ///   - patience: How long to wait for the host.
    ///   - git: Stock git, which signs the commit where the host wants that.
    /// - Returns: How many statements were sent.
    /// - Throws: ``Overtaken`` where the branch here, or the upstream, has moved;
    ///   ``TransportError``; ``ExchangeError/upstreamEmpty(_:)``; ``ArchiveError``.
    package func publish(
        _ files: [NewFile], on tip: ObjectID?, message: String, mark: CommitMark,
        without disposed: DisposedFiles, by transport: any Transport, patience: Duration,
        signing git: StockGit
    ) async throws -> Int {
        guard let upstream else { return 0 }
        var plan = try explained {
            try self.plan(files, on: tip, message, mark, disposed, upstream)
        }
        guard plan.commit != plan.there else { return 0 }
        if signsCommits { plan.commit = try await signed(plan, message, mark, git) }
        do {
            try await transport.push(
                plan.commit, to: upstream, from: place, patience: patience)
        } catch let error as TransportError where error.code == .moved {
            throw Overtaken()
        }
        // From here on it is sent: whatever fails now is mended by the next exchange.
        try? repository.set(reference: upstream.tracking, to: plan.commit)
        try explained { try settle(plan, files, message, mark) }
        return plan.statements
    }

    /// What is pushed, and what it is built on.
    private struct Plan {
        let here: ObjectID?
        let there: ObjectID
        var commit: ObjectID
        let statements: Int
        let mayAdopt: Bool
        /// The paths of what was disposed of.
        let gone: [String]
    }

    private func plan(
        _ files: [NewFile], on tip: ObjectID?, _ message: String, _ mark: CommitMark,
        _ disposed: DisposedFiles, _ upstream: Upstream
    ) throws -> Plan {
        let here = try repository.tip(of: branch)
        guard here == tip else { throw Overtaken() }
        guard let there = try repository.commit(of: upstream.tracking) else {
            throw ExchangeError.upstreamEmpty(upstream.description)
        }
        var union = EvidenceUnion(try repository.differences(from: here, to: there))
        let gone =
            try self.gone(disposed, at: here)
            + self.disposed(disposed, among: union.incoming).map(\.path)
        union.leaveOut(Set(gone))
        guard union.incoming.isEmpty else { throw Overtaken() }
        let isSignets = here.map { isOnlySignets($0, besides: there) } ?? false
        let isLine = try here.map { try repository.descends($0, from: there) } ?? false
        let base = isSignets && isLine && !signsCommits ? here : there
        var wanted = files
        if base == there { wanted += try union.outgoing.map(newFile) }
        return Plan(
            here: here, there: there,
            commit: try repository.commit(
                wanted, on: base, message: message, mark: mark, removing: gone),
            statements: EvidenceUnion.statements(
                among: union.outgoing.map(\.path) + files.map(\.path)),
            mayAdopt: isSignets && !union.draftsDiffer, gone: gone)
    }

    /// The setting of a clone whose host takes signed commits only.
    var signsCommits: Bool { setting("signet.sign-commits") == "true" }

    /// The same commit, signed by stock git with the key that it was told.
    private func signed(
        _ plan: Plan, _ message: String, _ mark: CommitMark, _ git: StockGit
    ) async throws -> ObjectID {
        let answer = try await git.run(
            [
                "-c", "user.name=\(mark.name)", "-c", "user.email=\(mark.email)", "commit-tree",
                "-S", "-p", plan.there.hex, "-m", message, "\(plan.commit)^{tree}",
            ], in: place, patience: .seconds(120))
        guard answer.status == 0, let id = ObjectID(String(answer.output.prefix(40))) else {
            throw TransportError(
                .cannotSign, TransportError(reading: answer.errors).words)
        }
        return id
    }

    /// Records here what was sent.
    private func settle(
        _ plan: Plan, _ files: [NewFile], _ message: String, _ mark: CommitMark
    ) throws {
        if plan.mayAdopt,
            try repository.adopt(
                plan.commit, on: branch, from: plan.here, message: message,
                removing: Set(plan.gone))
        {
            return
        }
        _ = try repository.add(
            to: branch, message: message, mark: mark, removing: plan.gone
        ) { _ in files }
    }
}
