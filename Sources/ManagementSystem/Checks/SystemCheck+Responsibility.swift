import DocumentControl

extension SystemCheck {
    /// Exactly one role answers for each step, and the cells hold nothing but R, A, C and I.
    func responsibilityDefects() -> [Defect] {
        var defects: [Defect] = []
        for document in system.documents where asks(document, for: "Roles") {
            for table in document.section("Roles").flatMap(\.tables) where table.isResponsibilities
            {
                for (row, line) in zip(table.rows, table.lines) {
                    let cells = row.dropFirst().map { $0.split(separator: "/").map(String.init) }
                    let step = row.first ?? ""
                    let owners = cells.count { $0.contains("A") }
                    if owners != 1 {
                        defects.append(
                            defect(
                                document, line, "one-answers",
                                owners == 0
                                    ? "Nobody answers for '\(step)'."
                                    : "\(owners) roles answer for '\(step)'.",
                                "Give the row exactly one A."))
                    }
                    for cell in cells.flatMap({ $0 })
                    where !["R", "A", "C", "I", "-"].contains(cell) {
                        defects.append(
                            defect(
                                document, line, "duty-unknown",
                                "'\(cell)' in the row '\(step)' is no duty.",
                                "Write R, A, C, I, A/R or -."))
                    }
                }
            }
        }
        return defects
    }
}

extension SystemSection.Table {
    /// Whether it says who does, answers for and hears of what: the first column is the step, and most of the cells
    /// hold duties.
    package var isResponsibilities: Bool {
        guard header.count > 2, column("Step", "Activity") == 0, !rows.isEmpty else { return false }
        let cells = rows.flatMap { $0.dropFirst() }
        return cells.count { ["R", "A", "C", "I", "-", "A/R", "R/A"].contains($0) } * 2
            > cells.count
    }
}
