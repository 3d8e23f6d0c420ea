import DocumentControl

extension SystemCheck {
    /// Roles that a text names are roles of the control rules, or functions that a table of roles lists.
    ///
    /// Looked at are words such as "the release manager" behind an article; a title may be shortened at its
    /// beginning. Documents from outside may name whom they like.
    func roleDefects() -> [Defect] {
        var titles = rules.roles.values.map { Self.words($0) }
        for table in system.documents.flatMap(\.sections).flatMap(\.tables) {
            guard let column = table.column("Role", "Function"), column == 0 else { continue }
            titles += table.rows.map { Self.words($0[column]) }
        }
        guard !titles.isEmpty else { return [] }
        return system.documents.filter { !$0.isFromOutside }.flatMap { document in
            document.text.flatMap { line in
                Self.named(in: line.value).filter { phrase in
                    !titles.contains { $0.ends(with: phrase) || phrase.ends(with: $0) }
                }.map { phrase in
                    let words = phrase.joined(separator: " ")
                    return defect(
                        document, line.line, "role-unknown", "There is no role '\(words)'.",
                        "Name a role of the control rules, or list it in a table of roles.",
                        isRemark: true)
                }
            }
        }
    }

    /// Nouns by which roles are called.
    private static let nouns: Set = [
        "manager", "controller", "representative", "auditor", "registrar",
    ]
    private static let articles: Set = ["the", "a", "an", "each", "every", "this", "that"]

    /// Words from behind an article to a noun that calls a role; nothing else stands between them.
    private static func named(in line: String) -> [[Substring]] {
        var found: [[Substring]] = []
        let line = line.lowercased()
        guard nouns.contains(where: line.holds) else { return [] }
        for part in line.split(whereSeparator: { ",;:.()/\u{FFFC}".contains($0) }) {
            let words = part.split { !($0.isLetter || $0 == "-") }
            for (place, word) in words.enumerated() where nouns.contains(String(word)) {
                guard
                    let start = words[..<place].lastIndex(where: { articles.contains(String($0)) }),
                    place - start <= 5
                else { continue }
                found.append(Array(words[(start + 1)...place]))
            }
        }
        return found
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !($0.isLetter || $0 == "-") }
    }
}

extension [Substring] {
    /// Whether these words end with others.
    fileprivate func ends(with others: [Substring]) -> Bool {
        !others.isEmpty && count >= others.count && suffix(others.count).elementsEqual(others)
    }
}
