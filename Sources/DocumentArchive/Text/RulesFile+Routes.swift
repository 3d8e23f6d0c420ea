import DocumentControl

extension RulesFile {
    mutating func routes(
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

    mutating func inside(
        _ pair: YAMLPair, _ place: String, _ roles: [Name: String]
    ) -> RouteSteps {
        let inner = known(
            pairs(pair, pair.key), ["review", "approve", "issue"], in: "\(pair.key) of \(place)")
        return steps(inner, "\(pair.key) of \(place)", pair.line, roles)
    }

    mutating func steps(
        _ values: [String: YAMLPair], _ place: String, _ line: Int, _ roles: [Name: String]
    ) -> RouteSteps {
        let approve = seats(values["approve"], roles)
        // Said outright, nobody approves: only types of external documents may have such a route.
        if approve.isEmpty, values["approve"]?.value.list?.isEmpty != true {
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

    mutating func seats(_ pair: YAMLPair?, _ roles: [Name: String]) -> [Seat] {
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
}
