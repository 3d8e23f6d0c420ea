import DocumentArchive
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
    /// What it wrote.
    let former: SiteManifest
    /// The paths of those files that lie there as long as they were written.
    let held: Set<String>
    /// The search index that lies there.
    let index: [UInt8]
    let templates: Result<(SiteSettings, SiteTemplates), any Error>

    /// What texts say of themselves, as it was kept.
    static func outlines(_ surroundings: Surroundings) -> KeptOutlines? {
        (try? Archive(at: surroundings.folder))?.keptOutlines()
    }

    /// - Parameters:
    ///   - surroundings: Where the command was typed.
    ///   - out: The folder of the site, as it was typed.
    init(_ surroundings: Surroundings, out: String) async {
        async let templates = Self.templates(surroundings)
        let place = surroundings.path(out)
        let folder = SiteDelivery(place, manifest: SiteManifest.name)
        let kept = (try? Archive(at: surroundings.folder))?.keptSite(
            of: place, form: SiteMemory.form)
        let bytes = kept == nil ? nil : folder.bytes(of: SiteManifest.name)
        var memory = SiteMemory()
        if let bytes, let content = kept?.content(),
            let found = await SiteMemory(
                content, read: { await Parallel.map($0) { SiteMemory.Portion($0) } }),
            found.manifest == Digest.hex(bytes)
        {
            memory = found
            former = SiteManifest(found.files)
        } else {
            former = bytes.flatMap { SiteManifest($0) } ?? SiteManifest()
        }
        self.memory = memory
        let files = former.files.map { (path: $0.key, size: $0.value.size) }
        async let index = folder.bytes(of: SiteFile.index) ?? []
        let there = await Parallel.map(pieces: files) { folder.held(Array($0)) }
        held = there.reduce(into: Set(minimumCapacity: files.count)) { $0.formUnion($1) }
        self.index = held.contains(SiteFile.index) ? await index : []
        self.templates = await templates
    }

    private static func templates(
        _ surroundings: Surroundings
    ) -> Result<(SiteSettings, SiteTemplates), any Error> {
        // The repository is being opened meanwhile.
        SiteTemplates.prepare()
        return Result {
            let root = (try? Archive(at: surroundings.folder))?.root
            let settings = SiteSettings(try root.map { try SiteFolder(root: $0) })
            return (settings, try PublishCommand.templates(settings))
        }
    }
}
