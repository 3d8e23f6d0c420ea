import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import FrontDesk
import Signatures
import TestSupport
import Testing

/// What the tool says of a repository, and what verify.sh says of its export.
struct Agreement {
    /// What the tool found: not what somebody took note of, and not what is so in one clone only.
    let findings: [Finding]
    /// Whether the tool could read it at all.
    let isJudged: Bool
    /// Why nothing was exported; nothing where it was.
    let refusal: String?
    /// Nothing where nothing was exported.
    let script: Walk.Answer?

    /// What the script must see: bytes, signatures, lists and the chain.
    static let seen: Set<FindingCode> = [
        .unsigned, .badSignature, .unknownSigner, .evidenceAltered, .evidenceMissing, .textMissing,
        .textAltered, .cardMissing, .cardAltered, .statementMisnamed, .statementMisplaced,
        .strayFile, .otherSystem, .checkpointInvalid, .checkpointFork, .splitView, .rootNotSigned,
        .rootMissing, .rootUnknown, .checkpointUnknown,
    ]
    /// What it sees where the file of allowed signers, or what the statement rests on, shows it;
    /// else it is a matter of the order, which the script leaves to people.
    static let partly: Set<FindingCode> = [
        .outOfRole, .keyNotInForce, .presenceNotShown, .afterDeparture, .restsOnRefused,
        .restsOnNothing, .referenceMissing, .statementUnreadable, .rootContested, .notRemoved,
        .otherContent,
    ]

    /// Exports a repository and checks the export with nothing but its own script.
    ///
    /// - Parameters:
    ///   - folder: The repository.
    ///   - now: The instant asked about, and at which it is judged.
    ///   - place: An empty folder, where the export goes.
    ///   - root: The root statement 1 that an auditor knows from elsewhere.
    ///   - checkpoint: The same of the newest checkpoint.
    /// - Throws: Why it could not be judged or checked.
    init(
        of folder: String, at now: Instant, in place: String, root: String? = nil,
        checkpoint: String? = nil
    ) async throws {
        // What cannot be judged must not be exported either.
        let audited = Result {
            try Archive(at: folder).audit(
                trustedRoot: root.flatMap { StatementID($0) }, now: now)
        }
        isJudged = (try? audited.get()) != nil
        var found = (try? audited.get())?.findings ?? []
        let register = (try? audited.get())?.evidence.register
        if let root, register?.system?.hex != root {
            found.append(Finding(.rootUnknown, grade: .error, place: root, detail: ""))
        }
        if let checkpoint,
            register?.checkpoints.contains(where: { $0.id.hex == checkpoint }) != true
        {
            found.append(
                Finding(.checkpointUnknown, grade: .error, place: checkpoint, detail: ""))
        }
        findings = found.filter { finding in
            ![.checkoutDiffers, .repositoryUnsafe].contains(finding.code)
                && finding.grade != .remark
        }
        let out = "\(place)/the export"
        try FileManager.default.createDirectory(
            atPath: "\(place)/temporary", withIntermediateDirectories: true)
        var lines: [String] = []
        let desk = Desk(
            surroundings: Surroundings(
                folder: folder, environment: [:], now: { now }, salt: { "" },
                loadSigner: { try KeygenSigner(path: $0, environment: [:]) },
                offeredKeys: { [] }, readKey: { try KeyFiles.publicKey(at: $0) }),
            width: 100, hasColour: false, isInteractive: false, write: { lines.append($0) },
            warn: { lines.append($0) }, answer: { _ in nil })
        let command = try Signet.command(["export", "audit", "--as-of", "\(now)", "--out", out])
        do { try await (command as? any DeskCommand)?.run(at: desk) } catch {
            // With findings it is written all the same.
            guard FileManager.default.fileExists(atPath: out) else {
                (refusal, script) = (Outcome(error).message, nil)
                return
            }
        }
        refusal = nil
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        let known =
            root.map { [$0] + (checkpoint.map { [$0] } ?? []) } ?? checkpoint.map { ["", $0] }
        process.arguments = ["\(out)/verify.sh"] + (known ?? [])
        process.environment = ["PATH": "/usr/bin:/bin", "TMPDIR": "\(place)/temporary"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        script = Walk.Answer(
            text: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }

    /// Why the two do not agree; nothing where they do.
    var difference: String? {
        let words = findings.map { "\($0.code.rawValue) at \($0.place): \($0.detail)" }
            .joined(separator: "\n")
        guard let script else { return "nothing was exported: \(refusal ?? "")" }
        guard isJudged else { return "it cannot be judged, and is exported all the same" }
        if findings.contains(where: { isSeen($0) }), script.status != 1 {
            return "the script misses what the tool finds:\n\(words)\n\(script.text)"
        }
        if !findings.contains(where: { isSeen($0) || Self.partly.contains($0.code) }),
            script.status != 0
        {
            return "the script finds what the tool does not:\n\(script.text)\n\(words)"
        }
        return nil
    }

    /// A signature that nobody needs, beside good ones, is no matter of the script.
    private func isSeen(_ finding: Finding) -> Bool {
        Self.seen.contains(finding.code)
            && !(finding.code == .badSignature && finding.grade != .error)
    }
}
