import DocumentArchive
import DocumentControl
import DocumentOffice
import ManagementSystem
import Publishing
import Signatures

/// One text as a page by itself, in the look of the site.
struct TextPage {
    private let office: Office
    private let instant: Instant

    init(_ office: Office, at instant: Instant) {
        self.office = office
        self.instant = instant
    }

    /// The page with style and pictures in it, and no link to other files.
    ///
    /// - Parameter shown: The text.
    /// - Returns: The page, and the figures in it that stay code although somebody wanted them drawn.
    /// - Throws: Where a text that is drawn into it is not here, or a template cannot be read.
    func html(of shown: ShownText) async throws -> (
        page: String, warnings: [DiagramDrawer.Warning]
    ) {
        let id = shown.staged.document
        var gathering = try SiteGathering(
            office, at: instant, for: SiteReaders(groups: []), withReceipts: false)
        if shown.staged.text.body.contains("<!-- generated:") {
            try await gathering.readOutlines()()
        }
        guard let origin = gathering.origins.documents.first(where: { $0.id == id }),
            let sited = gathering.look(at: origin),
            let revision = sited.revisions.first(where: {
                $0.entry.item.revision == shown.staged.revision
            })
        else { throw OfficeError.nothingInForce(id) }
        try gathering.readOutlines(of: [sited.shown.text, revision.text])
        try await gathering.read([revision.text])
        let settings = SiteSettings(try office.siteSettings())
        guard let document = gathering.document(origin) else {
            throw OfficeError.nothingInForce(id)
        }
        // Other texts have no page here.
        let pages = SitePages(
            gathering.content(only: id), settings, system: gathering.system,
            rules: gathering.rules, whole: nil)
        let drawing = SiteDrawing(
            pages, try PublishCommand.templates(settings), tool: Tool.name,
            digest: { Digest.hex($0) })
        let (pictures, warnings) = await DiagramDrawer(office).pictures(
            of: [revision.text].compactMap { hash in
                gathering.texts[hash].map { (gathering.name(of: hash), $0) }
            })
        var sources = SiteDrawing.Sources(pictures)
        sources.texts = gathering.texts
        for file in revision.submission?.text.attachments ?? [] {
            sources.attachments[file.hash] = try gathering.attachment(file.hash)
        }
        let made = drawing.made(
            pages.alone(revision.entry.item.revision, of: document), from: sources)
        return (String(decoding: made.bytes, as: UTF8.self), warnings)
    }
}
