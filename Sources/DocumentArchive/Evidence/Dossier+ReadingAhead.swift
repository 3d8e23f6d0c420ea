package import DocumentControl
import Foundation
import Git

/// A text that was read before it was asked for.
struct TextAhead: Sendable {
    let bytes: [UInt8]
    let hash: ContentHash
}

extension Archive {
    /// Fewer texts are not worth opening the repository again for.
    private static let leastAhead = 32

    /// Reads texts on several processors, so that each is there when it is asked for.
    ///
    /// What cannot be read is told when it is asked for.
    ///
    /// - Parameters:
    ///   - texts: What the submissions or adoptions say, with their statements.
    ///   - evidence: The evidence.
    package func readAhead(
        _ texts: [(text: SubmittedText, statement: StatementID)], in evidence: Evidence
    ) {
        guard texts.count >= Self.leastAhead else { return }
        var seen: Set<ObjectID> = []
        let ids = texts.compactMap { text, statement in
            path(of: text, statement, evidence).flatMap { evidence.entries[$0]?.id }
        }.filter { seen.insert($0).inserted }
        let size = max(1, (ids.count - 1) / ProcessInfo.processInfo.activeProcessorCount + 1)
        let pieces = stride(from: 0, to: ids.count, by: size).map {
            ids[$0..<min($0 + size, ids.count)]
        }
        let folder = repository.gitFolder
        let read = SideBySide.map(pieces) { ids -> [(ObjectID, TextAhead)] in
            // A handle of the repository stays on the thread that opened it.
            guard let repository = try? Repository(opening: folder) else { return [] }
            return ids.compactMap { id in
                (try? repository.bytes(of: id)).map {
                    (id, TextAhead(bytes: $0, hash: StatementFile.hash($0)))
                }
            }
        }
        for (id, text) in read.joined() { ahead[id] = text }
    }
}
