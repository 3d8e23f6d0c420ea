/// Words that went, and words that came in their place.
final class Hunk {
    /// Whether the meaning is touched, or what else differs.
    enum Judgement {
        case material
        case editorial(String?)
    }

    /// The last word that stayed, in either text, and the first one that stays after it.
    let before: (old: Atom?, new: Atom?)
    let after: Atom?
    let old: ArraySlice<Atom>
    let new: ArraySlice<Atom>
    let sources: Sources

    init(
        before: (old: Atom?, new: Atom?), after: Atom?, old: ArraySlice<Atom>,
        new: ArraySlice<Atom>, sources: Sources
    ) {
        self.before = before
        self.after = after
        self.old = old
        self.new = new
        self.sources = sources
    }

    /// The texts in which the words stand.
    final class Sources {
        let old: SourceText
        let new: SourceText
        let wordsInUse: WordsInUse

        init(old: SourceText, new: SourceText, wordsInUse: WordsInUse) {
            self.old = old
            self.new = new
            self.wordsInUse = wordsInUse
        }
    }

    /// What differs between two units, in their order.
    static func hunks(
        _ old: TextUnit, _ new: TextUnit, wordsInUse: WordsInUse
    ) -> [Hunk] {
        let (left, right) = (Atom.atoms(of: old), Atom.atoms(of: new))
        var hunks: [Hunk] = []
        var (place, other) = (0, 0)
        let pairs = CommonSequence.pairs(left, right, key: { $0.key }, weight: { _ in 1 })
        guard pairs.count < max(left.count, right.count) else { return [] }
        let sources = Sources(
            old: SourceText(old), new: SourceText(new), wordsInUse: wordsInUse)
        for pair in pairs + [(left.count, right.count)] {
            if place < pair.old || other < pair.new {
                let hunk = Hunk(
                    before: (
                        place > 0 ? left[place - 1] : nil, other > 0 ? right[other - 1] : nil
                    ),
                    after: pair.old < left.count ? left[pair.old] : nil,
                    old: left[place..<pair.old], new: right[other..<pair.new], sources: sources)
                hunks += hunk.apart
            }
            (place, other) = (pair.old + 1, pair.new + 1)
        }
        return hunks
    }

    /// Where the words stand in either text, in scalars: a number with its unit.
    var oldRange: Range<Int> { range(old, before.old, sources.old) }
    var newRange: Range<Int> { range(new, before.new, sources.new) }

    private func range(
        _ atoms: ArraySlice<Atom>, _ before: Atom?, _ source: SourceText
    ) -> Range<Int> {
        let range = source.range(atoms, after: before)
        guard let last = atoms.last, last.kind == .number else { return range }
        return range
            .lowerBound..<max(
                range.upperBound, source.endOfPiece(at: source.start(of: last)))
    }

    private(set) lazy var judgement = judge()

    /// What its words touch; asked more than once, as the judgement is.
    private(set) lazy var weight = heaviest

    private func judge() -> Judgement {
        if old.isEmpty && new.isEmpty { return .editorial(nil) }
        if isFormatting { return .editorial("formatting") }
        if isSpelling { return .editorial("spelling") }
        if isJoined { return .editorial("white space") }
        if isRepetition { return .editorial("a repeated word") }
        return .material
    }

    private var isFormatting: Bool {
        func isCode(_ atom: Atom) -> Bool { atom.kind == .code }
        guard !old.isEmpty, !new.isEmpty, old.contains(where: isCode) || new.contains(where: isCode)
        else { return false }
        let ranges = (sources.old.range(old, after: nil), sources.new.range(new, after: nil))
        // The dashes of `--full` are no part of a plain word.
        return [
            (ranges.0, ranges.1), (sources.old.withMarks(ranges.0), ranges.1),
            (ranges.0, sources.new.withMarks(ranges.1)),
        ].contains { left, right in
            sources.old[left].withoutTicks == sources.new[right].withoutTicks
        }
    }

    private var isSpelling: Bool {
        old.count == new.count
            && zip(old, new).allSatisfy { before, after in
                if before.isExact || after.isExact { return false }
                if before.kind == .character {
                    return Set([before.key, after.key]) == ["的", "地"]
                }
                return Spelling.isSame(before.key, after.key, wordsInUse: sources.wordsInUse)
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
        return word.key == before.old?.key && WeightyWord.meaning(of: word.key) == nil
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

extension String {
    /// Without the marks of code.
    fileprivate var withoutTicks: [Unicode.Scalar] { unicodeScalars.filter { $0 != "`" } }

    fileprivate var withoutMarks: [Unicode.Scalar] {
        unicodeScalars.filter { $0 != "." && $0 != "'" }
    }
}
