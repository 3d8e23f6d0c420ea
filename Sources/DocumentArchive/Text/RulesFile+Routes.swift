import DocumentControl

extension RulesFile {
    mutating func routes(
        _ values: [String: YAMLPair], roles: [Name: String], groups: [Name: String]
    ) -> [Name: Route] {
        let roles = Sitters(roles: roles, groups: groups)
        var routes: [Name: Route] = [:]
        for pair in pairs(values["routes"], "routes") {
            let place = "route '\(pair.key)'"
            let inner = known(
                pairs(pair, pair.key), ["review", "approve", "issue", "editorial", "emergency"],
                in: place)
            guard let name = name(pair.key, pair.line) else { continue }
            let material = steps(inner, place, pair.line, roles)
            var editorial = RouteSteps(
                approve: material.approve.first.map { seat in
                    [Seat(role: seat.role, otherwise: seat.otherwise, isGroup: seat.isGroup)]
                } ?? [],
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
        _ pair: YAMLPair, _ place: String, _ roles: Sitters
    ) -> RouteSteps {
        let inner = known(
            pairs(pair, pair.key), ["review", "approve", "issue"], in: "\(pair.key) of \(place)")
        return steps(inner, "\(pair.key) of \(place)", pair.line, roles)
    }

    mutating func steps(
        _ values: [String: YAMLPair], _ place: String, _ line: Int, _ roles: Sitters
    ) -> RouteSteps {
        let approve = seats(values["approve"], roles)
        // Said outright, nobody approves: only types of external documents may have such a route.
        if approve.isEmpty, values["approve"]?.value.list?.isEmpty != true {
            add(line, "Nobody approves on \(place).", "Add 'approve:' with a seat at least.")
        }
        let issue = text(values, "issue", in: place, line: line).flatMap { name($0, line) }
        if let issue, roles.roles[issue] == nil {
            add(
                values["issue"]?.line ?? line, "There is no role '\(issue)'.",
                "Use a role of this file.")
        }
        return RouteSteps(
            review: seats(values["review"], roles), approve: approve, issue: issue ?? .controller)
    }
}
