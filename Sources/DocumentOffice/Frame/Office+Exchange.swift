package import DocumentArchive
import DocumentControl
package import Git

/// How this command stands to the upstream.
package enum Connection: Hashable, Sendable {
    /// The clone knows no upstream: everything happens here.
    case alone
    /// There is one, and nobody asked it: the command only looks, or shall not.
    case notAsked
    /// It was asked and did not answer, or did not let the person in.
    case offline(TransportError)
    case online
}

/// Where a statement is, after it was recorded.
package enum Delivery: Hashable, Sendable {
    /// There is no other place than this one.
    case alone
    case sent
    /// Recorded here; why it was not sent, where that came out only when it was tried.
    case notSent(TransportError?)
}

/// Why an exchange failed, in words.
package struct ExchangeTrouble: Sendable {
    /// What is wrong, one sentence.
    package let problem: String
    /// What to do about it.
    package let remedy: String
    /// Whether nobody has to put anything right.
    package let endsByItself: Bool
}

extension Office {
    /// The setting of a clone that says how many seconds a command waits for the host.
    package static let patienceSetting = "signet.patience"

    /// How long a command that signs waits for the host: shorter where nobody can answer it.
    var patience: Duration {
        if let seconds = archive.setting(Self.patienceSetting).flatMap(Int64.init), seconds > 0 {
            return .seconds(seconds)
        }
        return surroundings.isInteractive ? .seconds(60) : .seconds(20)
    }

    /// Exchanges evidence with the upstream, so that what follows rests on what is known there.
    ///
    /// - Parameter isWanted: Whether to ask the upstream at all.
    /// - Returns: What came in; nothing where nobody was asked or the upstream did not answer.
    /// - Throws: ``ExchangeError`` where the upstream holds another system; ``ArchiveError``.
    @discardableResult
    package func connect(_ isWanted: Bool = true) async throws -> Intake? {
        guard archive.upstream != nil else {
            connection = .alone
            return nil
        }
        guard isWanted else {
            connection = .notAsked
            return nil
        }
        do {
            let intake = try await archive.receive(
                by: surroundings.transport, patience: patience, system: register.system, at: now)
            connection = .online
            if try archive.tip() != evidence.tip { try reload() }
            return intake
        } catch let error as TransportError {
            connection = .offline(error)
            return nil
        }
    }

    /// Records files at the upstream and here, or only here.
    ///
    /// What was disposed of is taken away in the same go.
    ///
    /// - Parameters:
    ///   - files: New evidence.
    ///   - message: What the commit says.
    ///   - person: Who signs.
    ///   - after: What follows from the evidence with these files.
    /// - Returns: Where they are.
    /// - Throws: ``Archive/Overtaken`` where somebody was faster; then everything new is known, and
    ///   the evidence was read again.
    func carry(
        _ files: [NewFile], message: String, by person: PersonID, after: Register
    ) async throws -> Delivery {
        let disposed = DisposedFiles(after)
        let mark = CommitMark(
            name: person.text, email: "\(person)@signet", time: now.seconds)
        if connection == .online {
            do {
                _ = try await archive.publish(
                    files, on: evidence.tip, message: message, mark: mark, without: disposed,
                    by: surroundings.transport, patience: patience,
                    signing: surroundings.stockGit)
                return .sent
            } catch is Archive.Overtaken {
                try await connect()
                throw Archive.Overtaken()
            } catch let error as TransportError {
                connection = .offline(error)
                sendingFailed = error
                // Another round, in which no checkpoint is made.
                throw Archive.Overtaken()
            } catch ExchangeError.upstreamEmpty {
                connection = .notAsked
                throw Archive.Overtaken()
            }
        }
        do {
            try archive.add(
                files, on: evidence.tip, message: message, by: person, at: now, without: disposed)
        } catch is Archive.Overtaken {
            try reload()
            throw Archive.Overtaken()
        }
        switch connection {
        case .alone, .online: return .alone
        case .notAsked, .offline: return .notSent(sendingFailed)
        }
    }

    /// The name under which this clone knows its upstream; nothing where it stands alone.
    package var upstreamName: String? { archive.upstream?.remote }

    /// Why the upstream could not be reached; nothing where it was, or was not asked.
    package var offlineTrouble: ExchangeTrouble? {
        guard case .offline(let error) = connection else { return nil }
        return trouble(error)
    }

    /// A failure of the exchange, for people.
    package func trouble(_ error: TransportError) -> ExchangeTrouble? {
        archive.upstream.map { upstream in
            ExchangeTrouble(
                problem: error.problem(upstream), remedy: error.remedy(upstream),
                endsByItself: error.code == .away || error.code == .timedOut)
        }
    }

    /// Whether a checkpoint may be made now: where there is an upstream, only together with it.
    var mayCheckpoint: Bool { connection == .alone || connection == .online }
}
