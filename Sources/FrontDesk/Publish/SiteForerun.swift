import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Publishing
import Signatures

/// What a run of publish reads besides the evidence: at the same time as that is judged.
///
/// Whatever cannot be read is left out here and asked for later, where it is told.
struct SiteForerun: Sendable {
    /// What the last run knew of the site; empty where nothing of it counts.
    let memory: SiteMemory
    /// The same as it lies in the repository's own folder.
    let log: KeptLog.Content?
    /// The manifest as it was read; nothing where there is none.
    private let manifest: [UInt8]?
    /// Whether a manifest is there that cannot be read.
    private let isUnreadable: Bool
    /// The files that it wrote; but for those that belong to one document of the memory alone.
    private let shared: [String: SiteManifest.Entry]
    /// The paths of those files that do not lie there as long as they were written.
    let lost: Set<String>
    /// What texts say of themselves, as it was kept.
    let outlines: KeptOutlines?
    /// How the organisation wants its site to look.
    let look: Result<(SiteSettings, SiteTemplates), any Error>

    /// - Parameters:
    ///   - surroundings: Where the command was typed.
    ///   - out: The folder of the site, as it was typed.
    init(_ surroundings: Surroundings, out: String) async {
        let place = surroundings.path(out)
        let folder = SiteDelivery(place, manifest: SiteManifest.name)
        let archive = try? Archive(at: surroundings.folder)
        let kept = archive?.keptSite(of: place, form: SiteMemory.form)
        outlines = archive?.keptOutlines()
        look = Result {
            let settings = SiteSettings(try archive?.root.map { try SiteFolder(root: $0) })
            return (settings, try PublishCommand.templates(settings))
        }
        let bytes = kept == nil ? nil : folder.bytes(of: SiteManifest.name)
        var memory = SiteMemory()
        let content = bytes == nil ? nil : kept?.content(onlyWhole: true)
        if let bytes, let content,
            let found = await SiteMemory(
                content.segments, read: { await Parallel.map($0) { SiteMemory.Portion($0) } }),
            found.manifest == Digest.hex(bytes)
        {
            memory = found
            shared = found.sharedFiles
            log = content
            isUnreadable = false
        } else {
            let read = bytes.flatMap { SiteManifest($0) }
            shared = read?.files ?? [:]
            log = nil
            isUnreadable = read == nil && folder.hasManifest
        }
        manifest = bytes
        self.memory = memory
        var files = shared.map { (path: $0.key, size: $0.value.size) }
        for portion in memory.portions.values {
            for (path, entry) in portion.ownFiles { files.append((path, entry.size)) }
        }
        lost = Set(await Parallel.map(pieces: files) { folder.lost(Array($0)) }.joined())
    }

    /// Demands that what lies there can be told, and is for the same readers: else something would stand there for ever, or
    /// come to those for whom it is not.
    ///
    /// - Parameters:
    ///   - groups: For whom the site is made, in order; none for everything.
    ///   - out: The folder, as it was typed.
    /// - Throws: What to do about it.
    func demandSite(for groups: [String], at out: String) throws {
        if isUnreadable { throw OfficeError.siteUnreadable(out) }
        guard let manifest, !manifest.starts(with: ManifestLines.head(for: groups)) else { return }
        guard let there = SiteManifest(manifest)?.readers else {
            throw OfficeError.siteUnreadable(out)
        }
        if there != groups { throw OfficeError.siteForOthers(out, there: there) }
    }

    /// Whether the folder still holds what it held when it was read.
    func isCurrent(in folder: SiteDelivery) -> Bool {
        folder.bytes(of: SiteManifest.name) == manifest
    }

    /// What the last run wrote, but for the files that belong to some documents alone.
    ///
    /// - Parameter kept: The documents.
    /// - Returns: The files.
    func former(without kept: Set<DocumentID>) -> SiteManifest {
        var files = shared
        for (id, portion) in memory.portions where !kept.contains(id) {
            for (path, entry) in portion.ownFiles { files[path] = entry }
        }
        return SiteManifest(files)
    }
}
