package import DocumentArchive
package import DocumentControl
package import Signatures

/// What an auditor gets to check on a machine without Signet.
package struct AuditExport: Sendable {
    /// What was in force at this instant.
    package let instant: Instant
    /// The texts in force, as they were issued; none where the evidence is not whole.
    package let documents: [ExportedDocument]
    package let receipts: [ReceiptRow]
    package let keys: [KeyOrigin]
    package let signers: [AllowedSigner]
    package let stamps: [ExportedStamp]
    package let evidence: EvidenceCopy
    /// What `signet verify` says of the evidence at that instant.
    package let findings: [Finding]
    /// Why nothing could be judged; nothing where everything was.
    package let obstacle: String?
    package let withNames: Bool
}

extension Office {
    /// Gathers everything that shows what was in force at an instant, judged anew from the bytes.
    ///
    /// Evidence that is not sound is exported as it is, with the findings.
    ///
    /// - Parameters:
    ///   - instant: The point in time asked about.
    ///   - withNames: Whether names and cards of people go along.
    /// - Returns: The whole; the same for the same evidence and instant, whenever it is made.
    /// - Throws: Where there is no evidence at all, or the repository cannot be read.
    package func auditExport(at instant: Instant, withNames: Bool) throws -> AuditExport {
        let (found, read) = try archive.audit(trustedRoot: nil, now: instant)
        evidence = read
        guard !read.entries.isEmpty else {
            throw ArchiveError.noSystem(archive.root ?? surroundings.folder)
        }
        // What is so in this clone only, is not so in what is exported; and what came after the
        // instant is ahead of it, but of no clock.
        let findings = found.filter {
            ![.checkoutDiffers, .repositoryUnsafe, .timeAhead].contains($0.code)
        }
        var obstacle: String?
        do { try rules() } catch let error as any ExplainedError { obstacle = error.problem }
        let isWhole = obstacle == nil
        return AuditExport(
            instant: instant, documents: isWhole ? try exportedDocuments(at: instant) : [],
            receipts: isWhole ? try receipts(ReceiptFilter(), at: instant) : [],
            keys: keyOrigins(), signers: soundSigners(),
            stamps: try exportedStamps(),
            evidence: try archive.copy(of: read, withCards: withNames), findings: findings,
            obstacle: obstacle, withNames: withNames)
    }

    /// Writes a folder that is handed over, and perhaps an archive of it.
    ///
    /// - Parameters:
    ///   - files: What it shall hold.
    ///   - folder: Where, as it was typed.
    ///   - bytes: The archive of it; nothing where none is wanted.
    /// - Throws: Where something lies there, or nothing can be written.
    package func deliver(
        _ files: [DeliveredFile], to folder: String, archive bytes: [UInt8]?
    ) throws {
        let place = path(folder)
        try demandApart(folder)
        do { try FolderDelivery.write(files, to: place, archive: bytes) } catch {
            switch error {
            case .taken(let taken):
                throw OfficeError.exportThere(taken == place ? folder : "\(folder).tar")
            case .cannotWrite: throw OfficeError.cannotWrite(folder)
            }
        }
    }
}
