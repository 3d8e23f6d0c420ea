package import DocumentControl

/// Reads `signet.yaml`: every unknown key and every wrong value is a defect with its line.
package struct RulesFile {
    /// The path of the control rules in a repository.
    package static let path = "signet.yaml"

    private let file: String
    private var defects: [Defect] = []

    /// Decodes the control rules.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: The path that defects name.
    /// - Returns: The rules.
    /// - Throws: ``DefectError`` with every defect found.
    package static func decode(
        _ bytes: [UInt8], file: String = path
    ) throws(DefectError) -> Rules {
        let source = try SourceText(bytes, file: file)
        let pairs = try StrictYAML.mapping(source.text, file: file)
        var reader = RulesFile(file: file)
        let rules = reader.rules(pairs)
        guard reader.defects.isEmpty, let rules else {
            throw DefectError(defects: reader.defects.sorted())
        }
        return rules
    }

    private init(file: String) { self.file = file }

    private static let keys =
        [
            "format", "title", "time-zone", "branch", "types", "roles", "groups", "routes",
            "meanings", "read-within", "periodic-review", "checkpoint-every", "classifications",
            "reserved", "waivers", "adoption-until", "highest-classification", "beside",
            "time-stamps",
        ] + houseKeys + remindingKeys + paperKeys

    mutating func add(_ line: Int, _ problem: String, _ remedy: String) {
        defects.append(
            Defect(file: file, line: line, code: "rules", problem: problem, remedy: remedy))
    }

    mutating func rules(_ pairs: [YAMLPair]) -> Rules? {
        let values = known(pairs, Self.keys, in: "the control rules")
        let format = text(values, "format", in: "the control rules") ?? ""
        if format != "\(Rules.format)" {
            add(
                values["format"]?.line ?? 1, "These rules have format \(format).",
                "This version reads format \(Rules.format); use a newer signet.")
        }
        var rules = Rules(
            title: text(values, "title", in: "the control rules") ?? "",
            timeZone: text(values, "time-zone", in: "the control rules") ?? "UTC")
        if let zone = values["time-zone"], OrganisationCalendar(rules.timeZone) == nil {
            add(
                zone.line, "There is no time zone '\(rules.timeZone)'.",
                "Use an IANA name such as Europe/Berlin.")
        }
        rules.branch = optionalText(values, "branch") ?? "main"
        rules.roles = titles(values, "roles", builtIn: [.root])
        rules.groups = titles(values, "groups", builtIn: [])
        rules.presence = presence(values)
        rules.routes = routes(values, roles: rules.roles, groups: rules.groups)
        rules.types = types(values, routes: rules.routes)
        rules.meanings = meanings(values, roles: rules.roles)
        rules.readWithin = interval(values, "read-within") ?? rules.readWithin
        rules.periodicReview = interval(values, "periodic-review") ?? rules.periodicReview
        rules.checkpointEvery = interval(values, "checkpoint-every") ?? rules.checkpointEvery
        rules.classifications = names(values, "classifications")
        rules.waivers = names(values, "waivers")
        for role in rules.waivers where rules.roles[role] == nil {
            add(
                values["waivers"]?.line ?? 1, "There is no role '\(role)'.",
                "Use a role of this file.")
        }
        rules.reserved = reserved(values, types: rules.types)
        rules.holdings = holdings(values, of: rules)
        if let day = optionalText(values, "adoption-until") {
            rules.adoptionUntil = Day(day)
            if rules.adoptionUntil == nil {
                add(values["adoption-until"]?.line ?? 1, "'\(day)' is no day.", "Write YYYY-MM-DD.")
            }
        }
        house(values, &rules)
        rules.reminding = reminding(values, rules)
        rules.timeStamps = timeStamps(values)
        paper(values, &rules)
        return rules
    }

    /// The values by key; unknown keys are defects.
    mutating func known(
        _ pairs: [YAMLPair], _ keys: [String], in place: String
    ) -> [String: YAMLPair] {
        var values: [String: YAMLPair] = [:]
        for pair in pairs {
            if keys.contains(pair.key) {
                values[pair.key] = pair
            } else {
                add(
                    pair.line, "'\(pair.key)' is no key of \(place).",
                    "Use one of: \(keys.joined(separator: ", ")).")
            }
        }
        return values
    }

    mutating func text(
        _ values: [String: YAMLPair], _ key: String, in place: String, line: Int = 1
    ) -> String? {
        guard let pair = values[key] else {
            add(line, "'\(key)' is missing in \(place).", "Add '\(key): …'.")
            return nil
        }
        guard let text = pair.value.text, !text.isEmpty else {
            add(pair.line, "'\(key)' takes one value.", "Write '\(key): …'.")
            return nil
        }
        return text
    }

    mutating func optionalText(_ values: [String: YAMLPair], _ key: String) -> String? {
        values[key] == nil ? nil : text(values, key, in: "the control rules")
    }

    mutating func interval(_ values: [String: YAMLPair], _ key: String) -> Interval? {
        guard let text = optionalText(values, key) else { return nil }
        guard let interval = Interval(text) else {
            add(
                values[key]?.line ?? 1, "'\(text)' is no span of time.",
                "Write '14 days' or '12 months'.")
            return nil
        }
        return interval
    }

    mutating func name(_ text: String, _ line: Int) -> Name? {
        guard let name = Name(text) else {
            add(line, "'\(text)' is no name.", "Use small letters, digits and hyphens.")
            return nil
        }
        return name
    }

    mutating func names(_ values: [String: YAMLPair], _ key: String) -> [Name] {
        texts(values[key], key).compactMap { name($0.text, $0.line) }
    }

    mutating func texts(_ pair: YAMLPair?, _ key: String) -> [(text: String, line: Int)] {
        guard let pair else { return [] }
        guard let values = pair.value.list else {
            add(pair.line, "'\(key)' takes a list.", "Write one '- value' a line.")
            return []
        }
        return values.compactMap { value in
            guard let text = value.text, !text.isEmpty else {
                add(value.line, "'\(key)' takes words only.", "Write '- value'.")
                return nil
            }
            return (text, value.line)
        }
    }

    mutating func pairs(_ pair: YAMLPair?, _ key: String) -> [YAMLPair] {
        guard let pair else { return [] }
        guard let map = pair.value.map else {
            add(
                pair.line, "'\(key)' takes keys and values.", "Write 'name:' and its keys below it."
            )
            return []
        }
        return map
    }

    /// Roles and groups: a name, and below it a title.
    mutating func titles(
        _ values: [String: YAMLPair], _ key: String, builtIn: [Name]
    ) -> [Name: String] {
        guard values[key] != nil else {
            add(
                1, "'\(key)' is missing in the control rules.",
                "Add '\(key):' with one entry at least.")
            return [:]
        }
        var titles: [Name: String] = [:]
        for pair in pairs(values[key], key) {
            guard let name = name(pair.key, pair.line) else { continue }
            if builtIn.contains(name) {
                add(pair.line, "'\(name)' is built in.", "Choose another name.")
            }
            let inner = known(
                pairs(pair, pair.key), ["title", "key"], in: "'\(pair.key)'")
            titles[name] = text(inner, "title", in: "'\(pair.key)'", line: pair.line)
        }
        return titles
    }
}
