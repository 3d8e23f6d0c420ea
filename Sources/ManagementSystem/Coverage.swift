package import DocumentControl
package import Standards

/// Requirement by requirement what covers it, and document by document what it covers.
package struct Coverage: Hashable, Sendable {
    /// A section that fulfils or supports something.
    package struct Place: Hashable, Sendable {
        package let document: DocumentID
        package let path: String
        package let line: Int
        /// The title of the section; nothing where the whole document is meant.
        package let section: String?
        package let anchor: String?
        /// The forms whose filled copies show it: those the section names, otherwise those of the document.
        package let records: [DocumentID]
    }

    /// One line of the matrix.
    package struct Row: Hashable, Sendable {
        package let reference: ClauseReference
        package let text: String
        package let isInformative: Bool
        package let covered: [Place]
        package let supported: [Place]
        /// The clauses of another catalogue by which it is reached, where nothing names it directly.
        package let through: [ClauseReference]

        /// Whether nothing covers what must be covered.
        package var isGap: Bool { covered.isEmpty && !isInformative }
        /// Whether several documents say that they cover it.
        package var isShared: Bool { Set(covered.map(\.document)).count > 1 }

        /// The records that show it, each once.
        package var records: [DocumentID] {
            Array(Set(covered.flatMap(\.records))).sorted()
        }
    }

    package let standard: String
    package let rows: [Row]

    /// Works out the coverage of one catalogue.
    ///
    /// A catalogue with requirements is covered requirement by requirement, by sections. One with numbers only is
    /// covered clause by clause: by documents that name the clause or one within it, and where none does, by
    /// those that serve a clause of another catalogue whose crosswalk leads there.
    package init(of catalogue: ClauseCatalogue, by system: ManagementSystem) {
        standard = catalogue.id
        let bindings = Bindings(of: catalogue.id, in: system)
        if catalogue.requirements.isEmpty {
            let routes = Routes(to: catalogue.id, in: system)
            var below: [String: [String]] = [:]
            for clause in catalogue.clauses {
                for number in [clause.number] + clause.ancestors {
                    below[number, default: []].append(clause.number)
                }
            }
            rows = catalogue.clauses.map { clause in
                bindings.row(for: clause, and: below[clause.number] ?? [], through: routes)
            }
        } else {
            rows = catalogue.requirements.map { bindings.row(for: $0, of: catalogue) }
        }
    }

    package var gaps: [Row] { rows.filter(\.isGap) }
}

/// What the documents say about one catalogue.
private struct Bindings {
    let standard: String
    /// By number.
    var covered: [String: [Coverage.Place]] = [:]
    var supported: [String: [Coverage.Place]] = [:]
    /// Documents that serve a clause as a whole.
    var whole: [String: [Coverage.Place]] = [:]

    init(of standard: String, in system: ManagementSystem) {
        self.standard = standard
        for document in system.originals {
            for section in document.sections {
                for binding in section.covers where binding.value.standard == standard {
                    covered[binding.value.number, default: []].append(
                        Self.place(document, section, binding.line))
                }
                for binding in section.supports where binding.value.standard == standard {
                    supported[binding.value.number, default: []].append(
                        Self.place(document, section, binding.line))
                }
            }
            for clause in document.clauses where clause.value.standard == standard {
                whole[clause.value.number, default: []].append(
                    Self.place(document, nil, clause.line))
            }
        }
    }

    private static func place(
        _ document: SystemDocument, _ section: SystemSection?, _ line: Int
    ) -> Coverage.Place {
        let forms = document.forms.map(\.value)
        let named = section.map { $0.mentions.filter { $0.text.hasPrefix("F-") } } ?? []
        return Coverage.Place(
            document: document.id, path: document.path, line: line, section: section?.title,
            anchor: section?.anchor, records: named.isEmpty ? forms.sorted() : named.sorted())
    }

    func row(for requirement: Requirement, of catalogue: ClauseCatalogue) -> Coverage.Row {
        Coverage.Row(
            reference: ClauseReference(standard: standard, number: requirement.number),
            text: requirement.text, isInformative: requirement.isInformative,
            covered: covered[requirement.number] ?? [],
            supported: supported[requirement.number] ?? [], through: [])
    }

    /// - Parameters:
    ///   - clause: The clause.
    ///   - below: Its number and those of the clauses within it.
    ///   - routes: How the clauses are reached from other catalogues.
    /// - Returns: Its line of the matrix.
    func row(for clause: Clause, and below: [String], through routes: Routes) -> Coverage.Row {
        let direct = below.flatMap { (covered[$0] ?? []) + (whole[$0] ?? []) }
        let around = clause.ancestors
        let reached = direct.isEmpty ? (below + around).flatMap { routes.places[$0] ?? [] } : []
        let through = direct.isEmpty ? (below + around).flatMap { routes.from[$0] ?? [] } : []
        return Coverage.Row(
            reference: ClauseReference(standard: standard, number: clause.number),
            text: clause.title, isInformative: false,
            covered: unique(direct + reached), supported: below.flatMap { supported[$0] ?? [] },
            through: Array(Set(through)).sorted())
    }

    /// One line for each document and section.
    private func unique(_ places: [Coverage.Place]) -> [Coverage.Place] {
        var seen: Set<String> = []
        return places.filter { seen.insert("\($0.document) \($0.anchor ?? "")").inserted }
    }
}

/// How the clauses of a catalogue are reached from others.
private struct Routes {
    var places: [String: [Coverage.Place]] = [:]
    var from: [String: [ClauseReference]] = [:]

    init(to standard: String, in system: ManagementSystem) {
        for catalogue in system.catalogues where catalogue.id != standard {
            var bindings: Bindings?
            // In one order, so that what is drawn from it is the same every time.
            for (number, targets) in catalogue.crosswalk.sorted(by: { $0.key < $1.key }) {
                for target in targets where target.standard == standard {
                    let found = bindings ?? Bindings(of: catalogue.id, in: system)
                    bindings = found
                    let whole = found.whole.filter {
                        catalogue.isWithin($0.key, number)
                    }.sorted { $0.key < $1.key }.flatMap(\.value)
                    guard !whole.isEmpty else { continue }
                    places[target.number, default: []] += whole
                    from[target.number, default: []].append(
                        ClauseReference(standard: catalogue.id, number: number))
                }
            }
        }
    }
}
