package import DocumentArchive
import DocumentControl

extension Office {
    /// How many seconds a run waits for another one that writes into the same folder.
    private static let patience = 5

    /// The folder in which a site lies, or shall lie.
    ///
    /// - Parameters:
    ///   - typed: As it was typed.
    ///   - manifest: The name of the file that tells what a site is made of.
    /// - Returns: The folder.
    /// - Throws: Where something else lies there, or files of the repository do.
    package func siteFolder(_ typed: String, manifest: String) throws -> SiteDelivery {
        try demandApart(typed)
        if let inside = pathInside(typed) {
            if inside.isEmpty { throw OfficeError.siteThere(typed) }
            let first = String(inside.prefix { $0 != "/" })
            // What is written there would become a part of what it is made from.
            if ([SiteFolder.path, Tier.records, ".git"] + Tier.folders).contains(first) {
                throw OfficeError.siteAmongDocuments(typed, first)
            }
        }
        return try delivery(to: path(typed), manifest: manifest)
    }

    /// A folder that holds nothing else than what a manifest tells.
    func delivery(to place: String, manifest: String) throws -> SiteDelivery {
        let folder = SiteDelivery(place, manifest: manifest)
        try Self.explained { () throws(SiteDelivery.Failure) in try folder.demandSite() }
        return folder
    }

    /// The folder of a site while no other run writes in it.
    ///
    /// - Parameter folder: The folder.
    /// - Returns: The same; the turn ends with its last copy.
    /// - Throws: Where another run is still writing there.
    package func taken(_ folder: SiteDelivery) throws -> SiteDelivery {
        try Self.explained { () throws(SiteDelivery.Failure) in
            try folder.taken(seconds: Self.patience)
        }
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
            case .busy(let place): throw OfficeError.siteBusy(place)
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
