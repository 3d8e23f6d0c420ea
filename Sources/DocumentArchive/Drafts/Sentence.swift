/// A sentence of running text, over the lines on which it stands.
struct Sentence {
    /// In small letters, with one blank between words.
    let text: String
    /// The line of each word.
    private let lines: [Int]

    /// The line on which the word at a place stands.
    func line(of place: String.Index) -> Int {
        let count = text[..<place].count { $0 == " " }
        return lines.indices.contains(count) ? lines[count] : lines.last ?? 1
    }

    /// All sentences of paragraphs and items; headings and cells are none.
    static func all(in body: BodyText) -> [Sentence] {
        var sentences: [Sentence] = []
        var words: [(text: Substring, line: Int)] = []
        func end() {
            guard !words.isEmpty else { return }
            sentences.append(
                Sentence(
                    text: words.map(\.text).joined(separator: " ").lowercased(),
                    lines: words.map(\.line)))
            words = []
        }
        var last: BodyText.Line?
        for line in body.lines {
            guard line.setting == .paragraph || line.setting == .item else { continue }
            if let last, last.setting != line.setting || last.line + 1 != line.line { end() }
            last = line
            for word in line.text.split(whereSeparator: \.isWhitespace) {
                words.append((word, line.line))
                if let mark = word.last, ".;?!。；？！".contains(mark) { end() }
            }
        }
        end()
        return sentences
    }
}
