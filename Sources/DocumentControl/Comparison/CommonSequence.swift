/// The heaviest common subsequence of two sequences of numbers.
///
/// Exact as long as the table of all pairs stays below ``tableLimit``. Above that, elements that
/// stand once on either side are anchors (the patience method), and what has none is matched
/// greedily within a window: the cost never grows with the product of the lengths.
package struct CommonSequence {
    private static let tableLimit = 1_000_000
    private static let window = 200

    private let old: [Int]
    private let new: [Int]
    private let weights: [Int32]
    private var found: [(old: Int, new: Int)] = []

    /// Matches two sequences.
    ///
    /// - Parameters:
    ///   - old: Numbers from 0 on.
    ///   - new: Numbers from 0 on, equal where the elements are.
    ///   - weights: What each number counts, at least 1.
    /// - Returns: The places of equal elements, rising on both sides.
    package static func pairs(
        _ old: [Int], _ new: [Int], weights: [Int32]
    ) -> [(old: Int, new: Int)] {
        var sequence = CommonSequence(old: old, new: new, weights: weights)
        sequence.match(0..<old.count, 0..<new.count)
        return sequence.found
    }

    /// Matches two sequences of things.
    ///
    /// - Parameters:
    ///   - old: Things of the old text.
    ///   - new: Things of the new one.
    ///   - key: What a thing is compared by, byte by byte.
    ///   - weight: What a thing counts, at least 1.
    /// - Returns: The places of equal things, rising on both sides.
    static func pairs<Thing>(
        _ old: [Thing], _ new: [Thing], key: (Thing) -> String, weight: (Thing) -> Int32
    ) -> [(old: Int, new: Int)] {
        // What both begin and end with is matched anyway; it needs no numbers.
        let shorter = min(old.count, new.count)
        var start = 0
        while start < shorter, key(old[start]).hasBytes(of: key(new[start])) { start += 1 }
        var (last, end) = (old.count, new.count)
        while last > start, end > start, key(old[last - 1]).hasBytes(of: key(new[end - 1])) {
            (last, end) = (last - 1, end - 1)
        }
        var found: [(old: Int, new: Int)] = []
        found.reserveCapacity(shorter)
        for place in 0..<start { found.append((place, place)) }
        if start < last, start < end {
            var numbering = TextNumbering(capacity: last - start + end - start)
            var weights: [Int32] = []
            func number(_ thing: Thing) -> Int {
                let number = numbering.number(of: key(thing))
                if number == weights.count { weights.append(weight(thing)) }
                return number
            }
            let first = old[start..<last].map { number($0) }
            let second = new[start..<end].map { number($0) }
            for pair in pairs(first, second, weights: weights) {
                found.append((pair.old + start, pair.new + start))
            }
        }
        for (place, other) in zip(last..<old.count, end..<new.count) {
            found.append((place, other))
        }
        return found
    }

    private init(old: [Int], new: [Int], weights: [Int32]) {
        self.old = old
        self.new = new
        self.weights = weights
    }

    private mutating func match(_ left: Range<Int>, _ right: Range<Int>) {
        var (first, second) = (left.lowerBound, right.lowerBound)
        while first < left.upperBound, second < right.upperBound, old[first] == new[second] {
            found.append((first, second))
            (first, second) = (first + 1, second + 1)
        }
        var (last, end) = (left.upperBound, right.upperBound)
        while last > first, end > second, old[last - 1] == new[end - 1] {
            (last, end) = (last - 1, end - 1)
        }
        if first < last, second < end {
            if (last - first) * (end - second) <= Self.tableLimit {
                matchByTable(first..<last, second..<end)
            } else {
                matchByAnchors(first..<last, second..<end)
            }
        }
        for (place, other) in zip(last..<left.upperBound, end..<right.upperBound) {
            found.append((place, other))
        }
    }

    private mutating func matchByTable(_ left: Range<Int>, _ right: Range<Int>) {
        if let band = SequenceBand(old[left], new[right], weights: weights) {
            for pair in band.pairs() {
                found.append((left.lowerBound + pair.old, right.lowerBound + pair.new))
            }
            return
        }
        let width = right.count + 1
        var table = [Int32](repeating: 0, count: (left.count + 1) * width)
        let columns = Array(new[right])
        // Almost the whole time goes into this loop: nothing in it is looked up twice, or checked.
        unsafe table.withUnsafeMutableBufferPointer { table in
            unsafe columns.withUnsafeBufferPointer { columns in
                for row in stride(from: left.count - 1, through: 0, by: -1) {
                    let element = old[left.lowerBound + row]
                    let weight = weights[element]
                    let (base, below) = (row * width, (row + 1) * width)
                    var (beside, diagonal): (Int32, Int32) = (0, 0)
                    for column in stride(from: width - 2, through: 0, by: -1) {
                        let under = unsafe table[below + column]
                        var best = max(under, beside)
                        if unsafe columns[column] == element {
                            best = max(best, diagonal + weight)
                        }
                        unsafe table[base + column] = best
                        (beside, diagonal) = (best, under)
                    }
                }
            }
        }
        var (row, column) = (0, 0)
        while row < left.count, column < right.count {
            let here = table[row * width + column]
            let element = old[left.lowerBound + row]
            if new[right.lowerBound + column] == element,
                here == table[(row + 1) * width + column + 1] + weights[element]
            {
                found.append((left.lowerBound + row, right.lowerBound + column))
                (row, column) = (row + 1, column + 1)
            } else if table[(row + 1) * width + column] == here {
                row += 1
            } else {
                column += 1
            }
        }
    }

    private mutating func matchByAnchors(_ left: Range<Int>, _ right: Range<Int>) {
        let anchors = self.anchors(left, right)
        guard !anchors.isEmpty else { return matchGreedily(left, right) }
        var (first, second) = (left.lowerBound, right.lowerBound)
        for anchor in anchors {
            match(first..<anchor.old, second..<anchor.new)
            found.append(anchor)
            (first, second) = (anchor.old + 1, anchor.new + 1)
        }
        match(first..<left.upperBound, second..<right.upperBound)
    }

    /// The longest rising chain of elements that stand once on either side.
    private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
        let own = singles(old, left)
        let others = singles(new, right)
        let common = left.compactMap { place -> (old: Int, new: Int)? in
            guard own[old[place]] == place, let other = others[old[place]] else { return nil }
            return (place, other)
        }
        var tails: [Int] = []
        var before = [Int?](repeating: nil, count: common.count)
        for (number, pair) in common.enumerated() {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if common[tails[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[number] = tails[low - 1] }
            if low < tails.count { tails[low] = number } else { tails.append(number) }
        }
        var chain: [(old: Int, new: Int)] = []
        var next = tails.last
        while let number = next {
            chain.append(common[number])
            next = before[number]
        }
        return chain.reversed()
    }

    /// Where each number stands that stands once.
    private func singles(_ numbers: [Int], _ range: Range<Int>) -> [Int: Int] {
        var places: [Int: Int] = [:]
        for place in range { places[numbers[place]] = places[numbers[place]] == nil ? place : -1 }
        return places.filter { $0.value >= 0 }
    }

    private mutating func matchGreedily(_ left: Range<Int>, _ right: Range<Int>) {
        var second = right.lowerBound
        for first in left where second < right.upperBound {
            let reach = second..<min(second + Self.window, right.upperBound)
            guard let other = reach.first(where: { new[$0] == old[first] }) else { continue }
            found.append((first, other))
            second = other + 1
        }
    }
}
