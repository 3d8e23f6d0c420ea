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

    private static let keys = [
        "format", "title", "time-zone", "branch", "types", "roles", "groups", "routes", "meanings",
        "read-within", "periodic-review", "checkpoint-every", "classifications", "reserved",
        "waivers", "adoption-until",
    ]

    private mutating func add(_ line: Int, _ problem: String, _ remedy: String) {
        defects.append(
            Defect(file: file, line: line, code: "rules", problem: problem, remedy: remedy))
    }

    private mutating func rules(_ pairs: [YAMLPair]) -> Rules? {
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
        rules.routes = routes(values, roles: rules.roles)
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
        if let day = optionalText(values, "adoption-until") {
            rules.adoptionUntil = Day(day)
            if rules.adoptionUntil == nil {
                add(values["adoption-until"]?.line ?? 1, "'\(day)' is no day.", "Write YYYY-MM-DD.")
            }
        }
        return rules
    }

    /// The values by key; unknown keys are defects.
    private mutating func known(
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

    private mutating func text(
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

    private mutating func optionalText(_ values: [String: YAMLPair], _ key: String) -> String? {
        values[key] == nil ? nil : text(values, key, in: "the control rules")
    }

    private mutating func interval(_ values: [String: YAMLPair], _ key: String) -> Interval? {
        guard let text = optionalText(values, key) else { return nil }
        guard let interval = Interval(text) else {
            add(
                values[key]?.line ?? 1, "'\(text)' is no span of time.",
                "Write '14 days' or '12 months'.")
            return nil
        }
        return interval
    }

    private mutating func name(_ text: String, _ line: Int) -> Name? {
        guard let name = Name(text) else {
            add(line, "'\(text)' is no name.", "Use small letters, digits and hyphens.")
            return nil
        }
        return name
    }

    private mutating func names(_ values: [String: YAMLPair], _ key: String) -> [Name] {
        texts(values[key], key).compactMap { name($0.text, $0.line) }
    }

    private mutating func texts(_ pair: YAMLPair?, _ key: String) -> [(text: String, line: Int)] {
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

    private mutating func pairs(_ pair: YAMLPair?, _ key: String) -> [YAMLPair] {
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
    private mutating func titles(
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
            let inner = known(pairs(pair, pair.key), ["title"], in: "'\(pair.key)'")
            titles[name] = text(inner, "title", in: "'\(pair.key)'", line: pair.line)
        }
        return titles
    }

    private mutating func types(
        _ values: [String: YAMLPair], routes: [Name: Route]
    ) -> [Name: DocumentType] {
        let keys = [
            "title", "folder", "identifier", "route", "review-every", "sections", "metadata",
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
            for (key, line) in metadata where !FrontMatter.known.contains(key) {
                add(
                    line, "'\(key)' is no key of front matter.",
                    "Use one of: \(FrontMatter.known.joined(separator: ", ")).")
            }
            types[name] = DocumentType(
                title: title, folder: folder, identifier: identifier, route: Name(route) ?? name,
                reviewEvery: interval(inner, "review-every"),
                sections: texts(inner["sections"], "sections").map(\.text),
                metadata: metadata.map(\.text))
        }
        if types.isEmpty {
            add(values["types"]?.line ?? 1, "There are no types of documents.", "Add 'types:'.")
        }
        return types
    }

    private mutating func routes(
        _ values: [String: YAMLPair], roles: [Name: String]
    ) -> [Name: Route] {
        var routes: [Name: Route] = [:]
        for pair in pairs(values["routes"], "routes") {
            let place = "route '\(pair.key)'"
            let inner = known(
                pairs(pair, pair.key), ["review", "approve", "issue", "editorial", "emergency"],
                in: place)
            guard let name = name(pair.key, pair.line) else { continue }
            let material = steps(inner, place, pair.line, roles)
            var editorial = RouteSteps(
                approve: material.approve.first.map { [Seat(role: $0.role)] } ?? [],
                issue: material.issue)
            if let short = inner["editorial"] { editorial = inside(short, place, roles) }
            var emergency = editorial
            if let night = inner["emergency"] { emergency = inside(night, place, roles) }
            routes[name] = Route(material: material, editorial: editorial, emergency: emergency)
        }
        if routes.isEmpty {
            add(values["routes"]?.line ?? 1, "There are no routes.", "Add 'routes:'.")
        }
        return routes
    }

    private mutating func inside(
        _ pair: YAMLPair, _ place: String, _ roles: [Name: String]
    ) -> RouteSteps {
        let inner = known(
            pairs(pair, pair.key), ["review", "approve", "issue"], in: "\(pair.key) of \(place)")
        return steps(inner, "\(pair.key) of \(place)", pair.line, roles)
    }

    private mutating func steps(
        _ values: [String: YAMLPair], _ place: String, _ line: Int, _ roles: [Name: String]
    ) -> RouteSteps {
        let approve = seats(values["approve"], roles)
        if approve.isEmpty {
            add(line, "Nobody approves on \(place).", "Add 'approve:' with a seat at least.")
        }
        let issue = text(values, "issue", in: place, line: line).flatMap { name($0, line) }
        if let issue, roles[issue] == nil {
            add(
                values["issue"]?.line ?? line, "There is no role '\(issue)'.",
                "Use a role of this file.")
        }
        return RouteSteps(
            review: seats(values["review"], roles), approve: approve, issue: issue ?? .controller)
    }

    private mutating func seats(_ pair: YAMLPair?, _ roles: [Name: String]) -> [Seat] {
        guard let pair else { return [] }
        guard let list = pair.value.list else {
            add(pair.line, "'\(pair.key)' takes a list of seats.", "Write '- role: reviewer'.")
            return []
        }
        return list.compactMap { value in
            let inner = known(value.map ?? [], ["role", "count"], in: "a seat")
            guard
                let role = text(inner, "role", in: "a seat", line: value.line)
                    .flatMap({ name($0, value.line) })
            else { return nil }
            if roles[role] == nil {
                add(value.line, "There is no role '\(role)'.", "Use a role of this file.")
            }
            let count = inner["count"]?.value.text ?? "1"
            guard let number = Int(count), 1...20 ~= number, "\(number)" == count else {
                add(
                    value.line, "'\(count)' is no number of people.", "Write a number from 1 to 20."
                )
                return nil
            }
            return Seat(role: role, count: number)
        }
    }

    private mutating func meanings(
        _ values: [String: YAMLPair], roles: [Name: String]
    ) -> [String: String] {
        var meanings: [String: String] = [:]
        for pair in pairs(values["meanings"], "meanings") {
            let parts = pair.key.split(separator: ".", maxSplits: 1)
            let kind = StatementKind(rawValue: String(parts.first ?? ""))
            let role = parts.count > 1 ? Name(String(parts[1])) : nil
            guard kind != nil, parts.count == 1 || role.flatMap({ roles[$0] }) != nil else {
                add(
                    pair.line, "'\(pair.key)' is no statement, or no statement and role.",
                    "Write 'approve:' or 'approve.ROLE:'.")
                continue
            }
            guard let words = pair.value.text, CharacterRules.problem(in: words, open: true) == nil
            else {
                add(
                    pair.line, "The words of '\(pair.key)' are not one line of text.",
                    "Write them on one line.")
                continue
            }
            meanings[pair.key] = words
        }
        for kind in ["review", "approve", "reject", "issue", "acknowledge", "confirm", "withdraw"]
        where meanings[kind] == nil {
            add(
                values["meanings"]?.line ?? 1, "The words of the meaning of '\(kind)' are missing.",
                "Add '\(kind): …' under 'meanings:'.")
        }
        return meanings
    }

    private mutating func reserved(
        _ values: [String: YAMLPair], types: [Name: DocumentType]
    ) -> [DocumentID: String] {
        var reserved: [DocumentID: String] = [:]
        for pair in pairs(values["reserved"], "reserved") {
            guard let document = DocumentID(pair.key), let title = pair.value.text,
                types.values.contains(where: { $0.identifier.matches(document) })
            else {
                add(
                    pair.line, "'\(pair.key)' is not an identifier of one of the types.",
                    "Write 'P-02: Title'.")
                continue
            }
            reserved[document] = title
        }
        return reserved
    }
}

/// The top-level folders of a management system.
package enum Tier {
    package static let folders = ["manual", "procedures", "work-instructions"]
    package static let records = "records"
    package static let control = "records/control"

    /// Whether drafts of a type may lie in the folder; the control rules lie at the top.
    static func accepts(_ folder: String) -> Bool {
        let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, !parts.contains(".."), !parts.contains("") else {
            return false
        }
        return folder == "." || folders.contains(String(first))
    }
}
