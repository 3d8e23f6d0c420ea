extension ClauseConversion {
    /// Takes the smallest items of the statements, and counts what is left out.
    mutating func takeParts(
        of node: ControlCatalogue.Node, _ number: String, at path: String, isGroup: Bool
    ) {
        var found: [Item] = []
        for (place, part) in (node.parts ?? []).enumerated() {
            guard part.name == "statement", !isGroup, takesRequirements else {
                count(part)
                continue
            }
            collect(part, [], "", at: "\(path).parts[\(place)]", into: &found)
        }
        items.append((clause: number, place: path, items: found))
    }

    /// Makes requirements of the items of all clauses.
    mutating func numberItems() throws(ControlProblem) {
        for (clause, place, items) in items { try add(items, to: clause, at: place) }
    }

    /// One checkable thing, with the words that lead to it.
    struct Item {
        let part: ControlCatalogue.Part
        let label: String
        let words: [String]
        let place: String
    }

    private mutating func count(_ part: ControlCatalogue.Part) {
        account.parts[part.name, default: 0] += 1
    }

    /// Properties that say nothing a clause or a requirement keeps.
    mutating func count(_ properties: [ControlCatalogue.Property]) {
        let kept: Set = ["label", "status", "crosswalk", "informative"]
        for property in properties where !kept.contains(property.name) {
            account.properties[property.name, default: 0] += 1
        }
    }

    private mutating func collect(
        _ part: ControlCatalogue.Part, _ lead: [String], _ labels: String, at path: String,
        into items: inout [Item]
    ) {
        count(part.props ?? [])
        let own = prose.plain(part.prose ?? part.title ?? "")
        let label = labels + (part.label.map(ControlProse.tidy) ?? "")
        let words = own.isEmpty ? lead : lead + [own]
        let inner = (part.parts ?? []).enumerated().filter { $0.element.name == "item" }
        for other in (part.parts ?? []) where other.name != "item" { count(other) }
        if inner.isEmpty, !own.isEmpty {
            items.append(Item(part: part, label: label, words: words, place: path))
        }
        for (place, item) in inner {
            collect(item, words, label, at: "\(path).parts[\(place)]", into: &items)
        }
    }

    /// Numbers the items of a clause: as their labels do where these are requirements of it already, otherwise on.
    private mutating func add(
        _ items: [Item], to clause: String, at path: String
    ) throws(ControlProblem) {
        let written = Set(items.map(\.label).filter { isRequirement($0, of: clause) })
        var next = 1
        let figures = figures(items.count, in: clause)
        for item in items {
            var text = item.words.joined(separator: " ")
            var number = item.label
            if !written.contains(number) {
                repeat {
                    let digits = "\(next)"
                    let zeros = String(repeating: "0", count: max(0, figures - digits.count))
                    number = "\(clause)-\(zeros)\(digits)"
                    next += 1
                } while written.contains(number)
                let label = item.label.hasSuffix(".") ? String(item.label.dropLast()) : item.label
                text = label.isEmpty ? text : "\(label) \(text)"
            }
            guard next <= 1000 else {
                throw ControlProblem(
                    place: path, problem: "\(clause) has more than 999 items.",
                    remedy: "Take the clauses over without requirements.")
            }
            try Self.demandUnique(number, &numberPlaces, "number", at: item.place)
            requirements.append(
                Requirement(
                    number: number, text: Self.withoutEnd(text),
                    isInformative: item.part.isInformative))
            if let id = item.part.id {
                try demandToken(id, at: item.place)
                try Self.demandUnique(id, &identifierPlaces, "identifier", at: item.place)
                identifiers[number] = id
            }
        }
    }

    /// Two figures, or three where two would be those of a clause: `GV.OC-01` is one, beside `GV.OC`.
    private func figures(_ count: Int, in clause: String) -> Int {
        let numbers = (0..<count).map { $0 < 9 ? "\(clause)-0\($0 + 1)" : "\(clause)-\($0 + 1)" }
        return numbers.contains { numberPlaces[$0] != nil } ? 3 : 2
    }

    private func isRequirement(_ label: String, of clause: String) -> Bool {
        label.hasPrefix("\(clause)-") && Requirement.isNumber(label)
            && Requirement(number: label, text: "").clause == clause
    }

    /// What joins an item to the next is no part of it.
    private static func withoutEnd(_ text: String) -> String {
        for end in ["; and", ";", ","] where text.hasSuffix(end) && text != end {
            return String(text.dropLast(end.count))
        }
        return text
    }
}
