/// How a preview tells what was found and what changes.
package enum PreviewWords {
    /// Such as `2 findings: 1 defect, 1 remark`.
    package static func counts(_ findings: [PreviewFinding]) -> String {
        guard !findings.isEmpty else { return "No findings" }
        func count(_ grade: PreviewFinding.Grade, _ one: String, _ many: String) -> String? {
            let count = findings.count { $0.grade == grade }
            return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
        }
        let parts = [
            count(.defect, "defect", "defects"), count(.remark, "remark", "remarks"),
            count(.noted, "taken note of", "taken note of"),
        ].compactMap { $0 }
        return "\(short(findings)): \(parts.joined(separator: ", "))"
    }

    /// Such as `2 findings`.
    package static func short(_ findings: [PreviewFinding]) -> String {
        switch findings.count {
        case 0: "no findings"
        case 1: "1 finding"
        default: "\(findings.count) findings"
        }
    }
}
