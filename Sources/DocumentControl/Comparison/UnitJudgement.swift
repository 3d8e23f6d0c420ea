/// Whether the change of one unit touches its meaning, and what it touches.
struct UnitJudgement: Sendable {
    let isMaterial: Bool
    /// A material change in one sentence, or what differs in an editorial one; nothing where
    /// nothing does.
    let words: String?
    let weight: ChangeWeight

    /// Judges one entry of a comparison.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - columns: Of a row in a table whose columns differ, how they belong together.
    ///   - wordsInUse: Words that stand elsewhere and so are no misspellings.
    init(_ entry: TextComparison.Entry, columns: TableColumns? = nil, wordsInUse: WordsInUse) {
        switch entry {
        case .same(let old, let new):
            self.init(
                isMaterial: false,
                words: old.form == new.form ? nil : "formatting",
                weight: .formatting)
        case .inserted(let unit): self = Self.whole(unit, "added")
        case .deleted(let unit): self = Self.whole(unit, "removed")
        case .changed(let old, let new, let runs):
            if let columns, old.kind == .row, let cells = CellChange.cells(old, new, columns) {
                self = Self.row(cells, old, new, wordsInUse)
            } else {
                self = Self.changed(old, new, runs, wordsInUse).heavier(by: runs)
            }
        }
    }

    private init(isMaterial: Bool, words: String?, weight: ChangeWeight) {
        self.isMaterial = isMaterial
        self.words = words
        self.weight = weight
    }

    /// A material change in Chinese or Japanese obliges where one of the known words that went or
    /// came does: the characters alone do not tell it.
    private func heavier(by runs: [WordRun]) -> UnitJudgement {
        guard isMaterial, weight > .obligation else { return self }
        let obliges = runs.contains { run in
            if case .same = run { return false }
            guard run.text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
            return TextToken.pieces(of: run.text).contains {
                $0.kind == .character && ChangeWeight.isStrict($0.text)
            }
        }
        return obliges ? UnitJudgement(isMaterial: true, words: words, weight: .obligation) : self
    }

    private static func whole(_ unit: TextUnit, _ what: String) -> UnitJudgement {
        let isEmpty = unit.text.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || ["-", "*", "_", "|"].contains($0)
        }
        if isEmpty && unit.kind != .row {
            return UnitJudgement(isMaterial: false, words: "white space", weight: .formatting)
        }
        return UnitJudgement(
            isMaterial: true,
            words: "Here \(unit.kind.words) was \(what): '\(unit.text.shortened)'.",
            weight: ChangeWeight(whole: unit))
    }

    /// A row of a table to which columns were added, or from which some were taken: the cells that
    /// both have.
    private static func row(
        _ cells: [CellChange], _ old: TextUnit, _ new: TextUnit, _ wordsInUse: WordsInUse
    ) -> UnitJudgement {
        let kept = cells.filter(\.isKept)
        guard kept.contains(where: \.differs) else {
            return UnitJudgement(
                isMaterial: true, words: "The columns of a table changed.", weight: .structure)
        }
        func unit(_ unit: TextUnit, _ cells: [String?]) -> TextUnit {
            TextUnit(
                kind: .row, text: cells.compactMap { $0 }.joined(separator: " | "),
                line: unit.line, row: unit.row)
        }
        let runs = kept.flatMap(\.runs)
        return changed(unit(old, kept.map(\.old)), unit(new, kept.map(\.new)), runs, wordsInUse)
            .heavier(by: runs)
    }

    private static func changed(
        _ old: TextUnit, _ new: TextUnit, _ runs: [WordRun], _ wordsInUse: WordsInUse
    ) -> UnitJudgement {
        var found: UnitJudgement?
        var reasons: [String] = []
        if old.kind != new.kind {
            found = UnitJudgement(
                isMaterial: true,
                words: "\(new.kind.words.capitalisedFirst) moved to another level.",
                weight: .structure)
        }
        let isRenumbered =
            if case .heading = new.kind {
                old.kind == new.kind && old.title == new.title && old.text != old.title
            } else {
                false
            }
        for hunk in Hunk.hunks(old, new, wordsInUse: wordsInUse) {
            switch hunk.judgement {
            case .material:
                let weight = isRenumbered ? .structure : min(hunk.weight, new.floor)
                if found.map({ weight < $0.weight }) ?? true {
                    found = UnitJudgement(
                        isMaterial: true, words: hunk.words(in: runs), weight: weight)
                }
            case .editorial(let words): if let words { reasons.append(words) }
            }
        }
        if let found { return found }
        let isFormatting = !reasons.isEmpty && reasons.allSatisfy { $0 == "formatting" }
        return UnitJudgement(
            isMaterial: false,
            words: isRenumbered
                ? "the number of a heading" : reasons.first ?? form(old.text, new.text),
            weight: isRenumbered ? .structure : isFormatting ? .formatting : .wording)
    }

    /// What differs between two texts with the same words.
    private static func form(_ old: String, _ new: String) -> String {
        if old.withoutBlanks == new.withoutBlanks { return "white space" }
        if old.lowercased() == new.lowercased() { return "letter case" }
        if Folding.fold(old) == Folding.fold(new) { return "typographic form" }
        return "punctuation"
    }
}

extension TextUnit {
    /// What a change of its words touches at least.
    fileprivate var floor: ChangeWeight {
        guard kind == .row else { return .wording }
        return row?.isHeader == true ? .structure : .tableValue
    }
}

extension String {
    fileprivate var withoutBlanks: [Unicode.Scalar] {
        unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    /// At most 60 characters.
    var shortened: String { count > 60 ? prefix(59) + "…" : self }

    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
