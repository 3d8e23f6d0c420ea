/// A table of the pairs near the diagonal, where two sequences differ in little.
///
/// No best way leaves the band, so that the answer is that of the whole table; the time grows with what differs
/// (E. Ukkonen, Algorithms for approximate string matching, Information and Control 64, 1985).
struct SequenceBand {
    private let old: ArraySlice<Int>
    private let new: ArraySlice<Int>
    private let weights: [Int32]
    /// The lowest difference of column and row that is looked at, and how many are.
    private let low: Int
    private let width: Int
    private var table: [Int32]

    /// Makes nothing where the whole table is hardly larger.
    ///
    /// - Parameters:
    ///   - old: Numbers from 0 on.
    ///   - new: The same.
    ///   - weights: What each number counts, at least 1.
    init?(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, weights: [Int32]) {
        let skew = new.count - old.count
        // Going out of the band and back leaves out |skew| + 2 (reach + 1) elements, and each weighs 1 or more: together
        // they weigh more than what a known way leaves out.
        let lost = Self.loss(old, new, weights)
        let reach = max(0, (lost - abs(skew)) / 2)
        width = abs(skew) + 2 * reach + 1
        guard 2 * width < new.count else { return nil }
        low = min(0, skew) - reach
        self.old = old
        self.new = new
        self.weights = weights
        // One row more below, and one place more on either side: nothing is matched there.
        table = [Int32](repeating: 0, count: (old.count + 1) * (width + 2))
        fill()
    }

    /// What is left out at most on both sides: by the best way that goes along the diagonal of the beginning, and
    /// from some place on along that of the end.
    private static func loss(
        _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ weights: [Int32]
    ) -> Int {
        let shorter = min(old.count, new.count)
        var total = 0
        for element in old { total += Int(weights[element]) }
        for element in new { total += Int(weights[element]) }
        /// What the pair with a number counts on the way along the end.
        func late(_ number: Int) -> Int {
            let element = old[old.endIndex - shorter + number]
            return element == new[new.endIndex - shorter + number] ? Int(weights[element]) : 0
        }
        var kept = 0
        for number in 0..<shorter { kept += late(number) }
        var best = kept
        for number in 0..<shorter {
            let element = old[old.startIndex + number]
            if element == new[new.startIndex + number] { kept += Int(weights[element]) }
            kept -= late(number)
            best = max(best, kept)
        }
        return total - 2 * best
    }

    private mutating func fill() {
        let (columns, count) = (Array(new), new.count)
        let (low, width) = (low, width)
        let step = width + 2
        unsafe table.withUnsafeMutableBufferPointer { table in
            unsafe columns.withUnsafeBufferPointer { columns in
                for row in stride(from: old.count - 1, through: 0, by: -1) {
                    let element = old[old.startIndex + row]
                    let weight = weights[element]
                    let (base, below) = (row * step + 1, (row + 1) * step + 1)
                    let first = row + low
                    var beside: Int32 = 0
                    let places = max(0, -first)..<max(max(0, -first), min(width, count - first))
                    for place in places.reversed() {
                        // Below stands the same column one place further left.
                        var best = max(unsafe table[below + place - 1], beside)
                        if unsafe columns[first + place] == element {
                            best = max(best, unsafe table[below + place] + weight)
                        }
                        unsafe table[base + place] = best
                        beside = best
                    }
                }
            }
        }
    }

    /// The places of equal elements, from the start of either slice, rising on both sides.
    func pairs() -> [(old: Int, new: Int)] {
        var found: [(old: Int, new: Int)] = []
        var (row, column) = (0, 0)
        while row < old.count, column < new.count {
            let place = row * (width + 2) + 1 + column - row - low
            let here = table[place]
            guard here > 0 else { break }
            let element = old[old.startIndex + row]
            let below = place + width + 2
            if new[new.startIndex + column] == element, here == table[below] + weights[element] {
                found.append((row, column))
                (row, column) = (row + 1, column + 1)
            } else if table[below - 1] == here {
                row += 1
            } else {
                column += 1
            }
        }
        return found
    }
}
