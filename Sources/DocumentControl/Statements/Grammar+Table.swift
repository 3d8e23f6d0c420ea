private typealias K = StatementKind

/// A person's admission: by the registrar, or by a root statement that names them.
private let admission: [StatementKind] = [.admit, .root]
/// What gives a role: an appointment, or a root statement that names a holder.
private let authority: [StatementKind] = [.appoint, .root]
/// What gives a seat in a decision: a role, or the membership in a group that the route names.
private let seat: [StatementKind] = authority + [.join]
/// What brings a text into force.
private let standing: [StatementKind] = [.issue, .adopt, .root]

private func on(_ occurrence: Occurrence) -> Slot { .key("on", occurrence, .statement) }
private let item = Slot.key("item", .one, .item)
private let items = Slot.key("item", .some, .item)
private let reason = Slot.key("reason", .some, .text)
private let meaning = Slot.key("meaning", .some, .text)
private let attachments = Slot.key("attach", .any, .attachment)

/// The facts that a submission states of each text, equal to the text's own front matter.
private let description: [Slot] = [
    .key("title", .one, .text), .key("type", .one, .name), .key("owner", .one, .name),
    .key("audience", .any, .name), .key("language", .optional, .word),
    .key("classification", .optional, .name),
]

extension StatementKind {
    /// The keys of this kind.
    package var grammar: KindGrammar { Self.grammars[self] ?? written }

    private static let grammars = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.written) })

    /// The grammar as the table below has it.
    private var written: KindGrammar {
        switch self {
        case .submit, .takeBack, .review, .approve, .reject, .issue, .acknowledge, .confirm,
            .withdraw:
            Self.lifeOfADocument(self)
        case .request, .answer, .adopt, .attest, .delegate, .waive, .end, .settle, .void:
            Self.besides(self)
        case .copy, .remind, .dispose, .hold, .erase: Self.keeping(self)
        case .root, .enrol, .admit, .appoint, .join, .service, .uphold: Self.trust(self)
        case .dismiss, .leave, .depart, .replaceKey, .compromise: Self.removal(self)
        case .checkpoint: Self.order
        case .witness: Self.attested
        }
    }

    private static func lifeOfADocument(_ kind: StatementKind) -> KindGrammar {
        switch kind {
        case .submit:
            KindGrammar(
                kind, role: .never, rules: .once, rests: [admission],
                mayRestOn: standing + [.withdraw, .submit, .takeBack, .review, .reject, .void],
                [
                    .group(
                        .some,
                        [item] + description + [
                            .key("base", .optional, .revision), .key("class", .one, .name),
                            .key("proposed-class", .one, .name), .key("author", .some, .person),
                            .key("typed-by", .any, .person), .key("text", .one, .hash), attachments,
                        ]),
                    on(.some), reason,
                    .group(.any, [.key("to", .one, .comment), .key("answer", .some, .text)]),
                ])
        case .takeBack:
            KindGrammar(
                kind, role: .never, rules: .never, rests: [[.submit], admission],
                [items, on(.some), reason])
        case .review:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [[.submit], seat],
                mayRestOn: [.delegate],
                [
                    items, on(.some), .key("verdict", .one, .name),
                    .group(
                        .any,
                        [
                            .key("number", .one, .number), .key("quote", .any, .text),
                            .key("comment", .some, .text),
                        ]), meaning,
                ])
        case .approve:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [[.submit], seat],
                mayRestOn: [.review, .delegate],
                [items, on(.some), .key("evidence", .any, .attachment), meaning])
        case .reject:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [[.submit], seat],
                mayRestOn: [.delegate], [items, on(.some), meaning, reason])
        case .issue:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [[.submit], authority],
                mayRestOn: [.approve, .review, .delegate],
                [
                    .group(
                        .some,
                        [
                            item, .key("supersedes", .optional, .statement),
                            .key("replaces", .optional, .statement),
                        ]), on(.some), .key("from", .one, .instant), .key("audience", .any, .name),
                    .key("read-by", .optional, .instant), .key("next-due", .optional, .day),
                    .key("mode", .one, .name), .key("until", .optional, .instant),
                    .key("gate", .optional, .number),
                    .key("reason", .any, .text), meaning,
                ])
        case .acknowledge:
            KindGrammar(
                kind, role: .never, rules: .never, rests: [[.issue, .adopt], admission],
                [items, on(.some), meaning])
        case .confirm:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [[.issue, .adopt], authority],
                mayRestOn: [.delegate],
                [
                    items, on(.some), .key("next-due", .one, .day), .key("reason", .any, .text),
                    meaning,
                ])
        default:
            KindGrammar(
                .withdraw, role: .once, rules: .once, rests: [authority],
                mayRestOn: [.issue, .adopt, .delegate],
                [
                    .group(.some, [item, .key("supersedes", .one, .statement)]), on(.some),
                    .key("from", .one, .instant), .key("replaced-by", .any, .document), meaning,
                    reason,
                ])
        }
    }

    private static func besides(_ kind: StatementKind) -> KindGrammar {
        switch kind {
        case .request:
            KindGrammar(
                kind, role: .never, rules: .never, rests: [admission], mayRestOn: standing,
                [
                    .key("document", .one, .document), .key("item", .optional, .item), on(.some),
                    reason,
                ])
        case .answer:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [authority],
                mayRestOn: [.submit, .delegate],
                [
                    .key("item", .any, .item), on(.some), .key("target", .one, .statement),
                    .key("outcome", .one, .name), .key("answer", .some, .text),
                ])
        case .adopt:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [authority],
                [
                    .group(
                        .some,
                        [item] + description + [
                            .key("former-id", .optional, .word),
                            .key("former-revision", .optional, .word),
                            .key("approved-by", .optional, .word), .key("approved-on", .one, .day),
                            .key("in-force-since", .one, .instant),
                            .key("next-due", .optional, .day), .key("text", .one, .hash),
                            attachments, .key("evidence", .any, .attachment),
                        ]), on(.some), meaning,
                ])
        case .attest:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [authority],
                mayRestOn: [.issue, .adopt, .admit, .submit],
                [
                    items, on(.some), .key("person", .one, .person), .key("matter", .one, .name),
                    .key("evidence", .some, .attachment), .key("on-day", .one, .day), meaning,
                ])
        case .delegate:
            KindGrammar(
                kind, role: .once, rules: .never, rests: [authority],
                mayRestOn: admission,
                [
                    on(.some), .key("deputy", .one, .person), .key("from", .one, .instant),
                    .key("until", .one, .instant), .key("mode", .optional, .name),
                    .key("reason", .any, .text),
                ])
        case .waive:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [authority], mayRestOn: [.delegate],
                [
                    on(.some), .key("finding", .one, .name), .key("place", .one, .word),
                    .key("until", .optional, .instant), reason,
                ])
        case .end:
            KindGrammar(
                kind, role: .optional, rules: .never, rests: [[.admit, .appoint, .root]],
                [on(.some), .key("target", .one, .statement), reason])
        case .settle:
            KindGrammar(
                kind, role: .once, rules: .never, rests: [authority],
                [
                    on(.some), .key("target", .one, .statement),
                    .key("against", .some, .statement), reason,
                ])
        default:
            KindGrammar(
                .void, role: .optional, rules: .never, rests: [[.admit, .appoint, .root]],
                [on(.some), .key("target", .one, .statement), reason])
        }
    }

    private static func keeping(_ kind: StatementKind) -> KindGrammar {
        let head: [Slot]
        switch kind {
        case .copy:
            head = [
                item, on(.some), .key("number", .one, .number), .key("person", .optional, .person),
                .key("deed", .one, .name), .key("reason", .any, .text),
            ]
        case .remind:
            head = [
                .key("item", .any, .item), on(.some), .key("person", .any, .person),
                .key("list", .optional, .list),
            ]
        case .dispose:
            head = [
                on(.some), .key("bytes", .some, .hash), .key("retention", .one, .word), reason,
            ]
        case .hold:
            head = [
                on(.some), .key("document", .any, .document), .key("bytes", .any, .hash),
                .key("until", .optional, .instant), reason,
            ]
        default:
            head = [on(.some), .key("card", .any, .person), .key("bytes", .any, .hash), reason]
        }
        let text: [StatementKind] = kind == .copy ? [.issue, .adopt] : []
        return KindGrammar(
            kind, role: .once, rules: .never, rests: [authority], mayRestOn: text + [.delegate],
            head)
    }

    private static func trust(_ kind: StatementKind) -> KindGrammar {
        switch kind {
        case .root:
            KindGrammar(
                kind, role: .never, rules: .once, rests: [],
                [
                    .key("supersedes", .optional, .statement), .key("format", .one, .number),
                    .key("number", .one, .number), .key("title", .one, .text),
                    .group(
                        .some,
                        [
                            .key("person", .one, .person), .key("key", .some, .key),
                            .key("card", .optional, .hash), .key("seat", .some, .name),
                        ]), .key("threshold", .one, .number), .key("pin", .optional, .statement),
                    .key("target", .any, .statement), .key("against", .any, .statement),
                    .key("reason", .any, .text),
                ])
        case .enrol:
            KindGrammar(
                kind, role: .never, rules: .never, rests: [], mayRestOn: admission,
                [on(.any), .key("key", .one, .key)])
        case .admit:
            KindGrammar(
                kind, role: .optional, rules: .never, rests: [authority],
                mayRestOn: [.enrol, .admit],
                [
                    on(.some), .key("person", .one, .person), .key("key", .optional, .key),
                    .key("card", .optional, .hash), .key("identity", .some, .text),
                ])
        case .appoint:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [admission, authority],
                [
                    on(.some), .key("person", .one, .person), .key("duty", .one, .name),
                    .key("from", .optional, .instant), .key("until", .optional, .instant),
                    .key("acting", .optional, .name), .key("reason", .any, .text),
                ])
        case .join:
            KindGrammar(
                kind, role: .once, rules: .once, rests: [admission, authority],
                [
                    on(.some), .key("person", .one, .person), .key("group", .one, .name),
                    .key("from", .optional, .instant), .key("until", .optional, .instant),
                ])
        case .service:
            KindGrammar(
                kind, role: .once, rules: .never, rests: [authority], mayRestOn: [.enrol],
                [
                    on(.some), .key("person", .one, .person), .key("key", .one, .key),
                    .key("duty", .one, .name), .key("until", .optional, .instant), reason,
                ])
        default:
            KindGrammar(
                .uphold, role: .once, rules: .never, rests: [authority],
                [on(.some), .key("target", .some, .statement), reason])
        }
    }

    private static func removal(_ kind: StatementKind) -> KindGrammar {
        let head: [Slot]
        switch kind {
        case .dismiss: head = [.key("person", .one, .person), .key("duty", .one, .name), reason]
        case .leave: head = [.key("person", .one, .person), .key("group", .one, .name)]
        case .depart:
            head = [
                .key("person", .one, .person), .key("from", .optional, .instant),
                .key("reason", .any, .text),
            ]
        case .replaceKey:
            head = [
                .key("person", .one, .person), .key("key", .one, .key),
                .key("reason", .any, .text),
            ]
        default:
            head = [
                .key("person", .one, .person), .key("key", .one, .key),
                .key("trusted-until", .one, .statement), reason,
            ]
        }
        return KindGrammar(
            kind, role: .once, rules: .never, rests: [authority], mayRestOn: admission,
            [on(.some)] + head)
    }

    private static let order = KindGrammar(
        .checkpoint, role: .optional, rules: .never, rests: [[.root, .appoint, .service]],
        [
            on(.some), .key("after", .optional, .statement), .key("number", .one, .number),
            .key("file", .any, .file), .key("list", .optional, .list),
            .key("count", .one, .number), .key("all", .one, .hash),
            .key("next-by", .one, .instant),
        ])

    /// What a witness says of a checkpoint stands in it whole.
    ///
    /// It proves something by itself, also where the checkpoint is not at hand. It names no reference
    /// of the order, so that the statement about one that is kept back can be listed all the same.
    private static let attested = KindGrammar(
        .witness, role: .never, rules: .never, rests: [admission + [.service]],
        [
            on(.some), .key("checkpoint", .one, .statement), .key("number", .one, .number),
            .key("count", .one, .number), .key("all", .one, .hash), meaning,
        ])
}
