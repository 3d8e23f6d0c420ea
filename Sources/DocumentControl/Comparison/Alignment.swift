/// Finds which unit of one text was which of another.
struct Alignment {
    private(set) var entries: [TextComparison.Entry] = []
    private(set) var moves: [Move] = []
    private let pairing: UnitPairing
    /// What is known of the words of changed units already, by the place of the new one.
    private var known: [Int: [WordRun]] = [:]
    /// Where the units stand among the entries.
    private var oldPlaces: [Int]
    private var newPlaces: [Int]

    private var old: [TextUnit] { pairing.old }
    private var new: [TextUnit] { pairing.new }
    var columns: [Int: TableColumns] { pairing.columns }

    init(old: [TextUnit], new: [TextUnit]) {
        self.init(UnitPairing(old: old, new: new))
        build()
    }

    /// The same, on several processors.
    static func between(_ old: [TextUnit], _ new: [TextUnit]) async -> Alignment {
        var alignment = Alignment(await UnitPairing.between(old, new))
        let columns = alignment.columns
        let pairs = alignment.pairing.changed.flatMap { $0 }.map { pair in
            (place: pair.new, old: old[pair.old], new: new[pair.new])
        }
        let found = await SideBySide.map(pairs[...]) { pairs in
            pairs.map { Self.runs($0.old, $0.new, columns) }
        }
        for (pair, runs) in zip(pairs, found) { alignment.known[pair.place] = runs }
        alignment.build()
        return alignment
    }

    private init(_ pairing: UnitPairing) {
        self.pairing = pairing
        oldPlaces = Array(repeating: -1, count: pairing.old.count)
        newPlaces = Array(repeating: -1, count: pairing.new.count)
    }

    private mutating func build() {
        var (place, other) = (0, 0)
        let (old, new, columns) = (old, new, columns)
        for (number, pair) in (pairing.kept + [(old.count, new.count)]).enumerated() {
            for inner in pairing.changed[number] + [pair] {
                for gone in place..<inner.old {
                    oldPlaces[gone] = entries.count
                    entries.append(.deleted(old[gone]))
                }
                for came in other..<inner.new {
                    newPlaces[came] = entries.count
                    entries.append(.inserted(new[came]))
                }
                (place, other) = (inner.old, inner.new)
                guard place < old.count, other < new.count else { continue }
                let isColumn = new[other].row.map { columns[$0.table] != nil } ?? false
                entries.append(
                    inner == pair && !isColumn
                        ? .same(old: old[place], new: new[other]) : entry(place, other))
                (place, other) = (place + 1, other + 1)
            }
        }
        moves = pairing.blocks.map(self.move).sorted { $0.target < $1.target }
    }

    /// Two units that are one.
    private func entry(_ place: Int, _ other: Int) -> TextComparison.Entry {
        let (before, after) = (old[place], new[other])
        if before.kind == after.kind, before.text.hasBytes(of: after.text) {
            return .same(old: before, new: after)
        }
        return .changed(
            old: before, new: after, known[other] ?? Self.runs(before, after, columns))
    }

    /// Rows are compared cell by cell, as long as their cells stand in one order.
    private static func runs(
        _ before: TextUnit, _ after: TextUnit, _ tables: [Int: TableColumns]
    ) -> [WordRun] {
        let columns = after.row.flatMap { tables[$0.table] }
        guard columns?.isReordered != true, let cells = CellChange.cells(before, after, columns)
        else { return WordRun.runs(from: before.text, to: after.text) }
        return cells.runs
    }

    private func move(_ block: MoveSearch.Block) -> Move {
        var parts: [(old: Int?, part: Move.Part)] =
            block.pairs.map {
                ($0.old, Move.Part(entry: entry($0.old, $0.new), place: newPlaces[$0.new]))
            }
            + block.inserted.map {
                (nil, Move.Part(entry: .inserted(new[$0]), place: newPlaces[$0]))
            }
        parts.sort { ($0.part.place ?? 0) < ($1.part.place ?? 0) }
        for gone in block.deleted.sorted() {
            // After what stood before it.
            let before = parts.lastIndex { $0.old.map { $0 < gone } ?? false } ?? 0
            parts.insert(
                (gone, Move.Part(entry: .deleted(old[gone]), place: nil)), at: before + 1)
        }
        let places = (block.pairs.map { oldPlaces[$0.old] } + block.deleted.map { oldPlaces[$0] })
            .sorted()
        return Move(
            parts: parts.map(\.part), isSection: block.isSection, origin: places[0],
            target: parts.compactMap(\.part.place).min() ?? 0, places: places)
    }
}

extension [CellChange] {
    /// The cells as one text, with what went and what came.
    var runs: [WordRun] {
        var runs: [WordRun] = []
        // What went or came in one cell and what did in the next are two changes.
        func add(_ run: WordRun) {
            if case .same(let former)? = runs.last, case .same(let text) = run {
                runs[runs.count - 1] = .same(former + text)
            } else {
                runs.append(run)
            }
        }
        for (place, cell) in enumerated() {
            guard place > 0 else {
                for run in cell.runs { add(run) }
                continue
            }
            // The bar goes with a column that came or went; of a first one it stands behind it.
            let isFirst = self[..<place].allSatisfy { !$0.isKept }
            switch (cell.old, cell.new) {
            case (nil, let new): add(.inserted(" | \(new ?? "")"))
            case (let old, nil): add(.deleted(" | \(old ?? "")"))
            default:
                add(
                    !isFirst
                        ? .same(" | ") : self[0].old == nil ? .inserted(" | ") : .deleted(" | "))
                for run in cell.runs { add(run) }
            }
        }
        return runs
    }
}
