import Ccmark

/// Numbers footnotes by their first use and counts how often each is used.
struct FootnoteOrder {
    private let all: [Footnote]
    /// The place of the first definition with a label.
    private let places: [String: Int]
    private var numbers: [Int: Int] = [:]
    private var counts: [Int]
    /// The definitions that are used, by their numbers.
    private(set) var order: [Int] = []

    init(_ definitions: [PreparedText.Definition], linesAbove: Int) {
        all = definitions.map {
            Footnote(
                label: $0.mark.label, line: Node.line($0.item) + linesAbove, references: 0)
        }
        places = Dictionary(
            definitions.enumerated().map { ($1.mark.folded, $0) }, uniquingKeysWith: { min($0, $1) }
        )
        counts = Array(repeating: 0, count: all.count)
    }

    /// The place of the definition with a label.
    func place(of label: String) -> Int? { places[label.lowercased()] }

    /// Notes one more reference.
    ///
    /// - Parameter place: Which definition is meant.
    /// - Returns: The number of the footnote and of the reference to it, both from 1.
    mutating func refer(to place: Int) -> (number: Int, reference: Int) {
        counts[place] += 1
        if let number = numbers[place] { return (number, counts[place]) }
        order.append(place)
        numbers[place] = order.count
        return (order.count, 1)
    }

    /// How often the footnote with this number is referred to.
    func references(to number: Int) -> Int { counts[order[number - 1]] }

    private func footnote(_ place: Int) -> Footnote {
        Footnote(label: all[place].label, line: all[place].line, references: counts[place])
    }

    var shown: [Footnote] { order.map { footnote($0) } }
    var unused: [Footnote] { all.indices.filter { numbers[$0] == nil }.map { footnote($0) } }
}
