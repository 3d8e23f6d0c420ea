import Foundation
import Testing

/// What one thing looks like at several widths, with and without colour, kept in a file.
struct LayoutTranscript: CustomTestStringConvertible {
    let name: String
    let lines: @Sendable (_ width: Int, _ colour: Bool) -> [String]

    var testDescription: String { name }

    static let widths = [60, 80, 120]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    private var url: URL { Self.folder.appending(path: "Transcripts/\(name).txt") }

    /// The text of a file in `Samples/`.
    static func sample(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "Samples/\(name)"), encoding: .utf8)
    }

    var expected: String { get throws { try String(contentsOf: url, encoding: .utf8) } }

    /// Everything in one text; the character that begins an SGR sequence is shown as `␛`.
    var actual: String {
        var text = ""
        for width in Self.widths {
            for colour in [false, true] {
                text += "=== \(width) columns\(colour ? ", colour" : "")\n"
                for line in lines(width, colour) {
                    text += line.replacing("\u{1B}", with: "␛") + "\n"
                }
            }
        }
        return text
    }

    func record() throws { try actual.write(to: url, atomically: true, encoding: .utf8) }
}

/// The line without SGR sequences.
func withoutColour(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
}
