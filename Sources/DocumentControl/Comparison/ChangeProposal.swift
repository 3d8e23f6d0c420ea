/// The class of change that a difference amounts to, proposed to the author.
///
/// Editorial is what changes no meaning: spelling, punctuation, letter case, blanks, emphasis,
/// typographic and full-width forms, the number before a list item or heading. Everything else
/// is material, and so is whatever cannot be told.
package struct ChangeProposal: Hashable, Sendable {
    package let change: ChangeClass
    /// The line of the new text with the heaviest material change, or the one that now stands where
    /// something was removed; nothing where the change is editorial or the new text is empty.
    package let line: Int?
    /// The heaviest material change, the first of these, or what the editorial one consists of, in one sentence.
    package let words: String

    /// Proposes a class for the body of a text; front matter is not looked at.
    package init(_ comparison: TextComparison) { self.init(Redline(comparison)) }

    /// Proposes a class by the heaviest change that touches the meaning.
    package init(_ redline: Redline) {
        if let decisive = redline.decisive {
            change = .material
            line = decisive.line
            words = decisive.words
            return
        }
        var reasons: [String] = []
        for change in redline.changes {
            for part in change.parts where !reasons.contains(part.words) {
                reasons.append(part.words)
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
