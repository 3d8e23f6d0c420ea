/// Tells how the formatting of words differs that stayed.
enum FormattingChange {
    /// The change of formatting, where there is one.
    ///
    /// - Parameters:
    ///   - old: The unit before.
    ///   - new: The unit after.
    ///   - runs: Its words, and which of them stayed.
    /// - Returns: At most one of formatting, and one for words that were struck through or are not
    ///   any more: that may withdraw what they say.
    static func parts(_ old: TextUnit, _ new: TextUnit, _ runs: [WordRun]) -> [ChangePart] {
        guard old.form != new.form else { return [] }
        let isSame = old.text.hasBytes(of: new.text)
        guard !old.spans.isEmpty || !new.spans.isEmpty || old.marker != new.marker else {
            return isSame ? [plain(nil)] : []
        }
        let (gone, came) = styles(old, new, runs)
        let lasting = gone.intersection(came)
        let (left, right) = (gone.subtracting(lasting), came.subtracting(lasting))
        var parts: [ChangePart] = []
        func struck(_ found: Set<Styled>, _ what: String) {
            for one in found.filter({ $0.style == .struck }).sorted() {
                parts.append(
                    ChangePart(
                        .formatting, isMaterial: true,
                        words: "'\(one.text.forReaders.shortened)' \(what)."))
            }
        }
        struck(right, "was struck through")
        struck(left, "is struck through no more")
        let words =
            sentences(
                left.filter { $0.style != .struck }, right.filter { $0.style != .struck })
            + (old.marker == new.marker ? [] : ["The sign before the words is another one."])
        if !words.isEmpty {
            parts.append(plain(words.joined(separator: " ")))
        } else if isSame && parts.isEmpty {
            parts.append(plain(nil))
        }
        return parts
    }

    private static func plain(_ words: String?) -> ChangePart {
        ChangePart(.formatting, isMaterial: false, words: "formatting", formatting: words)
    }

    /// Words and how they are set.
    private struct Styled: Hashable, Comparable {
        let style: TextSpan.Style
        /// The place among the words that stayed.
        let place: Int
        let text: String

        static func < (left: Self, right: Self) -> Bool { left.place < right.place }
    }

    /// How the words are set that stayed, before and after.
    private static func styles(
        _ old: TextUnit, _ new: TextUnit, _ runs: [WordRun]
    ) -> (Set<Styled>, Set<Styled>) {
        var found: (Set<Styled>, Set<Styled>) = ([], [])
        var (place, other, stayed) = (0, 0, 0)
        for run in runs {
            let count = run.text.unicodeScalars.count
            switch run {
            case .deleted: place += count
            case .inserted: other += count
            case .same(let text):
                add(old.spans, place, text, count, stayed, &found.0)
                add(new.spans, other, text, count, stayed, &found.1)
                (place, other, stayed) = (place + count, other + count, stayed + count)
            }
        }
        return found
    }

    private static func add(
        _ spans: [TextSpan], _ start: Int, _ text: String, _ count: Int, _ stayed: Int,
        _ found: inout Set<Styled>
    ) {
        for span in spans where span.range.overlaps(start..<start + count) {
            switch span.style {
            case .code, .link, .hidden, .footnote, .callout: continue
            case .emphasis, .strong, .struck, .lineBreak: break
            }
            let range = span.range.clamped(to: start..<start + count)
            let words = String(
                String.UnicodeScalarView(
                    text.unicodeScalars.dropFirst(range.lowerBound - start).prefix(range.count)))
            // Only blanks and marks beside a word that changed.
            guard span.style == .lineBreak || TextToken.tokens(of: words).contains(where: \.isWord)
            else { continue }
            found.insert(
                Styled(
                    style: span.style, place: stayed + range.lowerBound - start,
                    text: words.trimmingEdges))
        }
    }

    private static func sentences(_ gone: Set<Styled>, _ came: Set<Styled>) -> [String] {
        var rest = came
        var words: [String] = []
        for one in gone.sorted() {
            let name = one.text.forReaders.shortened
            if one.style == .lineBreak {
                words.append("A line does not break any more.")
            } else if let other = rest.first(where: {
                $0.place == one.place && $0.text == one.text && $0.style != .lineBreak
            }) {
                rest.remove(other)
                words.append("'\(name)' is \(other.style.words) instead of \(one.style.words).")
            } else {
                words.append("'\(name)' is not \(one.style.words) any more.")
            }
        }
        for one in rest.sorted() {
            words.append(
                one.style == .lineBreak
                    ? "A line breaks now."
                    : "'\(one.text.forReaders.shortened)' is \(one.style.words) now.")
        }
        return words
    }
}

extension TextToken {
    fileprivate var isWord: Bool { kind == .word || kind == .character }
}

extension TextSpan.Style {
    fileprivate var words: String {
        switch self {
        case .strong: "bold"
        case .emphasis: "in italics"
        default: "struck through"
        }
    }
}
