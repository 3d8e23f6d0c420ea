import DocumentControl

extension ComparisonReport {
    /// A page of HTML by itself, for somebody who never compared two texts before: what it is about
    /// and all changes in a list on top, below it the new text with what went and what came.
    ///
    /// It runs nothing and fetches nothing, looks well on dark screens and on paper.
    package var html: String {
        var lines = [
            "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + "style-src 'unsafe-inline'\">",
            "<meta name=\"viewport\" content=\"width=device-width\">",
            "<meta name=\"color-scheme\" content=\"light dark\">",
            HTMLText.element("title", "\(title): what changed"), "<style>", Self.style, "</style>",
            "</head>", "<body>", HTMLText.element("h1", "What changed in \(title)"),
            "<dl>", fact("Before", old.words), fact("Now", new.words), "</dl>",
            HTMLText.element("p", summary, classed: "summary"),
            HTMLText.element("p", proposed, classed: "summary"),
        ]
        lines += legend + others("Front matter", metadata) + others("Attached files", attachments)
        if !redline.isEmpty { lines += contents + text }
        return (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
    }

    private func fact(_ label: String, _ value: String) -> String {
        HTMLText.element("dt", label) + HTMLText.element("dd", value)
    }

    /// How to read it.
    private var legend: [String] {
        guard !redline.isEmpty else { return [] }
        return [
            "<p class=\"legend\">How to read this page: <del>what is crossed out went</del>, "
                + "<ins>what is underlined came</ins>. What is neither stayed as it was; long "
                + "parts without a change are folded, and unfold with a click. The arrows lead "
                + "from one change to the next.</p>"
        ]
    }

    private func others(_ heading: String, _ changes: [MetadataChange]) -> [String] {
        guard !changes.isEmpty else { return [] }
        let items = changes.map { change in
            HTMLText.element("li", change.words)
        }
        return [HTMLText.element("h2", heading), "<ul>"] + items + ["</ul>"]
    }

    /// All changes with a way to each; more than 20 can be unfolded only.
    private var contents: [String] {
        let items = redline.items
        let list = ["<ol>"] + items + ["</ol>"]
        let heading = HTMLText.element("h2", "The changes")
        guard items.count > 20 else { return [heading] + list }
        return [heading, "<details><summary>All \(redline.countWords)</summary>"] + list
            + ["</details>"]
    }

    private var text: [String] {
        [HTMLText.element("h2", "The text"), "<article>"]
            + RedlineMarkup(redline, anchor: "change-", isFolded: true).lines + ["</article>"]
    }
}

extension Redline {
    /// Each change as an item of a list, with a way to its place in the text.
    var items: [String] {
        changes.enumerated().map { number, change in
            let place = change.section.last.map { "\($0.forReaders): " } ?? ""
            let parts = change.parts.map { part in
                HTMLText.element(
                    "span", part.weight.words, classed: "weight \(part.weight.mark)")
                    + " \(HTMLText.escaped(part.sentence))"
            }
            return "<li><a href=\"#change-\(number + 1)\">\(HTMLText.escaped(place))"
                + parts.joined(separator: "<br>") + "</a></li>"
        }
    }
}
