import DocumentControl

/// Two texts between which much happened.
enum RedlineSample {
    static let old = units(
        [
            (.heading(2), "1 Scope"), (.paragraph, "All balances of the laboratory are meant."),
            (.heading(2), "2 Records"),
            (.paragraph, "The readings are written into the log of the balance and kept."),
            (.paragraph, "The log must be signed by the keeper within 5 days."),
            (.heading(2), "3 Steps"), (.item(depth: 1), "Switch the balance on."),
            (.item(depth: 1), "Clean the pan with a soft brush."),
            (.item(depth: 1), "Write the reading into the log."),
            (.paragraph, "Wait until the *display* shows zero."),
        ],
        table: ["Balance", "Tolerance"], rows: [["B-1", "0.5 mg"], ["B-2", "10 mg"]])

    static let new = units(
        [
            (.heading(2), "1 Scope"), (.paragraph, "All balances of the laboratory are meant."),
            (.heading(2), "2 Steps"),
            (.item(depth: 1), "Clean the pan with a soft brush."),
            (.item(depth: 1), "Switch the balance on."),
            (.item(depth: 1), "Write the reading into the log."),
            (.paragraph, "Wait until the **display** shows zero."),
        ],
        table: ["Balance", "Tolerance", "Checked"],
        rows: [["B-1", "0.5 mg", "daily"], ["B-2", "15 mg", "weekly"]],
        after: [
            (.heading(2), "3 Records"),
            (.paragraph, "The readings are written into the log of the balance and kept."),
            (.paragraph, "The log may be signed by the keeper within 5 days."),
        ])

    private static func units(
        _ parts: [(TextUnit.Kind, String)], table: [String], rows: [[String]],
        after: [(TextUnit.Kind, String)] = []
    ) -> [TextUnit] {
        var units: [TextUnit] = []
        var section: [String] = []
        func add(_ parts: [(TextUnit.Kind, String)]) {
            for (kind, form) in parts {
                let text = form.filter { $0 != "*" }
                let isHeading = kind == .heading(2)
                units.append(
                    TextUnit(
                        kind: kind, text: text, line: 2 * units.count + 9, form: form,
                        section: isHeading ? [] : section))
                if isHeading { section = [text] }
            }
        }
        add(parts)
        for (number, cells) in ([table] + rows).enumerated() {
            units.append(
                TextUnit(
                    kind: .row, text: cells.joined(separator: " | "), line: 2 * units.count + 9,
                    section: section,
                    row: TableRowPlace(
                        table: 0, columns: table, cells: cells, isHeader: number == 0)))
        }
        add(after)
        return units
    }
}
