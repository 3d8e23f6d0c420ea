/// Identifiers of statements as a transcript shows them, and as they are in this run.
///
/// They follow from every byte that is signed, the control rules included. So that a change of those
/// does not change every transcript, what is compared are identifiers up to a consistent renaming.
struct KnownIdentifiers {
    private var shown: [String: String] = [:]
    private var actual: [String: String] = [:]

    /// Takes the identifiers of two texts for the same, as far as they stand in the same places.
    mutating func learn(shown text: String, actual other: String) {
        let left = Self.tokens(text)
        let right = Self.tokens(other)
        guard left.count == right.count else { return }
        for (shown, actual) in zip(left, right) where shown.count == actual.count {
            let length = min(12, shown.count)
            for part in Set([length, shown.count]) {
                let old = String(shown.prefix(part))
                let new = String(actual.prefix(part))
                guard self.shown[new] == nil, self.actual[old] == nil else { continue }
                self.shown[new] = old
                self.actual[old] = new
            }
        }
    }

    /// A text of this run with the identifiers that the transcript shows.
    func asShown(_ text: String) -> String { Self.replace(text, shown) }

    /// A command of the transcript with the identifiers of this run.
    func asActual(_ text: String) -> String {
        Self.map(text) { token in
            if let known = actual[token] { return known }
            let found = actual.filter { $0.key.hasPrefix(token) && $0.value.count > token.count }
            return found.first.map { String($0.value.prefix(token.count)) } ?? token
        }
    }

    private static func replace(_ text: String, _ known: [String: String]) -> String {
        map(text) { token in
            if let whole = known[token] { return whole }
            guard let start = known[String(token.prefix(12))] else { return token }
            return start + token.dropFirst(12)
        }
    }

    private static func tokens(_ text: String) -> [String] {
        var found: [String] = []
        _ = map(text) {
            found.append($0)
            return $0
        }
        return found
    }

    /// Runs of twelve or more hexadecimal digits with a letter or digit on neither side.
    private static func map(_ text: String, _ change: (String) -> String) -> String {
        var result = ""
        var run = ""
        func flush() {
            let isHex = run.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
            result += run.count >= 8 && isHex ? change(run) : run
            run = ""
        }
        for letter in text {
            if letter.isLetter || letter.isNumber {
                run.append(letter)
            } else {
                flush()
                result.append(letter)
            }
        }
        flush()
        return result
    }
}
