/// Whether the change of one unit touches its meaning, and what it touches.
struct UnitJudgement: Sendable {
    /// All that changed in it, in the order of the text; at least one, where anything did.
    let parts: [ChangePart]

    /// What decides: the first one of the heaviest that touch the meaning.
    private var decisive: ChangePart? {
        var found: ChangePart?
        for part in parts where part.isMaterial {
            if let found, found.weight <= part.weight { continue }
            found = part
        }
        return found
    }

    var isMaterial: Bool { parts.contains(where: \.isMaterial) }

    /// A material change in one sentence, or what differs in an editorial one; nothing where
    /// nothing does.
    var words: String? {
        (decisive ?? parts.first { $0.weight != .formatting } ?? parts.first)?.words
    }

    var weight: ChangeWeight {
        (decisive ?? parts.min { $0.weight < $1.weight })?.weight ?? .formatting
    }

    /// Judges one entry of a comparison.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - columns: Of a row in a table whose columns differ, how they belong together.
    ///   - wordsInUse: Words that stand elsewhere and so are no misspellings.
    init(_ entry: TextComparison.Entry, columns: TableColumns? = nil, wordsInUse: WordsInUse) {
        switch entry {
        case .same(let old, let new):
            parts = old.form == new.form ? [] : FormattingChange.parts(old, new, [.same(new.text)])
        case .inserted(let unit): parts = [Self.whole(unit, "added")]
        case .deleted(let unit): parts = [Self.whole(unit, "removed")]
        case .changed(let old, let new, let runs):
            if let columns, old.kind == .row, let cells = CellChange.cells(old, new, columns) {
                parts = Self.row(cells, old, new, wordsInUse)
            } else {
                parts = Self.changed(old, new, runs, wordsInUse)
            }
        }
    }

    private static func whole(_ unit: TextUnit, _ what: String) -> ChangePart {
        let isEmpty = unit.text.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || ["-", "*", "_", "|"].contains($0)
        }
        let texts = (
            removed: what == "removed" ? unit.text : "", added: what == "added" ? unit.text : ""
        )
        if isEmpty && unit.kind != .row {
            return ChangePart(
                .formatting, isMaterial: false, words: "white space", removed: texts.removed,
                added: texts.added)
        }
        return ChangePart(
            ChangeWeight(whole: unit), isMaterial: true,
            words: "Here \(unit.words) was \(what): '\(unit.shown.shortened)'.",
            removed: texts.removed, added: texts.added)
    }

    /// A row of a table to which columns were added, or from which some were taken: the cells that
    /// both have.
    private static func row(
        _ cells: [CellChange], _ old: TextUnit, _ new: TextUnit, _ wordsInUse: WordsInUse
    ) -> [ChangePart] {
        let kept = cells.filter(\.isKept)
        guard kept.contains(where: \.differs) else {
            return [
                ChangePart(.structure, isMaterial: true, words: "The columns of a table changed.")
            ]
        }
        func unit(_ unit: TextUnit, _ cells: [String?]) -> TextUnit {
            TextUnit(
                kind: .row, text: cells.compactMap { $0 }.joined(separator: " | "),
                line: unit.line, row: unit.row)
        }
        let runs = kept.map(\.runs).joined(separator: [.same(" | ")])
        return changed(
            unit(old, kept.map(\.old)), unit(new, kept.map(\.new)), Array(runs), wordsInUse)
    }

    private static func changed(
        _ old: TextUnit, _ new: TextUnit, _ runs: [WordRun], _ wordsInUse: WordsInUse
    ) -> [ChangePart] {
        var parts: [ChangePart] = []
        if old.kind != new.kind {
            parts.append(
                ChangePart(
                    .structure, isMaterial: true,
                    words: "\(new.kind.words.capitalisedFirst) moved to another level."))
        }
        let isRenumbered =
            if case .heading = new.kind {
                old.kind == new.kind && old.title == new.title && old.text != old.title
            } else {
                false
            }
        let hunks = Hunk.hunks(old, new, wordsInUse: wordsInUse)
        let words = PartReader(runs, floor: new.floor).parts(hunks)
        if isRenumbered {
            // "3. Roles" is a number by its form; what "24 hours" is nobody knows.
            let decisive = words.first(where: \.isMaterial)
            parts.append(
                ChangePart(
                    .structure, isMaterial: decisive != nil,
                    words: decisive?.words ?? "the number of a heading",
                    removed: old.headingNumber, added: new.headingNumber))
        } else {
            parts += words
        }
        let form = FormattingChange.parts(old, new, runs)
        if parts.isEmpty, form.isEmpty || !old.text.hasBytes(of: new.text) {
            let words = Self.form(old.text, new.text)
            parts.append(
                ChangePart(
                    words == "white space" ? .formatting : .wording, isMaterial: false, words: words
                ))
        }
        return parts + form
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
    var shortened: String { utf8.count > 60 && count > 60 ? prefix(59) + "…" : self }

    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
