import TestSupport

/// Markdown made at random from the grammar of CommonMark.
struct RandomText {
    private var random: SplitMix
    private var budget: Int
    /// Whether what is our own occurs too.
    private let hasOwn: Bool

    /// A text for a seed; the same everywhere.
    static func text(_ seed: UInt64, withOwn hasOwn: Bool = false) -> String {
        var maker = RandomText(random: SplitMix(seed), budget: 60, hasOwn: hasOwn)
        let text = maker.blocks(depth: 0).joined(separator: "\n")
        switch seed % 7 {
        case 0: return text.replacing("\n", with: "\r\n")
        case 1: return text.replacing("\n", with: "\r") + "\r"
        case 2: return "\u{FEFF}" + text
        default: return text + "\n"
        }
    }

    private mutating func pick<Element>(_ choices: [Element], else other: Element) -> Element {
        choices.randomElement(using: &random) ?? other
    }

    private mutating func count(_ most: Int) -> Int { Int.random(in: 1...most, using: &random) }

    // MARK: Blocks

    /// Lines of some blocks, mostly with empty lines between them.
    private mutating func blocks(depth: Int) -> [String] {
        var lines: [String] = []
        for _ in 0..<count(depth == 0 ? 8 : 3) {
            budget -= 1
            if !lines.isEmpty, random.chance(80) { lines.append(random.chance(10) ? " \t" : "") }
            lines += block(depth: depth)
        }
        return lines
    }

    private mutating func block(depth: Int) -> [String] {
        let isDeep = depth > 5 || budget < 0
        if hasOwn, random.chance(25) { return ownBlock(depth: depth) }
        switch Int.random(in: 0..<(isDeep ? 12 : 17), using: &random) {
        case 0:
            return [
                String(repeating: "#", count: count(7)) + " " + inline(2)
                    + pick(["", " #", " ##  ", "#"], else: "")
            ]
        case 1:
            return [inline(2), pick(["===", "---", "  =  ", "- - -", "----------"], else: "===")]
        case 2: return [pick(["---", "***", " _ _ _", "- - -", "    ---", "+++"], else: "---")]
        case 3: return fence()
        case 4: return paragraph().map { pick(["    ", "\t", "     ", "  \t"], else: "    ") + $0 }
        case 5: return html()
        case 6: return definition()
        case 7...11: return paragraph()
        case 12, 13: return quoted(blocks(depth: depth + 1))
        default: return list(depth: depth)
        }
    }

    private mutating func paragraph() -> [String] {
        (0..<count(4)).map { _ in
            pick(["", "", "", " ", "  ", "   ", "\t"], else: "") + inline(4)
                + pick(["", "", "", "  ", "\\", " "], else: "")
        }
    }

    private mutating func quoted(_ lines: [String]) -> [String] {
        lines.map { line in
            // Lazy lines, and markers without a blank.
            random.chance(8) ? line : pick(["> ", "> ", ">", " > ", ">\t"], else: "> ") + line
        }
    }

    private mutating func list(depth: Int) -> [String] {
        let marker = pick(["-", "*", "+", "1.", "7)", "0.", "123456789.", "1)"], else: "-")
        var lines: [String] = []
        for _ in 0..<count(4) {
            let gap = pick([" ", " ", "  ", "\t", "    ", "     "], else: " ")
            let start = marker + gap
            let width = random.chance(85) ? marker.count + min(gap.count, 4) : count(6)
            let inner = random.chance(6) ? [""] : blocks(depth: depth + 1)
            for (place, line) in inner.enumerated() {
                lines.append(
                    place == 0
                        ? start + line
                        : line.isEmpty ? "" : String(repeating: " ", count: width) + line)
            }
            if random.chance(25) { lines.append("") }
        }
        return lines
    }

    private mutating func fence() -> [String] {
        let mark = pick(["```", "````", "~~~~", "~~~", "  ```"], else: "```")
        // A fence of tildes at the beginning of a line is no text struck through, but nothing else may be.
        let info = pick(["", "", "swift", " c++ <x>", "a&amp;b \"c\"", "语言 x"], else: "")
        let lines = (0..<count(4)).map { _ in
            pick(["code", "<b>&", "\tx", "", "  *a*", "`", "# no"], else: "")
        }
        return [mark + info] + lines + (random.chance(85) ? [mark] : [])
    }

    private mutating func html() -> [String] {
        pick(
            [
                ["<div>", "*a*", "</div>"], ["<!-- a", "b -->"],
                ["<script>", "x < y", "</script> z"],
                ["<?php", "?>"], ["<!DOCTYPE a>"], ["<![CDATA[", "x]]>"], ["<a href='x'>", "y"],
                ["</p >", "", "t"], ["<pre>", "", "</pre>"], ["<x-y z=1 />"], ["<div", "class=a>"],
            ], else: ["<hr>"])
    }

    private mutating func definition() -> [String] {
        let label = pick(["a", "b c", "日本", "A*", "é"], else: "a")
        let target = pick(
            ["/u", "<x y>", "javascript:a", "#f", "x\\*y", "http://a.b/ü?c=[d]&e", "<>"], else: "/u"
        )
        let title = pick(
            ["", "", " \"t\"", " 't \\\" &lt;'", " (t\n u)", "\n\"next\"", " \"\""], else: "")
        return "[\(label)]: \(target)\(title)".split(separator: "\n").map(String.init)
    }

    // MARK: Running text

    private mutating func inline(_ most: Int) -> String {
        var text = ""
        for _ in 0..<count(most) {
            if !text.isEmpty, random.chance(70) { text += " " }
            text += piece(depth: 0)
        }
        return text
    }

    private mutating func piece(depth: Int) -> String {
        let inner = depth < 3 ? piece(depth: depth + 1) : "deep"
        if hasOwn, random.chance(20) { return ownPiece(inner) }
        switch Int.random(in: 0..<24, using: &random) {
        case 0: return "*\(inner)*"
        case 1: return "**\(inner)**"
        case 2: return "_\(inner)_"
        case 3: return "__\(inner)__"
        case 4: return "***\(inner)** x*"
        case 5: return pick(["`a`", "``a ` b``", "` `` `", "`un", "`<b>`", "`  `"], else: "`a`")
        case 6:
            return
                "[\(inner)](\(pick(["/u", "<a b>", "x \"t\"", "", "JavaScript:x", "data:image/png;a", "data:x", "é'\"", "/a(b)c", "file:x \"\""], else: "/u")))"
        case 7:
            return
                "![\(inner)](\(pick(["/i", "x 'y'", "vbscript:a", "i.png \"a & b\""], else: "/i")))"
        case 8: return "[\(pick(["a", "b c", "B  C", "日本", "A\\*", "nobody"], else: "a"))]"
        case 9: return "[\(inner)][\(pick(["a", "é", "É", "no", ""], else: "a"))]"
        case 10:
            return pick(
                ["<http://a.b/?c=d&e>", "<a@b.c>", "<made:up>", "<http://a b>"], else: "<a:b>")
        case 11:
            return pick(
                ["<b>", "</b>", "<a href=\"x\">", "<!-- c -->", "<i/>", "< b>", "<?x?>"],
                else: "<b>")
        case 12:
            return pick(
                ["&amp;", "&copy;", "&#65;", "&#x1F600;", "&nope;", "&#0;", "&quot;", "&"],
                else: "&")
        case 13: return pick(["\\*", "\\\\", "\\a", "\\&amp;", "\\<", "\\[", "\\`"], else: "\\*")
        case 14:
            return pick(
                ["*", "**", "_", "]", "(", ")", "!", "<", ">", "\"", "'", "#", "+", "="], else: "*")
        case 15: return pick(["中文", "「引」", "データ", "ü", "é", "🙂", "\u{200B}", "\u{A0}"], else: "中文")
        case 16: return "\t"
        case 17: return pick(["\0", "\u{1}", "\u{2}0", "\u{7F}", "\u{FFFD}"], else: "\u{1}")
        case 18: return "a ~ b"
        default:
            return pick(
                ["word", "Two words", "3.1", "a_b", "end.", "x*y", "http://x.y"], else: "word")
        }
    }

    // MARK: What is our own

    private mutating func ownBlock(depth: Int) -> [String] {
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            let rows = (0..<count(3)).map { _ in "| \(inline(2)) | \(inline(1)) |" }
            return [
                "| \(inline(1)) | x |", pick(["|---|:-:|", "--|--", "|--:|---"], else: "|-|-|"),
            ]
                + rows
        case 1:
            let label = pick(["1", "n", "日", "unused"], else: "1")
            return ["[^\(label)]: \(inline(2))"]
                + (random.chance(40) ? ["", "    " + inline(2)] : [])
        case 2: return ["- [\(pick([" ", "x"], else: " "))] \(inline(2))"]
        case 3:
            let kind = pick(["NOTE", "warning", "Tip", "OTHER"], else: "NOTE")
            return quoted(["[!\(kind)]"] + blocks(depth: depth + 1))
        case 4:
            return [
                pick(
                    ["<!-- covers: a -->", "<!-- generated: b -->", "<!-- generated: c --> "],
                    else: "")
            ]
        default: return ["# \(inline(2))"]
        }
    }

    private mutating func ownPiece(_ inner: String) -> String {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: "~~\(inner)~~"
        case 1: "\(inner)[^\(pick(["1", "n", "日", "none"], else: "1"))]"
        case 2: "[\(pick(["P-1", "P-2#a", "Q-9", "UTF-8"], else: "P-1"))]"
        case 3: "[\(inner)][\(pick(["P-1", "Q-9", "^1"], else: "P-1"))]"
        default: pick(["\\~~", "~~", "[^1][^n]", "![^1]", "\\[P-1]", "`|`", "|"], else: "~~")
        }
    }
}
