import DocumentControl

extension SystemCheck {
    /// What a supplier promises is not weaker than what is promised to customers with it.
    ///
    /// Looked at are tables with a column that begins with `Customer` and one that begins with `Supplier`. Compared is
    /// what has one unit, where the supplier's cell begins with it: times must not be longer, shares not smaller.
    /// Suppliers in parallel may each promise less.
    func supplierDefects() -> [Defect] {
        system.originals.filter { !$0.isFromOutside }.flatMap { document in
            document.sections.flatMap(\.tables).flatMap { table -> [Defect] in
                guard let ours = table.header.firstIndex(where: { $0.hasPrefix("Customer") }),
                    let theirs = table.header.firstIndex(where: { $0.hasPrefix("Supplier") })
                else { return [] }
                return zip(table.rows, table.lines).compactMap { row, line in
                    guard !row.contains(where: Self.isParallel),
                        let promised = Quantity.first(in: row[ours]),
                        let backed = Quantity.first(in: row[theirs], atBeginning: true),
                        promised.isStronger(than: backed)
                    else { return nil }
                    return defect(
                        document, line, "supplier-weaker",
                        "The supplier promises '\(row[theirs])', and the customer is promised '\(row[ours])'.",
                        "Agree more with the supplier, promise less, or say what stands beside it in parallel."
                    )
                }
            }
        }
    }

    private static func isParallel(_ cell: String) -> Bool {
        let words = cell.lowercased()
        return ["parallel", "redundan", "second source", "并行", "冗余"].contains(where: words.contains)
    }
}

/// A number with its unit.
private struct Quantity {
    let number: Double
    /// Seconds for all times by the clock.
    let unit: String

    /// The first one of a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - atBeginning: Whether nothing but a comparison may stand before it.
    /// - Returns: The number with its unit; nothing where there is none.
    static func first(in text: String, atBeginning: Bool = false) -> Quantity? {
        let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == ";" || $0 == "(" }
        for (place, word) in words.enumerated() {
            let digits = word.prefix { $0.isNumber || $0 == "." }
            if let number = Double(digits) {
                let attached = word.dropFirst(digits.count)
                let rest = (attached.isEmpty ? [] : [attached]) + words[(place + 1)...]
                guard let unit = rest.first else { return nil }
                let second = rest.dropFirst().first.map(String.init) ?? ""
                return Quantity(number, String(unit), second)
            }
            let isComparison = ["<=", ">=", "<", ">", "≤", "≥", "at", "most", "least", "within"]
                .contains(String(word))
            if atBeginning, !isComparison { return nil }
        }
        return nil
    }

    private init(_ number: Double, _ word: String, _ second: String) {
        if let seconds = Self.seconds[word] {
            self.number = number * seconds
            unit = "seconds"
        } else {
            // "service hours" and "working days" are clocks of their own.
            self.number = number * (Self.seconds[second] ?? 1)
            unit = Self.seconds[second] == nil ? word : word + " seconds"
        }
    }

    func isStronger(than other: Quantity) -> Bool {
        guard unit == other.unit else { return false }
        return unit.hasSuffix("seconds")
            ? number < other.number
            : unit == "%" ? number > other.number : false
    }

    private static let seconds: [String: Double] = [
        "second": 1, "seconds": 1, "s": 1, "minute": 60, "minutes": 60, "min": 60, "hour": 3600,
        "hours": 3600, "h": 3600, "day": 86400, "days": 86400, "week": 604_800, "weeks": 604_800,
        "秒": 1, "分钟": 60, "小时": 3600, "天": 86400,
    ]
}
