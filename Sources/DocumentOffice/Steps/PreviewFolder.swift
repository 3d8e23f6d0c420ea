package import DocumentArchive
import DocumentControl
import Foundation

extension Office {
    /// The folder in which the preview of a draft lies: among the repository's own files, so that it is never committed.
    ///
    /// - Parameters:
    ///   - typed: Where somebody wants it instead, as it was typed.
    ///   - name: The name of the preview among others.
    ///   - manifest: The name of the file that tells what a preview is made of.
    /// - Returns: The folder from the root of the file system, what writes in it, and the manifest of what lies there.
    /// - Throws: Where something else lies there.
    package func previewFolder(
        _ typed: String?, named name: String, manifest: String
    ) throws -> (path: String, folder: SiteDelivery, manifest: [UInt8]?) {
        let place = typed.map(path) ?? "\(archive.commonFolder)/signet/preview/\(name)"
        do {
            let folder =
                try typed.map { try siteFolder($0, manifest: manifest) }
                ?? delivery(to: place, manifest: manifest)
            return (place, folder, folder.bytes(of: manifest))
        } catch OfficeError.siteThere { throw OfficeError.previewThere(typed ?? place) }
    }

    /// How the files stand now on which a preview depends.
    package func watchedFiles() -> WatchedFiles { WatchedFiles(archive) }
}
