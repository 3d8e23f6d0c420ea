package import DocumentControl
package import Git

extension Archive {
    /// Below this many bytes of room, work that takes more than one file may end halfway.
    package static let littleRoom: UInt64 = 64 << 20
    private static let fewFiles: UInt64 = 1000

    /// What a crash left here, and what makes it unsafe to record anything.
    ///
    /// Nothing is written.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - machine: Tells who works here, and on what it lies.
    /// - Returns: Each with what can be done about it; none where all is well.
    package func ailments(at now: Instant, on machine: Machine) -> [Ailment] {
        let leftovers = repository.leftovers()
        let standings = repository.standings(of: leftovers, at: now.seconds, on: machine)
        var found = zip(leftovers, standings).map { leftover, standing in
            Ailment(
                .leftover(leftover, standing), path: shown(leftover.path), fullPath: leftover.path)
        }
        found += branchAilments() + placeAilments(machine)
        if let damage = repository.indexDamage() {
            return found + [Ailment(.indexDamaged(damage.words), path: shown(damage.path))]
        }
        return found + workingAilments()
    }

    private func branchAilments() -> [Ailment] {
        let path = shown("\(commonFolder)/refs/heads/\(branch)")
        var found: [Ailment] = []
        switch repository.state(of: branch, upstream: upstream?.tracking) {
        case .whole, .unborn: break
        case .gone(let last):
            found.append(Ailment(.branchGone(branch, last: last?.hex), path: path))
        case .unreadable(let words, let last):
            found.append(Ailment(.branchUnreadable(branch, words, last: last?.hex), path: path))
        }
        return found
            + repository.unfinishedMerges.map { Ailment(.mergeUnfinished, path: shown($0)) }
    }

    private func placeAilments(_ machine: Machine) -> [Ailment] {
        var found: [Ailment] = []
        var places = [commonFolder]
        if let root { places.append(root) }
        var seen: Set<Volume> = []
        for place in places {
            guard let volume = machine.volume(place), seen.insert(volume).inserted else { continue }
            if volume.isReadOnly {
                found.append(Ailment(.readOnly, path: place))
            } else if volume.room < Self.littleRoom {
                found.append(Ailment(.littleRoom(volume.room), path: place))
            } else if let files = volume.files, files < Self.fewFiles {
                found.append(Ailment(.noFilesLeft, path: place))
            }
        }
        guard found.allSatisfy({ $0.matter != .readOnly }) else { return found }
        return found + repository.unwritable.map { Ailment(.notWritable, path: shown($0)) }
    }

    /// How the working trees stand to what is recorded.
    private func workingAilments() -> [Ailment] {
        var found: [Ailment] = []
        for left in (try? repository.unfinished(branch)) ?? [] {
            found.append(
                Ailment(
                    .unfinished(left.paths, isBusy: repository.isBusy),
                    path: shown(left.note.path), fullPath: left.note.path))
        }
        if let left = repository.unfinishedDrafts {
            found.append(
                Ailment(
                    .unfinishedDrafts(left.paths, isBusy: repository.isBusy),
                    path: shown(left.note), fullPath: left.note))
        }
        guard !repository.isBusy else { return found }
        for behind in (try? repository.behind(branch, under: Layout.control)) ?? [] {
            let path = shown("\(behind.folder)/\(Layout.control)")
            if !behind.missing.isEmpty {
                found.append(Ailment(.missing(behind.missing), path: path))
            }
            if !behind.changed.isEmpty {
                found.append(Ailment(.changed(behind.changed), path: path))
            }
            if !behind.extra.isEmpty { found.append(Ailment(.extra(behind.extra), path: path)) }
        }
        return found
    }

    /// Mends what can be mended without losing anything.
    ///
    /// - Parameters:
    ///   - ailments: What was found; each is judged once more.
    ///   - now: The time.
    ///   - machine: Tells who works here.
    /// - Returns: What was mended.
    /// - Throws: ``ArchiveError`` where it cannot be written.
    package func mend(
        _ ailments: [Ailment], at now: Instant, on machine: Machine
    ) throws -> [Ailment] {
        var mended: [Ailment] = []
        try explained {
            // Locks first: what comes after them needs those locks itself.
            let leftovers = ailments.filter { $0.state == .mend }.compactMap { ailment in
                if case .leftover(let leftover, _) = ailment.matter {
                    (ailment, leftover)
                } else {
                    nil
                }
            }.sorted { $0.1.kind.isLock && !$1.1.kind.isLock }
            let standings = repository.standings(
                of: leftovers.map(\.1), at: now.seconds, on: machine)
            for ((ailment, leftover), standing) in zip(leftovers, standings)
            where standing == .left {
                if try repository.remove(leftover) { mended.append(ailment) }
            }
            let rest = ailments.filter { ailment in
                switch ailment.matter {
                case .unfinished, .unfinishedDrafts, .missing: ailment.state == .mend
                default: false
                }
            }
            guard !rest.isEmpty else { return }
            try repository.clearDrafts()
            try repository.tidy(branch, under: Layout.control)
            mended += rest
        }
        return mended
    }

    /// A path from the root of the working tree, where it lies there.
    private func shown(_ path: String) -> String {
        guard let root, path.hasPrefix("\(root)/") else { return path }
        return String(path.dropFirst(root.utf8.count + 1))
    }
}
