import DocumentControl
import Foundation
import Testing

/// Compares the two texts of every file in `Pairs/`.
///
/// `RECORD=1 swift test --filter ComparisonPair` writes the actual comparison back; read the
/// difference before it is kept. How the texts are written stands at ``ComparisonText``.
@Suite struct ComparisonPairTests {
    struct PairFile: CustomTestStringConvertible {
        let url: URL
        let old: String
        let new: String
        let expected: String

        var testDescription: String { url.lastPathComponent }

        init(_ url: URL) throws {
            self.url = url
            let text = try String(contentsOf: url, encoding: .utf8)
            let parts = text.components(separatedBy: "=== ")
            func part(_ name: String) -> String {
                let part = parts.first { $0.hasPrefix("\(name)\n") } ?? ""
                return String(part.dropFirst(name.count + 1))
            }
            (old, new, expected) = (part("old"), part("new"), part("expected"))
        }

        static func all() throws -> [PairFile] {
            let folder = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "Pairs")
            return try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil
            ).filter { $0.pathExtension == "txt" }
                .sorted { $0.lastPathComponent < $1.lastPathComponent }.map { try PairFile($0) }
        }

        var actual: String {
            let redline = ComparisonText.redline(old, new)
            var lines = redline.marked
            let proposal = ChangeProposal(redline)
            let place = proposal.line.map { ", line \($0)" } ?? ""
            lines.append(redline.summary)
            lines.append("\(proposal.change.rawValue)\(place): \(proposal.words)")
            return lines.joined(separator: "\n") + "\n"
        }
    }

    @Test(arguments: try PairFile.all()) func compares(_ pair: PairFile) throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let text = "=== old\n\(pair.old)=== new\n\(pair.new)=== expected\n\(pair.actual)"
            try text.write(to: pair.url, atomically: true, encoding: .utf8)
        } else {
            #expect(pair.actual == pair.expected)
        }
    }

    @Test func thereAreFortyPairs() throws { #expect(try PairFile.all().count >= 40) }
}
