import DocumentControl

extension SystemCheck {
    /// Every term is defined once, and nothing that is not used for one stands in a text.
    ///
    /// Code, quotations, documents from outside and the glossary itself may use what they like.
    func termDefects() -> [Defect] {
        let glossary = Glossary(of: system)
        guard !glossary.terms.isEmpty else { return [] }
        var defects: [Defect] = []
        var seen: [String: Glossary.Term] = [:]
        for term in glossary.terms {
            guard let document = system[term.document] else { continue }
            if let other = seen[term.words.lowercased()] {
                defects.append(
                    defect(
                        document, term.line, "term-twice",
                        "'\(term.words)' is defined in line \(other.line) of \(other.document) as well.",
                        "Define it once.", isRemark: true))
            }
            seen[term.words.lowercased()] = term
            if term.meaning.isEmpty {
                defects.append(
                    defect(
                        document, term.line, "term-undefined", "'\(term.words)' has no meaning.",
                        "Say what it means.", isRemark: true))
            }
        }
        let homes = glossary.documents
        let phrases = PhraseIndex(glossary)
        for document in system.documents
        where !homes.contains(document.id) && !document.isFromOutside {
            for line in document.text {
                for (term, word) in phrases.found(in: line.value) {
                    let meant = line.value.isChinese ? term.chinese ?? term.words : term.words
                    defects.append(
                        defect(
                            document, line.line, "term-forbidden",
                            "The system does not say '\(word)'.",
                            "Write '\(meant)' (\(term.document)), or quote whoever says it.",
                            isRemark: true))
                }
            }
        }
        return defects
    }
}

/// Finds forbidden words by their first one, so that a line is looked at once for all of them.
private struct PhraseIndex {
    private var spaced: [String: [(term: Glossary.Term, phrase: String)]] = [:]
    private var unspaced: [(term: Glossary.Term, phrase: String)] = []

    init(_ glossary: Glossary) {
        for term in glossary.terms {
            for phrase in term.notUsed {
                if phrase.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) {
                    unspaced.append((term, phrase))
                } else if let first = Self.words(phrase.lowercased()).first {
                    spaced[String(first), default: []].append((term, phrase))
                }
            }
        }
    }

    func found(in line: String) -> [(term: Glossary.Term, phrase: String)] {
        let lower = line.lowercased()
        let words = Self.words(lower).filter { spaced[String($0)] != nil }
        var found = Set(words).sorted().flatMap { word in
            (spaced[String(word)] ?? []).filter { lower.containsWords($0.phrase) }
        }
        if line.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) {
            found += unspaced.filter { line.holds($0.phrase) }
        }
        return found
    }

    private static func words(_ text: String) -> [Substring] {
        text.asciiWords ?? text.split { !($0.isLetter || $0.isNumber || $0 == "-") }
    }
}

extension String {
    /// Whether most of its letters are Chinese.
    var isChinese: Bool {
        let letters = unicodeScalars.filter { $0.properties.isAlphabetic }
        return letters.count { $0.value >= 0x2E80 } * 2 > letters.count
    }
}
