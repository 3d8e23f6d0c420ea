import DocumentArchive
package import DocumentControl
import Foundation
import Git
package import Signatures

/// What somebody wants to have stamped, and how.
package struct StampWish: Sendable {
    /// The first digits or the number of the checkpoint; the newest where nothing is said.
    package var checkpoint: String?
    /// The name or address of an authority; all that have an address where nothing is said.
    package var authority: String?
    /// The file with an authority's certificate, as it was typed.
    package var certificate: String?
    /// The file with an answer that was fetched by hand, as it was typed.
    package var reply: String?

    package init(
        checkpoint: String? = nil, authority: String? = nil, certificate: String? = nil,
        reply: String? = nil
    ) {
        self.checkpoint = checkpoint
        self.authority = authority
        self.certificate = certificate
        self.reply = reply
    }
}

/// What came of stamping.
package struct StampOutcome: Sendable {
    package var checkpoint: CheckpointState
    /// Which authority stamped it when, and whether it had done so before.
    package var stamps: [(authority: Name, time: Instant, isNew: Bool)] = []
    /// The authority whose certificate was brought in.
    package var certificate: Name?
    /// The authorities that were not asked, since their certificate is not here.
    package var lacking: [StampAuthority] = []
    /// Why others gave none.
    package var troubles: [TimeStampError] = []
    /// Where what is new is by now; nothing where nothing is.
    package var delivery: Delivery?
}

extension Office {
    /// Writes the question with which a checkpoint is stamped by hand.
    ///
    /// - Returns: The checkpoint that it is about.
    /// - Throws: Why it was refused, with what to do about it.
    package func stampQuery(_ prefix: String?, to typed: String) async throws -> CheckpointState {
        try rules()
        try demandApart(typed)
        let checkpoint = try checkpoint(prefix)
        try await withScratch { folder in
            try await surroundings.stampTools.query(checkpoint.id.hex, to: "\(folder)/query")
            guard let bytes = FileBytes.read("\(folder)/query"),
                (try? Data(bytes).write(to: URL(filePath: path(typed)))) != nil
            else { throw OfficeError.cannotWrite(typed) }
        }
        return checkpoint
    }

    /// Has authorities stamp a checkpoint, checks what they answer and keeps it beside it.
    ///
    /// - Parameter wish: Which checkpoint, and by whom.
    /// - Returns: What came of it.
    /// - Throws: ``TimeStampError`` where none of them gave a stamp; ``OfficeError`` where it cannot be
    ///   asked for, or does not hold. Nothing is kept then.
    package func stamp(_ wish: StampWish) async throws -> StampOutcome {
        let rules = try rules()
        let identity = try await identity()
        guard !rules.timeStamps.isEmpty else { throw OfficeError.noAuthority }
        let given = try wish.certificate.map { try certificate($0, among: rules.timeStamps) }
        let (outcome, files) = try await withScratch { folder in
            var bench = try StampBench(self, evidence, folder)
            var files: [NewFile] = []
            var outcome = StampOutcome(checkpoint: try checkpoint(wish.checkpoint))
            if let given, !bench.holds(given.authority) {
                try bench.add(given.authority, given.bytes)
                outcome.certificate = given.authority.name
                files.append(NewFile(path: Layout.authority(given.authority), bytes: given.bytes))
            }
            if let reply = wish.reply {
                try await take(reply, wish, bench, &outcome, &files)
            } else {
                try await ask(wish, rules.timeStamps, bench, folder, &outcome, &files)
            }
            return (outcome, files)
        }
        guard !files.isEmpty else { return outcome }
        var recorded = outcome
        let message = "Stamp checkpoint \(outcome.checkpoint.number)"
        let end = ContinuousClock.now + .seconds(20) + patience
        while recorded.delivery == nil {
            do {
                recorded.delivery = try await carry(
                    files, message: message, by: identity.person, after: register)
            } catch is Archive.Overtaken {
                guard ContinuousClock.now < end else { throw ArchiveError.overtaken }
                _ = try checkpoint(outcome.checkpoint.id.hex)
            }
        }
        try reloadRecorded()
        return recorded
    }

    /// Keeps an answer that was fetched by hand.
    private func take(
        _ reply: String, _ wish: StampWish, _ bench: StampBench, _ outcome: inout StampOutcome,
        _ files: inout [NewFile]
    ) async throws {
        guard let bytes = FileBytes.read(path(reply)) else { throw OfficeError.cannotRead(reply) }
        do {
            let found = try await bench.check(bytes)
            if wish.checkpoint == nil { outcome.checkpoint = try checkpoint(found.checkpoint.hex) }
            guard found.checkpoint == outcome.checkpoint.id else {
                throw OfficeError.stampOfAnother(found.checkpoint, outcome.checkpoint.number)
            }
            keep(bytes, by: found.authority, found.time, &outcome, &files)
        } catch let flaw as StampFlaw { throw OfficeError.stampRefused(flaw.code, flaw.detail) }
    }

    /// Asks each authority that has not stamped it yet.
    private func ask(
        _ wish: StampWish, _ authorities: [StampAuthority], _ bench: StampBench, _ folder: String,
        _ outcome: inout StampOutcome, _ files: inout [NewFile]
    ) async throws {
        let former = try await checkStamps(in: evidence, of: outcome.checkpoint.id).facts
        let asked = try chosen(wish.authority, authorities)
        guard !asked.isEmpty else { throw OfficeError.noAddress }
        let query = "\(folder)/query"
        try await surroundings.stampTools.query(outcome.checkpoint.id.hex, to: query)
        for (place, (authority, address)) in asked.enumerated() {
            if let authority, let stamp = former.first(where: { $0.authority == authority.name }) {
                outcome.stamps.append((stamp.authority, stamp.time, false))
                continue
            }
            if let authority, !bench.holds(authority) {
                outcome.lacking.append(authority)
                continue
            }
            let answer = "\(folder)/answer-\(place)"
            do {
                try await surroundings.stampTools.post(query, address, answer)
                guard let bytes = FileBytes.read(answer) else {
                    throw TimeStampError.notReached(address, "it sent nothing")
                }
                let found = try await bench.check(bytes)
                guard found.checkpoint == outcome.checkpoint.id,
                    authority.map({ $0 == found.authority }) ?? true
                else { throw TimeStampError.otherAuthority }
                keep(bytes, by: found.authority, found.time, &outcome, &files)
            } catch let error as TimeStampError {
                outcome.troubles.append(error)
            } catch let flaw as StampFlaw {
                throw OfficeError.stampRefused(flaw.code, flaw.detail)
            }
        }
        guard outcome.stamps.isEmpty else { return }
        if let first = outcome.lacking.first { throw OfficeError.certificateNeeded(first) }
        if let first = outcome.troubles.first { throw first }
    }

    private func keep(
        _ bytes: [UInt8], by authority: StampAuthority, _ time: Instant,
        _ outcome: inout StampOutcome, _ files: inout [NewFile]
    ) {
        let id = outcome.checkpoint.id
        guard let statement = register.statements[id] else { return }
        let name = Layout.stampName(
            stem: Layout.stem(statement, id), StatementFile.hash(bytes))
        let path = "\(Layout.checkpoints)/\(name)"
        let isNew = evidence.entries[path] == nil
        if isNew { files.append(NewFile(path: path, bytes: bytes)) }
        outcome.stamps.append((authority.name, time, isNew))
    }

    /// The authorities that are asked, with the address of each.
    private func chosen(
        _ words: String?, _ authorities: [StampAuthority]
    ) throws -> [(authority: StampAuthority?, address: String)] {
        guard let words else {
            return authorities.compactMap { authority in
                authority.address.map { (authority, $0) }
            }
        }
        if RulesFile.isAddress(words) { return [(nil, words)] }
        guard let named = authorities.first(where: { $0.name.text == words }) else {
            throw OfficeError.unknownValue(
                "authority for time stamps", words, known: authorities.map(\.name.text))
        }
        return named.address.map { [(named, $0)] } ?? []
    }

    /// A certificate that was typed, and whose it is.
    private func certificate(
        _ typed: String, among authorities: [StampAuthority]
    ) throws -> (authority: StampAuthority, bytes: [UInt8]) {
        guard let bytes = FileBytes.read(path(typed)) else { throw OfficeError.cannotRead(typed) }
        let hash = StatementFile.hash(bytes)
        guard let authority = authorities.first(where: { $0.certificate == hash }) else {
            throw OfficeError.certificateOfNone(typed, hash)
        }
        return (authority, bytes)
    }
}
