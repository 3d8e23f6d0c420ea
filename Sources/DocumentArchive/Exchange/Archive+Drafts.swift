package import DocumentControl
package import Git

/// What became of the texts that are no evidence, in an exchange.
package enum DraftExchange: Hashable, Sendable {
    /// Both sides have the same.
    case nothing
    /// Changed files came in.
    case received(Int)
    /// Changed files went out.
    case sent(Int)
    /// Both: what the two sides changed does not touch.
    case merged(received: Int, sent: Int)
    /// Files that are changed here, not committed, and changed there: what is there was not taken in.
    case uncommitted([String])
    /// Files that were committed here and there with different words: nothing was sent or taken in.
    case conflict([String])
    /// What stands in the way of them.
    case hindered(Hindrance)
    /// The host took the evidence and not the drafts, or went away in between.
    case refused(TransportError)

    /// Why drafts were neither sent nor taken in.
    package enum Hindrance: Hashable, Sendable {
        /// The branch is not checked out, so that nobody could put two versions together.
        case notCheckedOut(String)
        /// It is checked out in several folders.
        case severalFolders([String])
        /// A person is in the middle of putting versions together, in a folder.
        case unfinished(String)
        /// What is there and what is here have no common beginning.
        case unrelated
        /// Words of git.
        case other(String)
    }
}

extension Archive {
    /// Exchanges what was committed besides evidence; evidence was exchanged before.
    ///
    /// - Parameters:
    ///   - git: Stock git, which knows how to treat a working tree.
    ///   - transport: Carries it.
    ///   - patience: How long to wait for the host.
    ///   - person: In whose name two lines of changes are joined.
    ///   - now: The time of it.
    /// - Returns: What happened. What the user has changed and not committed is untouched.
    /// - Throws: ``Overtaken`` where the upstream has moved; ``TransportError``; ``ArchiveError``.
    package func exchangeDrafts(
        with git: StockGit, by transport: any Transport, patience: Duration, as person: String,
        at now: Instant
    ) async throws -> DraftExchange {
        guard let upstream, let here = try tip() else { return .nothing }
        guard let there = try explained({ try repository.commit(of: upstream.tracking) }) else {
            try await push(here, to: upstream, by: transport, patience)
            return .sent(try explained { try draftPaths(nil, here).count })
        }
        if here == there { return .nothing }
        if let folder = try workingFolder(), isUnfinished(folder) {
            return .hindered(.unfinished(folder))
        }
        let (isAhead, isBehind) = try explained {
            (
                try repository.descends(here, from: there),
                try repository.descends(there, from: here)
            )
        }
        if isAhead {
            try await push(here, to: upstream, by: transport, patience)
            return .sent(try explained { try draftPaths(there, here).count })
        }
        if isBehind || isOnlySignets(here, besides: there) {
            return try await moveForward(from: here, to: there, git)
        }
        return try await merge(there, into: here, upstream, git, transport, patience, person, now)
    }

    private func push(
        _ commit: ObjectID, to upstream: Upstream, by transport: any Transport,
        _ patience: Duration
    ) async throws {
        do {
            try await transport.push(commit, to: upstream, from: place, patience: patience)
        } catch let error as TransportError where error.code == .moved {
            throw Overtaken()
        }
        try? repository.set(reference: upstream.tracking, to: commit)
    }

    private func draftPaths(_ left: ObjectID?, _ right: ObjectID) throws -> [String] {
        try repository.differences(from: left, to: right).map(\.path)
            .filter { !$0.hasPrefix("\(Layout.control)/") }
    }

    /// The one folder in which the branch is checked out; stock git works on one at a time.
    private func workingFolder() throws -> String? {
        try explained { try repository.checkouts(of: branch) }.first
    }

    /// Whether a person is putting versions together in a folder, and has not come to an end.
    private func isUnfinished(_ folder: String) -> Bool {
        guard let open = try? Repository(opening: folder) else { return false }
        return ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD"].contains {
            FileBytes.read("\(open.gitFolder)/\($0)") != nil
        }
    }

    /// Goes over to the upstream's commit: nothing but evidence, which is there too, was added here.
    private func moveForward(
        from here: ObjectID, to there: ObjectID, _ git: StockGit
    ) async throws -> DraftExchange {
        let count = try explained { try draftPaths(here, there).count }
        let others = try explained { try repository.checkouts(of: branch) }
        guard others.count <= 1 else {
            return .hindered(.severalFolders(others))
        }
        if let folder = try workingFolder() {
            let answer = try await git.run(
                ["read-tree", "-m", "-u", here.hex, there.hex], in: folder,
                patience: .seconds(120))
            guard answer.status == 0 else { return Self.hindrance(answer.errors) }
        }
        let answer = try await git.run(
            [
                "update-ref", "-m", "exchanged by signet", "refs/heads/\(branch)", there.hex,
                here.hex,
            ], in: place, patience: .seconds(20))
        guard answer.status == 0 else { throw Overtaken() }
        return count == 0 ? .nothing : .received(count)
    }

    /// Joins what was committed on both sides, where it does not touch.
    private func merge(
        _ there: ObjectID, into here: ObjectID, _ upstream: Upstream, _ git: StockGit,
        _ transport: any Transport, _ patience: Duration, _ person: String, _ now: Instant
    ) async throws -> DraftExchange {
        guard let folder = try workingFolder() else {
            return .hindered(.notCheckedOut(branch))
        }
        let answer = try await git.run(
            [
                "-c", "user.name=\(person)", "-c", "user.email=\(person)@signet",
                "-c", "commit.gpgsign=\(signsCommits)", "merge", "--quiet", "--no-edit",
                "--no-verify",
                "--no-autostash", "--no-stat", "-m", "Drafts of \(upstream.remote)", there.hex,
            ], in: folder, patience: .seconds(120))
        guard answer.status == 0 else {
            let unmerged = try await git.run(
                ["diff", "--name-only", "--diff-filter=U"], in: folder, patience: .seconds(20))
            let paths = unmerged.output.split(separator: "\n").map(String.init)
            guard answer.status == 1, !paths.isEmpty else {
                let hindrance = Self.hindrance(answer.errors + answer.output)
                // A history that was written anew, with the very same files.
                if hindrance == .hindered(.unrelated),
                    try explained({ try repository.differences(from: here, to: there) }).isEmpty
                {
                    return try await moveForward(from: here, to: there, git)
                }
                return hindrance
            }
            _ = try await git.run(["merge", "--abort"], in: folder, patience: .seconds(60))
            return .conflict(paths)
        }
        guard let joined = try tip() else { return .nothing }
        let (received, sent) = try explained {
            (try draftPaths(here, joined).count, try draftPaths(there, joined).count)
        }
        try await push(joined, to: upstream, by: transport, patience)
        switch (received, sent) {
        case (0, 0): return .nothing
        case (0, _): return .sent(sent)
        case (_, 0): return .received(received)
        default: return .merged(received: received, sent: sent)
        }
    }

    /// Reads why stock git left the working tree alone.
    private static func hindrance(_ errors: String) -> DraftExchange {
        var paths: [String] = []
        var isList = false
        for line in errors.split(separator: "\n").map(String.init) {
            // `read-tree` puts a tab before a path, `merge` two blanks.
            if line.hasPrefix("\t") || line.hasPrefix("  ") {
                if isList { paths.append(String(line.drop { "\t ".contains($0) })) }
            } else {
                isList = line.contains("would be overwritten")
                // `error: Entry 'x' not uptodate. Cannot merge.` and its like name one file each.
                if line.hasPrefix("error:"), !isList || line.contains("'"),
                    let start = line.firstIndex(of: "'"), let end = line.lastIndex(of: "'"),
                    start < end
                {
                    paths.append(String(line[line.index(after: start)..<end]))
                }
            }
        }
        guard paths.isEmpty else { return .uncommitted(paths) }
        if errors.contains("unrelated histories") { return .hindered(.unrelated) }
        return .hindered(.other(TransportError(reading: errors).words))
    }
}
