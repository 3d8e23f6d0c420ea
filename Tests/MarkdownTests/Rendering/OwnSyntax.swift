import Foundation

/// Tells texts in which something may be ours and not CommonMark's, by their lines alone.
enum OwnSyntax {
    private static let marks = [
        "~~", "[^", "[!", "[ ]", "[x]", "[X]", "<!-- covers:", "<!-- supports:", "<!-- generated:",
    ]

    static func mayOccur(in text: String) -> Bool {
        if marks.contains(where: { mark in occurs(mark, in: text) }) { return true }
        return text.split(whereSeparator: \.isNewline).contains { line in
            line.contains("-") && (line.contains("|") || line.contains(":"))
                && line.unicodeScalars.allSatisfy {
                    "|:->+*0123456789.) \t".unicodeScalars.contains($0)
                }
        }
    }

    /// Tildes of fences are CommonMark's.
    private static func occurs(_ mark: String, in text: String) -> Bool {
        guard mark == "~~" else { return text.contains(mark) }
        return text.split(whereSeparator: \.isNewline).contains { line in
            let words = line.drop { " \t>+*-0123456789.)".contains($0) }
            return words.drop { $0 == "~" }.contains("~~") || words.prefix(3) == "~~ "
                || words.hasPrefix("~~") && !words.hasPrefix("~~~")
        }
    }
}

/// The documents of this repository, for tests that read all of them.
enum RepositoryFolder {
    static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path()

    static let documents = [
        "manual", "procedures", "work-instructions", "records", "Documentation",
    ]

    /// The Markdown files below some folders, in order.
    static func markdown(below root: String, folders: [String]) -> [String] {
        folders.flatMap { folder -> [String] in
            let names =
                FileManager.default.enumerator(atPath: "\(root)/\(folder)")?
                .compactMap { $0 as? String } ?? []
            return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
        }
    }
}
