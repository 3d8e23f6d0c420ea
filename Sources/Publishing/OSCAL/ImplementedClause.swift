import DocumentControl
import ManagementSystem
import Standards

/// What one document says of one clause.
struct ImplementedClause {
    /// A clause that a crosswalk leads to.
    struct Touch: Hashable {
        let clause: String
        let through: [ClauseReference]
    }

    let clause: String
    let bindings: [StandardBinding]
    let touches: [Touch]

    /// The clauses of a document in the order of the catalogue, without groups of controls.
    static func all(
        _ bindings: [StandardBinding], _ touches: [Touch], of catalogue: ClauseCatalogue
    ) -> [ImplementedClause] {
        let bound = Dictionary(grouping: bindings) { catalogue.clauseNumber(of: $0.number) }
        let touched = Dictionary(grouping: touches, by: \.clause)
        return catalogue.clauses.compactMap { clause in
            let found = ImplementedClause(
                clause: clause.number, bindings: bound[clause.number] ?? [],
                touches: touched[clause.number] ?? [])
            let isSilent = found.bindings.isEmpty && found.touches.isEmpty
            return isSilent || ControlIdentifier.isGroup(clause.number, in: catalogue) ? nil : found
        }
    }

    /// OSCAL's implemented requirement, with a statement for each requirement.
    func json(
        _ document: SystemDocument, _ catalogue: ClauseCatalogue, _ id: (String, String) -> String
    ) -> JSONTree {
        let title = catalogue[clause]?.title ?? ""
        let own = bindings.filter { $0.number == clause }
        let requirements = catalogue.requirements(of: clause).filter { requirement in
            bindings.contains { $0.number == requirement.number }
        }
        var words = ["\(clause) \(title)"]
        words += own.map { Self.sentence($0, "the clause as a whole") }
        words += touches.map { touch in
            "\(document.id) touches it by way of the crosswalk from "
                + "\(touch.through.map(\.description).joined(separator: ", ")); that does not say that it satisfies it."
        }
        words += bindings.filter { $0.number != clause }.map {
            Self.sentence($0, $0.number)
        }
        return .members([
            "uuid": .text(id("requirement", "\(document.id) \(clause)")),
            "control-id": .text(ControlIdentifier.control(clause, in: catalogue)),
            "description": .text(words.joined(separator: "\n\n")),
            "props": .list(
                [ControlExport.property("label", clause)].compactMap { $0 }
                    + Self.properties(own, touches)),
            "links": .list(Self.links(own)),
            "statements": .list(
                requirements.map { statement($0, document, catalogue, id) }),
        ])
    }

    private func statement(
        _ requirement: Requirement, _ document: SystemDocument, _ catalogue: ClauseCatalogue,
        _ id: (String, String) -> String
    ) -> JSONTree {
        let places = bindings.filter { $0.number == requirement.number }
        let words =
            ["\(requirement.number): \(requirement.text)"]
            + places.map { Self.sentence($0, requirement.number) }
        return .members([
            "statement-id": .text(ControlIdentifier.statement(requirement, in: catalogue)),
            "uuid": .text(id("statement", "\(document.id) \(requirement.number)")),
            "description": .text(words.joined(separator: "\n\n")),
            "props": .list(
                [ControlExport.property("label", requirement.number)].compactMap { $0 }
                    + Self.properties(places, [])),
            "links": .list(Self.links(places)),
        ])
    }

    private static func sentence(_ binding: StandardBinding, _ what: String) -> String {
        guard let section = binding.section else { return "\(binding.document) serves \(what)." }
        return "Section '\(section)' of \(binding.document) \(binding.kind.rawValue) \(what)."
    }

    /// How it is bound, and by which section.
    private static func properties(
        _ bindings: [StandardBinding], _ touches: [Touch]
    ) -> [JSONTree] {
        let kinds = StandardBinding.Kind.allCases.filter { kind in
            bindings.contains { $0.kind == kind }
        }.map(\.rawValue)
        var anchors: [String] = []
        for anchor in bindings.compactMap(\.anchor) where !anchors.contains(anchor) {
            anchors.append(anchor)
        }
        return (kinds + (touches.isEmpty ? [] : ["touches"])).compactMap {
            ControlExport.own("binding", $0)
        } + anchors.compactMap { ControlExport.own("section", $0) }
    }

    private static func links(_ bindings: [StandardBinding]) -> [JSONTree] {
        var links: [JSONTree] = []
        for binding in bindings {
            guard let anchor = binding.anchor else { continue }
            let address =
                "\(ControlExport.address(binding.path))#\(ControlExport.address(anchor))"
            let link = ControlExport.link(address, binding.section)
            if !links.contains(link) { links.append(link) }
        }
        return links
    }
}
