/// Whether the change of one unit touches its meaning.
enum UnitJudgement {
    /// The change in one sentence.
    case material(String)
    /// What differs, or nothing where nothing does.
    case editorial(String?)

    /// Judges one entry of a comparison.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - wordsInUse: Words that stand elsewhere and so are no misspellings.
    init(_ entry: TextComparison.Entry, wordsInUse: Set<String>) {
        switch entry {
        case .same: self = .editorial(nil)
        case .inserted(let unit): self = Self.whole(unit, "added")
        case .deleted(let unit): self = Self.whole(unit, "removed")
        case .changed(let old, let new, _):
            self = Self.changed(old, new, wordsInUse)
        }
    }

    private static func whole(_ unit: TextUnit, _ what: String) -> UnitJudgement {
        let isEmpty = unit.text.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || ["-", "*", "_", "|"].contains($0)
        }
        if isEmpty && unit.kind != .row { return .editorial("white space") }
        return .material("Here \(unit.kind.words) was \(what): '\(unit.text.shortened)'.")
    }

    private static func changed(
        _ old: TextUnit, _ new: TextUnit, _ wordsInUse: Set<String>
    ) -> UnitJudgement {
        if old.kind != new.kind {
            return .material("\(new.kind.words.capitalisedFirst) moved to another level.")
        }
        let (left, right) = (Atom.atoms(of: old), Atom.atoms(of: new))
        var numbering = Numbering<ExactText>()
        let first = left.map { numbering.number(of: ExactText(text: $0.key)) }
        let second = right.map { numbering.number(of: ExactText(text: $0.key)) }
        let weights = [Int32](repeating: 1, count: first.count + second.count)
        var reason: String?
        var (place, other) = (0, 0)
        let pairs = CommonSequence.pairs(first, second, weights: weights)
        for pair in pairs + [(left.count, right.count)] {
            let hunk = Hunk(
                before: place > 0 ? left[place - 1] : nil, old: left[place..<pair.old],
                new: right[other..<pair.new], wordsInUse: wordsInUse)
            switch hunk.judgement {
            case .material(let words): return .material(words)
            case .editorial(let words): reason = reason ?? words
            }
            (place, other) = (pair.old + 1, pair.new + 1)
        }
        return .editorial(reason ?? form(old.text, new.text))
    }

    /// What differs between two texts with the same words.
    private static func form(_ old: String, _ new: String) -> String {
        if old.withoutBlanks == new.withoutBlanks { return "white space" }
        if old.lowercased() == new.lowercased() { return "letter case" }
        if Folding.fold(old) == Folding.fold(new) { return "typographic form" }
        return "punctuation"
    }
}

/// Words that went, and words that came in their place.
private struct Hunk {
    /// The last word that stayed.
    let before: Atom?
    let old: ArraySlice<Atom>
    let new: ArraySlice<Atom>
    let wordsInUse: Set<String>

    var judgement: UnitJudgement {
        if old.isEmpty && new.isEmpty { return .editorial(nil) }
        if isFormatting { return .editorial("formatting") }
        if isSpelling { return .editorial("spelling") }
        if isJoined { return .editorial("white space") }
        if isRepetition { return .editorial("a repeated word") }
        return .material(words)
    }

    private var isFormatting: Bool {
        let all = Array(old) + Array(new)
        return all.contains { $0.kind == .code } && !old.isEmpty
            && old.written.withoutTicks == new.written.withoutTicks
    }

    private var isSpelling: Bool {
        old.count == new.count
            && zip(old, new).allSatisfy { before, after in
                if before.isExact || after.isExact { return false }
                if before.kind == .character {
                    return Set([before.key, after.key]) == ["的", "地"]
                }
                return Spelling.isSame(before.key, after.key, wordsInUse: wordsInUse)
            }
    }

    /// "follow-up" and "followup", "can not" and "cannot".
    private var isJoined: Bool {
        let all = Array(old) + Array(new)
        guard !old.isEmpty, !new.isEmpty, old.count != new.count,
            all.allSatisfy({ $0.kind == .word && !$0.isExact })
        else { return false }
        let (left, right) = (old.map(\.key).joined(), new.map(\.key).joined())
        guard left.withoutMarks == right.withoutMarks else { return false }
        if left == "cannot" { return true }
        return all.allSatisfy { WeightyWord.meaning(of: $0.key) == nil }
            && all.allSatisfy { !prefixes.contains($0.key) }
            && !wordsOfTwoMeanings.contains(left)
    }

    private var isRepetition: Bool {
        guard old.count + new.count == 1, let word = old.first ?? new.first, word.kind == .word,
            !word.isExact
        else { return false }
        return word.key == before?.key && WeightyWord.meaning(of: word.key) == nil
    }

    private var words: String {
        let all = Array(old) + Array(new)
        let (left, right) = (old.written.shortened, new.written.shortened)
        let what: String
        if old.isEmpty {
            what = "'\(right)' was added"
        } else if new.isEmpty {
            what = "'\(left)' was removed"
        } else {
            what = "'\(left)' became '\(right)'"
        }
        // In a whole sentence one weighty word says little about the change.
        let isShort = max(old.count, new.count) <= 2
        guard isShort, let meaning = all.lazy.compactMap(\.meaning).first else {
            return "\(what)."
        }
        return "\(what) (\(meaning))."
    }
}

/// Two words without a blank that mean something else with one.
private let wordsOfTwoMeanings: Set = [
    "maybe", "nobody", "notable", "nothing", "nowhere", "already", "altogether", "everyday",
    "anyone", "someone", "sometime", "apart", "into", "onto", "therefore", "together",
]

/// Beginnings that may turn the meaning of the word after them, or are words themselves.
private let prefixes: Set = [
    "a", "in", "im", "il", "ir", "un", "re", "dis", "mis", "de", "no", "not", "anti", "pre",
]

extension Atom {
    /// What kind of meaning it carries.
    fileprivate var meaning: String? {
        switch kind {
        case .number: "number"
        case .sign: "sign"
        case .target: "target of a link"
        case .code: "code"
        case .word, .character: isExact ? "identifier" : WeightyWord.meaning(of: key.lowercased())
        }
    }
}

extension ArraySlice<Atom> {
    /// As a person would write it: blanks between words, none between characters.
    fileprivate var written: String {
        var text = ""
        for atom in self {
            let isTight = atom.kind == .character
            if !text.isEmpty && !isTight { text += " " }
            text += atom.kind == .target ? String(atom.text.dropFirst(2).dropLast()) : atom.text
        }
        return text
    }
}

extension String {
    fileprivate var withoutBlanks: [Unicode.Scalar] {
        unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    /// Without the marks of code.
    fileprivate var withoutTicks: [Unicode.Scalar] { unicodeScalars.filter { $0 != "`" } }

    fileprivate var withoutMarks: [Unicode.Scalar] {
        unicodeScalars.filter { $0 != "." && $0 != "'" }
    }

    /// At most 60 characters.
    fileprivate var shortened: String { count > 60 ? prefix(59) + "…" : self }

    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
