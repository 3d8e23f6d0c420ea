/// Pairs units that are revisions of one another.
struct Likeness {
    /// The share of common words from which on two units are taken for one that changed.
    private static let threshold = 0.5
    /// The share from which on a unit is found again far away.
    private static let farThreshold = 0.7
    /// So many words at its beginning a unit is looked for by.
    private static let tripleLimit = 200
    /// Above so many pairs only neighbours are looked at.
    private static let tableLimit = 10_000
    private static let window = 12
    /// Below so many pairs, letters count where words do not: a short title with a misspelling.
    private static let closeLimit = 100

    private let old: [TextUnit]
    private let new: [TextUnit]
    private var oldWords: [[Int]?]
    private var newWords: [[Int]?]
    private var words = WordNumbering()

    init(old: [TextUnit], new: [TextUnit]) {
        self.old = old
        self.new = new
        oldWords = Array(repeating: nil, count: old.count)
        newWords = Array(repeating: nil, count: new.count)
    }

    /// Units that are not to be paired.
    private var isOldTaken: [Bool] = []
    private var isNewTaken: [Bool] = []

    /// Leaves out what has its partner.
    mutating func leaveOut(old: [Bool], new: [Bool]) {
        isOldTaken = old
        isNewTaken = new
    }

    /// Whether two units may be taken for one that changed.
    mutating func areAlike(_ place: Int, _ other: Int) -> Bool {
        share(place, other, isClose: false) >= Self.threshold
    }

    /// Whether one unit with a few changed words may be found again at quite another place.
    mutating func areMostlyAlike(_ place: Int, _ other: Int) -> Bool {
        share(place, other, isClose: false) >= Self.farThreshold
    }

    /// The numbers of three words in a row: what two units share that were one.
    mutating func triples(old place: Int) -> Set<Triple> { triples(of: old[place]) }
    mutating func triples(new place: Int) -> Set<Triple> { triples(of: new[place]) }

    struct Triple: Hashable {
        let first: Int
        let second: Int
        let third: Int
    }

    private mutating func triples(of unit: TextUnit) -> Set<Triple> {
        let words = TextToken.tokens(of: unit.text).prefix(Self.tripleLimit)
            .filter { $0.kind == .word || $0.kind == .character }
            .map { self.words.number(of: $0.text) }
        guard words.count > 2 else { return [] }
        return Set(
            (0..<words.count - 2).map {
                Triple(first: words[$0], second: words[$0 + 1], third: words[$0 + 2])
            })
    }

    /// The pairs within two ranges, rising on both sides.
    mutating func pairs(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        return left.count * right.count <= Self.tableLimit
            ? pairsByTable(left, right) : pairsByWindow(left, right)
    }

    private mutating func pairsByTable(
        _ left: Range<Int>, _ right: Range<Int>
    ) -> [(old: Int, new: Int)] {
        let isClose = left.count * right.count <= Self.closeLimit
        let width = right.count + 1
        var shares = [Double](repeating: 0, count: left.count * width)
        var sums = [Double](repeating: 0, count: (left.count + 1) * width)
        for row in stride(from: left.count - 1, through: 0, by: -1) {
            for column in stride(from: width - 2, through: 0, by: -1) {
                let share = freeShare(
                    left.lowerBound + row, right.lowerBound + column, isClose: isClose)
                shares[row * width + column] = share
                let apart = max(sums[(row + 1) * width + column], sums[row * width + column + 1])
                let together =
                    share >= Self.threshold ? sums[(row + 1) * width + column + 1] + share : 0
                sums[row * width + column] = max(apart, together)
            }
        }
        var found: [(old: Int, new: Int)] = []
        var (row, column) = (0, 0)
        while row < left.count, column < right.count {
            let here = sums[row * width + column]
            let share = shares[row * width + column]
            if share >= Self.threshold, here == sums[(row + 1) * width + column + 1] + share {
                found.append((left.lowerBound + row, right.lowerBound + column))
                (row, column) = (row + 1, column + 1)
            } else if here == sums[(row + 1) * width + column] {
                row += 1
            } else {
                column += 1
            }
        }
        return found
    }

    private mutating func pairsByWindow(
        _ left: Range<Int>, _ right: Range<Int>
    ) -> [(old: Int, new: Int)] {
        var found: [(old: Int, new: Int)] = []
        var next = right.lowerBound
        for place in left where next < right.upperBound {
            // The window follows the place, so that a run of insertions does not hold it back.
            let expected = right.lowerBound + (place - left.lowerBound)
            let start = max(next, min(expected - Self.window, right.upperBound - 1))
            var best: (other: Int, share: Double)?
            for other in start..<min(start + 2 * Self.window, right.upperBound) {
                let share = freeShare(place, other, isClose: false)
                if share >= Self.threshold, share > best?.share ?? 0 { best = (other, share) }
            }
            guard let best else { continue }
            found.append((place, best.other))
            next = best.other + 1
        }
        return found
    }

    private mutating func freeShare(_ place: Int, _ other: Int, isClose: Bool) -> Double {
        if isOldTaken.indices.contains(place), isOldTaken[place] { return 0 }
        if isNewTaken.indices.contains(other), isNewTaken[other] { return 0 }
        return share(place, other, isClose: isClose)
    }

    /// Twice the common words over all words; 0 for units of different kinds.
    private mutating func share(_ place: Int, _ other: Int, isClose: Bool) -> Double {
        guard old[place].kind.isAkin(to: new[other].kind) else { return 0 }
        let left = wordsOfOld(place)
        let right = wordsOfNew(other)
        let all = left.count + right.count
        guard all > 0 else { return 1 }
        // So different in length that they cannot share half of their words.
        guard 4 * min(left.count, right.count) >= all || isClose else { return 0 }
        let share = Double(2 * words.common(left, right)) / Double(all)
        guard share < Self.threshold, isClose else { return share }
        return max(share, letterShare(old[place].text, new[other].text))
    }

    private func letterShare(_ left: String, _ right: String) -> Double {
        let (first, second) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        let longest = max(first.count, second.count)
        guard 1...60 ~= longest else { return 0 }
        return 1 - Double(EditDistance.between(first, second)) / Double(longest)
    }

    private mutating func wordsOfOld(_ place: Int) -> [Int] {
        if let words = oldWords[place] { return words }
        let words = self.words.numbers(of: old[place].text)
        oldWords[place] = words
        return words
    }

    private mutating func wordsOfNew(_ place: Int) -> [Int] {
        if let words = newWords[place] { return words }
        let words = self.words.numbers(of: new[place].text)
        newWords[place] = words
        return words
    }
}

/// How many letters must be added, removed or replaced to make one text of another.
enum EditDistance {
    static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (place, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for (other, candidate) in right.enumerated() {
                let above = row[other + 1]
                row[other + 1] = min(
                    above + 1, row[other] + 1, diagonal + (scalar == candidate ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
