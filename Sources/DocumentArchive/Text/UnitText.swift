import DocumentControl
import Markdown

/// Running text as it is compared: with code and targets, without emphasis.
struct UnitText {
    private(set) var text = ""
    /// The same with emphasis and the breaks that were asked for.
    private(set) var form = ""
    private(set) var spans: [TextSpan] = []

    private var place = 0
    /// Where words that are struck through begin, in scalars of the text.
    private var struckFrom: (place: Int, depth: Int)?
    private var depth = 0
    /// How many signs of struck words are still to come.
    private var signs = 0

    init(_ inlines: [Inline]) {
        // Most paragraphs are nothing but words on one line.
        if inlines.count == 1, case .text(let words) = inlines[0],
            !words.holdsByte(UInt8(ascii: "~"), or: UInt8(ascii: "["))
        {
            (text, form) = (words, words)
            return
        }
        read(inlines)
        spans.sort {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
    }

    private mutating func read(_ inlines: [Inline]) {
        depth += 1
        let outer = signs
        signs = Self.signs(in: inlines)
        for inline in inlines { read(inline) }
        signs = outer
        depth -= 1
    }

    private mutating func read(_ inline: Inline) {
        let start = place
        switch inline {
        case .text(let words): read(words)
        case .code(let code):
            text += "`\(code)`"
            form += "`\(code)`"
            place += code.unicodeScalars.count + 2
            spans.append(TextSpan(.code, start..<place))
        case .emphasis(let inner): read(inner, .emphasis, "*")
        case .strong(let inner): read(inner, .strong, "**")
        case .link(let target, let inner): read(inner, target, isImage: false)
        case .image(let target, let inner): read(inner, target, isImage: true)
        case .html(let html):
            add(html)
            spans.append(TextSpan(.hidden, start..<place))
        case .softBreak: add(" ")
        case .lineBreak:
            add(" ", form: "\\ ")
            spans.append(TextSpan(.lineBreak, start..<place))
        }
    }

    private mutating func add(_ words: String, form: String? = nil) {
        text += words
        self.form += form ?? words
        if words.utf8.contains(0x5B) { mark(words) }
        place += words.unicodeScalars.count
    }

    /// Notes the marks of footnotes and callouts in words that begin at `place`.
    private mutating func mark(_ words: String) {
        var start: (place: Int, style: TextSpan.Style)?
        var last: Unicode.Scalar = " "
        for (number, scalar) in words.unicodeScalars.enumerated() {
            if last == "[" {
                start =
                    scalar == "^"
                    ? (number - 1, .footnote)
                    : scalar == "!" && place + number == 1 ? (0, .callout) : nil
            } else if scalar == "]", let (first, style) = start {
                spans.append(TextSpan(style, place + first..<place + number + 1))
                start = nil
            } else if scalar == " " {
                start = nil
            }
            last = scalar
        }
    }

    private mutating func read(_ inner: [Inline], _ style: TextSpan.Style, _ sign: String) {
        let start = place
        form += sign
        read(inner)
        form += sign
        spans.append(TextSpan(style, start..<place))
    }

    private mutating func read(_ inner: [Inline], _ target: String, isImage: Bool) {
        let start = place
        add(isImage ? "![" : "[")
        let label = place
        read(inner)
        let end = place
        add("](\(target))")
        spans.append(
            TextSpan(
                .link(label: label..<end, target: target, isImage: isImage), start..<place))
    }

    /// Words, in which `~~` before and behind others strikes them through.
    private mutating func read(_ words: String) {
        guard signs > 1 || struckFrom?.depth == depth else { return add(words) }
        for (number, part) in words.split(separator: "~~", omittingEmptySubsequences: false)
            .enumerated()
        {
            if number > 0 {
                signs -= 1
                form += "~~"
                if let (start, _) = struckFrom {
                    spans.append(TextSpan(.struck, start..<place))
                    struckFrom = nil
                } else if signs > 0 {
                    struckFrom = (place, depth)
                } else {
                    text += "~~"
                    place += 2
                }
            }
            add(String(part))
        }
    }

    private static func signs(in inlines: [Inline]) -> Int {
        inlines.reduce(0) { count, inline in
            guard case .text(let words) = inline, words.utf8.contains(0x7E) else { return count }
            return count + words.split(separator: "~~", omittingEmptySubsequences: false).count - 1
        }
    }
}

extension TextSpan {
    /// The same in a text before which others stand.
    func moved(by count: Int) -> TextSpan {
        let range = range.lowerBound + count..<range.upperBound + count
        guard case .link(let label, let target, let isImage) = style else {
            return TextSpan(style, range)
        }
        return TextSpan(
            .link(
                label: label.lowerBound + count..<label.upperBound + count, target: target,
                isImage: isImage), range)
    }
}
