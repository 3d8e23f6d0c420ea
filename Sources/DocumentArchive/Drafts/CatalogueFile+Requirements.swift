import Standards

extension CatalogueFile {
    /// What the standard demands, and below `informative:` what it only tells, in the order of the clauses.
    mutating func requirements(_ pairs: [YAMLPair], of clauses: [Clause]) -> [Requirement] {
        let places = Dictionary(
            clauses.enumerated().map { ($0.element.number, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var found: [Requirement] = []
        var numbers: Set<String> = []
        for key in ["requirements", "informative"] {
            for (number, text, line) in entries(pairs, key) {
                guard let text = text.text, !text.isEmpty, Requirement.isNumber(number) else {
                    add(line, "This is no requirement.", "Write '- 4.1-01: what is demanded'.")
                    continue
                }
                let requirement = Requirement(
                    number: number, text: text, isInformative: key == "informative")
                if !numbers.insert(number).inserted {
                    add(line, "Requirement \(number) stands here again.", "Keep one of them.")
                }
                if places[number] != nil {
                    add(
                        line, "\(number) is the number of a clause of this catalogue.",
                        "Write '- \(number)-01: what is demanded' for a requirement of that clause."
                    )
                } else if places[requirement.clause] == nil {
                    add(
                        line, "Requirement \(number) belongs to no clause of this catalogue.",
                        "Add clause \(requirement.clause), or mend the number.")
                }
                found.append(requirement)
            }
        }
        return Requirement.ordered(found, by: clauses)
    }

    /// What clauses and requirements are called where the catalogue was taken from, such as `- AC-1: ac-1`.
    mutating func identifiers(
        _ pairs: [YAMLPair], of clauses: [Clause], _ requirements: [Requirement]
    ) -> [String: String] {
        let known = Set(clauses.map(\.number) + requirements.map(\.number))
        var identifiers: [String: String] = [:]
        var seen: Set<String> = []
        for (number, value, line) in entries(pairs, "identifiers") {
            guard let text = value.text, ControlIdentifier.isToken(text) else {
                add(
                    line, "This is no identifier.",
                    "Write '- AC-1: ac-1': letters, digits, points, hyphens and underscores.")
                continue
            }
            guard known.contains(number), identifiers[number] == nil, seen.insert(text).inserted
            else {
                add(
                    line,
                    "'\(number): \(text)' names nothing of this catalogue, or stands here again.",
                    "Write each clause or requirement and each identifier once.")
                continue
            }
            identifiers[number] = text
        }
        return identifiers
    }

    /// What clauses touch elsewhere: `- 8.2:` and below it `- iso-9001:10.2` a line.
    mutating func crosswalk(
        _ pairs: [YAMLPair], of clauses: [Clause]
    ) -> [String: [ClauseReference]] {
        let known = Set(clauses.map(\.number))
        var crosswalk: [String: [ClauseReference]] = [:]
        for (number, value, line) in entries(pairs, "crosswalk") {
            guard known.contains(number), crosswalk[number] == nil else {
                add(
                    line, "'\(number)' is no clause of this catalogue, or stands here twice.",
                    "Write '- 8.2:' with a clause of this catalogue, once.")
                continue
            }
            var references: [ClauseReference] = []
            for word in value.list ?? [] {
                guard let text = word.text, let reference = ClauseReference(text) else {
                    add(word.line, "This names no clause.", "Write '- iso-9001:10.2'.")
                    continue
                }
                references.append(reference)
            }
            if value.list == nil {
                add(line, "'\(number)' takes a list.", "Write '- iso-9001:10.2' below it.")
            }
            crosswalk[number] = references
        }
        return crosswalk
    }

    /// The entries of a list of single keys, such as `- 4.1: words`.
    mutating func entries(
        _ pairs: [YAMLPair], _ key: String
    ) -> [(key: String, value: YAMLValue, line: Int)] {
        guard let pair = pairs.first(where: { $0.key == key }) else { return [] }
        guard let values = pair.value.list else {
            add(pair.line, "'\(key)' takes a list.", "Write one '- 4.1: …' a line below it.")
            return []
        }
        var entries: [(String, YAMLValue, Int)] = []
        for value in values {
            guard let map = value.map, map.count == 1 else {
                add(value.line, "This is no entry of '\(key)'.", "Write '- 4.1: …'.")
                continue
            }
            entries.append((map[0].key, map[0].value, value.line))
        }
        return entries
    }
}
