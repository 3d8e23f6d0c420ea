/// How often a key may stand in its place.
package enum Occurrence: Character, Sendable {
    case one = "1"
    case optional = "?"
    case some = "+"
    case any = "*"

    var minimum: Int { self == .one || self == .some ? 1 : 0 }
    var maximum: Int { self == .one || self == .optional ? 1 : .max }
}

/// The form of a value.
package enum ValueForm: String, Hashable, Sendable {
    /// `P-20 2.0 sha256:…`: document, revision, content.
    case item
    /// The identifier of a statement, 64 hex digits.
    case statement
    case document, revision, person, name, instant, day, hash, number
    /// `<number> sha256:…`: the control rules.
    case rules
    /// `<OpenSSH key type> <base64>`.
    case key
    /// `sha256:<hex> <name>`: an attachment by its path as embedded.
    case attachment
    /// `sha256:<hex> <kind>`: an evidence file in a checkpoint.
    case file
    /// `sha256:<hex> <bytes> <lines>`: a list kept in a file beside the statement.
    case list
    /// `<statement id> <number>`: one comment of a review.
    case comment
    /// Printable ASCII.
    case word
    /// One paragraph, which may hold letters of any script.
    case text
}

/// One place in the order of keys: a key, or several keys that repeat together.
package indirect enum Slot: Sendable {
    case key(String, Occurrence, ValueForm)
    /// The first key of a group is always there once and tells where the group begins.
    case group(Occurrence, [Slot])

    /// The key with which the place begins.
    var leader: String {
        switch self {
        case .key(let name, _, _): name
        case .group(_, let slots): slots[0].leader
        }
    }

    var occurrence: Occurrence {
        switch self {
        case .key(_, let occurrence, _): occurrence
        case .group(let occurrence, _): occurrence
        }
    }
}

/// Whether the statements of a kind carry a key of the frame.
enum Presence: Sendable { case never, optional, once }

/// The keys of one kind of statement, in order, and what its `on:` must name.
package struct KindGrammar: Sendable {
    package let kind: StatementKind
    let role: Presence
    let rules: Presence
    /// Of each of these groups of kinds, `on:` names one statement at least.
    package let rests: [[StatementKind]]
    /// What `on:` may name besides.
    package let mayRestOn: [StatementKind]
    /// All that `on:` may name.
    let allowed: Set<StatementKind>
    /// All places in the order in which they stand.
    package let slots: [Slot]

    /// Puts a kind together.
    ///
    /// - Parameters:
    ///   - kind: The kind.
    ///   - role: Whether its signatures are given in a role.
    ///   - rules: Whether it names the control rules.
    ///   - rests: Of each of these groups of kinds, `on:` names one statement at least.
    ///   - mayRestOn: What `on:` may name besides.
    ///   - body: What stands between `system:` and the signers.
    init(
        _ kind: StatementKind, role: Presence, rules: Presence, rests: [[StatementKind]],
        mayRestOn: [StatementKind] = [], _ body: [Slot]
    ) {
        self.kind = kind
        self.role = role
        self.rules = rules
        self.rests = rests
        self.mayRestOn = mayRestOn
        allowed = Set(rests.joined()).union(mayRestOn)
        var slots: [Slot] = [.key("statement", .one, .word)]
        slots.append(.key("system", kind == .root ? .optional : .one, .statement))
        slots += body
        let signerRole: [Slot] =
            switch role {
            case .never: []
            case .optional: [.key("role", .optional, .name)]
            case .once: [.key("role", .one, .name), .key("for", .optional, .person)]
            }
        slots.append(.group(.some, [.key("signer", .one, .person)] + signerRole))
        slots.append(.key("time", .one, .instant))
        if rules == .once { slots.append(.key("rules", .one, .rules)) }
        slots += [
            .key("since", .optional, .statement), .key("previous", .any, .statement),
            .key("via", .one, .word),
        ]
        self.slots = slots
    }

    /// Whether the signatures of this kind are given in a role.
    package var hasRole: Bool { role != .never }
    /// Whether statements of this kind name the control rules.
    package var hasRules: Bool { rules == .once }
}
