import CustomDump
import Foundation
import Publishing
import Testing

/// Compares a text with everything in it, set as a man page and in LaTeX, with `Transcripts/everything.man` and
/// `Transcripts/everything.tex`.
///
/// `RECORD=1 swift test --filter PrintedTranscript` writes them anew; look at them with `man -l` and `xelatex` before
/// they are kept.
@Suite struct PrintedTranscriptTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()

    private var sheet: PrintedSheet {
        get throws {
            PrintedSample.sheet(
                try LayoutTranscript.sample("everything.md"),
                title: "Everything that a text may hold",
                marks: ["SUPERSEDED. Do not work by this text."])
        }
    }

    @Test func aManPageLooksAsRecorded() throws {
        try compare(ManPage.text(of: sheet), with: "everything.man")
    }

    @Test func aDocumentOfLatexLooksAsRecorded() throws {
        try compare(LatexDocument.text(of: sheet), with: "everything.tex")
    }

    private func compare(_ actual: String, with name: String) throws {
        let file = Self.folder.appending(path: "Transcripts/\(name)")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try actual.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(diff(try String(contentsOf: file, encoding: .utf8), actual) == nil)
        }
    }
}
