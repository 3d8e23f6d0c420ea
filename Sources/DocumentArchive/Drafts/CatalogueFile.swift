package import DocumentControl
import Git
package import Standards

/// Reads the clause catalogues: `manual/standards/<id>.yaml`.
package struct CatalogueFile {
    package static let folder = "manual/standards"
    private static let keys = [
        "title", "edition", "source", "note", "clauses", "requirements", "informative", "crosswalk",
        "identifiers",
    ]

    let file: String
    private var defects: [Defect] = []

    /// All catalogues of a repository.
    ///
    /// - Parameter root: The folder of the repository, without a slash at the end.
    /// - Returns: What could be read, by name, and what is wrong in the rest.
    package static func all(root: String) -> (catalogues: [ClauseCatalogue], defects: [Defect]) {
        var catalogues: [ClauseCatalogue] = []
        var defects: [Defect] = []
        for path in FolderListing.files(under: "\(root)/\(folder)") where path.hasSuffix(".yaml") {
            let file = String(path.dropFirst(root.count + 1))
            do {
                catalogues.append(try decode(FileBytes.read(path) ?? [], file: file))
            } catch {
                defects += error.defects
            }
        }
        return (catalogues, defects + CrosswalkCheck.defects(in: catalogues, root: root))
    }

    /// Decodes one catalogue, whose name is that of the file.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its path from the root.
    /// - Returns: The catalogue.
    /// - Throws: ``DefectError`` with every defect found, each with its line.
    package static func decode(
        _ bytes: [UInt8], file: String
    ) throws(DefectError) -> ClauseCatalogue {
        let source = try SourceText(bytes, file: file)
        let pairs = try StrictYAML.mapping(source.text, file: file)
        var reader = CatalogueFile(file: file)
        let catalogue = reader.catalogue(pairs)
        guard reader.defects.isEmpty, let catalogue else {
            throw DefectError(defects: reader.defects.sorted())
        }
        return catalogue
    }

    private init(file: String) { self.file = file }

    mutating func add(_ line: Int, _ problem: String, _ remedy: String) {
        defects.append(
            Defect(file: file, line: line, code: "catalogue", problem: problem, remedy: remedy))
    }

    private mutating func catalogue(_ pairs: [YAMLPair]) -> ClauseCatalogue? {
        let name = file.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
        if Name(name) == nil {
            add(
                1, "'\(name)' is no name of a catalogue.",
                "Name the file with small letters, digits and hyphens, such as iso-20000-1.yaml.")
        }
        for pair in pairs where !Self.keys.contains(pair.key) {
            add(
                pair.line, "'\(pair.key)' is no key of a clause catalogue.",
                "Use one of: \(Self.keys.joined(separator: ", ")).")
        }
        let title = text(pairs, "title")
        let edition = text(pairs, "edition")
        let note = pairs.contains { $0.key == "note" } ? text(pairs, "note") : nil
        let origin = pairs.contains { $0.key == "source" } ? text(pairs, "source") : nil
        let clauses = clauses(pairs)
        let requirements = requirements(pairs, of: clauses)
        let crosswalk = crosswalk(pairs, of: clauses)
        let identifiers = identifiers(pairs, of: clauses, requirements)
        guard let title, let edition else { return nil }
        return ClauseCatalogue(
            id: name, title: title, edition: edition, note: note, clauses: clauses,
            requirements: requirements, crosswalk: crosswalk, source: origin,
            identifiers: identifiers)
    }

    private mutating func text(_ pairs: [YAMLPair], _ key: String) -> String? {
        guard let pair = pairs.first(where: { $0.key == key }) else {
            add(1, "'\(key)' is missing in the catalogue.", "Add '\(key): …'.")
            return nil
        }
        guard let text = pair.value.text, !text.isEmpty else {
            add(pair.line, "'\(key)' takes one value.", "Write '\(key): …'.")
            return nil
        }
        return text
    }

    private mutating func clauses(_ pairs: [YAMLPair]) -> [Clause] {
        guard let pair = pairs.first(where: { $0.key == "clauses" }),
            let values = pair.value.list, !values.isEmpty
        else {
            add(
                pairs.first { $0.key == "clauses" }?.line ?? 1, "The catalogue has no clauses.",
                "List them below 'clauses:' as '- 4.1: Title'.")
            return []
        }
        var clauses: [Clause] = []
        var numbers: Set<String> = []
        for value in values {
            guard let map = value.map, map.count == 1, let title = map[0].value.text,
                !title.isEmpty, ClauseNumber.isNumber(map[0].key)
            else {
                add(value.line, "This is no clause.", "Write '- 4.1: Title'.")
                continue
            }
            let clause = Clause(number: map[0].key, title: title)
            if !numbers.insert(clause.number).inserted {
                add(value.line, "Clause \(clause.number) stands here again.", "Keep one of them.")
            }
            if let parent = clause.parentNumber, !numbers.contains(parent) {
                add(
                    value.line, "Clause \(clause.number) comes without clause \(parent).",
                    "List clause \(parent) before it.")
            }
            clauses.append(clause)
        }
        return clauses
    }
}
