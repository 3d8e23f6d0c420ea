import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Git
import TestSupport
import Testing

/// Five clones and an upstream: whatever happens, all come to one truth and nothing is lost.
///
/// `SIGNET_SEEDS=5000` takes more voyages than the usual 500.
@Suite struct SimulationTests {
    private static let seeds =
        ProcessInfo.processInfo.environment["SIGNET_SEEDS"]
        .flatMap { Int($0) } ?? 500
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
            try judge(voyage, seed)
            counts.merge(voyage.counts) { $0 + $1 }
            counts["races", default: 0] += await voyage.fleet.host.races
        }
        guard one == nil else { return }
        for event in ["submit", "ended", "sync"] {
            #expect(counts[event, default: 0] > 0, "no \(event) in the whole batch")
        }
    }

    private func judge(_ voyage: Voyage, _ seed: Int) throws {
        #expect(voyage.wonders.isEmpty, "seed \(seed): \(voyage.wonders)")
        var first: Evidence?
        for clone in 0..<Fleet.clones {
            let evidence = try voyage.fleet.office(home: clone).evidence
            #expect(evidence.register.forkAfter == nil, "seed \(seed), clone \(clone)")
            let lost = voyage.acknowledged.filter { evidence.register.statements[$0.id] == nil }
            #expect(lost.isEmpty, "seed \(seed), clone \(clone) lost \(lost)")
            guard let one = first else {
                first = evidence
                continue
            }
            #expect(
                one.entries.mapValues(\.id) == evidence.entries.mapValues(\.id),
                "seed \(seed), clone \(clone)")
            #expect(one.register.judgements == evidence.register.judgements, "seed \(seed)")
            #expect(one.register.documents == evidence.register.documents, "seed \(seed)")
            #expect(one.register.findings == evidence.register.findings, "seed \(seed)")
        }
        let pending = (first?.pending ?? []).map { id in
            "\(id): rests on "
                + (first?.register.statements[id]?.references ?? []).map { reference in
                    let kind = first?.register.statements[reference]?.kind.rawValue ?? "missing"
                    let refusal = first?.register.judgements[reference]?.refusal
                    return "\(kind) \(reference.short) \(refusal.map { "\($0)" } ?? "")"
                }.joined(separator: ", ")
        }
        #expect(pending.isEmpty, "seed \(seed)")
    }
}
