import DocumentControl

/// The words of a unit as a reader sees them, without what only marks them in the file.
///
/// Where a link leads, the marks of code and footnotes, and comments are left out.
struct ShownWords {
    /// Words that are set in one way.
    struct Piece: Hashable {
        var text: String
        let styles: [Style]
    }

    enum Style: Hashable {
        case strong, emphasis, struck, code, footnote
    }

    private let old: [TextSpan]
    private let new: [TextSpan]
    private let keepsMarks: Bool
    /// Where the next run begins in either text.
    private var places: (old: Int, new: Int)

    /// - Parameters:
    ///   - old: The old unit, where there is one.
    ///   - new: The new one.
    ///   - places: Where the first run begins in either text, in scalars.
    ///   - keepsMarks: Whether the marks of code and footnotes stay, where nothing else shows them.
    init(
        _ old: TextUnit?, _ new: TextUnit?, from places: (old: Int, new: Int) = (0, 0),
        keepsMarks: Bool = false
    ) {
        self.keepsMarks = keepsMarks
        self.old = old?.spans ?? []
        self.new = new?.spans ?? []
        self.places = places
    }

    /// What is shown of the next run.
    mutating func pieces(_ run: WordRun) -> [Piece] {
        // Most units are plain words.
        if old.isEmpty, new.isEmpty {
            return run.text.isEmpty ? [] : [Piece(text: run.text, styles: [])]
        }
        let count = run.text.unicodeScalars.count
        switch run {
        case .deleted(let text):
            defer { places.old += count }
            return pieces(text, places.old, old, isShown: true)
        case .inserted(let text):
            defer { places.new += count }
            return pieces(text, places.new, new, isShown: true)
        case .same(let text):
            defer { places = (places.old + count, places.new + count) }
            return pieces(text, places.new, new, isShown: false)
        }
    }

    /// Tags are shown only where they came or went: there they are all there is.
    private func pieces(
        _ text: String, _ start: Int, _ spans: [TextSpan], isShown: Bool
    ) -> [Piece] {
        let scalars = Array(text.unicodeScalars)
        let range = start..<start + scalars.count
        let near = spans.filter { $0.range.overlaps(range) }
        guard !near.isEmpty else { return text.isEmpty ? [] : [Piece(text: text, styles: [])] }
        let hidden = near.filter { !isShown || $0.style != .hidden }
            .flatMap { $0.hidden(keepsMarks: keepsMarks) }
        let edges = near.map(\.range) + hidden
        let cuts =
            Set(edges.flatMap { [$0.lowerBound, $0.upperBound] } + [start])
            .filter { range.contains($0) }.sorted() + [range.upperBound]
        var pieces: [Piece] = []
        for (first, end) in zip(cuts, cuts.dropFirst())
        where !hidden.contains(where: { $0.contains(first) }) {
            let styles = near.filter { $0.range.contains(first) }.compactMap(\.shown)
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[first - start..<end - start])
            if let last = pieces.last, last.styles == styles {
                pieces[pieces.count - 1].text += String(view)
            } else {
                pieces.append(Piece(text: String(view), styles: styles))
            }
        }
        return pieces
    }
}

extension TextSpan {
    /// What of it no reader sees.
    fileprivate func hidden(keepsMarks: Bool) -> [Range<Int>] {
        let (start, end) = (range.lowerBound, range.upperBound)
        switch style {
        case .emphasis, .strong, .struck, .lineBreak: return []
        case .code: return keepsMarks ? [] : [start..<start + 1, end - 1..<end]
        case .footnote where keepsMarks: return [start + 1..<start + 2]
        case .footnote, .callout: return [start..<start + 2, end - 1..<end]
        case .link(let label, _, _): return [start..<label.lowerBound, label.upperBound..<end]
        case .hidden: return [range]
        }
    }

    fileprivate var shown: ShownWords.Style? {
        switch style {
        case .emphasis: .emphasis
        case .strong, .callout: .strong
        case .struck: .struck
        case .code: .code
        case .footnote: .footnote
        case .lineBreak, .link, .hidden: nil
        }
    }
}

extension TextUnit {
    /// Where the links lead that stand in it, in words; nothing where there are none.
    var linkWords: String? {
        let words = spans.compactMap { span -> String? in
            guard case .link(let label, let target, let isImage) = span.style,
                label.count != target.unicodeScalars.count || !text.contains("[\(target)]")
            else { return nil }
            return isImage ? "a picture, \(target)" : target
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
