import Dispatch
import Synchronization

/// Work in pieces, on all processors at once.
package enum SideBySide {
    /// What the work gives for each piece, in the order of the pieces.
    package static func map<Piece: Sendable, Result: Sendable>(
        _ pieces: [Piece], _ work: @Sendable (Piece) -> Result
    ) -> [Result] {
        let done = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: pieces.count) { place in
            let result = work(pieces[place])
            done.withLock { $0[place] = result }
        }
        return done.withLock { done in pieces.indices.compactMap { done[$0] } }
    }
}
