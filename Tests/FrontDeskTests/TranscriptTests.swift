import CustomDump
import Foundation
import TestSupport
import Testing

/// Replays every console block in `Transcripts/*.md` and in the work instructions.
///
/// `RECORD=1 swift test --filter TranscriptTests` writes what was really printed back into the
/// files; read the difference before you commit it. Person and time stand in comments.
@Suite struct TranscriptTests {
    @Test(arguments: try Self.files(in: "Tests/FrontDeskTests/Transcripts", prefix: ""))
    func printsWhatTheTranscriptShows(name: String) async throws { try await replay(name) }

    @Test(arguments: try Self.files(in: "work-instructions", prefix: "W-"))
    func printsWhatTheWorkInstructionShows(name: String) async throws {
        try await replay(name)
    }

    static func files(in folder: String, prefix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(Opening.root)/\(folder)")
            .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".md") }.sorted()
            .map { "\(folder)/\($0)" }
    }

    private func replay(_ name: String) async throws {
        let file = "\(Opening.root)/\(name)"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let scratch = try ScratchDirectory()
        let played = try await Replayer.play(text, in: scratch.path)
        #expect(played.problems == [])
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            guard played.text != text else { return }
            try played.text.write(toFile: file, atomically: true, encoding: .utf8)
        } else {
            #expect(diff(text, played.text) == nil)
        }
    }
}
