import DocumentArchive
package import DocumentControl
import Signatures

/// A time stamp of a checkpoint, as an auditor checks it with stock `openssl`.
package struct ExportedStamp: Sendable {
    package let checkpoint: CheckpointState
    /// What the authority's clock said; whether it was the authority, `openssl` tells.
    package let time: Instant
    /// Its file, from the root of the repository.
    package let path: String
    /// The files of the certificates that it may rest on: the authority's is one of them.
    package let certificates: [String]
}

extension Office {
    /// The time stamps of checkpoints of the chain, in their order.
    ///
    /// No program is asked: the same evidence gives the same export on every computer.
    ///
    /// - Throws: ``ArchiveError`` where the repository cannot be read.
    func exportedStamps() throws -> [ExportedStamp] {
        let certificates = evidence.authorities.map(Layout.authority)
            .filter { evidence.entries[$0] != nil }
        return try evidence.stamps.compactMap { stamp -> ExportedStamp? in
            let digits = StampFile.checkpoint(at: stamp.path)
            guard let bytes = try archive.bytes(of: stamp),
                let time = (try? TimeStamp(answer: bytes)).flatMap({ Instant($0.time) }),
                let checkpoint = register.checkpoints.first(where: {
                    !digits.isEmpty && $0.id.hex.hasPrefix(digits)
                })
            else { return nil }
            return ExportedStamp(
                checkpoint: checkpoint, time: time, path: stamp.path, certificates: certificates)
        }.sorted { ($0.checkpoint.number, $0.path) < ($1.checkpoint.number, $1.path) }
    }
}
