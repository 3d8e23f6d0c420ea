import DocumentControl

extension SystemCheck {
    /// A target for a service says how much, of what and in which period, or names the figure that does.
    ///
    /// Looked at are tables with a column `Metric` or `Service` and one of `Target`, `Number`, `Standard value` or
    /// `Availability…`. A row that names a figure by its identifier, or a cell that refers to a document, says it there.
    func targetDefects() -> [Defect] {
        let services = ServiceCatalogue(of: system)
        return system.originals.filter { !$0.isFromOutside }.flatMap { document in
            document.sections.flatMap(\.tables).flatMap { table -> [Defect] in
                guard let subject = table.column("Metric", "Service"),
                    let column = table.header.firstIndex(where: {
                        ["Target", "Number", "Standard value"].contains($0)
                            || $0.hasPrefix("Availability")
                    })
                else { return [] }
                return zip(table.rows, table.lines).compactMap { row, line in
                    let retired = services.identifiers(in: row[subject]).contains {
                        services[$0]?.isRetired ?? false
                    }
                    guard !retired,
                        let lack = Self.lack(row, column, table, isDefinedElsewhere(row, column))
                    else { return nil }
                    return defect(
                        document, line, "target-vague",
                        "The target for '\(row[subject])' has no \(lack).",
                        "Write it so that two people measure the same: number, unit and period, or the "
                            + "identifier of the figure.")
                }
            }
        }
    }

    /// Whether the row names a figure, or the cell a document, that holds the number.
    private func isDefinedElsewhere(_ row: [String], _ column: Int) -> Bool {
        row.contains { $0.contains("KPI-") }
            || row[column].split { !($0.isLetter || $0.isNumber || $0 == "-") }.contains {
                DocumentID(String($0)).map { system[$0] != nil || rules.reserved[$0] != nil }
                    ?? false
            }
    }

    /// What a target lacks; nothing where it is whole.
    private static func lack(
        _ row: [String], _ column: Int, _ table: SystemSection.Table, _ isElsewhere: Bool
    ) -> String? {
        let (cell, title) = (row[column], table.header[column])
        if isElsewhere || title.hasPrefix("Availability") && cell == "-" { return nil }
        guard cell.contains(where: \.isNumber) else { return "number" }
        if let unit = table.column("Unit") {
            if row[unit].isEmpty || row[unit] == "-" { return "unit" }
        } else if !cell.contains(where: \.isUnit), !title.contains("%"), !title.contains("(") {
            return "unit"
        }
        if let period = table.column("Period") {
            return row[period].isEmpty || row[period] == "-" ? "period" : nil
        }
        let words = "\(title) \(row.joined(separator: " "))".lowercased()
        return periods.contains(where: words.contains) ? nil : "period"
    }

    private static let periods = [
        "hour", "day", "dai", "night", "week", "month", "quarter", "year", "annual", "period",
        "always", "each", "every", "小时", "日", "天", "周", "月", "季", "年", "每",
    ]
}

extension Character {
    /// Whether a unit can be written with it.
    fileprivate var isUnit: Bool { isLetter || self == "%" || self == "‰" }
}
