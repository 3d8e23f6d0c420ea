import DocumentControl
import Foundation

/// Words by which people name the kinds of texts that most systems have.
private let kinds: [(words: Set<String>, types: [String])] = [
    (
        ["procedure", "procedures", "sop", "process", "processes", "verfahren", "prozess"],
        ["procedure", "process", "sop"]
    ),
    (
        [
            "instruction", "instructions", "howto", "how", "guide", "runbook", "anweisung",
            "arbeitsanweisung",
        ], ["instruction", "work-instruction"]
    ),
    (
        [
            "manual", "policy", "policies", "plan", "handbook", "handbuch", "richtlinie",
            "leitlinie",
        ], ["manual", "policy", "plan"]
    ),
    (
        ["form", "forms", "template", "templates", "checklist", "formular", "vordruck"],
        ["form", "template"]
    ),
]

extension FolderImport {
    /// The type that a text states, or that its place and title name; else the one wished for.
    mutating func type(_ former: inout FormerText, _ path: String) -> Name? {
        if let fact = former.fact(.type) {
            if let stated = types(in: [FormerWords.folded(fact.value)]).first { return stated }
            former.note(
                fact.line, "There is no type '\(fact.value)'.",
                "See that the type proposed for it is right.")
        }
        let places = path.split(separator: "/").map { FormerWords.folded(String($0)) }
        let words = places + [FormerWords.folded(former.heading?.text ?? "")]
        let named = types(in: words.flatMap { $0.split(separator: "-").map(String.init) })
        if let only = named.first, named.count == 1, wish.type == nil {
            former.note(
                1, "The type '\(only)' is proposed after its place and its title.",
                "See that it is right, or say another with --type.")
            return only
        }
        if let type = wish.type { return type }
        leave(
            former, 1,
            named.isEmpty
                ? "Nothing tells which type of document it is."
                : "Its place and title name several types: "
                    + named.map(\.text).joined(separator: ", ") + ".",
            "Say which with --type, or put 'type:' into its head.")
        return nil
    }

    /// The types of the rules that words name.
    private func types(in words: [String]) -> [Name] {
        rules.types.filter { name, type in
            guard !type.identifier.isFixed, !type.isExternal else { return false }
            let own = Set([name.text, FormerWords.folded(type.title)])
            let parts = own.union(name.text.split(separator: "-").map(String.init))
            return words.contains { word in
                own.contains(word)
                    || kinds.contains {
                        $0.words.contains(word) && !parts.isDisjoint(with: $0.types)
                    }
            }
        }.keys.sorted()
    }

    func classification(_ former: FormerText) -> Name? {
        guard let fact = former.fact(.classification) else { return nil }
        return rules.classifications.first { $0.text == FormerWords.folded(fact.value) }
    }

    /// The title in the head, the first heading, or the words of the file's name.
    mutating func title(_ former: inout FormerText, _ path: String) -> String {
        let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
        var title = former.fact(.title)?.value ?? former.heading?.text ?? ""
        var line = former.fact(.title)?.line ?? former.heading?.line ?? 1
        if let start = title.firstIndex(of: "["), let end = title.firstRange(of: "]("),
            let close = title[end.upperBound...].firstIndex(of: ")"), start < end.lowerBound
        {
            title =
                String(title[..<start]) + String(title[title.index(after: start)..<end.lowerBound])
                + String(title[title.index(after: close)...])
        }
        title =
            title.replacing(#/</?[A-Za-z][^>]*>/#, with: "")
            .replacing("**", with: "").replacing("`", with: "").trimmed
        if title.isEmpty {
            line = 1
            title = (name ?? "Text").replacing("-", with: " ").replacing("_", with: " ").trimmed
            former.note(
                line, "It has no title.", "'\(title)' is proposed after the name of the file.")
        }
        let composed = title.precomposedStringWithCanonicalMapping
        let plain = String(
            String.UnicodeScalarView(
                composed.unicodeScalars.filter { !CharacterRules.isHidden($0) })
        ).trimmed
        if plain.unicodeScalars.count != title.unicodeScalars.count {
            former.note(
                line, "Its title holds hidden characters or parts of letters.", "See to it.")
        }
        return plain.isEmpty ? "Text" : plain
    }

    /// The role that owns a text: as stated where it is one of the rules.
    mutating func owner(_ former: inout FormerText, _ type: DocumentType) -> Name {
        let usual = type.isExternal ? Name.controller : Name("process-owner")
        let proposed =
            wish.owner ?? rules.roles.keys.sorted().first { $0 == usual } ?? rules.roles.keys.min()
            ?? .controller
        guard let fact = former.fact(.owner) else { return proposed }
        let words = FormerWords.folded(fact.value)
        let role = rules.roles.first { name, title in
            name.text == words || FormerWords.folded(title) == words
        }?.key
        if role == nil {
            former.note(
                fact.line, "No role is called '\(fact.value)'.",
                "'\(proposed)' is proposed as its owner.")
        }
        return role ?? proposed
    }

    /// The groups to which a text is distributed: as stated where they are of the rules.
    func audience(_ former: inout FormerText) -> [Name] {
        let proposed =
            wish.audience.isEmpty ? Array(rules.groups.keys.sorted().prefix(1)) : wish.audience
        guard let fact = former.fact(.audience) else { return proposed }
        let parts = fact.value.split { ",;".contains($0) }.map { FormerWords.folded(String($0)) }
        let groups = rules.groups.filter { name, title in
            parts.contains(name.text) || parts.contains(FormerWords.folded(title))
        }.keys.sorted()
        if groups.count < parts.count {
            former.note(
                fact.line, "Not all of '\(fact.value)' are groups.",
                "It is proposed for "
                    + (groups.isEmpty ? proposed : groups).map(\.text).joined(separator: ", ")
                    + ".")
        }
        return groups.isEmpty ? proposed : groups
    }

    /// The text with its new head, its links led to where things will lie.
    mutating func written(
        _ text: ImportedText, _ former: FormerText, _ source: SourceFile,
        _ places: [String: String]
    ) -> ImportedText {
        var former = former
        let read = read
        var files: [String: String] = [:]
        var contents: [String: [UInt8]] = [:]
        let beside = text.path.split(separator: "/").dropLast().joined(separator: "/")
        var rewriting = LinkRewriting(source: source.path, target: text.path, texts: places) {
            path in
            if let known = files[path] { return known }
            guard let bytes = source.media[path] ?? read(path) else { return nil }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            var place = "\(beside)/\(text.document)/\(name)"
            var number = 2
            while contents[place] != nil {
                place = "\(beside)/\(text.document)/\(number)-\(name)"
                number += 1
            }
            files[path] = place
            contents[place] = bytes
            return place
        }
        let body = rewriting.rewritten(former.body, firstLine: former.bodyOffset + 1)
        for note in rewriting.notes { former.note(note.line, note.problem, note.remedy) }
        let head = head(text, &former)
        var result = text
        var lines = head + [""] + body
        while lines.last?.isEmpty == true { lines.removeLast() }
        result.bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        plan.files.merge(contents) { first, _ in first }
        plan.notes += former.notes
        return result
    }

    private func head(_ text: ImportedText, _ former: inout FormerText) -> [String] {
        let quoted = text.title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        var lines = [
            "---", "id: \(text.document)", "title: \"\(quoted)\"", "type: \(text.type)",
            "owner: \(text.owner)", "audience:",
        ]
        lines += audience(&former).map { "  - \($0)" }
        let type = rules.types[text.type]
        let written = ["audience", "language", "classification", "review-every"]
        for key in type?.metadata ?? [] where !written.contains(key) { lines.append("\(key):") }
        let stated = former.fact(.language)?.value.split(separator: "_").joined(separator: "-")
        let code = stated.flatMap {
            $0.first?.isLowercase == true && $0.utf8.count <= 10 ? $0 : nil
        }
        if let language = code ?? wish.language {
            lines.append("language: \(language)")
        } else if type?.metadata.contains("language") == true {
            lines.append("language:")
            former.note(1, "It does not tell its language.", "Say it with --language.")
        }
        if let word = classification(former) ?? rules.usualClassification {
            lines.append("classification: \(word)")
        }
        if let fact = former.fact(.classification), classification(former) == nil {
            former.note(
                fact.line, "There is no classification '\(fact.value)'.",
                rules.usualClassification.map { "'\($0)' is proposed." } ?? "None is proposed.")
        }
        if let span = former.fact(.reviewEvery), Interval(span.value) != nil {
            lines.append("review-every: \(span.value)")
        }
        return lines + ["---"]
    }
}
