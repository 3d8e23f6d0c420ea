import Ccmark

extension Renderer {
    /// Appends the number of a footnote, which leads to it.
    mutating func appendFootnoteMark(_ place: Int) {
        let (number, reference) = footnotes.refer(to: place)
        html.append("<sup class=\"footnote-ref\"><a href=\"#")
        appendName("fn", number, 1)
        html.append("\" id=\"")
        appendName("fnref", number, reference)
        html.append("\" role=\"doc-noteref\">")
        html.append("\(number)")
        html.append("</a></sup>")
    }

    /// Appends the name of a place; no heading has one with a colon.
    private mutating func appendName(_ kind: String, _ number: Int, _ reference: Int) {
        html.append(text: options.anchorPrefix)
        html.append(reference == 1 ? "\(kind):\(number)" : "\(kind):\(number):\(reference)")
    }

    /// Appends all footnotes that the text refers to, and those to which these refer.
    mutating func renderFootnotes() {
        guard !footnotes.order.isEmpty else { return }
        isInsideFootnote = true
        var notes: [HTMLBuffer] = []
        while notes.count < footnotes.order.count {
            var note = HTMLBuffer()
            swap(&note, &html)
            render(below: text.definitions[footnotes.order[notes.count]].item)
            html.append(raw.closing(after: nil))
            swap(&note, &html)
            notes.append(note)
        }
        html.startLine()
        html.append(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"\(words.footnotes)\">\n<ol>\n"
        )
        for (place, note) in notes.enumerated() { append(note, number: place + 1) }
        html.append("</ol>\n</section>\n")
    }

    private mutating func append(_ note: HTMLBuffer, number: Int) {
        var note = note
        html.append("<li id=\"")
        appendName("fn", number, 1)
        html.append("\">\n")
        let isParagraph = note.removeEnding("</p>\n")
        html.append(note)
        if !isParagraph {
            html.startLine()
            html.append("<p>")
        }
        for reference in 1...max(1, footnotes.references(to: number)) {
            html.append(isParagraph || reference > 1 ? " <a href=\"#" : "<a href=\"#")
            appendName("fnref", number, reference)
            html.append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
            html.append(text: words.backToReference(number, reference))
            html.append("\">↩")
            if reference > 1 { html.append("<sup>\(reference)</sup>") }
            html.append("</a>")
        }
        html.append("</p>\n</li>\n")
    }
}
