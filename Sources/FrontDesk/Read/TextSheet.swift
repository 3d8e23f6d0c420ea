import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Publishing

/// One text with what the register knows of it, to be set as a man page or in LaTeX.
struct TextSheet {
    private let office: Office
    private let instant: Instant

    init(_ office: Office, at instant: Instant) {
        self.office = office
        self.instant = instant
    }

    /// Everything that is set.
    ///
    /// - Parameters:
    ///   - shown: The text.
    ///   - header: What the register tells of it.
    /// - Returns: The text with its facts.
    /// - Throws: Where a text that is drawn into it is not here.
    func sheet(of shown: ShownText, below header: TextHeader) throws -> PrintedSheet {
        let settings = SiteSettings(try office.siteSettings())
        let files = files(of: shown)
        return PrintedSheet(
            identifier: shown.staged.document.text, title: shown.title,
            revision: shown.staged.revision.map { "\($0)" },
            day: shown.entry.map { office.calendar.day(of: $0.time) },
            organisation: try settings.name ?? office.rules().title,
            language: shown.submission?.text.language ?? "en", header: header,
            body: try body(of: shown), files: files)
    }

    private func body(of shown: ShownText) throws -> PrintedSheet.Body {
        guard shown.staged.document != .rules else {
            return .lines(String(decoding: shown.staged.bytes, as: UTF8.self))
        }
        let issued = try office.sitedDocuments(at: instant, for: SiteReaders(groups: []))
        let titles = Dictionary(
            issued.map { ($0.id.text, $0.title) }, uniquingKeysWith: { first, _ in first })
        return .markdown(try office.drawn(shown.staged, at: instant), titles: titles)
    }

    /// The files that belong to the text and are here.
    private func files(of shown: ShownText) -> [PrintedSheet.File] {
        (shown.submission?.text.attachments ?? []).filter {
            office.register.disposal(of: $0.hash) == nil
        }.map { file in
            PrintedSheet.File(
                name: file.name.removingPercentEncoding ?? file.name, digest: file.hash.hex)
        }
    }
}
