import DocumentControl
import DocumentOffice

/// Groups that a person joins and roles that they take up, each by a statement of its own.
struct Placing {
    let groups: [Name]
    let roles: [Name]
    /// Who signs as the second person where two are needed.
    let second: PersonID?

    /// - Parameters:
    ///   - groups: Groups as typed, several parted by commas.
    ///   - roles: Roles as typed, in the same way.
    ///   - with: The second person as typed.
    ///   - office: Whose rules must know all of them.
    /// - Throws: Where a word is no name, or the rules do not know it.
    init(groups: [String], roles: [String], with: String?, _ office: Office) throws {
        self.groups = try NameArgument.list(groups)
        self.roles = try NameArgument.list(roles)
        second = try with.map(office.person)
        try office.demandKnown(groups: self.groups, roles: self.roles)
    }

    var isEmpty: Bool { groups.isEmpty && roles.isEmpty }

    /// What follows, in words.
    var words: [String] {
        groups.map { "  and take them into \($0)" } + roles.map { "  and appoint them to \($0)" }
    }
}

extension NameArgument {
    /// Names parted by commas, each once.
    static func list(_ words: [String]) throws -> [Name] {
        var names: [Name] = []
        for part in words.flatMap({ $0.split(separator: ",") }) {
            let name = try read(String(part.drop { $0 == " " }))
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}

extension Desk {
    /// Takes a person into groups and roles; what is so already is left alone, so that the command
    /// can be typed again where it was interrupted.
    func place(_ id: PersonID, _ placing: Placing, _ office: Office) async throws {
        let name = office.name(id)
        var waiting: Set<PersonID> = []
        func record(_ statement: ReadyStatement, _ words: String) async throws {
            let recorded = try await office.record(statement)
            report(recorded, words, office)
            waiting.formUnion(recorded.waitsFor)
        }
        for group in placing.groups {
            guard !office.groups(of: id).contains(group) else {
                say("\(name) is in \(group) already.")
                continue
            }
            try await record(
                try await office.join(id, group: group, second: placing.second),
                "\(name) joins \(group).")
        }
        for role in placing.roles {
            guard !office.roles(of: id).contains(role) else {
                say("\(name) is \(role) already.")
                continue
            }
            try await record(
                try await office.appoint(
                    id, to: role, from: nil, until: nil, second: placing.second, reason: []),
                "Appointed \(name) to \(role).")
        }
        if !waiting.isEmpty {
            let names = waiting.sorted().map(office.name).joined(separator: ", ")
            say("Tell \(names) that signatures wait: signet inbox shows them.")
        }
    }
}
