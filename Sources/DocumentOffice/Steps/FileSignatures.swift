import DocumentArchive
package import DocumentControl
import Foundation
import Git
import Signatures

/// A statement with signatures that came from elsewhere, ready to be put in.
package struct PreparedFiling: Sendable {
    package let id: StatementID
    package let statement: Statement
    package let signatures: [ForeignSignature]
    /// Who has to sign besides.
    package let waitsFor: [PersonID]
    let companions: [NewFile]
}

extension Office {
    /// Makes ready what was signed elsewhere: it must count now, as if it had been signed here.
    ///
    /// - Parameter signatures: Signatures of one statement.
    /// - Returns: What is about to be put in.
    /// - Throws: ``OfficeError`` where it would not count, or files that go with it are missing.
    package func prepareFiling(_ signatures: [ForeignSignature]) throws -> PreparedFiling {
        let first = signatures[0]
        let (id, statement) = (first.id, first.statement)
        if let system = register.system {
            try rules()
            guard statement.system == system else {
                throw OfficeError.signedForOtherSystem(
                    first.path, statement.system?.short ?? id.short, own: system.short)
            }
            try demandClearOrder(for: statement.kind)
        }
        var input = evidence.input
        input.files.append(
            Archive.evidenceFile(statement, armours: signatures.map(\.armour)))
        let after = Register(folding: input)
        if register.system != nil {
            try demandEffect(of: id, statement, in: after)
            try demandNotStopped(statement)
        }
        return PreparedFiling(
            id: id, statement: statement, signatures: signatures,
            waitsFor: after.waitingSigners(of: id, statement),
            companions: try companions(of: statement, id, signatures.compactMap(\.folder)))
    }

    /// What was sent back or taken back in the meantime needs nobody's decision any more.
    private func demandNotStopped(_ statement: Statement) throws {
        guard [.review, .approve, .reject, .issue].contains(statement.kind) else { return }
        for item in statement.items {
            let named = register.documents[item.document]?.submissions.first {
                statement.on.contains($0.id)
            }
            if let stop = named?.stoppedBy.first {
                throw OfficeError.forestalled(
                    item.document, item.revision,
                    register.statements[stop].map { name($0.signers[0].person) } ?? "")
            }
        }
    }

    /// Puts in what was signed elsewhere.
    ///
    /// The document controller's tool makes a checkpoint with it, as with every statement.
    ///
    /// - Parameter filing: What was shown to the person.
    /// - Returns: What was recorded.
    /// - Throws: ``OfficeError`` where it would have no effect by now; then nothing is written.
    package func file(_ filing: PreparedFiling) async throws -> Recorded {
        let companions = filing.companions
        let armours = filing.signatures.map(\.armour)
        let intention = Intention(
            draft: StatementDraft(filing.statement.kind), signers: filing.statement.signers,
            files: { _, _ in companions }, message: "File the \(filing.statement.kind.noun)")
        let own = try? await identity()
        let person = own?.person ?? filing.signatures[0].signer
        guard register.system != nil else {
            let files =
                Archive.files(of: filing.statement, armours: armours, named: [:]) + companions
            let delivery = try await carryFounding(files, message: intention.message, by: person)
            try reloadRecorded()
            let waits = register.system == nil ? filing.statement.signers.map(\.person) : []
            return Recorded(
                id: filing.id, statement: filing.statement, waitsFor: waits,
                hasCheckpoint: false, delivery: delivery)
        }
        var signer: (any StatementSigner)?
        if let own, controllerSeat(of: own.person, in: register) != nil {
            signer = try? await surroundings.loadSigner(own.key)
        }
        let identity =
            own ?? Identity(person: person, key: "", personSource: "", keySource: "")
        return try await write(filing.statement, armours, intention, identity, signer)
    }

    /// The files that a statement names and that are not here yet, taken from where its text lay.
    private func companions(
        of statement: Statement, _ id: StatementID, _ folders: [String]
    ) throws -> [NewFile] {
        let missing = Layout.companions(of: statement, id).filter { companion in
            companion.paths.contains { evidence.entries[$0] == nil }
        }
        guard !missing.isEmpty else { return [] }
        let lying = folders.reduce(into: [ContentHash: [UInt8]]()) { found, folder in
            found.merge(Self.files(in: folder)) { first, _ in first }
        }
        return try missing.flatMap { companion in
            guard let bytes = lying[companion.hash] else {
                throw OfficeError.companionMissing(
                    companion.words, companion.hash, folders.first ?? "")
            }
            return companion.paths.map { NewFile(path: $0, bytes: bytes) }
        }
    }

    /// The files of a folder and of the folders in it, by their hashes.
    private static func files(in folder: String) -> [ContentHash: [UInt8]] {
        let manager = FileManager.default
        var found: [ContentHash: [UInt8]] = [:]
        func take(_ place: String, isInside: Bool) {
            for name in (try? manager.contentsOfDirectory(atPath: place)) ?? [] {
                let path = "\(place)/\(name)"
                if let bytes = FileBytes.read(path, followsLinks: false) {
                    found[StatementFile.hash(bytes)] = bytes
                } else if !isInside, name.hasSuffix("-files") {
                    take(path, isInside: true)
                }
            }
        }
        take(folder, isInside: false)
        return found
    }
}
