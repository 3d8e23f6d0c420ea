package import DocumentArchive
import DocumentControl

extension Office {
    /// The folder in which a site lies, or shall lie.
    ///
    /// - Parameters:
    ///   - typed: As it was typed.
    ///   - manifest: The name of the file that tells what a site is made of.
    /// - Returns: The folder.
    /// - Throws: Where something else lies there.
    package func siteFolder(_ typed: String, manifest: String) throws -> SiteDelivery {
        let place = path(typed)
        if let root = archive.root {
            if "\(place)/".hasPrefix("\(root)/\(Layout.control)/") {
                throw OfficeError.preparedUnderControl(typed)
            }
            if place == root { throw OfficeError.siteThere(typed) }
        }
        let folder = SiteDelivery(place, manifest: manifest)
        try Self.explained { () throws(SiteDelivery.Failure) in try folder.demandSite() }
        return folder
    }

    /// Does something in the folder of a site; a failure is told in words for people.
    package static func explained<Value>(
        _ body: () throws(SiteDelivery.Failure) -> Value
    ) throws -> Value {
        do { return try body() } catch {
            switch error {
            case .foreign(let place): throw OfficeError.siteThere(place)
            case .inTheWay(let place): throw OfficeError.siteInTheWay(place)
            case .cannotWrite(let place): throw OfficeError.cannotWrite(place)
            }
        }
    }

    /// What draws the figures of texts in this clone.
    ///
    /// - Parameter languages: In which they may be written.
    /// - Returns: The programs that its settings name, with the pictures that are remembered.
    package func diagrams(_ languages: [String]) -> DiagramShelf {
        DiagramShelf(
            archive, languages: languages, environment: surroundings.environment,
            patience: surroundings.diagramPatience)
    }

    /// What the organisation puts in place of Signet's own in its site.
    ///
    /// - Returns: Nothing where there is no working tree.
    /// - Throws: What is wrong in it, with its place.
    package func siteSettings() throws -> SiteFolder? {
        try archive.root.map { (root) throws(DefectError) in try SiteFolder(root: root) }
    }
}
