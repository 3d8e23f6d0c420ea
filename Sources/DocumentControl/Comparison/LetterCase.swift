/// Where capitals carry meaning, and where they do not.
enum LetterCase {
    /// Words that are others when they begin with a capital: the month and the permission.
    private static let capitalised: Set = ["may", "march", "august", "polish"]
    /// Words that are others in capitals.
    private static let inCapitals: Set = ["it", "us", "who", "aid", "aids"]

    /// What a word is compared by.
    ///
    /// - Parameters:
    ///   - word: The word.
    ///   - isAtStart: Whether it begins a sentence, where a capital says nothing.
    ///   - isAfterNumber: Whether it may be a unit: `MB` is not `Mb`.
    /// - Returns: The word, in small letters unless its capitals mean something.
    static func key(_ word: String, isAtStart: Bool, isAfterNumber: Bool) -> String {
        // Most words have neither capitals nor digits.
        if word.utf8.allSatisfy({ $0 < 0x80 && !$0.isCapital }) { return word }
        if word.utf8.contains(where: \.isDigit) { return word }
        if isAfterNumber && word.utf8.count <= 4 { return word }
        let small = word.lowercased()
        // A grade or a variant; the article and "I" mean the same at any height.
        if word.utf8.count == 1, !isAtStart, small != "i" { return word }
        if inCapitals.contains(small), word == word.uppercased() { return word }
        if capitalised.contains(small), !isAtStart, word != word.uppercased() { return word }
        return small
    }
}
