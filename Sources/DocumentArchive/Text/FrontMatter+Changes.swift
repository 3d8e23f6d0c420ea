package import DocumentControl
import ManagementSystem

extension FrontMatter {
    /// The same, with the owners as people call them.
    ///
    /// - Parameters:
    ///   - new: The front matter of the newer text.
    ///   - ownerTitle: The title of an owner; nothing where none is known.
    /// - Returns: One change a key; of a form one a field.
    package func changes(
        to new: FrontMatter, ownerTitle: (String) -> String?
    ) -> [MetadataChange] {
        changes(to: new).map { $0.label == "Owner" ? $0.named(ownerTitle) : $0 }
    }

    /// What differs in the front matter of a newer text, in the order in which it is written.
    ///
    /// What changes for whom the text is, what it belongs to or what its form holds is material.
    ///
    /// - Parameter new: The front matter of the newer text.
    /// - Returns: One change a key; of a form one a field.
    package func changes(to new: FrontMatter) -> [MetadataChange] {
        var changes: [MetadataChange] = []
        func word(_ key: String, _ label: String, _ old: Word?, _ later: Word?, _ weighs: Bool) {
            guard old?.text != later?.text else { return }
            changes.append(
                MetadataChange(
                    label: label, old: [old?.text].compactMap { $0 },
                    new: [later?.text].compactMap { $0 }, isList: false,
                    line: later?.line, material: weighs ? Self.words(key) : nil))
        }
        func list(
            _ key: String, _ label: String, _ old: [String], _ later: [String], _ weighs: Bool
        ) {
            guard old != later else { return }
            changes.append(
                MetadataChange(
                    label: label, old: old, new: later, isList: true, line: new.keys[key],
                    material: weighs ? Self.words(key) : nil))
        }
        word("title", "Title", title, new.title, false)
        word("type", "Type", type, new.type, true)
        word("owner", "Owner", owner, new.owner, true)
        list("audience", "Audience", audience.map(\.text), new.audience.map(\.text), true)
        list("clauses", "Clauses", clauses.map(\.text), new.clauses.map(\.text), false)
        list("seed", "Seed", seed.map(\.text), new.seed.map(\.text), false)
        list("forms", "Forms", forms.map(\.text), new.forms.map(\.text), true)
        list("related", "Related", related.map(\.text), new.related.map(\.text), false)
        word("parent", "Parent", parent, new.parent, true)
        list(
            "interfaces", "Interfaces", interfaces.map(\.words), new.interfaces.map(\.words), false)
        word("review-every", "Review every", reviewEvery, new.reviewEvery, true)
        word("language", "Language", language, new.language, false)
        word("classification", "Classification", classification, new.classification, true)
        for key in Self.external {
            let label = key.prefix(1).uppercased() + key.dropFirst().map { $0 == "-" ? " " : $0 }
            word(key, label, origin[key], new.origin[key], true)
        }
        return changes + formChanges(to: new)
    }

    private func formChanges(to new: FrontMatter) -> [MetadataChange] {
        FormChange.all(from: form, to: new.form).map { change in
            MetadataChange(
                label: "Form, \(change.what)", old: [change.old].compactMap { $0 },
                new: [change.new].compactMap { $0 }, isList: false,
                line: change.line ?? new.keys["fields"],
                material: "What the form holds changes: \(change.what).")
        }
    }

    private static func words(_ key: String) -> String {
        "'\(key)' changes in the front matter."
    }
}

extension FrontMatter.Interface {
    /// The neighbour, what it gives and what it takes.
    fileprivate var words: String {
        ([with] + [gives.map { "gives \($0)" }, takes.map { "takes \($0)" }].compactMap { $0 })
            .joined(separator: " ")
    }
}

extension [AttachedFile] {
    /// What differs in the files that belong to a newer text, by their names.
    package func changes(to new: [AttachedFile]) -> [MetadataChange] {
        let before = Dictionary(map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(before.keys).union(after.keys).sorted().compactMap { name in
            let (old, later) = (before[name]?.hash, after[name]?.hash)
            guard old != later else { return nil }
            let what =
                old == nil ? "was added" : later == nil ? "was removed" : "has other content"
            return MetadataChange(
                label: "Attached file \(name)", old: old.map { ["\($0)"] } ?? [],
                new: later.map { ["\($0)"] } ?? [], isList: false, line: nil,
                material: "An attachment changes.",
                sentence: "The attached file '\(name)' \(what).")
        }
    }
}
