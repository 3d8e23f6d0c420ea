/// Words that went, and words that came in their place.
struct Hunk {
    /// Whether the meaning is touched, or what else differs.
    enum Judgement {
        case material
        case editorial(String?)
    }

    /// The last word that stayed.
    let before: Atom?
    let old: ArraySlice<Atom>
    let new: ArraySlice<Atom>
    let wordsInUse: WordsInUse

    /// What differs between two units, in their order.
    static func hunks(
        _ old: TextUnit, _ new: TextUnit, wordsInUse: WordsInUse
    ) -> [Hunk] {
        let (left, right) = (Atom.atoms(of: old), Atom.atoms(of: new))
        var hunks: [Hunk] = []
        var (place, other) = (0, 0)
        let pairs = CommonSequence.pairs(left, right, key: { $0.key }, weight: { _ in 1 })
        for pair in pairs + [(left.count, right.count)] {
            if place < pair.old || other < pair.new {
                hunks.append(
                    Hunk(
                        before: place > 0 ? left[place - 1] : nil, old: left[place..<pair.old],
                        new: right[other..<pair.new], wordsInUse: wordsInUse))
            }
            (place, other) = (pair.old + 1, pair.new + 1)
        }
        return hunks
    }

    var judgement: Judgement {
        if old.isEmpty && new.isEmpty { return .editorial(nil) }
        if isFormatting { return .editorial("formatting") }
        if isSpelling { return .editorial("spelling") }
        if isJoined { return .editorial("white space") }
        if isRepetition { return .editorial("a repeated word") }
        return .material
    }

    private var isFormatting: Bool {
        func isCode(_ atom: Atom) -> Bool { atom.kind == .code }
        return !old.isEmpty && (old.contains(where: isCode) || new.contains(where: isCode))
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
        guard !old.isEmpty, !new.isEmpty, old.count != new.count else { return false }
        let all = Array(old) + Array(new)
        guard all.allSatisfy({ $0.kind == .word && !$0.isExact })
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

    private var words: String { words(old.written, new.written) }

    /// The change in one sentence: a number with its unit, Chinese and Japanese with the whole
    /// words in which it lies.
    ///
    /// - Parameter runs: What went and what came in the unit, by words.
    /// - Returns: The sentence, with its full stop.
    func words(in runs: [WordRun]) -> String {
        let (left, right) = (old.written, new.written)
        let isNumber = old.first?.kind == .number && new.first?.kind == .number
        guard isNumber || (old + new).contains(where: { $0.kind == .character }) else {
            return words
        }
        func holds(_ run: String, _ part: String) -> Bool {
            guard isNumber else { return run.contains(part) }
            let isLonger = run.dropFirst(part.count).first?.isNumber ?? false
            return run.hasPrefix(part) && !isLonger
        }
        func shown(_ run: String, _ part: String) -> String {
            guard isNumber, let piece = TextToken.pieces(of: run).first?.text,
                piece.hasPrefix(part)
            else { return run.withoutEdges }
            return piece
        }
        for (place, run) in runs.enumerated() {
            if case .deleted(let gone) = run {
                var came = ""
                if place + 1 < runs.count, case .inserted(let text) = runs[place + 1] {
                    came = text
                }
                if holds(gone, left), holds(came, right) {
                    return words(shown(gone, left), shown(came, right))
                }
            } else if case .inserted(let came) = run, left.isEmpty, holds(came, right) {
                return words("", shown(came, right))
            }
        }
        return words
    }

    private func words(_ left: String, _ right: String) -> String {
        let all = Array(old) + Array(new)
        let (left, right) = (left.shortened, right.shortened)
        let what: String
        if left.isEmpty {
            what = "'\(right)' was added"
        } else if right.isEmpty {
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
    /// Without blanks and punctuation at both ends.
    fileprivate var withoutEdges: String {
        var view = Substring(self).unicodeScalars
        func isEdge(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || "，。、；：,.;:".unicodeScalars.contains(scalar)
        }
        while let first = view.first, isEdge(first) { view.removeFirst() }
        while let last = view.last, isEdge(last) { view.removeLast() }
        return String(view)
    }

    /// Without the marks of code.
    fileprivate var withoutTicks: [Unicode.Scalar] { unicodeScalars.filter { $0 != "`" } }

    fileprivate var withoutMarks: [Unicode.Scalar] {
        unicodeScalars.filter { $0 != "." && $0 != "'" }
    }
}
