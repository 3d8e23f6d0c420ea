/// The words of all units that were not changed: what stands there is no misspelling.
///
/// They are looked at once, and only where a change may be a slip of the pen.
final class WordsInUse {
    private let comparison: TextComparison
    private lazy var words: Set<String> = {
        var words: Set<String> = []
        for case .same(_, let new) in comparison.entries {
            for token in TextToken.tokens(of: new.text) where token.kind == .word {
                words.insert(token.text.lowercased())
            }
        }
        return words
    }()

    init(_ comparison: TextComparison) { self.comparison = comparison }

    /// - Parameter word: In small letters.
    /// - Returns: Whether it stands in a unit that was not changed.
    func contains(_ word: String) -> Bool { words.contains(word) }
}
