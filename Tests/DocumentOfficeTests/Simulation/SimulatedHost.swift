import Foundation
import Git

/// An upstream that can be out of reach, that others reach first, and whose users are ended (KILL) at
/// any point of an exchange, of a signature and of recording.
///
/// All clones share one store of objects, so that carrying a commit is moving a reference, by
/// compare-and-swap as a git host does it.
actor SimulatedHost: Transport {
    /// What happens to one command.
    struct Fate: Sendable {
        /// The host is not reached when asked, or only when it comes to sending.
        var isAway = false
        var goesAway = false
        /// The command is ended at this point.
        var end: Point?
        /// What somebody else does just before this one sends.
        var meanwhile: (@Sendable () async -> Void)?
    }

    /// Where a command is ended.
    ///
    /// What it is doing while it records, or takes in, what it has: there the command runs on and its
    /// clone is put back afterwards to what a `Wreck` leaves.
    enum Point: CaseIterable, Sendable {
        case beforeFetch, afterFetch, takingIn, signing, recording, beforePush, afterPush
    }

    /// A command was ended: it said nothing, and nothing more of it happens.
    struct Killed: Error {}

    private let upstreamFolder: String
    private var fates: [String: Fate] = [:]
    private var wrecks: [String: Wreck] = [:]
    /// How often a push came too late.
    private(set) var races = 0

    init(upstreamFolder: String) { self.upstreamFolder = upstreamFolder }

    /// Decides what happens to the next command of a clone.
    func decide(_ fate: Fate, for folder: String) {
        fates[folder] = fate
        wrecks[folder] = nil
    }

    /// How a clone was before the command was ended that recorded something in it.
    func wreck(of folder: String) -> Wreck? { wrecks.removeValue(forKey: folder) }

    /// A key is asked for: after that the command signs and records.
    func sign(in folder: String) throws {
        let fate = fates[folder] ?? Fate()
        if fate.end == .signing || wrecks[folder] != nil && fate.end == .takingIn { throw Killed() }
        if fate.end == .recording { wrecks[folder] = try Wreck(of: folder) }
    }

    func fetch(
        _ upstream: Upstream, into folder: String, patience: Duration
    ) async throws -> Bool {
        let fate = fates[folder] ?? Fate()
        if fate.end == .beforeFetch { throw Killed() }
        if fate.isAway { throw TransportError(.away, "the network is down") }
        guard let tip = try Repository(opening: upstreamFolder).tip(of: upstream.branch) else {
            return false
        }
        try Repository(opening: folder).set(reference: upstream.tracking, to: tip)
        if fate.end == .afterFetch { throw Killed() }
        if fate.end == .takingIn { wrecks[folder] = try Wreck(of: folder) }
        return true
    }

    func push(
        _ commit: ObjectID, to upstream: Upstream, from folder: String, patience: Duration
    ) async throws {
        var fate = fates[folder] ?? Fate()
        if fate.end == .beforePush || wrecks[folder] != nil && fate.end == .takingIn {
            throw Killed()
        }
        if fate.goesAway { throw TransportError(.away, "the connection was closed") }
        if let meanwhile = fate.meanwhile {
            fate.meanwhile = nil
            fates[folder] = fate
            await meanwhile()
        }
        let there = try Repository(opening: upstreamFolder)
        let tip = try there.tip(of: upstream.branch)
        if let tip, try !there.descends(commit, from: tip) {
            races += 1
            throw TransportError(.moved, "fetch first")
        }
        if fate.end == .recording { wrecks[folder] = try Wreck(of: folder) }
        try there.set(reference: "refs/heads/\(upstream.branch)", to: commit)
        if fate.end == .afterPush { throw Killed() }
    }
}
