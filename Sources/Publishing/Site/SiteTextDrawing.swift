import DocumentControl
import Foundation
import ManagementSystem
import Markdown

/// Draws one text as HTML, its links led to the pages of the site.
struct SiteTextDrawing {
    let page: String
    let links: SiteLinks
    let tables: GeneratedTables?
    let attachments: [SiteAttachment]
    let language: String?
    /// Files that stand within the page, where no others lie beside it.
    var embedded: [ContentHash: [UInt8]]?
    /// The pictures of figures; what has none stands as code.
    let pictures: SitePictures
    /// What is said of places of the text, by the last line of a block.
    var remark: ((Int) -> String?)?

    /// What was drawn, with what the page around it needs.
    struct Drawn {
        let html: String
        let headings: [Heading]
        /// The parts of other documents that are linked, as `P-20#scope`, with where that leads.
        let asked: [String: String]

        /// The headings as the template of contents shows them.
        func contents(of text: SiteText) -> [SiteObject] {
            headings.map { heading in
                SiteObject([
                    "level": "\(min(heading.level + text.headingOffset, 6))",
                    "text": heading.text, "anchor": heading.anchor,
                ])
            }
        }
    }

    func drawn(_ text: SiteText) -> Drawn {
        guard text.isMarkdown else {
            return Drawn(
                html: HTMLText.element("pre", text.body, classed: "plain"), headings: [],
                asked: [:])
        }
        // Closures of the options write what they were asked.
        let notes = Notes()
        var options = HTMLOptions()
        options.headingOffset = text.headingOffset
        options.language = TextLanguage(tag: language ?? "en")
        options.rawHTML = .harmlessTags
        options.scrollsTables = true
        options.document = { reference in target(of: reference, notes) }
        options.destination = { destination in place(of: destination, notes) }
        options.generated = { name in generated(name, in: text.system) }
        options.diagram = { [language = options.language] source in
            figure(SiteDiagram(source), language, notes)
        }
        options.remark = remark
        let document = HTMLDocument(text.body, firstLine: text.firstLine, options: options)
        let html = notes.hasUnlinked ? Unlinked.removed(from: document.html) : document.html
        return Drawn(
            html: String(decoding: html, as: UTF8.self), headings: document.headings,
            asked: notes.asked)
    }

    private final class Notes {
        var asked: [String: String] = [:]
        var hasUnlinked = false
    }

    private func target(of reference: DocumentReference, _ notes: Notes) -> DocumentTarget {
        let id = reference.identifier
        guard let found = links.document(id, fragment: reference.fragment, from: page) else {
            return .text
        }
        if found.url == Unlinked.elsewhere { notes.hasUnlinked = true }
        if let fragment = reference.fragment {
            notes.asked["\(id)#\(fragment)"] = links.anchor(fragment, of: id)
        }
        return .page(url: found.url, title: found.title, words: reference.label)
    }

    /// A figure as a picture, with its code for whoever cannot see it, and on paper.
    ///
    /// As an image it runs no script and brings nothing in, whatever the program drew.
    private func figure(
        _ source: SiteDiagram, _ language: TextLanguage, _ notes: Notes
    ) -> String? {
        let picture = pictures[source]
        notes.asked[pictures.label(of: source)] = picture?.digest ?? ""
        guard let picture else { return nil }
        let address =
            embedded == nil
            ? SitePath.url(SitePath.picture(picture.digest), from: page)
            : "data:image/svg+xml;base64,\(Data(picture.bytes).base64EncodedString())"
        return """
            <figure class="diagram">
            <img src="\(address)" alt="\(language.diagram)" />
            <details>
            <summary>\(language.diagramAsText)</summary>
            <pre><code class="language-\(source.language)">\(HTMLText.escaped(source.code))</code></pre>
            </details>
            </figure>
            """
    }

    private func generated(_ name: String, in document: SystemDocument?) -> GeneratedContent? {
        guard let document, let part = GeneratedPart(rawValue: name) else { return nil }
        guard let tables else {
            return .html(
                "<p class=\"drawn\">(A table is drawn here while the text is in force.)</p>")
        }
        return .markdown(
            tables.tables(part, in: document).map(\.markdown).joined(separator: "\n\n"))
    }

    /// Where a link leads; ``Unlinked/mark`` where that is not in the site.
    private func place(of link: LinkDestination, _ notes: Notes) -> String? {
        let parts = link.destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0])
        let fragment = parts.count > 1 ? String(parts[1]) : nil
        if path.isEmpty, !link.isImage { return nil }
        if Self.leadsElsewhere(path) {
            // Nothing is brought in from other places.
            guard link.isImage ? !path.hasPrefix("data:") : link.isDangerous else { return nil }
        } else {
            let plain =
                path.utf8.contains(UInt8(ascii: "%")) ? path.removingPercentEncoding ?? path : path
            let name = plain.split(separator: "/").last.map(String.init) ?? ""
            if !link.isImage, let id = links.document(inFile: name) {
                let decoded = fragment.map { $0.removingPercentEncoding ?? $0 }
                if let decoded { notes.asked["\(id)#\(decoded)"] = links.anchor(decoded, of: id) }
                let url = links.document(id, fragment: decoded, from: page)?.url
                if url == Unlinked.elsewhere { notes.hasUnlinked = true }
                return url
            }
            if let file = attachment(plain), let address = address(of: file, link.isImage) {
                return address
            }
        }
        notes.hasUnlinked = true
        return Unlinked.mark
    }

    /// Where an attachment lies; within the page itself only pictures can.
    private func address(of file: SiteAttachment, _ isImage: Bool) -> String? {
        guard let embedded else { return SitePath.url(SitePath.file(file.file), from: page) }
        guard isImage, let bytes = embedded[file.file.hash],
            let type = Self.imageType(file.file.name)
        else { return nil }
        return "data:\(type);base64,\(Data(bytes).base64EncodedString())"
    }

    /// The types of pictures that a page may hold.
    private static func imageType(_ name: String) -> String? {
        switch name.lowercased().split(separator: ".").last {
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "gif": "image/gif"
        case "webp": "image/webp"
        default: nil
        }
    }

    /// Whether an address leads out of the system: it has a scheme or a host.
    static func leadsElsewhere(_ path: String) -> Bool {
        if path.hasPrefix("//") { return true }
        guard let colon = path.firstIndex(of: ":") else { return false }
        let scheme = path[..<colon]
        return scheme.count > 1
            && scheme.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
                default: false
                }
            }
    }

    /// The attachment that a text means by a path.
    private func attachment(_ path: String) -> SiteAttachment? {
        let here = attachments.filter { $0.size != nil }
        return Self.place(
            of: path, among: here.map { $0.file.name.removingPercentEncoding ?? $0.file.name }
        ).map { here[$0] }
    }

    /// Which of several files a text means by a path; it may be written in more than one way.
    ///
    /// - Parameters:
    ///   - path: Without percent-encoding.
    ///   - names: The names of the files, without it too.
    /// - Returns: The place among the names; nothing where it is none of them, or could be several.
    static func place(of path: String, among names: [String]) -> Int? {
        let wanted = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        if let exact = names.firstIndex(of: wanted) { return exact }
        let name = wanted.split(separator: "/").last
        let named = names.indices.filter { names[$0].split(separator: "/").last == name }
        return named.count == 1 ? named[0] : nil
    }
}
