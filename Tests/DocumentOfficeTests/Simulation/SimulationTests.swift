import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Git
import SecondFold
import TestSupport
import Testing

/// Five clones and an upstream: whatever happens, all come to one truth and nothing is lost.
///
/// At the end of every voyage the evidence is compared file by file and the whole register, findings
/// included, on all five clones, while drafts may still be held back. What `verify` finds is slow: every
/// fifth voyage puts the drafts together too and compares it on all five; of the others every second one
/// looks at one clone. Elsewhere equal bytes and rules must do.
///
/// `SIGNET_VOYAGES=2000` takes more than the usual hundred; `SIGNET_SEED=n` sends one again; `TELL=1`
/// tells how often each thing happened.
@Suite struct SimulationTests {
    private static let seeds =
        ProcessInfo.processInfo.environment["SIGNET_VOYAGES"]
        .flatMap { Int($0) } ?? 100
    private static let batch = 25

    @Test(arguments: 0..<(seeds + batch - 1) / batch)
    func everyVoyageEndsInOneRegisterAndLosesNothing(batch: Int) async throws {
        var counts: [String: Int] = [:]
        let one = ProcessInfo.processInfo.environment["SIGNET_SEED"].flatMap { Int($0) }
        let seeds = batch * Self.batch..<min(Self.seeds, (batch + 1) * Self.batch)
        for seed in seeds where one == nil || seed == one {
            let voyage = try await Voyage(seed: UInt64(seed))
            try await voyage.go(24)
            try await voyage.comeHome()
            try expectOne("records/control", voyage, seed)
            if seed % 5 == 0 {
                try await voyage.combineDrafts()
                try expectOne("", voyage, seed)
            }
            if try await judge(voyage, seed) { counts["folded twice", default: 0] += 1 }
            counts.merge(voyage.counts) { $0 + $1 }
            counts["races", default: 0] += await voyage.fleet.host.races
        }
        if ProcessInfo.processInfo.environment["TELL"] != nil {
            print("batch \(batch): \(counts.sorted { $0.key < $1.key })")
        }
        guard one == nil else { return }
        for event in ["submit", "ended", "sync", "draft", "folded twice"] {
            #expect(counts[event, default: 0] > 0, "no \(event) in the whole batch")
        }
    }

    /// Whatever stands in the way of drafts, all clones hold the same evidence, file by file.
    private func expectOne(_ folder: String, _ voyage: Voyage, _ seed: Int) throws {
        let first = try voyage.fleet.files(0, under: folder)
        for clone in 1..<Fleet.clones {
            let files = try voyage.fleet.files(clone, under: folder)
            #expect(files == first, "seed \(seed), clone \(clone)")
        }
    }

    /// - Returns: Whether the second fold judged it too.
    private func judge(_ voyage: Voyage, _ seed: Int) async throws -> Bool {
        #expect(voyage.wonders.isEmpty, "seed \(seed): \(voyage.wonders)")
        var first: Evidence?
        var found: [Finding]?
        for clone in 0..<Fleet.clones {
            let office = try voyage.fleet.office(home: clone)
            let evidence = office.evidence
            #expect(evidence.register.forkAfter == nil, "seed \(seed), clone \(clone)")
            let lost = voyage.acknowledged.filter { evidence.register.statements[$0.id] == nil }
            #expect(lost.isEmpty, "seed \(seed), clone \(clone) lost \(lost)")
            let one = first ?? evidence
            first = one
            #expect(one.register == evidence.register, "seed \(seed), clone \(clone)")
            guard seed % 5 == 0 || seed % 2 == 0 && clone == seed % Fleet.clones else { continue }
            let findings = try await office.verify(root: nil, checkpoint: nil).findings
            let broken = findings.filter { Self.broken.contains($0.code) }
            #expect(broken.isEmpty, "seed \(seed), clone \(clone)")
            #expect(findings == found ?? findings, "seed \(seed), clone \(clone)")
            found = findings
        }
        expectSettled(first, seed)
        return expectSecondFold(first, seed)
    }

    /// A plain second fold comes to the same verdicts and texts in force, whatever the voyage was.
    private func expectSecondFold(_ evidence: Evidence?, _ seed: Int) -> Bool {
        guard let evidence else { return false }
        let register = evidence.register
        // It knows one root statement, and nothing of stolen keys and services.
        let kinds = register.statements.values.map(\.kind)
        guard kinds.count(where: { $0 == .root }) == 1,
            !kinds.contains(.compromise), !kinds.contains(.service)
        else { return false }
        let naive = NaiveFold(
            evidence.input, reviewer: Name(checked: "reviewer"),
            approver: Name(checked: "management-representative"))
        for (id, statement) in register.statements {
            let counts = register.judgements[id]?.counts == true
            #expect(
                naive.counts(id) == counts,
                """
                seed \(seed): \(statement.kind.rawValue) \(id.short) \
                \(register.judgements[id].map { "\($0)" } ?? "")
                """)
        }
        for state in register.documents.values where state.id != .rules {
            let times = state.line.map(\.instant) + register.checkpoints.map(\.time)
            for time in times.flatMap({ [$0.adding(seconds: -1), $0] }) {
                #expect(
                    naive.inForce(state.id, at: time)
                        == state.inForce(at: time, trials: true)?.item,
                    "seed \(seed): \(state.id) on \(time)")
            }
        }
        return true
    }

    /// What says that evidence is not what it was, or that a folder was left in disorder.
    private static let broken: Set<FindingCode> = [
        .badSignature, .unsigned, .referenceMissing, .checkpointInvalid, .checkpointFork,
        .statementUnreadable, .statementMisnamed, .statementMisplaced, .evidenceMissing,
        .evidenceAltered, .textMissing, .textAltered, .strayFile, .checkoutDiffers, .cardMissing,
        .cardAltered, .frontMatterDiffers, .repositoryUnsafe, .evidenceRemoved,
    ]

    /// Only what still waits for somebody's signature, and what rests on it, is settled by no checkpoint.
    private func expectSettled(_ evidence: Evidence?, _ seed: Int) {
        let register = evidence?.register ?? Register()
        func waits(_ id: StatementID) -> Bool {
            register.judgements[id]?.refusal?.code == .notGathered
                || register.judgements[id]?.settledBy == nil
                    && register.statements[id]?.references.contains(where: waits) == true
        }
        let pending = (evidence?.pending ?? []).filter { !waits($0) }.map { id in
            "\(id) \(register.statements[id]?.kind.rawValue ?? ""): rests on "
                + (register.statements[id]?.references ?? []).map { reference in
                    let kind = register.statements[reference]?.kind.rawValue ?? "missing"
                    let refusal = register.judgements[reference]?.refusal
                    return "\(kind) \(reference.short) \(refusal.map { "\($0)" } ?? "")"
                }.joined(separator: ", ")
        }
        #expect(pending.isEmpty, "seed \(seed)")
    }
}
