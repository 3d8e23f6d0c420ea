import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Publishing
import Signatures

/// A preview while somebody writes: it looks, makes the pages anew where something changed, and tells so.
struct PreviewSession {
    private let desk: Desk
    /// Knows where the files lie; what it read of them grows old.
    private let first: Office
    private let path: String
    private var folder: PreviewFolder
    private var subject: DraftSubject
    private let isWatched: Bool
    /// Knows what could not be drawn, and does not try it again.
    private var drawer: DiagramDrawer
    /// The drafts as they were read the last time.
    private var drafts: DraftFolder?
    private var seen: WatchedFiles?

    /// - Parameters:
    ///   - desk: Where the person stands.
    ///   - office: The office of the repository.
    ///   - subject: Which draft is shown.
    ///   - out: Where the pages shall lie, where somebody wants them elsewhere.
    ///   - isWatched: Whether they are made again.
    /// - Throws: Where something else lies in the folder.
    init(
        _ desk: Desk, _ office: Office, _ subject: DraftSubject, out: String?, isWatched: Bool
    ) throws {
        self.desk = desk
        first = office
        drawer = DiagramDrawer(office)
        self.subject = subject
        self.isWatched = isWatched
        // Two drafts without an identifier must not share a folder.
        let name = subject.document?.text ?? String(Digest.hex(Array(subject.path.utf8)).prefix(16))
        let (path, delivery, manifest) = try office.previewFolder(
            out, named: name, manifest: PreviewFolder.manifest)
        self.path = path
        folder = PreviewFolder(delivery, manifest)
    }

    /// What is shown.
    var name: String { subject.name }

    /// The address of the first page, as a browser takes it.
    var address: String { URL(filePath: "\(path)/\(PreviewPages.first)").absoluteString }

    /// Makes the pages of what lies there now, and tells what they show where they are others than before.
    ///
    /// - Parameter office: The office, opened for this look.
    /// - Throws: Why nothing at all can be shown.
    mutating func make(_ office: Office) async throws {
        // Before anything is read: what changes meanwhile is seen the next time.
        seen = first.watchedFiles()
        let (shown, drafts) = try office.preview(&subject, former: drafts)
        self.drafts = drafts
        var (settings, templates) = (SiteSettings(), try SiteTemplates())
        var problems: [Defect] = []
        do {
            let own = SiteSettings(try office.siteSettings())
            (settings, templates) = (own, try PublishCommand.templates(own))
        } catch let error as DefectError { problems = error.defects }
        let now = DiagramDrawer(office)
        if now.commands != drawer.commands { drawer = now }
        let gathering = PreviewGathering(office, shown, besides: problems, isWatched: isWatched)
        let content = await gathering.content(drawnBy: drawer)
        let pages = PreviewPages(content, settings, templates, digest: { Digest.hex($0) })
        if try folder.write(pages.files) {
            desk.say("\(office.timeOfDay) \(subject.name): \(PreviewWords.line(content))")
        }
    }

    /// Looks whether anything changed, and makes the pages anew then; what stands in the way is told, and it goes on.
    mutating func lookAgain() async {
        do {
            guard first.watchedFiles() != seen || !folder.isWhole else { return }
            try await make(try Office(desk.surroundings))
        } catch {
            desk.note(Outcome(error).message)
        }
    }

    /// Takes the pages away.
    func end() { folder.remove() }
}

extension Office {
    /// Hours, minutes and seconds, as the organisation's clocks show them.
    fileprivate var timeOfDay: String {
        String(calendar.written(now).dropFirst(11).prefix(8))
    }
}
