/// A statement in the making: values by key, put into order by the grammar of the kind.
package struct StatementDraft: Sendable {
    package typealias Lines = [(key: String, values: [String])]

    package let kind: StatementKind
    private var values: [String: [String]] = [:]
    private var groups: [String: [[String: [String]]]] = [:]

    package init(_ kind: StatementKind) { self.kind = kind }

    /// Sets the values of a key that stands in no group.
    package mutating func set(_ key: String, _ value: [String]) { values[key] = value }

    /// Sets the value of a key that stands in no group; nothing leaves the key out.
    package mutating func set(_ key: String, _ value: String?) {
        values[key] = value.map { [$0] } ?? []
    }

    /// Adds one group that begins with the key `leader`.
    package mutating func add(_ leader: String, _ group: [String: [String]]) {
        groups[leader, default: []].append(group)
    }

    /// Adds one signer.
    package mutating func add(_ signer: Signer) {
        add(
            "signer",
            [
                "signer": [signer.person.text], "role": signer.role.map { [$0.text] } ?? [],
                "for": signer.behalf.map { [$0.text] } ?? [],
            ])
    }

    /// The statement with its keys in order.
    ///
    /// - Throws: ``StatementError`` where a key is missing, a value has not its form, or a key
    ///   was set that this kind does not have.
    package func statement() throws(StatementError) -> Statement {
        var fields: [Statement.Field] = []
        var used: Set<String> = []
        for slot in kind.grammar.slots {
            switch slot {
            case .key(let name, _, _):
                used.insert(name)
                let all = name == "statement" ? ["\(kind.rawValue)/1"] : values[name] ?? []
                fields += all.map { Statement.Field(name, $0) }
            case .group(_, let slots):
                used.insert(slot.leader)
                for group in groups[slot.leader] ?? [] {
                    for inner in slots {
                        fields += (group[inner.leader] ?? []).map {
                            Statement.Field(inner.leader, $0)
                        }
                    }
                }
            }
        }
        let asked = Set(values.filter { !$0.value.isEmpty }.keys).union(groups.keys)
        if let strange = asked.subtracting(used).min() {
            throw StatementError(
                line: 1, problem: "'\(strange)' does not belong to \(kind.rawValue)")
        }
        return try StatementParser.parse(Statement(kind: kind, fields: fields).text)
    }
}
