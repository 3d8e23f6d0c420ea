import DocumentControl
import Standards

extension SystemCheck {
    /// Every requirement has one document that covers it, every document of a type with clauses serves one.
    ///
    /// A catalogue is judged once something is bound to one of its requirements: what was only taken in to look
    /// things up binds nobody.
    func coverageDefects() -> [Defect] {
        var defects: [Defect] = []
        for catalogue in system.catalogues where !catalogue.requirements.isEmpty {
            let coverage = Coverage(of: catalogue, by: system)
            guard coverage.rows.contains(where: { !$0.covered.isEmpty }) else { continue }
            let file = "manual/standards/\(catalogue.id).yaml"
            let gaps = coverage.gaps.map(\.reference.number)
            if !gaps.isEmpty {
                defects.append(
                    Defect(
                        file: file, line: 1, code: "requirement-gap",
                        problem: "Nothing covers \(gaps.joined(separator: ", ")).",
                        remedy:
                            "Write '<!-- covers: \(catalogue.id):\(gaps[0]) -->' below the heading of the "
                            + "section that fulfils it; signet coverage --gaps lists all."))
            }
            for row in coverage.rows where row.isShared {
                let others = row.covered.sorted { ($0.document, $0.line) < ($1.document, $1.line) }
                for place in others.dropFirst() where place.document != others[0].document {
                    guard let document = system[place.document] else { continue }
                    defects.append(
                        defect(
                            document, place.line, "requirement-shared",
                            "\(others[0].document) says as well that it covers \(row.reference).",
                            "Let one document cover it; write 'supports:' in the other.",
                            isRemark: true))
                }
            }
        }
        return defects
    }
}
