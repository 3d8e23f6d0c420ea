import DocumentArchive
import DocumentOffice
import Foundation
import Publishing
import Signatures

/// What a run of publish reads besides the evidence: at the same time as that is judged.
///
/// Whatever cannot be read is left out here and asked for later, where it is told.
struct SiteForerun: Sendable {
    let outlines: KeptOutlines?
    /// What the last run knew of the site; empty where nothing of it counts.
    let memory: SiteMemory
    /// What it wrote.
    let former: SiteManifest
    /// The paths of those files that lie there as long as they were written.
    let held: Set<String>
    /// The search index that lies there.
    let index: [UInt8]
    let templates: Result<(SiteSettings, SiteTemplates), any Error>

    /// - Parameters:
    ///   - surroundings: Where the command was typed.
    ///   - out: The folder of the site, as it was typed.
    init(_ surroundings: Surroundings, out: String) {
        // The repository is being opened meanwhile.
        SiteTemplates.prepare()
        let archive = try? Archive(at: surroundings.folder)
        let place = surroundings.path(out)
        let folder = SiteDelivery(place, manifest: SiteManifest.name)
        let bytes = archive == nil ? nil : folder.bytes(of: SiteManifest.name)
        var memory = SiteMemory()
        if let bytes,
            let content = archive?.keptSite(of: place, form: SiteMemory.form).content(),
            let found = SiteMemory(content), found.manifest == Digest.hex(bytes)
        {
            memory = found
            former = SiteManifest(found.files)
        } else {
            former = bytes.flatMap { SiteManifest($0) } ?? SiteManifest()
        }
        self.memory = memory
        held = Set(former.files.filter { folder.holds($0.key, size: $0.value.size) }.keys)
        index = held.contains(SiteFile.index) ? folder.bytes(of: SiteFile.index) ?? [] : []
        outlines = archive?.keptOutlines()
        let root = archive?.root
        templates = Result {
            let settings = SiteSettings(try root.map { try SiteFolder(root: $0) })
            return (settings, try PublishCommand.templates(settings))
        }
    }
}
