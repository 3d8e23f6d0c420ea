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
        for document in system.documents
        where !homes.contains(document.id) && document.keyLines["publisher"] == nil {
            for line in document.text {
                for term in glossary.terms {
                    for word in term.notUsed where line.value.containsWords(word) {
                        defects.append(
                            defect(
                                document, line.line, "term-forbidden",
                                "The system does not say '\(word)'.",
                                "Write '\(line.value.isChinese ? term.chinese ?? term.words : term.words)' "
                                    + "(\(term.document)), or quote whoever says it.",
                                isRemark: true))
                    }
                }
            }
        }
        return defects
    }
}

extension String {
    /// Whether most of its letters are Chinese.
    var isChinese: Bool {
        let letters = unicodeScalars.filter { $0.properties.isAlphabetic }
        return letters.count { $0.value >= 0x2E80 } * 2 > letters.count
    }
}
