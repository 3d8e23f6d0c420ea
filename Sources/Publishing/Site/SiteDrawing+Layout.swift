import DocumentControl
import ManagementSystem
import Standards

extension SiteDrawing {
    /// The digest of what the pages of all documents follow from, besides the documents and their neighbours.
    ///
    /// - Parameter common: What concerns all documents in the register.
    /// - Returns: 64 digits.
    package func frame(_ common: [UInt8]) -> String {
        var writer = ByteWriter()
        writer.add(self.common)
        writer.add(common)
        let (content, settings) = (pages.content, pages.settings)
        for words in [content.name, content.group, settings.name, settings.logo?.name] {
            writer.add(optional: words) { $0.add($1) }
        }
        writer.add(settings.language)
        writer.add(content.hasReceipts)
        writer.add(content.isForecast)
        writer.add(pages.system.documents.isEmpty)
        writer.add(pages.catalogues.map(\.id)) { $0.add($1) }
        writer.add(pages.system.catalogues) { $1.append(to: &$0) }
        return digest(writer.bytes)
    }

    /// The digest of what the pages of one document follow from: the document, its neighbours, and where links lead.
    ///
    /// - Parameters:
    ///   - document: As others show it.
    ///   - origin: What was signed on its way, as bytes.
    /// - Returns: 64 digits; two documents with the same have the same pages, as far as ``holds(_:)`` is true of what they
    ///   asked.
    package func layout(of document: SiteFace, from origin: [UInt8]) -> String {
        var writer = ByteWriter()
        document.append(to: &writer)
        writer.add(origin)
        writer.add(linksKey)
        let (id, ties) = (document.id, pages.ties)
        for neighbours in [ties.above[id], ties.below[id], ties.namedBy[id]] {
            let known = (neighbours ?? []).compactMap { pages.known[$0] }
            writer.add(known) { $1.append(to: &$0) }
        }
        if pages.isDrawn(document.id) { writer.add(systemKey) }
        return digest(writer.bytes)
    }

    /// The files of one document, and what the pages that list all documents show of it.
    package func laidOut(_ document: SiteDocument) -> (files: [SiteFile], entry: SiteEntry) {
        (pages.files(of: document), pages.entry(of: document, templates))
    }

    /// The files that belong to no document, laid out in parts that can be worked at side by side.
    ///
    /// - Parameter entries: One a document, in the order of the documents.
    /// - Returns: What lays out the pages, and what lies beside them.
    package func frontParts(_ entries: [SiteEntry]) -> [@Sendable () -> [SiteFile]] {
        pages.frontParts(entries, digest)
    }
}
