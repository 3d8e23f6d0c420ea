/// What differs between two texts outside their bodies: one key of the front matter, or one file.
package struct MetadataChange: Hashable, Sendable {
    /// What it is called among people, such as `Owner`.
    package let label: String
    /// What was there and what is there now; several of a list, none where nothing was or is.
    package let old: [String]
    package let new: [String]
    /// Whether the order or number of what is listed says nothing.
    package let isList: Bool
    /// The line of the new text, where it has one.
    package let line: Int?
    /// Why it is material, in one sentence; nothing where it is not.
    package let material: String?
    /// The change in words of its own, where old and new are nothing to read.
    private let sentence: String?

    package init(
        label: String, old: [String], new: [String], isList: Bool, line: Int?, material: String?,
        sentence: String? = nil
    ) {
        self.sentence = sentence
        self.label = label
        self.old = old
        self.new = new
        self.isList = isList
        self.line = line
        self.material = material
    }

    /// The same with titles in the words in place of names: `Owner: Incident manager -> Change manager`.
    ///
    /// - Parameter title: The title of a name; nothing where none is known.
    /// - Returns: The change; old and new stay as they are.
    package func named(_ title: (String) -> String?) -> MetadataChange {
        func words(_ names: [String]) -> String {
            names.first.map { title($0) ?? $0 } ?? "nothing"
        }
        return MetadataChange(
            label: label, old: old, new: new, isList: isList, line: line, material: material,
            sentence: "\(label): \(words(old)) -> \(words(new))")
    }

    /// The change in words: `Owner: a -> b`, `Audience: + operations`.
    package var words: String {
        if let sentence { return sentence }
        guard isList else {
            return "\(label): \(old.first ?? "nothing") -> \(new.first ?? "nothing")"
        }
        let (former, later) = (Set(old), Set(new))
        let gone = old.filter { !later.contains($0) }.map { "- \($0)" }
        let came = new.filter { !former.contains($0) }.map { "+ \($0)" }
        let parts = gone + came
        return "\(label): " + (parts.isEmpty ? "in another order" : parts.joined(separator: ", "))
    }
}

extension ChangeProposal {
    /// Proposes a class for a whole document: its text, what stands at its head, and its files.
    ///
    /// - Parameters:
    ///   - redline: What differs in the text.
    ///   - others: What differs outside it.
    package init(_ redline: Redline, _ others: [MetadataChange]) {
        if redline.decisive == nil, let first = others.first(where: { $0.material != nil }) {
            self = .material(first.material ?? "", line: first.line)
        } else {
            self.init(redline)
        }
    }
}
