/// The units of two texts as numbers, equal where the units are the same.
struct UnitNumbers {
    let old: [Int]
    let new: [Int]
    /// What each number counts when units are paired: the longer, the more.
    private(set) var weights: [Int32] = []
    /// Rows are the same where their cells are that both tables have.
    let tables: TablePairing

    init(old: [TextUnit], new: [TextUnit]) {
        let tables = TablePairing(old: old, new: new)
        var weights: [Int32] = []
        var numbering = TextNumbering(
            capacity: old.count + 1, length: old.reduce(0) { $0 + $1.text.utf8.count })
        func number(_ unit: TextUnit, _ key: String?) -> Int {
            let number = numbering.number(of: key ?? unit.text, mark: unit.kind.mark)
            if number == weights.count {
                weights.append(Int32(1 + min(unit.text.utf8.count / 8, 20)))
            }
            return number
        }
        self.old = old.map { number($0, tables.oldKey($0)) }
        self.new = new.map { number($0, tables.newKey($0)) }
        self.tables = tables
        self.weights = weights
    }
}

extension TextUnit.Kind {
    /// One number a kind: units of one text and different kinds are different.
    fileprivate var mark: Int {
        switch self {
        case .paragraph: 0
        case .row: 1
        case .code: 2
        case .other: 3
        case .heading(let level): 4 + 2 * level
        case .item(let depth): 5 + 2 * depth
        }
    }
}
