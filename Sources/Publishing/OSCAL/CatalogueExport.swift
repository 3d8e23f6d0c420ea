package import Standards

/// A clause catalogue as OSCAL's catalogue: groups and controls with the requirements as items of statements.
package struct CatalogueExport {
    let catalogue: ClauseCatalogue
    let frame: ControlExport

    package init(_ catalogue: ClauseCatalogue, _ frame: ControlExport) {
        self.catalogue = catalogue
        self.frame = frame
    }

    /// The file, without a line break at the end.
    package var json: String {
        let metadata = JSONTree.members([
            "title": .text(catalogue.title), "last-modified": .text(frame.modified),
            "version": .text(catalogue.edition), "oscal-version": .text(ControlExport.version),
            "remarks": catalogue.note.map { .text($0) },
        ])
        let top = catalogue.children(of: nil)
        let body = JSONTree.members([
            "metadata": metadata, "controls": .list(top.filter { !isGroup($0) }.map(control)),
            "groups": .list(top.filter(isGroup).map(group)),
        ])
        return frame.document("catalog", catalogue.id, body)
    }

    private func isGroup(_ clause: Clause) -> Bool {
        ControlIdentifier.isGroup(clause.number, in: catalogue)
    }

    private func group(_ clause: Clause) -> JSONTree {
        let inner = catalogue.children(of: clause.number)
        return .members([
            "id": .text(ControlIdentifier.control(clause.number, in: catalogue)),
            "title": .text(clause.title), "props": .list(properties(clause)),
            "groups": .list(inner.filter(isGroup).map(group)),
            "controls": .list(inner.filter { !isGroup($0) }.map(control)),
        ])
    }

    private func control(_ clause: Clause) -> JSONTree {
        let id = ControlIdentifier.control(clause.number, in: catalogue)
        let items = catalogue.requirements(of: clause.number).map(item)
        let statement = JSONTree.members([
            "id": .text("\(id)_smt"), "name": .text("statement"), "parts": .list(items),
        ])
        return .members([
            "id": .text(id), "title": .text(clause.title), "props": .list(properties(clause)),
            "parts": .list(items.isEmpty ? [] : [statement]),
            "controls": .list(catalogue.children(of: clause.number).map(control)),
        ])
    }

    private func properties(_ clause: Clause) -> [JSONTree] {
        [ControlExport.property("label", clause.number)].compactMap { $0 }
            + (catalogue.crosswalk[clause.number] ?? []).compactMap {
                ControlExport.own("crosswalk", $0.description)
            }
    }

    private func item(_ requirement: Requirement) -> JSONTree {
        .members([
            "id": .text(ControlIdentifier.statement(requirement, in: catalogue)),
            "name": .text("item"),
            "props": .list(
                [
                    ControlExport.property("label", requirement.number),
                    ControlExport.own("informative", requirement.isInformative ? "yes" : nil),
                ].compactMap { $0 }),
            "prose": .text(requirement.text),
        ])
    }
}
