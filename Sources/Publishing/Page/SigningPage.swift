package import DocumentControl
import Foundation

/// One HTML page by which somebody signs a statement on any computer.
///
/// It holds everything, runs nothing and fetches nothing: it can be mailed, printed and kept.
package struct SigningPage: Sendable {
    package typealias Fact = (label: String, value: String)

    /// One text that the statement is about.
    package struct Part: Sendable {
        package let heading: String
        package let facts: [Fact]
        /// What it is compared with; nothing where all of it is new to the signer.
        package let against: String?
        package let comparison: TextComparison
        package let attachments: [Attachment]

        package init(
            heading: String, facts: [Fact], against: String?, comparison: TextComparison,
            attachments: [Attachment]
        ) {
            self.heading = heading
            self.facts = facts
            self.against = against
            self.comparison = comparison
            self.attachments = attachments
        }
    }

    /// A file that belongs to a text.
    package struct Attachment: Sendable {
        package let name: String
        package let hash: String
        /// Nothing where they are not here any more.
        package let bytes: [UInt8]?

        package init(name: String, hash: String, bytes: [UInt8]?) {
            self.name = name
            self.hash = hash
            self.bytes = bytes
        }
    }

    /// What is to be signed, as a heading.
    package let title: String
    /// What is asked of the signer, a line each.
    package let words: [String]
    package let meaning: [String]
    package let facts: [Fact]
    package let parts: [Part]
    /// The exact text.
    package let statement: String
    /// The file that holds it; the page offers the same bytes.
    package let fileName: String
    /// What is typed to sign it, a paragraph and a line of shell each.
    package let steps: [(words: String, command: String)]
    /// What else the signer is told.
    package let notes: [String]
    package let language: String

    package init(
        title: String, words: [String], meaning: [String], facts: [Fact], parts: [Part],
        statement: String, fileName: String, steps: [(words: String, command: String)],
        notes: [String],
        language: String = "en"
    ) {
        self.title = title
        self.words = words
        self.meaning = meaning
        self.facts = facts
        self.parts = parts
        self.statement = statement
        self.fileName = fileName
        self.steps = steps
        self.notes = notes
        self.language = language
    }

    /// The page; every line ends in LF.
    package var html: String {
        var lines = [
            "<!DOCTYPE html>", "<html lang=\"\(HTMLText.escaped(language))\">", "<head>",
            "<meta charset=\"utf-8\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + "img-src data:; style-src 'unsafe-inline'\">",
            "<meta name=\"viewport\" content=\"width=device-width\">",
            HTMLText.element("title", title), "<style>", Self.style, "</style>", "</head>",
            "<body>", HTMLText.element("h1", title),
        ]
        lines += words.map { HTMLText.element("p", $0) }
        lines += list(facts)
        lines.append(HTMLText.element("h2", "What your signature says"))
        lines += meaning.map { HTMLText.element("blockquote", $0) }
        lines += parts.flatMap(self.part)
        lines.append(HTMLText.element("h2", "The exact words that are signed"))
        lines.append(HTMLText.element("pre", statement, classed: "statement"))
        lines.append("<p>\(Self.link(fileName, Array(statement.utf8), "Save these words as"))</p>")
        lines.append(HTMLText.element("h2", "How to sign"))
        for step in steps {
            lines.append(HTMLText.element("p", step.words))
            if !step.command.isEmpty {
                lines.append(HTMLText.element("pre", step.command, classed: "command"))
            }
        }
        lines += notes.map { HTMLText.element("p", $0, classed: "note") }
        lines += ["</body>", "</html>"]
        return lines.joined(separator: "\n") + "\n"
    }

    private func list(_ facts: [Fact]) -> [String] {
        guard !facts.isEmpty else { return [] }
        return ["<dl>"]
            + facts.map { HTMLText.element("dt", $0.label) + HTMLText.element("dd", $0.value) }
            + ["</dl>"]
    }

    private func part(_ part: Part) -> [String] {
        let redline = Redline(part.comparison)
        var lines = ["<section>", HTMLText.element("h2", part.heading)] + list(part.facts)
        if let against = part.against {
            let changed = redline.changes.count
            if changed == 0 {
                lines.append(
                    HTMLText.element("p", "It does not differ from \(against).", classed: "note"))
            } else {
                let words =
                    "Compared with \(against), \(changed) \(changed == 1 ? "part" : "parts") differ:"
                lines.append(
                    "<p class=\"note\">\(HTMLText.escaped(words)) <del>what went</del>, "
                        + "<ins>what came</ins>.</p>")
                lines.append(HTMLText.element("p", redline.summary, classed: "note"))
            }
        }
        lines.append("<article>")
        lines += RedlineMarkup(redline).lines
        lines.append("</article>")
        if !part.attachments.isEmpty { lines.append(HTMLText.element("h3", "Attached files")) }
        lines += part.attachments.map(self.attachment)
        return lines + ["</section>"]
    }

    private func attachment(_ file: Attachment) -> String {
        let caption = HTMLText.element("figcaption", "\(file.name), \(file.hash)")
        guard let bytes = file.bytes else {
            return "<figure>\(caption)<p>It was disposed of.</p></figure>"
        }
        let data = Data(bytes).base64EncodedString()
        let name = file.name.split(separator: "/").last.map(String.init) ?? ""
        let image = Self.imageType(file.name).map {
            "<img alt=\"\(HTMLText.escaped(name))\" src=\"data:\($0);base64,\(data)\">"
        }
        return "<figure>\(image ?? "")\(caption)\(Self.link(name, bytes, "Save it as"))</figure>"
    }

    /// A link by which a browser saves some bytes, exactly.
    private static func link(_ name: String, _ bytes: [UInt8], _ words: String) -> String {
        let data = Data(bytes).base64EncodedString()
        let name = HTMLText.escaped(name)
        return "<a download=\"\(name)\" href=\"data:application/octet-stream;base64,\(data)\">"
            + "\(HTMLText.escaped(words)) \(name)</a>"
    }

    /// The type of a picture that every browser shows, by the ending of its name.
    private static func imageType(_ name: String) -> String? {
        switch name.lowercased().split(separator: ".").last {
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "gif": "image/gif"
        case "webp": "image/webp"
        case "svg": "image/svg+xml"
        default: nil
        }
    }
}
