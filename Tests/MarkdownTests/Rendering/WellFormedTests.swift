import Markdown
import Testing

/// Random texts with everything that is our own: the HTML is whole, and says what the values of the text say.
@Suite struct WellFormedTests {
    private static func document(_ seed: UInt64) -> (text: String, document: HTMLDocument) {
        let text = RandomText.text(seed, withOwn: true)
        return (text, rendering(text, seed))
    }

    private static func rendering(_ text: String, _ seed: UInt64) -> HTMLDocument {
        MarkdownTests.document(text) {
            $0.rawHTML = seed % 2 == 0 ? .harmlessTags : .leftOut
            $0.scrollsTables = seed % 3 == 0
            $0.document = { reference in
                switch reference.identifier {
                case "P-1": .page(url: "p-1.html", words: "P-1 & more")
                case "P-2": .page(url: "p-2.html", title: "T")
                case "UTF-8": .text
                default: .unknown
                }
            }
            $0.generated = { $0 == "b" ? .markdown("| a |\n|---|\n| *b* |") : nil }
        }
    }

    @Test func everyTagIsClosed() {
        for seed in 1...1_500 as ClosedRange<UInt64> {
            let (text, document) = Self.document(seed)
            let html = String(decoding: document.html, as: UTF8.self)
            if let fault = TagBalance.fault(in: html) {
                Issue.record("seed \(seed): \(fault)\n\(text.debugDescription)\n\(html)")
                return
            }
        }
    }

    @Test func noTwoPlacesHaveOneName() {
        for seed in 1...1_500 as ClosedRange<UInt64> where seed % 2 == 1 {
            let (text, document) = Self.document(seed)
            let html = String(decoding: document.html, as: UTF8.self)
            let names = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(Set(names).count == names.count, "\(seed) \(text.debugDescription)")
        }
    }

    /// What `check` takes for an anchor is one on the page.
    ///
    /// Only a footnote can break off a paragraph, so that there are headings after it which CommonMark alone does not see;
    /// and what lies in footnotes is no part of the outline.
    @Test func headingsAreThoseOfTheText() {
        for seed in 1...1_500 as ClosedRange<UInt64> {
            let (text, document) = Self.document(seed)
            let known = MarkdownText(parsing: text).headings
            let hasFootnotes = !document.footnotes.isEmpty || !document.unusedFootnotes.isEmpty
            var lines = Set(known.map(\.line))
            if hasFootnotes { lines.formIntersection(document.headings.map(\.line)) }
            let shown = document.headings.filter { lines.contains($0.line) }
            #expect(
                shown.map(\.anchor) == known.filter { lines.contains($0.line) }.map(\.anchor),
                "\(seed) \(text.debugDescription)")
            #expect(hasFootnotes || document.headings.map(\.line) == known.map(\.line), "\(seed)")
            #expect(Set(document.headings.map(\.anchor)).count == document.headings.count)
        }
    }

    @Test func mostTextsHoldWhatIsOurs() {
        let all = (1...200).map { String(decoding: Self.document($0).document.html, as: UTF8.self) }
        for mark in [
            "<table>", "class=\"footnotes\"", "callout-title", "<del>", "unknown-document",
            "P-1 &amp; more",
            "class=\"task\"",
        ] {
            #expect(all.contains { $0.contains(mark) }, "\(mark)")
        }
    }
}

/// Whether all tags of some HTML are closed, inside out.
private enum TagBalance {
    static func fault(in html: String) -> String? {
        var open: [Substring] = []
        for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: ">") else { return "no end: \(part)" }
            let tag = part[..<end]
            if tag.hasPrefix("!--") || tag.hasSuffix("/") { continue }
            let name = tag.prefix { $0 != " " }
            if name.hasPrefix("/") {
                guard open.popLast() == name.dropFirst() else { return "closes \(name)" }
            } else {
                open.append(name)
            }
        }
        return open.isEmpty ? nil : "open: \(open)"
    }
}
