import DocumentArchive
package import DocumentControl
import Foundation

/// A draft that was made or taken up.
package struct DraftMade: Sendable {
    package let document: DocumentID
    /// From the root of the repository.
    package let path: String
    /// The revision on which it is based.
    package let base: Revision?
    /// What else its author should know.
    package let notes: [String]
}

extension Office {
    /// Makes a draft from the template of its type, with the next free identifier.
    ///
    /// - Parameters:
    ///   - typeName: A type of the control rules.
    ///   - title: The title in any language.
    ///   - series: The letters of a series, such as `INC`.
    ///   - identifier: A planned identifier; nothing for the next free one.
    ///   - wanted: The class; nothing for the usual one.
    /// - Returns: Where the draft lies.
    /// - Throws: Why it was refused, with what to do about it.
    package func newDocument(
        type typeName: String, title: String, series: String?, identifier: String?,
        classification wanted: Name? = nil
    ) throws -> DraftMade {
        let rules = try rules()
        try demandHeld(wanted, rules)
        guard let name = Name(typeName), let type = rules.types[name], !type.identifier.isFixed
        else {
            let open = rules.types.filter { !$0.value.identifier.isFixed }.keys.sorted()
            throw OfficeError.noType(typeName, open)
        }
        guard type.identifier.hasSeries || series == nil else {
            throw OfficeError.seriesNotTaken(name)
        }
        let id: DocumentID
        if let identifier {
            id = try document(identifier)
            guard type.identifier.matches(id) else {
                throw OfficeError.identifierForm(name.text, type.identifier.text)
            }
            guard !(try usedIdentifiers().contains(id)), rules.holdings.beside[id] == nil else {
                throw OfficeError.identifierTaken(id)
            }
        } else {
            guard !type.identifier.hasSeries || series != nil else {
                throw OfficeError.seriesNeeded(name)
            }
            id = try freeIdentifier(type, series: series?.uppercased() ?? "", rules, title)
        }
        let slug = Slug.of(title)
        let path = "\(type.folder)/\(id)\(slug.isEmpty ? "" : "-\(slug)").md"
        let text = template(
            id, title, name, type, wanted ?? rules.usualClassification, rules)
        try archive.writeDraft(path, Array(text.utf8))
        return DraftMade(document: id, path: path, base: nil, notes: [])
    }

    /// A class above the highest one that the repository holds is kept elsewhere.
    private func demandHeld(_ classification: Name?, _ rules: Rules) throws {
        guard let classification else { return }
        try demandKnown(classification, "classification", rules.classifications)
        if rules.isTooHigh(classification), let highest = rules.highestClassification {
            throw OfficeError.classifiedTooHigh(classification, highest: highest)
        }
    }

    /// Every identifier that was ever used: in drafts of any branch, or in the register.
    func usedIdentifiers() throws -> Set<DocumentID> {
        var used = Set(register.documents.keys)
        for statement in register.statements.values {
            used.formUnion(statement.items.map(\.document))
        }
        for path in try archive.pathsOnAllBranches() {
            if let id = Self.identifier(inName: path) { used.insert(id) }
        }
        for draft in DraftFolder(root: try root()).drafts {
            if let id = draft.document { used.insert(id) }
            if let id = Self.identifier(inName: draft.path) { used.insert(id) }
        }
        return used
    }

    /// The identifier with which the name of a draft's file begins.
    static func identifier(inName path: String) -> DocumentID? {
        let name = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        let parts = name.split(separator: "-").prefix { part in
            part.utf8.allSatisfy { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 }
        }
        return DocumentID(parts.joined(separator: "-"))
    }

    /// A planned identifier with this very title is taken; else the number after the highest.
    func freeIdentifier(
        _ type: DocumentType, series: String, _ rules: Rules, _ title: String
    ) throws -> DocumentID {
        let used = try usedIdentifiers()
        let planned = rules.reserved.filter { id, words in
            words.lowercased() == title.lowercased() && type.identifier.matches(id)
                && !used.contains(id)
        }.keys.sorted()
        if let first = planned.first { return first }
        let taken = used.union(rules.reserved.keys).union(rules.holdings.beside.keys)
        let highest =
            taken.compactMap { type.identifier.parts(of: $0) }
            .filter { $0.series == series }.map(\.number).max() ?? 0
        guard let id = type.identifier.identifier(series: series, number: highest + 1) else {
            throw OfficeError.unknownValue("series", series, known: ["two to six capitals"])
        }
        return id
    }

    private func template(
        _ id: DocumentID, _ title: String, _ name: Name, _ type: DocumentType,
        _ classification: Name?, _ rules: Rules
    ) -> String {
        var lines = [
            "---", "id: \(id)", "title: \"\(title.replacing("\"", with: "\\\""))\"",
            "type: \(name)",
        ]
        let usual = type.isExternal ? Name.controller : Name("process-owner")
        let owner = rules.roles.keys.sorted().first { $0 == usual } ?? rules.roles.keys.min()
        lines.append("owner: \(owner?.text ?? "")")
        // Left empty, they are told by signet check until somebody fills them in.
        for key in type.metadata where FrontMatter.external.contains(key) {
            lines.append("\(key):")
        }
        for key in ["audience", "clauses", "forms", "related"]
        where key == "audience" || type.metadata.contains(key) {
            lines.append("\(key):")
            if key == "audience", let group = rules.groups.keys.sorted().first {
                lines.append("  - \(group)")
            }
        }
        lines.append("language: en")
        if let classification { lines.append("classification: \(classification)") }
        lines += ["---", ""]
        for section in type.sections { lines += ["## \(section)", "", ""] }
        return lines.joined(separator: "\n")
    }
}
