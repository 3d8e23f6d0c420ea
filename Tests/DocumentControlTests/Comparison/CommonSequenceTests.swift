import DocumentControl
import TestSupport
import Testing

/// The pairs of two sequences against those of the whole table, worked out in the plainest way.
@Suite struct CommonSequenceTests {
    /// The heaviest common subsequence; of several the one that pairs early, then skips in the old sequence.
    private func naive(
        _ old: [Int], _ new: [Int], _ weights: [Int32]
    ) -> [(old: Int, new: Int)] {
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var (last, end) = (old.count, new.count)
        while last > start, end > start, old[last - 1] == new[end - 1] {
            (last, end) = (last - 1, end - 1)
        }
        var best = [[Int32]](
            repeating: [Int32](repeating: 0, count: new.count + 1), count: old.count + 1)
        for row in (start..<max(start, last)).reversed() {
            for column in (start..<max(start, end)).reversed() {
                best[row][column] = max(best[row + 1][column], best[row][column + 1])
                if row == last - 1 { best[row][column] = best[row][column + 1] }
                if column == end - 1 {
                    best[row][column] = row == last - 1 ? 0 : best[row + 1][column]
                }
                if old[row] == new[column] {
                    let next = row == last - 1 || column == end - 1 ? 0 : best[row + 1][column + 1]
                    best[row][column] = max(best[row][column], next + weights[old[row]])
                }
            }
        }
        func value(_ row: Int, _ column: Int) -> Int32 {
            row < last && column < end ? best[row][column] : 0
        }
        var pairs = (0..<start).map { (old: $0, new: $0) }
        var (row, column) = (start, start)
        while row < last, column < end {
            let here = value(row, column)
            if old[row] == new[column], here == value(row + 1, column + 1) + weights[old[row]] {
                pairs.append((row, column))
                (row, column) = (row + 1, column + 1)
            } else if value(row + 1, column) == here {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs + zip(last..<old.count, end..<new.count).map { ($0, $1) }
    }

    /// A sequence with some of its elements taken out, replaced, moved or added to.
    private func changed(
        _ old: [Int], kinds: Int, changes: Int, _ random: inout SplitMix
    ) -> [Int] {
        var new = old
        for _ in 0..<changes {
            let place = Int.random(in: 0...new.count, using: &random)
            let element = Int.random(in: 0..<kinds, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: new.insert(element, at: place)
            case 1 where place < new.count: new.remove(at: place)
            case 2 where place < new.count: new[place] = element
            case 3:
                let run = (0..<Int.random(in: 1...12, using: &random)).map { _ in element }
                new.insert(contentsOf: run, at: place)
            default:
                let end = min(new.count, place + Int.random(in: 0...9, using: &random))
                new.removeSubrange(place..<end)
            }
        }
        return new
    }

    @Test(arguments: [2, 3, 8, 40, 400])
    func thePairsAreThoseOfTheWholeTable(kinds: Int) {
        var random = SplitMix(UInt64(kinds))
        for number in 0..<600 {
            let most: Int32 = [1, 6, 21][number % 3]
            let weights = (0..<kinds).map { _ in Int32.random(in: 1...most, using: &random) }
            let old = (0..<Int.random(in: 0...120, using: &random)).map { _ in
                Int.random(in: 0..<kinds, using: &random)
            }
            let new = changed(old, kinds: kinds, changes: number % 9, &random)
            let found = CommonSequence.pairs(old, new, weights: weights)
            let wanted = naive(old, new, weights)
            guard found.elementsEqual(wanted, by: { $0 == $1 }) else {
                Issue.record("\(old)\n\(new)\n\(weights)\n\(found)\n\(wanted)")
                return
            }
        }
    }
}
