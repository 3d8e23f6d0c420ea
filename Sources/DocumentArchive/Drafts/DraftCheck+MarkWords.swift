import DocumentControl
import ManagementSystem
import Markdown
import Standards

extension DraftCheck {
    /// Comments that were meant as marks and do nothing: misspelt, or where no section reads them.
    ///
    /// A comment counts as meant where its first word is but two letters away from a mark, or where another word
    /// for the same stands before nothing but clauses.
    func strangeMarkDefects(
        _ draft: Draft, _ markdown: MarkdownText, _ body: BodyText
    ) -> [Defect] {
        let free = Set(
            markdown.blocks.flatMap { block -> [Int] in
                guard case .html = block.kind else { return [] }
                return Array(block.line...max(block.line, block.lastLine))
            })
        return body.html.compactMap { piece in
            if let mark = SectionMark.all(in: piece.text, from: piece.line).first {
                guard !free.contains(piece.line) else { return nil }
                return draft.defect(
                    piece.line, "mark-place",
                    "'\(mark.kind.rawValue)' stands within other text, where nothing reads it.",
                    "Put it on a line of its own, directly below the heading of the section.")
            }
            guard let meant = MeantMark(piece.text) else { return nil }
            guard let kind = meant.kind else {
                return draft.defect(
                    piece.line, "exclusion", "'\(meant.word)' would take a clause out.",
                    "No clause can be left out: say which section fulfils it, with 'covers'.")
            }
            return draft.defect(
                piece.line, "mark-unknown",
                "'\(meant.word)' does nothing here; the closest mark is '\(kind.rawValue)'.",
                "Write '<!-- \(kind.rawValue): \(meant.argument) -->' on one line, or word the comment otherwise.",
                isRemark: !meant.isCertain)
        }
    }
}

/// A comment whose author seems to have meant a mark.
private struct MeantMark {
    /// The mark; nothing where one was meant that takes a clause out.
    let kind: SectionMark.Kind?
    let word: String
    let argument: String
    /// Whether what follows is what such a mark takes.
    let isCertain: Bool

    /// Nothing where a line of HTML is an ordinary comment.
    init?(_ line: String) {
        var words = Substring(line.trimmingSpaces)
        if words.hasPrefix("<!--") { words = words.dropFirst(4) }
        if words.hasSuffix("-->") { words = words.dropLast(3) }
        let inner = words.trimmingSpaces
        let head = inner.prefix { $0.isLetter || $0 == "-" || $0 == "/" }
        guard head.count > 2, head.count < 20 else { return nil }
        let rest = inner[head.endIndex...].trimmingSpaces
        let hasColon = [":", "：", "="].contains { rest.hasPrefix($0) }
        let argument = (hasColon ? String(rest.dropFirst()) : rest).trimmingSpaces
        let lower = head.lowercased()
        let named = Self.isClauses(argument)
        if Self.taking.contains(lower), named {
            (kind, isCertain) = (nil, true)
        } else if let near = Self.near(lower), hasColon || named {
            kind = near
            isCertain = named || GeneratedPart(rawValue: argument) != nil
        } else if let same = Self.synonyms[lower], named {
            (kind, isCertain) = (same, true)
        } else {
            return nil
        }
        word = String(head)
        self.argument = argument
    }

    private static let synonyms: [String: SectionMark.Kind] = [
        "fulfils": .covers, "fulfills": .covers, "fulfilled": .covers, "meets": .covers,
        "satisfies": .covers, "implements": .covers, "coverage": .covers, "covering": .covers,
        "requirement": .covers, "requirements": .covers, "clause": .covers, "clauses": .covers,
        "helps": .supports, "supporting": .supports,
    ]
    private static let taking: Set = [
        "exclude", "excludes", "excluded", "exclusion", "exclusions", "n/a", "not-applicable",
    ]

    /// Whether nothing but references stands there, the first one whole.
    private static func isClauses(_ text: String) -> Bool {
        let words = text.split { $0 == "," || $0.isWhitespace }
        guard let first = words.first.flatMap({ ClauseReference(String($0)) }),
            first.number.contains(where: \.isNumber), !first.standard.contains("/")
        else { return false }
        return words.dropFirst().allSatisfy { word in
            let number = ClauseReference(String(word))?.number ?? String(word)
            return number.contains(where: \.isNumber)
        }
    }

    /// The mark from which a word differs by at most two letters.
    private static func near(_ word: String) -> SectionMark.Kind? {
        guard word.count > 4 else { return nil }
        let found = SectionMark.Kind.allCases.map { ($0, distance(word, $0.rawValue)) }
            .min { $0.1 < $1.1 }
        return found.flatMap { $0.1 <= 2 ? $0.0 : nil }
    }

    /// How many letters must be put in, taken out or exchanged to make one word of the other.
    private static func distance(_ one: String, _ other: String) -> Int {
        let (left, right) = (Array(one), Array(other))
        guard abs(left.count - right.count) <= 2 else { return 3 }
        var row = Array(0...right.count)
        for (place, letter) in left.enumerated() {
            var above = row[0]
            row[0] = place + 1
            for (column, wanted) in right.enumerated() {
                let cost = min(
                    above + (letter == wanted ? 0 : 1), row[column] + 1, row[column + 1] + 1)
                above = row[column + 1]
                row[column + 1] = cost
            }
        }
        return row[right.count]
    }
}
