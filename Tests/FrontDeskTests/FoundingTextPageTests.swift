import DocumentArchive
import DocumentControl
import Foundation
import FrontDesk
import Testing

/// `Documentation/founding-text.md` shows for each point of the text from which the system was made what meets it.
///
/// The points stand in `Documentation/founding-text.tsv`; `RECORD=1 swift test --filter PageTests` writes the page.
@Suite struct FoundingTextPageTests {
    private static let root: String = {
        var root = URL(filePath: #filePath)
        for _ in 1...3 { root.deleteLastPathComponent() }
        return root.path(percentEncoded: false)
    }()

    private struct Point {
        let number: String
        let section: String
        let statement: String
        let met: [String]
        let reason: String
    }

    private func points() throws -> [Point] {
        let text = try String(
            contentsOfFile: "\(Self.root)Documentation/founding-text.tsv", encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            let cells =
                line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                + Array(repeating: "", count: 5)
            return Point(
                number: cells[0], section: cells[1], statement: cells[2],
                met: cells[3].components(separatedBy: "; ").filter { !$0.isEmpty }, reason: cells[4]
            )
        }
    }

    private func page(_ points: [Point]) -> String {
        let open = points.filter { $0.met.isEmpty }
        let partly = points.filter { !$0.met.isEmpty && !$0.reason.isEmpty }
        func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
        let rows = points.map { point in
            "| \(point.number) | \(point.section) | \(escaped(point.statement)) | "
                + "\(escaped(point.met.joined(separator: "; "))) | \(escaped(point.reason)) |\n"
        }
        return """
            # The founding text, point by point

            The system grew from an introduction to ISO/IEC 20000 written in Chinese. These are its \
            \(points.count) points in our own words, in its order and with its section numbers; the `seed:` \
            key of a document names the same sections. "Met by" names a section of a document, a command, a \
            defect that `signet check` tells or a finding of `signet verify`. \
            \(points.count - open.count - partly.count) points are met, \(partly.count) in part, \
            \(open.count) not yet.

            The page is made from `founding-text.tsv`; a test holds both together and looks whether what is \
            named exists.

            | Point | Section | What it says | Met by | What is missing |
            | --- | --- | --- | --- | --- |
            \(rows.joined())
            """
    }

    @Test func thePageSaysWhatTheTableSays() throws {
        let path = "\(Self.root)Documentation/founding-text.md"
        let page = page(try points())
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try page.write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
        }
    }

    @Test func everyPointIsMetOrSaysWhyNot() throws {
        let points = try points()
        let numbers = (1...283).map { String(format: "S%03d", $0) }
        #expect(points.map(\.number) == numbers)
        for point in points {
            #expect(!point.statement.isEmpty && !point.section.isEmpty, "\(point.number)")
            #expect(!point.met.isEmpty || !point.reason.isEmpty, "\(point.number)")
        }
    }

    @Test func whatMeetsAPointExists() throws {
        let drafts = DraftFolder(root: String(Self.root.dropLast())).drafts
        let documents = Set(drafts.compactMap(\.document))
        let sources = try [
            "DocumentArchive/Drafts", "DocumentArchive/System", "ManagementSystem/Checks",
        ]
        .map { folder in
            let path = "\(Self.root)Sources/\(folder)"
            return try FileManager.default.contentsOfDirectory(atPath: path).map {
                try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8)
            }.joined()
        }.joined()
        for point in try points() {
            for word in point.met {
                let first = word.split(separator: " ").first.map(String.init) ?? ""
                let second = word.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                switch first {
                case "check": #expect(sources.contains("\"\(second)\""), "\(point.number): \(word)")
                case "finding":
                    #expect(FindingCode(rawValue: second) != nil, "\(point.number): \(word)")
                case _ where word.hasPrefix("`signet"):
                    let name = second.replacing("`", with: "")
                    #expect(
                        name.isEmpty || Signet.commandNames.contains(name),
                        "\(point.number): \(word)")
                default:
                    let id = DocumentID(first.replacing(",", with: ""))
                    #expect(id.map(documents.contains) ?? false, "\(point.number): \(word)")
                }
            }
        }
    }
}
