import DocumentControl
import Foundation
import Testing

/// Compares the two texts of every file in `Pairs/`.
///
/// `RECORD=1 swift test --filter ComparisonPair` writes the actual comparison back; read the
/// difference before it is kept. In the texts `# ` begins a heading, `- ` an item (two blanks
/// before it make it deeper), `| ` a row, four blanks code; anything else is a paragraph.
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

        static func units(_ text: String) -> [TextUnit] {
            text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .compactMap { number, line in
                    let line = String(line)
                    if line.isEmpty { return nil }
                    let bare = String(line.drop { $0 == " " })
                    let kind: TextUnit.Kind
                    let text: String
                    if line.hasPrefix("    ") {
                        (kind, text) = (.code, String(line.dropFirst(4)))
                    } else if line.hasPrefix("#") {
                        let level = line.prefix { $0 == "#" }.count
                        (kind, text) = (.heading(level), String(line.dropFirst(level + 1)))
                    } else if bare.hasPrefix("- ") {
                        let depth = 1 + (line.count - bare.count) / 2
                        (kind, text) = (.item(depth: depth), String(bare.dropFirst(2)))
                    } else if line.hasPrefix("| ") {
                        (kind, text) = (.row, String(line.dropFirst(2)))
                    } else {
                        (kind, text) = (.paragraph, line)
                    }
                    return TextUnit(kind: kind, text: text, line: number + 1)
                }
        }

        var actual: String {
            let comparison = TextComparison(old: Self.units(old), new: Self.units(new))
            var lines = comparison.entries.map { entry in
                switch entry {
                case .same(_, let new): "  \(new.text)"
                case .deleted(let unit): "- \(unit.text)"
                case .inserted(let unit): "+ \(unit.text)"
                case .changed(_, _, let runs): "~ " + runs.map(\.marked).joined()
                }
            }
            let proposal = ChangeProposal(comparison)
            let place = proposal.line.map { ", line \($0)" } ?? ""
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

    @Test func thereAreTwentyPairs() throws { #expect(try PairFile.all().count >= 20) }
}

extension WordRun {
    fileprivate var marked: String {
        switch self {
        case .same(let text): text
        case .deleted(let text): "[-\(text)-]"
        case .inserted(let text): "{+\(text)+}"
        }
    }
}
