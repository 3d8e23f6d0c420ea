/// The class of change that a difference amounts to, proposed to the author.
///
/// Editorial is what changes no meaning: spelling, punctuation, letter case, blanks, emphasis,
/// typographic and full-width forms, the number before a list item or heading. Everything else
/// is material, and so is whatever cannot be told.
package struct ChangeProposal: Hashable, Sendable {
    package let change: ChangeClass
    /// The line of the new text with the first material change, or the one that now stands where
    /// something was removed; nothing where the change is editorial or the new text is empty.
    package let line: Int?
    /// The first material change, or what the editorial one consists of, in one sentence.
    package let words: String

    /// Proposes a class for the body of a text; front matter is not looked at.
    package init(_ comparison: TextComparison) {
        let known = Self.wordsInUse(comparison)
        var reasons: [String] = []
        for (place, entry) in comparison.entries.enumerated() {
            switch UnitJudgement(entry, wordsInUse: known) {
            case .material(let words):
                change = .material
                line = Self.line(of: place, in: comparison)
                self.words = words
                return
            case .editorial(let reason?) where !reasons.contains(reason): reasons.append(reason)
            case .editorial: break
            }
        }
        change = .editorial
        line = nil
        words =
            reasons.isEmpty
            ? "No word differs; emphasis, line breaks or blank lines may."
            : "Only \(Self.joined(reasons)) \(reasons.count == 1 ? "differs" : "differ")."
    }

    private static func joined(_ reasons: [String]) -> String {
        guard let last = reasons.last, reasons.count > 1 else { return reasons.first ?? "" }
        return reasons.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func line(of place: Int, in comparison: TextComparison) -> Int? {
        let later = comparison.entries[place...].lazy.compactMap(\.new).first
        return (later ?? comparison.entries[..<place].lazy.reversed().compactMap(\.new).first)?.line
    }

    /// The words of all units that were not changed: what stands there is no misspelling.
    private static func wordsInUse(_ comparison: TextComparison) -> Set<String> {
        guard !comparison.isEmpty else { return [] }
        var words: Set<String> = []
        for case .same(_, let new) in comparison.entries {
            for token in TextToken.tokens(of: new.text) where token.kind == .word {
                words.insert(token.text.lowercased())
            }
        }
        return words
    }
}

extension TextComparison.Entry {
    /// The unit of the new text, where there is one.
    fileprivate var new: TextUnit? {
        switch self {
        case .same(_, let new), .changed(_, let new, _), .inserted(let new): new
        case .deleted: nil
        }
    }
}

extension ChangeProposal {
    /// The first revision of a document: everything in it is new.
    package static let first = ChangeProposal(
        change: .material, line: nil, words: "It is the first revision.")

    /// A material change that lies outside the body of the text.
    package static func material(_ words: String, line: Int?) -> ChangeProposal {
        ChangeProposal(change: .material, line: line, words: words)
    }

    private init(change: ChangeClass, line: Int?, words: String) {
        self.change = change
        self.line = line
        self.words = words
    }
}
