/// Puts findings at the places of a text where they belong, while it is drawn.
///
/// A finding stands at the first block that ends on its line or later: one of an empty line at what follows.
final class FindingPlaces {
    private let findings: [PreviewFinding]
    private var next = 0
    /// The numbers, from 1, of those that stand at a place.
    private(set) var placed: Set<Int> = []

    /// - Parameters:
    ///   - findings: In the order of their lines.
    ///   - firstLine: The line of the file on which the text begins; what lies above has no place in it.
    init(_ findings: [PreviewFinding], from firstLine: Int) {
        self.findings = findings
        next = findings.firstIndex { $0.line >= firstLine } ?? findings.count
    }

    /// What stands at a block that ends on a line of the file; nothing where nothing was found there.
    func marks(through line: Int) -> String? {
        var marks = ""
        while next < findings.count, findings[next].line <= line {
            next += 1
            placed.insert(next)
            let grade = findings[next - 1].grade
            marks +=
                "<a class=\"flag \(grade.rawValue)\" id=\"place-\(next)\" href=\"#finding-\(next)\""
                + HTMLText.attribute("aria-label", "Finding \(next): \(grade.words)")
                + HTMLText.attribute("title", findings[next - 1].problem)
                + ">\(next)</a>"
        }
        return marks.isEmpty ? nil : marks
    }
}
