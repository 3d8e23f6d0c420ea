import DocumentArchive
import DocumentControl
import Foundation
import Signatures

/// What was found out about the time stamps of checkpoints.
struct CheckedStamps: Sendable {
    /// Those that hold.
    var facts: [StampFact] = []
    var findings: [Finding] = []
}

extension Office {
    /// Checks time stamps with `openssl`, each by the certificates of the control rules.
    ///
    /// - Parameters:
    ///   - evidence: What is here, or what was known at a checkpoint: then only what is listed by it.
    ///   - checkpoint: Only those of one checkpoint.
    /// - Returns: Those that hold, and why others do not.
    /// - Throws: ``ArchiveError`` where the repository cannot be read.
    func checkStamps(
        in evidence: Evidence, of checkpoint: StatementID? = nil
    ) async throws -> CheckedStamps {
        let bad = Set(evidence.findings.map(\.place))
        let listed = evidence.input.asKnown.map { _ in evidence.stampsListed }
        let wanted = evidence.stamps.filter { stamp in
            (listed.map { $0[stamp.hash] != nil } ?? true)
                && !bad.contains(stamp.path)
                && (checkpoint.map { $0.hex.hasPrefix(StampFile.checkpoint(at: stamp.path)) }
                    ?? true)
        }
        guard !wanted.isEmpty else { return CheckedStamps() }
        return try await withScratch { folder in
            let bench = try StampBench(self, evidence, folder)
            var checked = CheckedStamps()
            for stamp in wanted {
                switch try await bench.check(stamp) {
                case .success(let fact): checked.facts.append(fact)
                case .failure(let flaw):
                    checked.findings.append(
                        Finding(
                            flaw.code, grade: flaw.code.grade, place: stamp.path,
                            detail: flaw.detail))
                }
            }
            return checked
        }
    }

    /// Lets something happen with a folder that is gone afterwards.
    func withScratch<Result>(
        _ body: (_ folder: String) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "signet-stamps-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.path)
    }
}

/// Why a time stamp proves nothing.
struct StampFlaw: Error {
    let code: FindingCode
    let detail: String
}

/// The authorities with their certificates, laid out for `openssl`.
struct StampBench {
    private let office: Office
    private let evidence: Evidence
    private let folder: String
    private let listed: [ContentHash: Int]
    /// The files of the certificates that are here.
    private var certificates: [(authority: StampAuthority, file: String)] = []
    /// The authorities whose certificate is not here.
    private var lacking: [StampAuthority] = []

    init(_ office: Office, _ evidence: Evidence, _ folder: String) throws {
        self.office = office
        self.evidence = evidence
        self.folder = folder
        listed = evidence.stampsListed
        for authority in evidence.authorities {
            guard let bytes = try office.archive.certificate(of: authority, in: evidence) else {
                lacking.append(authority)
                continue
            }
            certificates.append((authority, try put(bytes, "\(authority.certificate.hex).pem")))
        }
    }

    /// Lays a further certificate out.
    mutating func add(_ authority: StampAuthority, _ bytes: [UInt8]) throws {
        lacking.removeAll { $0 == authority }
        certificates.append((authority, try put(bytes, "\(authority.certificate.hex).pem")))
    }

    /// Whether the certificate of an authority is here.
    func holds(_ authority: StampAuthority) -> Bool {
        certificates.contains { $0.authority == authority }
    }

    private func put(_ bytes: [UInt8], _ name: String) throws -> String {
        let file = "\(folder)/\(name)"
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    /// Checks one stamp that lies in the repository.
    func check(_ stamp: StampFile) async throws -> Result<StampFact, StampFlaw> {
        guard let bytes = try office.archive.bytes(of: stamp) else {
            return .failure(StampFlaw(code: .stampInvalid, detail: "its bytes were altered"))
        }
        do {
            let (checkpoint, authority, time) = try await check(bytes)
            let statement = evidence.register.statements[checkpoint]
            let stem = statement.map { Layout.stem($0, checkpoint) } ?? ""
            let place = "\(Layout.checkpoints)/\(Layout.stampName(stem: stem, stamp.hash))"
            guard stamp.path == place else {
                return .failure(
                    StampFlaw(code: .statementMisnamed, detail: "it should be named \(place)"))
            }
            return .success(
                StampFact(
                    checkpoint: checkpoint, authority: authority.name, time: time,
                    path: stamp.path, listedBy: listed[stamp.hash]))
        } catch let flaw as StampFlaw { return .failure(flaw) }
    }

    /// Finds out what a stamp proves.
    ///
    /// - Throws: ``StampFlaw`` where it proves nothing.
    func check(
        _ bytes: [UInt8]
    ) async throws -> (checkpoint: StatementID, authority: StampAuthority, time: Instant) {
        let stamp: TimeStamp
        do { stamp = try TimeStamp(answer: bytes) } catch {
            throw StampFlaw(code: .stampInvalid, detail: error.problem.withoutFullStop)
        }
        guard let time = Instant(stamp.time) else {
            throw StampFlaw(code: .stampInvalid, detail: "its time is none")
        }
        guard let id = StatementID(stamp.hash),
            evidence.register.checkpoints.contains(where: { $0.id == id })
        else {
            throw StampFlaw(
                code: .stampInvalid,
                detail: "it stamps \(stamp.hash.prefix(12)), no checkpoint of the chain here")
        }
        let file = try put(bytes, "\(StatementFile.hash(bytes).hex).tsr")
        var trouble: TimeStampError?
        for (authority, certificate) in certificates {
            do {
                try await office.surroundings.stampTools.check(
                    file, of: stamp.hash, under: certificate, at: time.seconds)
                return (id, authority, time)
            } catch let error as TimeStampError {
                if error != .otherAuthority { trouble = error }
            }
        }
        throw flaw(trouble)
    }

    private func flaw(_ trouble: TimeStampError?) -> StampFlaw {
        switch trouble {
        case .noProgram, .unusable:
            return StampFlaw(
                code: .stampUnchecked,
                detail: (trouble?.problem ?? "").withoutFullStop)
        case .some(let error):
            return StampFlaw(code: .stampInvalid, detail: error.problem.withoutFullStop)
        case nil:
            guard let first = lacking.first else {
                return StampFlaw(
                    code: .authorityUnknown,
                    detail: "none of their certificates is that of its signer")
            }
            return StampFlaw(
                code: .stampUnchecked,
                detail:
                    "the certificate of \(first.name) is not here; signet stamp --certificate FILE "
                    + "brings it")
        }
    }
}

extension String {
    /// Without the full stop at its end.
    var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
