/// Whether two words are one, spelled in two ways.
///
/// There is no dictionary here, so only what cannot well be another word is taken for a
/// misspelling: a known pair, two national spellings, a doubled letter, two letters in a long
/// word exchanged, a letter lost inside a very long one. "form" for "from" changes the words, as
/// both are words. In doubt the change is material: it costs a review, the other way costs a
/// rule that nobody examined.
enum Spelling {
    /// Whether `old` and `new`, both in small letters, are one word.
    ///
    /// - Parameters:
    ///   - old: The word that went.
    ///   - new: The word that came.
    ///   - wordsInUse: Words that stand elsewhere in the text, and so are no misspellings.
    /// - Returns: Whether the meaning stays.
    static func isSame(_ old: String, _ new: String, wordsInUse: WordsInUse) -> Bool {
        // Two forms of one word begin alike, but for a few known misspellings.
        guard old.utf8.first == new.utf8.first || corrections[old] == new else { return false }
        if withoutApostrophe(old) == withoutApostrophe(new) { return true }
        if WeightyWord.meaning(of: old) != nil || WeightyWord.meaning(of: new) != nil {
            return corrections[old] == new
        }
        if Set([old, new]) == ["a", "an"] || nationalForm(old) == nationalForm(new) {
            return true
        }
        guard corrections[old] == new || isSlip(old, new) else { return false }
        return !wordsInUse.contains(old)
    }

    /// Whether one word is a slip of the pen for the other, and cannot well be a word itself.
    private static func isSlip(_ old: String, _ new: String) -> Bool {
        guard !confusable.contains([old, new]), old.utf8.allSatisfy(\.isSmall),
            new.utf8.allSatisfy(\.isSmall)
        else { return false }
        let (left, right) = (Array(old.utf8), Array(new.utf8))
        return isDoubled(left, right) || isExchanged(left, right) || isLost(left, right)
    }

    /// Plain and possessive: `suppliers`, `supplier's` and `suppliers'`; no contractions.
    private static func withoutApostrophe(_ word: String) -> String {
        if word.hasSuffix("'s") { return String(word.dropLast(2)) + "s" }
        return word.hasSuffix("'") ? String(word.dropLast()) : word
    }

    /// The British or American spelling of a word in one form.
    private static func nationalForm(_ word: String) -> String {
        if let form = nationalWords[word] { return form }
        for (british, american) in nationalEndings where word.utf8.count > british.utf8.count + 2 {
            if word.hasSuffix(british) { return word.dropLast(british.count) + american }
        }
        return word
    }

    /// One letter doubled in one of them, in words of seven letters or more.
    private static func isDoubled(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        guard long.count == short.count + 1, long.count >= 7 else { return false }
        let place = firstDifference(short, long)
        guard place > 0, place < long.count - 1 else { return false }
        return long[place] == long[place - 1] && short[place...].elementsEqual(long[(place + 1)...])
    }

    /// Two neighbours inside exchanged, in words of six letters or more.
    private static func isExchanged(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count, left.count >= 6 else { return false }
        let place = firstDifference(left, right)
        guard place > 0, place + 1 < left.count else { return false }
        return left[place] == right[place + 1] && left[place + 1] == right[place]
            && left[(place + 2)...].elementsEqual(right[(place + 2)...])
    }

    /// One letter lost far from both ends, in words of twelve letters or more.
    private static func isLost(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        guard long.count == short.count + 1, long.count >= 12 else { return false }
        let place = firstDifference(short, long)
        guard place >= 3, place < long.count - 3 else { return false }
        return short[place...].elementsEqual(long[(place + 1)...])
    }

    private static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int {
        zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(left.count, right.count)
    }
}
