/// A piece of a unit that stayed, went or came.
package enum WordRun: Hashable, Sendable {
    case same(String)
    case deleted(String)
    case inserted(String)

    /// Compares two texts word by word, Chinese and Japanese by words as far as they are known.
    ///
    /// The pieces that are the same or deleted, joined, are the old text; those that are the same
    /// or inserted are the new one. No two neighbours are of one case, and what is deleted stands
    /// before what came in its place. Numbers with their units, identifiers, days and addresses
    /// are never cut.
    package static func runs(from old: String, to new: String) -> [WordRun] {
        if old.hasBytes(of: new) { return old.isEmpty ? [] : [.same(old)] }
        let (left, right) = (TextToken.pieces(of: old), TextToken.pieces(of: new))
        let pairs = CommonSequence.pairs(
            left, right, key: { $0.text }, weight: { $0.weight })
        return RunBuilder(left, right, pairs).runs(from: old, to: new)
    }

    /// One run a side where nothing is known of what lies between.
    static func replaced(_ old: String, by new: String) -> [WordRun] {
        if old == new { return old.isEmpty ? [] : [.same(old)] }
        return [WordRun.deleted(old), .inserted(new)].filter { !$0.text.isEmpty }
    }
}

extension TextToken {
    /// Words hold a comparison together, blanks hardly do.
    fileprivate var weight: Int32 {
        switch kind {
        case .blank: 1
        case .mark: 2
        case .character: 4
        case .word: 6
        }
    }
}

extension WordRun {
    /// The piece itself.
    package var text: String {
        switch self {
        case .same(let text), .deleted(let text), .inserted(let text): text
        }
    }
}
