/// Finds what went at one place of a text and came at another.
///
/// A unit is told as moved only where it is the only one of its words in either text and says
/// enough; short or repeated ones are not, unless they lie at the edge of something that moved.
struct MoveSearch {
    /// Units that moved together, in the order of the new text.
    struct Block {
        var pairs: [(old: Int, new: Int)]
        /// Whether a heading moved with what stands under it.
        var isSection = false
        /// What went and what came within a section that moved.
        var deleted: [Int] = []
        var inserted: [Int] = []
    }

    let old: [TextUnit]
    let new: [TextUnit]
    let oldNumbers: [Int]
    let newNumbers: [Int]
    /// How much the units say that are free in the old text, by number; known once something may have moved.
    var weights: [Int] = []
    var oldCounts: [Int]
    var newCounts: [Int]
    /// What stayed in its place: the new place of every old unit.
    let kept: [Int?]
    /// Whether a unit stayed or is known to have moved.
    var isOldTaken: [Bool]
    var isNewTaken: [Bool]
    var blocks: [Block] = []

    /// - Parameters:
    ///   - old: The old text.
    ///   - new: The new one.
    ///   - numbers: Equal where units are the same.
    ///   - pairs: What stayed in its place.
    init(
        old: [TextUnit], new: [TextUnit], numbers: (old: [Int], new: [Int]),
        pairs: [(old: Int, new: Int)]
    ) {
        self.old = old
        self.new = new
        oldNumbers = numbers.old
        newNumbers = numbers.new
        let count = (numbers.old.max() ?? -1, numbers.new.max() ?? -1)
        let size = max(count.0, count.1) + 1
        oldCounts = Array(repeating: 0, count: size)
        newCounts = Array(repeating: 0, count: size)
        for number in numbers.old { oldCounts[number] += 1 }
        for number in numbers.new { newCounts[number] += 1 }
        var kept = [Int?](repeating: nil, count: old.count)
        isOldTaken = Array(repeating: false, count: old.count)
        isNewTaken = Array(repeating: false, count: new.count)
        for pair in pairs {
            kept[pair.old] = pair.new
            isOldTaken[pair.old] = true
            isNewTaken[pair.new] = true
        }
        self.kept = kept
    }

    mutating func weigh() {
        weights = Array(repeating: -1, count: oldCounts.count)
        for (place, number) in oldNumbers.enumerated()
        where weights[number] < 0 && !isOldTaken[place] {
            weights[number] = Self.weight(of: old[place])
        }
    }

    /// How much a unit says: two for a word, one for a Chinese character; counted up to 40.
    static func weight(of unit: TextUnit) -> Int {
        guard unit.kind != .other else { return 0 }
        var weight = 0
        // Of ASCII alone as many bytes are as many characters.
        let isPlain = unit.text.isASCII && !unit.text.utf8.contains(0x0D)
        let start = isPlain ? String(unit.text.utf8.prefix(400)) : String(unit.text.prefix(400))
        for token in TextToken.tokens(of: start ?? "") where weight < 40 {
            switch token.kind {
            case .word: weight += 2
            case .character: weight += 1
            case .blank, .mark: break
            }
        }
        return weight
    }

    /// Units of the old text that stand once in either and are free in both, with their new place.
    private func anchors() -> [(old: Int, new: Int)] {
        var places: [Int: Int] = [:]
        for place in new.indices where !isNewTaken[place] && newCounts[newNumbers[place]] == 1 {
            places[newNumbers[place]] = place
        }
        return old.indices.compactMap { place in
            let number = oldNumbers[place]
            guard !isOldTaken[place], oldCounts[number] == 1, let other = places[number] else {
                return nil
            }
            return (place, other)
        }
    }

    /// Finds sections first, then what else moved word for word.
    mutating func findExact(_ likeness: inout Likeness) {
        let anchors = anchors()
        guard !anchors.isEmpty else { return }
        if weights.isEmpty { weigh() }
        findSections(anchors, &likeness)
        for pair in anchors where !isOldTaken[pair.old] && !isNewTaken[pair.new] {
            let isNear =
                Self.title(old[pair.old]) == Self.title(new[pair.new])
                && old[pair.old].kind != .code
            guard weights[oldNumbers[pair.old]] >= (isNear ? 5 : 10) else { continue }
            take(extended(pair, &likeness))
        }
    }

    /// What the section is called in which a unit stands, without its number.
    private static func title(_ unit: TextUnit) -> String? {
        unit.section.last.map(TextUnit.withoutNumber)
    }

    mutating func take(_ pairs: [(old: Int, new: Int)]) {
        for pair in pairs {
            isOldTaken[pair.old] = true
            isNewTaken[pair.new] = true
        }
        blocks.append(Block(pairs: pairs))
    }

    /// A pair with its neighbours on both sides, as far as these are free and alike.
    private func extended(
        _ pair: (old: Int, new: Int), _ likeness: inout Likeness
    ) -> [(old: Int, new: Int)] {
        var before: [(old: Int, new: Int)] = []
        var next = (old: pair.old - 1, new: pair.new - 1)
        while isFree(next), belong(next, &likeness) {
            before.append(next)
            next = (next.old - 1, next.new - 1)
        }
        var pairs = before.reversed() + [pair]
        next = (pair.old + 1, pair.new + 1)
        while isFree(next), belong(next, &likeness) {
            pairs.append(next)
            next = (next.old + 1, next.new + 1)
        }
        return pairs
    }

    private func isFree(_ pair: (old: Int, new: Int)) -> Bool {
        old.indices.contains(pair.old) && new.indices.contains(pair.new) && !isOldTaken[pair.old]
            && !isNewTaken[pair.new]
    }

    private func belong(_ pair: (old: Int, new: Int), _ likeness: inout Likeness) -> Bool {
        oldNumbers[pair.old] == newNumbers[pair.new]
            || likeness.areAlike(pair.old, pair.new)
    }
}

extension MoveSearch {
    /// What is free in either text.
    var freeOld: [Int] { old.indices.filter { !isOldTaken[$0] } }
    var freeNew: [Int] { new.indices.filter { !isNewTaken[$0] } }

    func isNewFree(_ place: Int) -> Bool { !isNewTaken[place] }
    func isWeighty(old place: Int) -> Bool { Self.weight(of: old[place]) >= 14 }
    func isWeighty(new place: Int) -> Bool { Self.weight(of: new[place]) >= 14 }

    /// Takes note of what changed and stayed where it was.
    mutating func take(inPlace pairs: [(old: Int, new: Int)]) {
        for pair in pairs {
            isOldTaken[pair.old] = true
            isNewTaken[pair.new] = true
        }
    }

    /// Adds a unit that moved to the block that it continues, or begins one.
    mutating func add(_ place: Int, _ other: Int) {
        take(inPlace: [(place, other)])
        if let last = blocks.last?.pairs.last, blocks.last?.isSection == false,
            last.old + 1 == place, last.new + 1 == other
        {
            blocks[blocks.count - 1].pairs.append((place, other))
        } else {
            blocks.append(Block(pairs: [(place, other)]))
        }
    }
}

extension TextUnit {
    /// The words of a heading without its number.
    var title: String { Self.withoutNumber(text) }

    /// The number of a heading: `3.1`.
    var headingNumber: String {
        let rest = Self.withoutNumber(text)
        guard rest.utf8.count < text.utf8.count else { return "" }
        return String(text.dropLast(rest.count).prefix { $0.isNumber || $0 == "." })
            .trimmingPoint
    }

    static func withoutNumber(_ text: String) -> String {
        let rest = text.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == " " }
        return rest.isEmpty ? text : String(rest)
    }
}

extension String {
    fileprivate var trimmingPoint: String { hasSuffix(".") ? String(dropLast()) : self }
}
