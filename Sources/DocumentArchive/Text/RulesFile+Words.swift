import DocumentControl

extension RulesFile {
    mutating func meanings(
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

    mutating func reserved(
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
