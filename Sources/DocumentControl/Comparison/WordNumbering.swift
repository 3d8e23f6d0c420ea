/// Gives words equal numbers that are the same but for the height of their letters.
struct WordNumbering {
    private var plain = TextNumbering()
    private var others: [String: Int] = [:]
    /// How often each number was met; all 0 between two questions.
    private var counts: [Int32] = []

    /// The number of one word.
    mutating func number(of word: String) -> Int {
        let small = word.lowercased()
        // Both kinds are numbered by themselves: the one even, the other odd.
        if small.isASCII { return 2 * plain.number(of: small) }
        if let number = others[small] { return number }
        let number = 2 * others.count + 1
        others[small] = number
        return number
    }

    /// The numbers of the words, characters and marks of a text, in their order.
    mutating func numbers(of text: String) -> [Int] {
        if let numbers = plainNumbers(of: text) { return numbers }
        let folded = String(String.UnicodeScalarView(Folding.fold(text)))
        return TextToken.tokens(of: folded).filter { $0.kind != .blank }
            .map { number(of: $0.text) }
    }

    /// The same for a text of ASCII alone, of which folding changes blanks only.
    private mutating func plainNumbers(of text: String) -> [Int]? {
        guard text.isASCII else { return nil }
        let bytes = text.utf8.map { $0.isCapital ? $0 | 0x20 : $0 }
        var numbers: [Int] = []
        numbers.reserveCapacity(bytes.count / 5 + 1)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe TextToken.cut(bytes) { range, kind in
                guard kind != .blank else { return }
                let word = unsafe UnsafeBufferPointer(rebasing: bytes[range])
                numbers.append(unsafe plain.number(of: word) * 2)
            }
        }
        return numbers
    }

    /// How many words two texts have in common, each as often as it stands in both.
    mutating func common(_ left: [Int], _ right: [Int]) -> Int {
        let needed = 2 * max(plain.count, others.count) + 2
        if counts.count < needed {
            counts += repeatElement(0, count: needed + needed / 2 - counts.count)
        }
        var common = 0
        for word in left { counts[word] += 1 }
        for word in right where counts[word] > 0 {
            counts[word] -= 1
            common += 1
        }
        for word in left { counts[word] = 0 }
        return common
    }
}
