/// Goes through a comparison once and tells its changes.
struct RedlineBuilder {
    private(set) var changes: [RedlineChange] = []
    private(set) var lines: [Redline.Line] = []

    private let comparison: TextComparison
    private let wordsInUse: WordsInUse
    /// The line of the next unit of the new text from every entry on, else of the last one.
    private let newLines: [Int?]
    /// The change in which the columns of a table are told, by its number in the new text.
    private var tables: [Int: Int] = [:]
    /// Where a move is told, by its number.
    private var told: [Int: Int] = [:]

    /// What is known of entries already, by their places.
    private let known: [Int: UnitJudgement]

    init(_ comparison: TextComparison, _ known: [Int: UnitJudgement] = [:]) {
        self.comparison = comparison
        self.known = known
        wordsInUse = WordsInUse(comparison)
        newLines = Self.newLines(comparison.entries)
    }

    mutating func build() {
        var gone: [Int: Int] = [:]
        var came: [Int: (move: Int, part: Int)] = [:]
        for (number, move) in comparison.moves.enumerated() {
            for place in move.places { gone[place] = number }
            for (part, value) in move.parts.enumerated() {
                if let place = value.place { came[place] = (number, part) }
            }
        }
        // Moves are told where they came to; where they went only a pointer stands.
        var pointers: [(line: Int, move: Int)] = []
        var waiting: [Int] = []
        for (place, entry) in comparison.entries.enumerated() {
            if waiting.isEmpty == false, gone[place] == nil, entry.isHeading {
                pointTo(waiting, &pointers)
                waiting = []
            }
            if let number = gone[place] {
                let move = comparison.moves[number]
                guard place == move.origin else { continue }
                // Where a section stood, others may have been added to the one before it.
                if move.isSection { waiting.append(number) } else { pointTo([number], &pointers) }
            } else if let (number, part) = came[place] {
                let move = comparison.moves[number]
                if place == move.target { tell(number, move) }
                add(move, part, at: place)
                for later in move.parts[(part + 1)...].prefix(while: { $0.place == nil }) {
                    add(later.entry, at: place, isMoved: true)
                }
            } else {
                add(entry, at: place, isMoved: false)
            }
        }
        pointTo(waiting, &pointers)
        for pointer in pointers {
            lines[pointer.line] = .movedAway(change: told[pointer.move] ?? 0)
        }
    }

    private mutating func pointTo(_ moves: [Int], _ pointers: inout [(line: Int, move: Int)]) {
        for move in moves {
            pointers.append((lines.count, move))
            lines.append(.movedAway(change: 0))
        }
    }

    /// Adds one unit of what moved; the new number of a section is told with its move.
    private mutating func add(_ move: Move, _ part: Int, at place: Int) {
        let entry = move.parts[part].entry
        if let change = lines.last?.movedHere, changes[change].move?.renumbered != nil,
            case .changed(let old, let new, _) = entry, old.kind == new.kind,
            old.title == new.title, old.spans == new.spans
        {
            return lines.append(.part(entry, change: change, isMoved: true))
        }
        add(entry, at: place, isMoved: true)
    }

    private static func numbers(_ old: TextUnit, _ new: TextUnit) -> RedlineChange.MoveWords
        .Numbers?
    {
        let (from, to) = (old.headingNumber, new.headingNumber)
        guard !from.isEmpty, !to.isEmpty, from != to else { return nil }
        return .init(title: new.title.forReaders.shortened, from: from, to: to)
    }

    private mutating func add(_ entry: TextComparison.Entry, at place: Int, isMoved: Bool) {
        let table = entry.new?.row.flatMap { comparison.columns[$0.table] }
        let columns = table.flatMap { $0.isSame ? nil : $0 }
        var number: Int?
        if let columns, case .changed(_, let new, _) = entry {
            if new.row?.isHeader == true { tell(columns, entry, at: place) }
            number = tables[columns.new]
            let differs = cells(entry, columns).contains(where: \.differs)
            if new.row?.isHeader != true, differs || number == nil {
                number = judge(entry, columns, at: place)
            }
        } else {
            number = judge(entry, nil, at: place, known: isMoved ? nil : known[place])
        }
        lines.append(.part(entry, change: number, isMoved: isMoved))
    }

    /// Adds the change of one unit, where it is one.
    private mutating func judge(
        _ entry: TextComparison.Entry, _ columns: TableColumns?, at place: Int,
        known: UnitJudgement? = nil
    ) -> Int? {
        let kind: RedlineChange.Kind
        switch entry {
        case .same(let old, let new):
            guard old.form != new.form else { return nil }
            kind = .formatting
        case .changed: kind = .changed
        case .deleted: kind = .removed
        case .inserted: kind = .added
        }
        let verdict =
            known ?? UnitJudgement(entry, columns: columns, wordsInUse: wordsInUse)
        let isFormatting = verdict.weight == .formatting && kind == .changed
        changes.append(
            RedlineChange(
                kind: isFormatting ? .formatting : kind, weight: verdict.weight,
                isMaterial: verdict.isMaterial, words: verdict.words ?? "formatting",
                parts: verdict.parts, entry: entry,
                section: (entry.new ?? entry.old)?.section ?? [],
                line: entry.new?.line ?? newLines[place],
                cells: cells(entry, columns).filter(\.differs), move: nil, columns: nil))
        return changes.count - 1
    }

    /// The cells of a row that both texts have.
    private func cells(_ entry: TextComparison.Entry, _ columns: TableColumns?) -> [CellChange] {
        guard case .changed(let old, let new, _) = entry else { return [] }
        return (CellChange.cells(old, new, columns) ?? []).filter(\.isKept)
    }

    private mutating func tell(
        _ columns: TableColumns, _ entry: TextComparison.Entry, at place: Int
    ) {
        func names(_ names: [String], _ what: String) -> String? {
            guard !names.isEmpty else { return nil }
            let list = names.map { "'\($0.shortened)'" }.joined(separator: ", ")
            return names.count == 1
                ? "the column \(list) was \(what)" : "the columns \(list) were \(what)"
        }
        var parts = [names(columns.added, "added"), names(columns.removed, "removed")]
            .compactMap { $0 }
        if columns.isReordered { parts.append("the columns stand in another order") }
        tables[columns.new] = changes.count
        let words = parts.joined(separator: ", ").capitalisedFirst + "."
        changes.append(
            RedlineChange(
                kind: .columns, weight: .structure, isMaterial: true,
                words: words,
                parts: [ChangePart(.structure, isMaterial: true, words: words)], entry: entry,
                section: entry.new?.section ?? [], line: entry.new?.line, cells: [], move: nil,
                columns: columns))
    }

    private mutating func tell(_ number: Int, _ move: Move) {
        let units = move.parts.compactMap(\.entry.new)
        guard let first = move.parts.first, let new = first.entry.new, let old = first.entry.old
        else { return }
        let places = MovePlace(move, old, new, comparison)
        let words = RedlineChange.MoveWords(
            number: number, fromLine: old.line, toLine: new.line, from: places.from,
            to: places.to,
            count: units.count, isSection: move.isSection, title: new.shown.shortened,
            oldTitle: old.shown.shortened,
            renumbered: move.isSection ? Self.numbers(old, new) : nil)
        told[number] = changes.count
        let sentence = words.words(new)
        changes.append(
            RedlineChange(
                kind: .moved, weight: .structure, isMaterial: true,
                words: sentence,
                parts: [ChangePart(.structure, isMaterial: true, words: sentence)],
                entry: first.entry, section: new.section, line: new.line, cells: [], move: words,
                columns: nil))
        lines.append(.movedHere(change: changes.count - 1))
    }
}

extension RedlineBuilder {
    /// What changes of units amount to that did not move, by their places, found on several processors.
    static func judgements(_ comparison: TextComparison) async -> [Int: UnitJudgement] {
        let moved = Set(comparison.moves.flatMap { $0.places + $0.parts.compactMap(\.place) })
        let places = comparison.entries.indices.filter { place in
            if case .same = comparison.entries[place] { false } else { !moved.contains(place) }
        }
        let judgements = await SideBySide.map(places[...]) { places in
            let wordsInUse = WordsInUse(comparison)
            return places.map {
                UnitJudgement(comparison.entries[$0], wordsInUse: wordsInUse)
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(places, judgements))
    }

    private static func newLines(_ entries: [TextComparison.Entry]) -> [Int?] {
        var lines = [Int?](repeating: nil, count: entries.count)
        var next: Int?
        for place in entries.indices.reversed() {
            next = entries[place].new?.line ?? next
            lines[place] = next
        }
        let last = entries.last { $0.new != nil }?.new?.line
        return lines.map { $0 ?? last }
    }
}

extension Redline.Line {
    fileprivate var movedHere: Int? {
        if case .movedHere(let change) = self { change } else { nil }
    }
}

extension TextComparison.Entry {
    fileprivate var isHeading: Bool {
        if case .heading = (new ?? old)?.kind { true } else { false }
    }
}
