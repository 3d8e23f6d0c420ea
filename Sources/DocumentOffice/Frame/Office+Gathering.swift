import DocumentArchive
package import DocumentControl

/// What was made ready for several documents, and the statements that say it.
package struct Gathered<Prepared> {
    /// One for each document, in the order asked for.
    package let each: [Prepared]
    /// One where all of it fits into one, else as few as can be.
    package let statements: [ReadyStatement]
}

/// One of several documents for which a step cannot be done.
package struct Hindrance: Hashable, Sendable {
    package let document: DocumentID
    package let problem: String
    package let remedy: String?
}

extension Office {
    /// Makes ready one step for several documents: one statement that speaks of all of them.
    ///
    /// It becomes several where they differ in what a statement says once (a role, a meaning), or
    /// where it would grow beyond the size of a statement; all are signed and recorded in one go.
    ///
    /// - Parameters:
    ///   - ids: The documents, each once.
    ///   - isWhole: Whether one statement must say all of it, so that it stands or falls whole.
    ///   - statement: The statement of what was made ready.
    ///   - adjust: Brings what each says into line with the others.
    ///   - prepare: Makes the step ready for one document.
    /// - Returns: What is about to be signed.
    /// - Throws: ``OfficeError/hindered(_:)`` with everything that stands in the way;
    ///   ``OfficeError/notOne(_:size:)`` where one statement cannot say it.
    func gather<Prepared>(
        _ ids: [DocumentID], isWhole: Bool = false, statement: (Prepared) -> ReadyStatement,
        adjust: ([Intention]) -> [Intention] = { $0 },
        _ prepare: (DocumentID) async throws -> Prepared
    ) async throws -> Gathered<Prepared> {
        gathering = Gathering(time: now)
        defer { gathering = nil }
        var each: [Prepared] = []
        var hindrances: [Hindrance] = []
        for id in ids {
            do { each.append(try await prepare(id)) } catch let error as OfficeError {
                // Who acts, and whether the system can be used, is the same for all of them.
                if ids.count == 1 || error.isAboutWho { throw error }
                hindrances.append(
                    Hindrance(document: id, problem: error.problem, remedy: error.remedy))
            }
        }
        guard hindrances.isEmpty else { throw OfficeError.hindered(hindrances) }
        let parts = each.map(statement)
        guard let identity = parts.first?.identity else { throw OfficeError.noneChosen }
        let joined = Intention.joined(adjust(parts.map(\.intention)))
        guard joined.count == 1 || !isWhole else {
            throw OfficeError.notOne(ids, size: parts.reduce(0) { $0 + $1.intention.draft.size })
        }
        return Gathered(each: each, statements: try ready(together: joined, by: identity))
    }
}

/// What stands still while statements are made ready that will be signed together.
struct Gathering {
    let time: Instant
    /// Every defect of the drafts by file, once somebody asked.
    var defects: [String: [Defect]]?
}

extension Intention {
    /// What a statement takes besides its own lines: system, rules, time and signers.
    private static let frame = 1200

    /// The same in as few statements as can be, in the order of the first document of each.
    static func joined(_ intentions: [Intention]) -> [Intention] {
        var joined: [Intention] = []
        for intention in intentions {
            let place = joined.indices.first { joined[$0].joined(with: intention) != nil }
            if let place, let both = joined[place].joined(with: intention) {
                joined[place] = both
            } else {
                joined.append(intention)
            }
        }
        return joined
    }

    private func joined(with other: Intention) -> Intention? {
        guard signers == other.signers, let draft = draft.joined(with: other.draft),
            draft.size + Self.frame <= StatementParser.limit
        else { return nil }
        var both = self
        both.draft = draft
        both.files = { [files] in files($0, $1) + other.files($0, $1) }
        return both
    }
}

extension OfficeError {
    /// Whether it tells of the person who acts, not of a document.
    fileprivate var isAboutWho: Bool {
        switch self {
        case .nobody, .noKeyFor, .keyNotEnrolled, .severalPeople, .unknownPerson, .notAdmitted,
            .keyEnded, .clockBehind, .rulesMissing, .checkpointFork:
            true
        default: false
        }
    }
}
