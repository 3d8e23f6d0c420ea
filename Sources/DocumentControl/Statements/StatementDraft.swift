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

    /// The values of a key that stands in no group, as far as they were set.
    package func value(_ key: String) -> [String] { values[key] ?? [] }

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

    /// How many bytes its own lines take, the frame and the signers apart.
    package var size: Int {
        let lines = values.values.joined().reduce(0) { $0 + $1.utf8.count }
        let grouped = groups.values.joined().flatMap { $0 }
        return values.reduce(lines) { $0 + $1.value.count * ($1.key.utf8.count + 3) }
            + grouped.reduce(0) { sum, line in
                line.value.reduce(sum) { $0 + $1.utf8.count + line.key.utf8.count + 3 }
            }
    }

    /// One draft that says of all documents what each says of its own.
    ///
    /// - Parameter other: A draft of the same kind.
    /// - Returns: Nothing where they differ in what one statement says once, such as an audience.
    package func joined(with other: StatementDraft) -> StatementDraft? {
        guard kind == other.kind else { return nil }
        let once = Set(values.keys).union(other.values.keys).subtracting(["item", "on"])
        guard once.allSatisfy({ values[$0] ?? [] == other.values[$0] ?? [] }),
            Set(groups.keys).union(other.groups.keys).allSatisfy({
                $0 == "item" || groups[$0] == other.groups[$0]
            })
        else { return nil }
        var joined = self
        for key in ["item", "on"] {
            let own = values[key] ?? []
            let more = (other.values[key] ?? []).filter { !own.contains($0) }
            if !more.isEmpty { joined.values[key] = own + more }
        }
        if let more = other.groups["item"] { joined.groups["item", default: []] += more }
        return joined
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
