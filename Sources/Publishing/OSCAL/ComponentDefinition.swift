package import DocumentControl
package import ManagementSystem
import Standards

/// What documents say of a catalogue, as OSCAL's component definition: a component a document.
package struct ComponentDefinition {
    /// A document as it is written.
    package struct Source: Sendable {
        package let hash: String
        package let revision: String?
        /// The day from which on it is in force.
        package let since: String?

        package init(hash: String, revision: String?, since: String?) {
            self.hash = hash
            self.revision = revision
            self.since = since
        }
    }

    let catalogue: ClauseCatalogue
    let system: ManagementSystem
    let rules: Rules
    let sources: [DocumentID: Source]
    let frame: ControlExport
    private let bindings: [DocumentID: [StandardBinding]]
    /// What a crosswalk of another catalogue says of clauses, by document.
    private let touched: [DocumentID: [ImplementedClause.Touch]]

    /// - Parameters:
    ///   - report: What covers the catalogue.
    ///   - system: The documents.
    ///   - rules: The titles of roles, and where types lie.
    ///   - sources: The facts of each text.
    ///   - frame: What all exports have in common.
    package init(
        _ report: CoverageReport, _ system: ManagementSystem, _ rules: Rules,
        _ sources: [DocumentID: Source], _ frame: ControlExport
    ) {
        catalogue = report.catalogue
        self.system = system
        self.rules = rules
        self.sources = sources
        self.frame = frame
        bindings = Dictionary(grouping: system.bindings(to: report.catalogue), by: \.document)
        var touched: [DocumentID: [ImplementedClause.Touch]] = [:]
        for row in report.coverage.rows where !row.through.isEmpty {
            for document in Set(row.covered.map(\.document)) {
                touched[document, default: []].append(
                    .init(clause: row.reference.number, through: row.through))
            }
        }
        self.touched = touched
    }

    /// The clauses that documents name and that are groups of controls, of which OSCAL has no word here.
    package var groupsLeftOut: [String] {
        let numbers = bindings.values.joined().map { catalogue.clauseNumber(of: $0.number) }
        return Set(numbers).filter { ControlIdentifier.isGroup($0, in: catalogue) }
            .sorted(by: NumberOrder.precedes)
    }

    /// Whether no document implements anything.
    package var isEmpty: Bool { documents.isEmpty }

    private var documents: [SystemDocument] {
        system.documents.filter { !clauses(of: $0).isEmpty }
    }

    /// The file, without a line break at the end.
    package var json: String {
        let documents = documents
        let state = sources.values.contains { $0.revision != nil } ? "in force" : "drafts"
        let owners = Set(documents.map(\.owner)).filter { !$0.isEmpty }.sorted()
        let metadata = JSONTree.members([
            "title": .text(
                "What the documents of \(frame.system) say of \(catalogue.title) (\(catalogue.edition))"
            ),
            "last-modified": .text(frame.modified), "version": .text(frame.day),
            "oscal-version": .text(ControlExport.version),
            "props": .list(
                [
                    ControlExport.own("root-statement", frame.root),
                    ControlExport.own("state", state),
                ].compactMap { $0 }),
            "roles": .list(
                owners.map { owner in
                    .members([
                        "id": .text(owner),
                        "title": .text(Name(owner).flatMap { rules.roles[$0] } ?? owner),
                    ])
                }),
        ])
        let body = JSONTree.members([
            "metadata": metadata, "components": .list(documents.map(component)),
            "back-matter": .members([
                "resources": .list([resource] + documents.map(resource))
            ]),
        ])
        return frame.document("component-definition", catalogue.id, body)
    }

    private func clauses(of document: SystemDocument) -> [ImplementedClause] {
        ImplementedClause.all(
            bindings[document.id] ?? [], touched[document.id] ?? [], of: catalogue)
    }

    private func component(_ document: SystemDocument) -> JSONTree {
        let source = sources[document.id]
        let implementation = JSONTree.members([
            "uuid": .text(id("implementation", document.id.text)),
            "source": .text("#\(id("catalogue", ""))"),
            "description": .text(
                "What \(document.id) says of \(catalogue.title) (\(catalogue.edition))."),
            "implemented-requirements": .list(
                clauses(of: document).map { $0.json(document, catalogue, id) }),
        ])
        return .members([
            "uuid": .text(id("component", document.id.text)),
            "type": .text(document.componentType(by: rules)),
            "title": .text("\(document.id) \(document.title)"),
            "description": .text("The controlled document \(document.id): \(document.title)."),
            "props": .list(
                [
                    ControlExport.property("version", source?.revision),
                    ControlExport.property("release-date", source?.since),
                    ControlExport.property("asset-id", document.id.text),
                    ControlExport.own("state", source?.revision == nil ? "draft" : "in-force"),
                    ControlExport.own("sha-256", source?.hash),
                ].compactMap { $0 }),
            "links": .list([ControlExport.link("#\(id("text", document.id.text))")]),
            "responsible-roles": .list(
                document.owner.isEmpty ? [] : [.members(["role-id": .text(document.owner)])]),
            "control-implementations": .list([implementation]),
        ])
    }

    /// The catalogue, so that `source` leads somewhere.
    private var resource: JSONTree {
        let origin = catalogue.source.map { JSONTree.members(["href": .text($0)]) }
        let file = ControlExport.place(
            "manual/standards/\(catalogue.id).yaml", media: "application/yaml", hash: frame.hash)
        return .members([
            "uuid": .text(id("catalogue", "")),
            "title": .text("\(catalogue.title) (\(catalogue.edition))"),
            "rlinks": .list([origin, file].compactMap { $0 }),
        ])
    }

    private func resource(_ document: SystemDocument) -> JSONTree {
        .members([
            "uuid": .text(id("text", document.id.text)),
            "title": .text("\(document.id) \(document.title)"),
            "rlinks": .list([
                ControlExport.place(
                    document.path, media: "text/markdown", hash: sources[document.id]?.hash)
            ]),
        ])
    }

    private func id(_ what: String, _ name: String) -> String {
        frame.identifier("\(what) \(catalogue.id) \(name)")
    }
}

extension SystemDocument {
    /// The type of OSCAL's component.
    fileprivate func componentType(by rules: Rules) -> String {
        if isFromOutside { return "standard" }
        guard tier(by: rules) == .manual else { return "process-procedure" }
        let words = title.lowercased().split { !$0.isLetter }
        return words.contains { $0 == "plan" || $0 == "programme" } ? "plan" : "policy"
    }
}
