import DocumentArchive
import DocumentControl
import Foundation
import Git
import Signatures
package import Standards

/// What is asked for when a catalogue of controls is taken over.
package struct StandardWish: Sendable {
    /// The file, from where the command was typed.
    package var file: String
    /// The name of the catalogue; nothing to make it of the file's.
    package var name: String?
    /// Whether a catalogue of this name gives way.
    package var replaces = false
    package var takesRequirements = true

    package init(file: String) { self.file = file }
}

/// A clause catalogue that was made and is not written yet.
package struct StandardPlan: Sendable {
    /// From the root of the repository.
    package let path: String
    package let bytes: [UInt8]
    package let catalogue: ClauseCatalogue
    package let account: ClauseConversion.Account
}

extension Office {
    /// Makes a clause catalogue of a catalogue of controls; nothing is written.
    ///
    /// - Parameter wish: The file, and what becomes of it.
    /// - Returns: What would be written, and what was not taken over.
    /// - Throws: ``ControlFileError`` with the place that is wrong; ``OfficeError/catalogueThere(_:)``,
    ///   ``OfficeError/catalogueName(_:)``, ``OfficeError/cannotRead(_:)``.
    package func planStandard(_ wish: StandardWish) throws -> StandardPlan {
        let root = try root()
        guard let bytes = FileBytes.read(place(of: wish.file)) else {
            throw OfficeError.cannotRead(wish.file)
        }
        let source = try ControlFile.decode(bytes, file: wish.file)
        let name = wish.name ?? Self.catalogueName(ofFile: wish.file)
        guard Name(name) != nil else { throw OfficeError.catalogueName(name) }
        let path = "\(CatalogueFile.folder)/\(name).yaml"
        if FileBytes.isThere("\(root)/\(path)"), !wish.replaces {
            throw OfficeError.catalogueThere(path)
        }
        let made: ClauseConversion.Result
        do {
            made = try ClauseConversion.convert(
                source, name: name, note: Self.note(source, bytes),
                takesRequirements: wish.takesRequirements)
        } catch {
            throw ControlFileError(wish.file, error)
        }
        let text = Array(CatalogueText.text(made.catalogue).utf8)
        // What is written must be what check reads.
        let catalogue = try CatalogueFile.decode(text, file: path)
        return StandardPlan(path: path, bytes: text, catalogue: catalogue, account: made.account)
    }

    /// Writes the catalogue as a draft of the working tree.
    package func write(_ plan: StandardPlan) throws {
        try archive.writeDraft(plan.path, plan.bytes)
    }

    /// Where the words come from, so that whoever reads the catalogue can find them.
    private static func note(_ source: ControlCatalogue, _ bytes: [UInt8]) -> String {
        let facts = source.metadata
        return
            "Taken over from a catalogue of OSCAL \(facts.oscalVersion): '\(facts.title)', version "
            + "\(facts.version), last modified \(facts.lastModified), uuid \(source.uuid), SHA-256 of the file "
            + "\(Digest.hex(bytes)). The words are those of that publication."
    }

    /// `NIST_CSF_v2.0_catalog.json` becomes `nist-csf-v2-0`.
    private static func catalogueName(ofFile file: String) -> String {
        let last = file.split(separator: "/").last.map(String.init) ?? ""
        var words = Slug.of(last).split(separator: "-")
        while let end = words.last, words.count > 1, ["json", "catalog", "min"].contains(end) {
            words.removeLast()
        }
        return words.joined(separator: "-")
    }
}
