import DocumentControl
import Markdown

extension DraftCheck {
    /// Words that do not belong into a text that shall bind people: what is still to be written, addresses of people,
    /// secrets, and orders that no reader sees.
    func wordDefects(
        _ draft: Draft, _ markdown: MarkdownText, _ body: BodyText
    ) -> [Defect] {
        var defects: [Defect] = []
        for line in body.lines {
            if let word = Self.unfinished(line.text) {
                defects.append(
                    draft.defect(
                        line.line, "placeholder",
                        "'\(word)' stands here: something is still to be written.",
                        "Write it, or take the sentence out.", isRemark: true))
            }
            defects += addressDefects(line.text, line.line, draft)
            for name in known.names where Self.names(name, line.text) {
                defects.append(
                    draft.defect(
                        line.line, "personal-data",
                        "The text names \(name), who is a person of the system.",
                        "Name the role: people change more often than texts.", isRemark: true))
            }
        }
        for piece in body.html where SectionMark.all(in: piece.text, from: piece.line).isEmpty {
            guard piece.text.contains("<!--"), let word = Self.order(piece.text) else { continue }
            defects.append(
                draft.defect(
                    piece.line, "comment-normative",
                    "A comment says '\(word)', but readers do not see comments.",
                    "Put it into the text, or word it as a note to authors.", isRemark: true))
        }
        for link in markdown.links where link.destination.hasPrefix("mailto:") {
            defects += addressDefects(String(link.destination.dropFirst(7)), link.line, draft)
        }
        return defects + secretDefects(draft)
    }

    private func addressDefects(_ text: String, _ line: Int, _ draft: Draft) -> [Defect] {
        Self.addresses(text).map { address in
            draft.defect(
                line, "personal-data", "'\(address)' is the address of a person.",
                "Name the role; addresses belong into a record that can be kept current.",
                isRemark: true)
        }
    }

    /// A private key anywhere in the file, code too.
    private func secretDefects(_ draft: Draft) -> [Defect] {
        guard let text = draft.text, text.source.text.holds("PRIVATE KEY-----") else { return [] }
        return text.source.lines.enumerated().compactMap { place, line in
            guard line.contains("-----BEGIN "), line.contains("PRIVATE KEY-----") else {
                return nil
            }
            return draft.defect(
                place + 1, "secret", "A private key stands here.",
                "Take it out, and replace the key: whoever has the history has it.")
        }
    }

    /// The first word that says that something is missing.
    private static func unfinished(_ line: String) -> String? {
        let marks = ["TBD", "TODO", "FIXME", "XXX"].filter(line.holds)
        if !marks.isEmpty {
            let words = Set(line.split { !$0.isLetter }.map(String.init))
            if let mark = marks.first(where: words.contains) { return mark }
        }
        return ["Lorem ipsum", "lorem ipsum", "待定", "待补充"].first(where: line.holds)
    }

    /// E-mail addresses, those of the domains kept for examples (RFC 2606) left out.
    private static func addresses(_ line: String) -> [String] {
        guard line.utf8.contains(UInt8(ascii: "@")) else { return [] }
        let parts = line.split { $0.isWhitespace || "<>()[]\"',;".contains($0) }
        return parts.map(String.init).filter { word in
            let halves = word.split(separator: "@", omittingEmptySubsequences: false)
            guard halves.count == 2, let name = halves.first, let host = halves.last, !name.isEmpty,
                host.contains("."), !host.hasPrefix("."), !host.hasSuffix("."),
                host.allSatisfy({
                    $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
                })
            else { return false }
            let tail = host.split(separator: ".").suffix(2).joined(separator: ".").lowercased()
            return !["example.org", "example.com", "example.net"].contains(tail)
                && !tail.hasSuffix(".example")
        }
    }

    /// Whether a line names a person by the whole name.
    private static func names(_ name: String, _ line: String) -> Bool {
        guard name.contains(" "), line.holds(name), let place = line.firstRange(of: name) else {
            return false
        }
        let before =
            place.lowerBound == line.startIndex ? nil : line[line.index(before: place.lowerBound)]
        let after = place.upperBound == line.endIndex ? nil : line[place.upperBound]
        return !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
    }

    /// A word by which a sentence orders something.
    private static func order(_ comment: String) -> String? {
        let words = Set(comment.lowercased().split { !$0.isLetter }.map(String.init))
        return ["shall", "must", "forbidden", "prohibited"].first(where: words.contains)
            ?? ["必须", "应当", "不得", "禁止"].first(where: comment.contains)
    }
}
