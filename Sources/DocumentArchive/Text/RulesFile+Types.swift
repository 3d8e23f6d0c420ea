import DocumentControl

extension RulesFile {
    mutating func types(
        _ values: [String: YAMLPair], routes: [Name: Route]
    ) -> [Name: DocumentType] {
        let keys = [
            "title", "folder", "identifier", "route", "review-every", "sections", "metadata",
            "optional-metadata", "external",
        ]
        var types: [Name: DocumentType] = [:]
        for pair in pairs(values["types"], "types") {
            let place = "type '\(pair.key)'"
            let inner = known(pairs(pair, pair.key), keys, in: place)
            guard let name = name(pair.key, pair.line),
                let title = text(inner, "title", in: place, line: pair.line),
                let folder = text(inner, "folder", in: place, line: pair.line),
                let form = text(inner, "identifier", in: place, line: pair.line),
                let route = text(inner, "route", in: place, line: pair.line)
            else { continue }
            guard let identifier = IdentifierPattern(form) else {
                add(
                    inner["identifier"]?.line ?? pair.line, "'\(form)' is no form of identifiers.",
                    "Write P-nn, W-AAA-nn or a fixed word.")
                continue
            }
            if Name(route).flatMap({ routes[$0] }) == nil {
                add(
                    inner["route"]?.line ?? pair.line, "There is no route '\(route)'.",
                    "Use a route of this file.")
            }
            if !Tier.accepts(folder) {
                add(
                    inner["folder"]?.line ?? pair.line, "'\(folder)' is no folder of documents.",
                    "Use one in manual, procedures or work-instructions.")
            }
            let metadata = texts(inner["metadata"], "metadata")
            let optional = texts(inner["optional-metadata"], "optional-metadata")
            let keys = FrontMatter.known + FrontMatter.external + FrontMatter.formKeys
            for (key, line) in metadata + optional where !keys.contains(key) {
                add(
                    line, "'\(key)' is no key of front matter.",
                    "Use one of: \(keys.joined(separator: ", ")).")
            }
            let isExternal = external(inner["external"])
            demandApproval(Name(route).flatMap { routes[$0] }, isExternal, route, inner, pair)
            types[name] = DocumentType(
                title: title, folder: folder, identifier: identifier, route: Name(route) ?? name,
                reviewEvery: interval(inner, "review-every"),
                sections: texts(inner["sections"], "sections").map(\.text),
                metadata: metadata.map(\.text))
            types[name]?.optionalMetadata = optional.map(\.text)
            types[name]?.isExternal = isExternal
        }
        if types.isEmpty {
            add(values["types"]?.line ?? 1, "There are no types of documents.", "Add 'types:'.")
        }
        return types
    }
}
