package import DocumentControl

/// A figure by which a process is steered, as a procedure defines it.
package struct Indicator: Hashable, Sendable {
    package let id: String
    package let formula: String
    package let target: String
    package let source: String
    package let document: DocumentID
    package let line: Int
}

extension SystemDocument {
    /// What its table of key performance indicators defines; columns KPI, Formula, Target, Source.
    package var indicators: [Indicator] {
        section("Key performance indicators").flatMap(\.tables).flatMap { table -> [Indicator] in
            guard let id = table.column("KPI"), let formula = table.column("Formula"),
                let target = table.column("Target"), let source = table.column("Source")
            else { return [] }
            return zip(table.rows, table.lines).map { row, line in
                Indicator(
                    id: row[id], formula: row[formula], target: row[target], source: row[source],
                    document: self.id, line: line)
            }
        }
    }
}

extension SystemCheck {
    /// Every process has figures, each defined once, with formula, target and source.
    func indicatorDefects() -> [Defect] {
        var defects: [Defect] = []
        var known: [String: DocumentID] = [:]
        for document in system.originals where asks(document, for: "Key performance indicators") {
            let indicators = document.indicators
            if indicators.isEmpty,
                let section = document.section("Key performance indicators").first
            {
                defects.append(
                    defect(
                        document, section.line, "no-indicator",
                        "The process has no figure to steer it by.",
                        "Add a table with the columns KPI, Formula, Target, Source.",
                        isRemark: true))
            }
            for indicator in indicators {
                for (what, text) in [
                    ("formula", indicator.formula), ("target", indicator.target),
                    ("source", indicator.source),
                ] where text.isEmpty {
                    defects.append(
                        defect(
                            document, indicator.line, "indicator-incomplete",
                            "\(indicator.id) has no \(what).", "Fill the cell.",
                            isRemark: true))
                }
                if let other = known[indicator.id] {
                    defects.append(
                        defect(
                            document, indicator.line, "indicator-twice",
                            "\(indicator.id) is defined in \(other) as well.",
                            "Define it once, and refer to it elsewhere.", isRemark: true))
                }
                known[indicator.id] = document.id
            }
        }
        return defects
    }
}
