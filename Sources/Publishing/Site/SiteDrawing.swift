package import DocumentControl
import ManagementSystem
import Markdown

/// Makes the files of a site; each by itself, so that they can be made side by side.
package struct SiteDrawing: Sendable {
    /// One file, made.
    package struct Made: Sendable {
        package let path: String
        package let bytes: [UInt8]
        /// The parts of other documents that it links to, with where that leads; and its figures, with the digests of
        /// their pictures.
        package let asked: [String: String]

        /// What is kept of it once it is written.
        package struct Facts: Sendable {
            /// In bytes.
            package let size: Int
            package let asked: [String: String]
        }

        package var facts: Facts { Facts(size: bytes.count, asked: asked) }
    }

    /// What files are made from and is not in them already.
    package struct Sources: Sendable {
        package var texts: [ContentHash: SiteText] = [:]
        package var attachments: [ContentHash: [UInt8]] = [:]
        /// Of the figures of these texts.
        package var pictures: SitePictures
        /// The parts of the search index that are made anew, by path, as the last run wrote them.
        package var index: [String: SearchLines.Part] = [:]
        /// The lines of the index that are new, by identifier.
        package var lines: [String: [UInt8]] = [:]
        /// What differs in the second of two texts; nothing where one is not there.
        package var difference: @Sendable (SiteComparedText, SiteComparedText) -> TextDifference? =
            { _, _ in nil }

        package init(_ pictures: SitePictures) { self.pictures = pictures }
    }

    let pages: SitePages
    let templates: SiteTemplates
    private let links: SiteLinks
    let digest: @Sendable ([UInt8]) -> String
    private let figure: @Sendable (String) -> String?
    /// What goes into every page.
    let common: String
    /// On what a text depends that is drawn with links, or with tables of other documents.
    let linksKey: String
    let systemKey: String
    /// What the line of each document in the search index is made from, in the order of the documents.
    let lineSources: [[UInt8]]

    /// - Parameters:
    ///   - pages: What there is to be made.
    ///   - templates: In which.
    ///   - tool: Its name and version.
    ///   - digest: The SHA-256 of bytes.
    ///   - figure: The digest of the picture of a figure, by its label: empty where none is drawn, nothing where one
    ///     would have to be drawn first.
    package init(
        _ pages: SitePages, _ templates: SiteTemplates, tool: String,
        digest: @escaping @Sendable ([UInt8]) -> String,
        figure: @escaping @Sendable (String) -> String? = { _ in "" }
    ) {
        self.figure = figure
        self.pages = pages
        self.templates = templates
        self.digest = digest
        links = SiteLinks(
            pages.content.documents, pages.system, registered: pages.content.registered)
        let texts = templates.texts.map { "\($0.name) \($0.text.utf8.count)\n\($0.text)" }
        common = digest(Array(([tool] + texts).joined(separator: "\n").utf8))
        var (titles, faces) = (ByteWriter(), ByteWriter())
        for document in pages.content.documents {
            titles.add(document.id.text)
            titles.add(document.title)
            document.append(to: &faces)
        }
        titles.add(links.elsewhere.sorted()) { $0.add($1) }
        linksKey = digest(titles.bytes)
        // Drawn tables show rules, catalogues, and what any text says of itself.
        faces.add(pages.shape)
        systemKey = digest(faces.bytes)
        lineSources = pages.content.documents.map(Self.lineSource)
    }

    /// The digest of everything that a file is made from.
    ///
    /// - Parameter file: The file.
    /// - Returns: 64 digits; two files of the same path with the same are the same, as far as ``holds(_:)`` is true of
    ///   what they asked.
    package func key(of file: SiteFile) -> String {
        var bytes = Array(common.utf8)
        SiteObject.append(file.path, mark: UInt8(ascii: "p"), to: &bytes)
        switch file.content {
        case .bytes(let content): bytes += content
        case .attachment(let hash): bytes += hash.hex.utf8
        case .index(let part):
            var writer = ByteWriter()
            for place in part.places {
                writer.add(pages.content.documents[place].id.text)
                writer.add(lineSources[place])
            }
            bytes += writer.bytes
        case .page(let template, let object, let body):
            bytes += template.rawValue.utf8
            object.append(to: &bytes)
            switch body {
            case .text(let text):
                bytes += "\(text.hash.hex) \(text.language ?? "") \(linksKey)".utf8
                if text.isDrawn { bytes += systemKey.utf8 }
            case .redline(let old, let new):
                bytes += "\(old.text.hex) \(new.text.hex)".utf8
                for text in [old, new] {
                    SiteObject.append(text.owner ?? "", mark: UInt8(ascii: "o"), to: &bytes)
                }
            case nil: break
            }
        case .drawing(let template, let object, let source, _):
            bytes += template.rawValue.utf8
            object.append(to: &bytes)
            bytes += source.utf8
        }
        return digest(bytes)
    }

    /// Whether the parts of other documents to which a page linked are where they were, and its figures are drawn as
    /// they were.
    ///
    /// - Parameters:
    ///   - asked: What the page asked, with the answers.
    ///   - isAsBefore: Whether a text says of itself what it said when the answer was given, by identifier.
    /// - Returns: False where something else would be answered.
    package func holds(
        _ asked: [String: String], where isAsBefore: (String) -> Bool = { _ in false }
    ) -> Bool {
        asked.allSatisfy { label, answer in
            if SitePictures.isLabel(label) { return figure(label) == answer }
            let parts = label.split(
                separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return false }
            let id = String(parts[0])
            return isAsBefore(id) || links.anchor(String(parts[1]), of: id) == answer
        }
    }

    /// Makes a file.
    package func made(_ file: SiteFile, from sources: Sources) -> Made {
        switch file.content {
        case .bytes(let bytes): return Made(path: file.path, bytes: bytes, asked: [:])
        case .attachment(let hash):
            return Made(path: file.path, bytes: sources.attachments[hash] ?? [], asked: [:])
        case .index(let part):
            return Made(path: file.path, bytes: index(part, sources), asked: [:])
        case .page(let template, var object, let body):
            var asked: [String: String] = [:]
            switch body {
            case .text(let use):
                guard let text = sources.texts[use.hash] else { break }
                let drawing = SiteTextDrawing(
                    page: file.path, links: links,
                    tables: use.isDrawn ? GeneratedTables(pages.system, pages.rules) : nil,
                    attachments: use.attachments, language: use.language,
                    embedded: use.isAlone ? sources.attachments : nil, pictures: sources.pictures)
                let drawn = drawing.drawn(text)
                asked = drawn.asked
                object.set("body", drawn.html)
                object.set("contents", drawn.contents(of: text))
            case .redline(let old, let new):
                if let difference = sources.difference(old, new) { object.set(difference) }
            case nil: break
            }
            return Made(
                path: file.path, bytes: Array(templates.filled(template, with: object).utf8),
                asked: asked)
        case .drawing(let template, var object, _, let add):
            add(&object)
            return Made(
                path: file.path, bytes: Array(templates.filled(template, with: object).utf8),
                asked: [:])
        }
    }
}
