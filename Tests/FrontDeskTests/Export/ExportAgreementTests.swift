import DocumentArchive
import DocumentControl
import Foundation
import TestSupport
import Testing

/// On what bytes, signatures, keys, lists and the chain are worth, verify.sh says what the tool says.
///
/// The histories are those of the transcripts and of the work instructions; `SIGNET_EXPORTS` says how
/// many of them are played, `scripts/test --long` takes all.
@Suite struct ExportAgreementTests {
    private static let count =
        ProcessInfo.processInfo.environment["SIGNET_EXPORTS"].flatMap { Int($0) } ?? 6

    private static func histories() throws -> [String] {
        let folders = ["Tests/FrontDeskTests/Transcripts", "work-instructions"]
        let all = try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: "\(Opening.root)/\(folder)")
                .filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()
                .map { "\(folder)/\($0)" }
        }
        // Those with the most kinds of statements first.
        let first = [
            "the-whole-life", "keys-and-root", "disposing", "voids-and-waivers", "adopting",
            "on-paper",
        ]
        func rank(_ name: String) -> Int {
            first.firstIndex { name.hasSuffix("/\($0).md") } ?? first.count
        }
        return Array(all.sorted { (rank($0), $0) < (rank($1), $1) }.prefix(count))
    }

    @Test(arguments: try Self.histories())
    func `the script says of a history what the tool says`(name: String) async throws {
        let scratch = try ScratchDirectory()
        let text = try String(contentsOfFile: "\(Opening.root)/\(name)", encoding: .utf8)
        let stage = "\(scratch.path)/stage"
        try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: true)
        _ = try await Replayer.play(text, in: stage)
        let repositories = try Self.repositories(in: stage)
        #expect(!repositories.isEmpty)
        for (number, folder) in repositories.prefix(1).enumerated() {
            let archive = try Archive(at: folder)
            let newest = try archive.evidence(.everyday).register.newestCheckpoint
            guard let newest else { continue }
            let place = try ScratchDirectory()
            let agreement = try await Agreement(of: folder, at: newest.time, in: place.path)
            #expect(agreement.difference == nil, "\(name) \(number)")
        }
    }

    /// The clones of a stage, the one with the most evidence first.
    private static func repositories(in folder: String) throws -> [String] {
        let places =
            try [folder]
            + FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix("/.git") }.map { "\(folder)/\($0.dropLast(5))" }
        return places.filter { FileManager.default.fileExists(atPath: "\($0)/.git") }
            .compactMap { place in
                (try? Archive(at: place).evidence(.everyday)).map { (place, $0.entries.count) }
            }.sorted { $0.1 > $1.1 }.map(\.0)
    }
}
