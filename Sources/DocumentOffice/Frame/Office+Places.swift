import DocumentArchive
import Git

extension Office {
    /// Demands that what is written does not come to lie among the evidence, also not by a link.
    ///
    /// - Parameter typed: A file or folder, as it was typed.
    /// - Throws: ``OfficeError/preparedUnderControl(_:)``.
    func demandApart(_ typed: String) throws {
        guard let inside = pathInside(typed) else { return }
        if "\(inside)/".hasPrefix("\(Layout.control)/") {
            throw OfficeError.preparedUnderControl(typed)
        }
    }

    /// Where a path leads within the repository, links followed as far as it is there: empty for the repository itself.
    ///
    /// - Parameter typed: A file or folder, as it was typed.
    /// - Returns: From the root of the repository; nothing where it leads elsewhere.
    func pathInside(_ typed: String) -> String? {
        guard let root = archive.root.map({ FileBytes.resolved($0) }) else { return nil }
        let place = FileBytes.resolved(path(typed))
        if place == root { return "" }
        return place.hasPrefix("\(root)/") ? String(place.dropFirst(root.count + 1)) : nil
    }
}
