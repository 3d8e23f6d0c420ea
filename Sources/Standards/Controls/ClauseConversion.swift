/// Makes a clause catalogue of a catalogue of controls.
package struct ClauseConversion {
    /// What was not taken over as it stood.
    package struct Account: Hashable, Sendable {
        /// The numbers of controls that the source withdrew.
        package var withdrawn: [String] = []
        /// How many parts of each name, such as guidance, were left out.
        package var parts: [String: Int] = [:]
        /// How many properties of each name, such as sort-id, were left out.
        package var properties: [String: Int] = [:]
        package var links = 0
        package var resources = 0
        /// How many parameters are shown by their labels.
        package var parameters = 0
        /// Parameters that a text names and nobody declares.
        package var unknownParameters: [String] = []
        /// The numbers of clauses that were added, so that each clause has one around it.
        package var added: [String] = []
        /// Groups without any number, by title.
        package var unnumbered: [String] = []
    }

    /// What was made.
    package struct Result: Hashable, Sendable {
        package let catalogue: ClauseCatalogue
        package let account: Account
    }

    let source: ControlCatalogue
    let takesRequirements: Bool
    var account = Account()
    var prose: ControlProse
    var clauses: [Clause] = []
    var requirements: [Requirement] = []
    var identifiers: [String: String] = [:]
    var crosswalk: [String: [ClauseReference]] = [:]
    /// What is checkable in the clauses, to be numbered once all clauses are known.
    var items: [(clause: String, place: String, items: [Item])] = []
    /// Where each number, and each identifier, stands in the source.
    var numberPlaces: [String: String] = [:]
    var identifierPlaces: [String: String] = [:]

    /// Makes the catalogue.
    ///
    /// - Parameters:
    ///   - source: The controls.
    ///   - name: The name of the catalogue.
    ///   - note: What a reader of it should know.
    ///   - takesRequirements: Whether the items of statements become requirements.
    /// - Returns: The catalogue, and what was not taken over.
    /// - Throws: ``ControlProblem`` with the first place that is wrong.
    package static func convert(
        _ source: ControlCatalogue, name: String, note: String, takesRequirements: Bool
    ) throws(ControlProblem) -> Result {
        var work = ClauseConversion(source: source, takesRequirements: takesRequirements)
        return try work.result(name: name, note: note)
    }

    private init(source: ControlCatalogue, takesRequirements: Bool) {
        self.source = source
        self.takesRequirements = takesRequirements
        prose = ControlProse(source.allParameters)
    }

    private mutating func result(name: String, note: String) throws(ControlProblem) -> Result {
        try take(source.groups ?? [], at: "catalog.groups", areGroups: true)
        try take(source.controls ?? [], at: "catalog.controls", areGroups: false)
        guard !clauses.isEmpty else {
            throw ControlProblem(
                place: "catalog", problem: "There is neither a group nor a control in force.",
                remedy: "Take the whole catalogue, not a part of it.")
        }
        let title = prose.plain(source.metadata.title)
        try demand(title, "title", at: "catalog.metadata.title")
        let version = ControlProse.tidy(source.metadata.version)
        try demand(version, "version", at: "catalog.metadata.version")
        addParents(title)
        try numberItems()
        account.parameters = source.allParameters.count
        account.resources = source.backMatter?.resources?.count ?? 0
        account.unknownParameters = prose.unknown.sorted()
        let catalogue = ClauseCatalogue(
            id: name, title: title, edition: version, note: ControlProse.tidy(note),
            clauses: clauses,
            requirements: Requirement.ordered(requirements, by: clauses), crosswalk: crosswalk,
            source: "urn:uuid:\(source.uuid.lowercased())",
            identifiers: identifiers)
        return Result(catalogue: catalogue, account: account)
    }

    private mutating func take(
        _ nodes: [ControlCatalogue.Node], at path: String, areGroups: Bool
    ) throws(ControlProblem) {
        for (place, node) in nodes.enumerated() {
            try take(node, at: "\(path)[\(place)]", isGroup: areGroups)
        }
    }

    private mutating func take(
        _ node: ControlCatalogue.Node, at path: String, isGroup: Bool
    ) throws(ControlProblem) {
        if let id = node.id { try demandToken(id, at: path) }
        if let id = node.id { try Self.demandUnique(id, &identifierPlaces, "identifier", at: path) }
        account.links += node.links?.count ?? 0
        count(node.props ?? [])
        let title = prose.plain(node.title)
        try demand(title, "title", at: "\(path).title")
        let number = number(of: node)
        if node.isWithdrawn {
            account.withdrawn.append(number ?? node.id ?? title)
        } else if let number {
            try Self.demandUnique(number, &numberPlaces, "number", at: path)
            clauses.append(Clause(number: number, title: words(title, number, node)))
            if !isGroup, let id = node.id { identifiers[number] = id }
            let touched = node.touched
            if !touched.isEmpty { crosswalk[number] = touched }
            takeParts(of: node, number, at: path, isGroup: isGroup)
        } else if isGroup {
            account.unnumbered.append(title)
        } else {
            throw ControlProblem(
                place: path,
                problem: "Neither label nor identifier of the control '\(title)' is a number.",
                remedy:
                    "Give it a property 'label' such as AC-2(1): letters and figures, with points, "
                    + "hyphens or brackets.")
        }
        try take(node.groups ?? [], at: "\(path).groups", areGroups: true)
        try take(node.controls ?? [], at: "\(path).controls", areGroups: false)
    }

    /// The first of label, what stands in brackets at its end, and identifier that is a number.
    private func number(of node: ControlCatalogue.Node) -> String? {
        let labels = node.labels.map(ControlProse.tidy)
        let ends = labels.compactMap { label -> String? in
            guard label.hasSuffix(")"), let opening = label.lastIndex(of: "(") else { return nil }
            return String(label[label.index(after: opening)...].dropLast())
        }
        // A family is often called `ac` and its controls AC-1.
        let identifiers = [node.id, node.id?.uppercased()].compactMap { $0 }
        return (labels + ends + identifiers).first(where: ClauseNumber.isNumber)
    }

    /// A title that only repeats the number says nothing: the statement does.
    private mutating func words(
        _ title: String, _ number: String, _ node: ControlCatalogue.Node
    ) -> String {
        guard title == number,
            let statement = (node.parts ?? []).first(where: { $0.name == "statement" })?.prose
        else { return title }
        let words = prose.plain(statement)
        return words.isEmpty ? title : words
    }

    /// Every clause comes after the one around it; where the source has none, it gets the title of the whole.
    private mutating func addParents(_ title: String) {
        let found = Dictionary(
            clauses.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var done: Set<String> = []
        var ordered: [Clause] = []
        for clause in clauses {
            for number in ClauseNumber.ancestors(of: clause.number).reversed() + [clause.number]
            where done.insert(number).inserted {
                if found[number] == nil {
                    account.added.append(number)
                    numberPlaces[number] = "the clauses within it"
                }
                ordered.append(found[number] ?? Clause(number: number, title: title))
            }
        }
        clauses = ordered
    }

    private func demand(
        _ text: String, _ what: String, at place: String
    ) throws(ControlProblem) {
        guard text.isEmpty else { return }
        throw ControlProblem(
            place: place, problem: "The \(what) is empty.", remedy: "Write the \(what) there.")
    }

    func demandToken(_ id: String, at place: String) throws(ControlProblem) {
        guard !ControlIdentifier.isToken(id) else { return }
        throw ControlProblem(
            place: place, problem: "'\(id)' is no identifier of OSCAL.",
            remedy: "Ask the publisher for a catalogue that is valid OSCAL.")
    }

    static func demandUnique(
        _ text: String, _ places: inout [String: String], _ what: String, at place: String
    ) throws(ControlProblem) {
        guard let other = places.updateValue(place, forKey: text) else { return }
        throw ControlProblem(
            place: place, problem: "The \(what) '\(text)' stands at \(other) already.",
            remedy: "Ask the publisher for a catalogue whose \(what)s stand once.")
    }
}

extension ControlCatalogue {
    /// The parameters of the whole catalogue by identifier.
    var allParameters: [String: Parameter] {
        var found = (params ?? [])
        func collect(_ nodes: [Node]) {
            for node in nodes {
                found += node.params ?? []
                collect(node.groups ?? [])
                collect(node.controls ?? [])
            }
        }
        collect((groups ?? []) + (controls ?? []))
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
