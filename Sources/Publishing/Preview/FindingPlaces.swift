/// Puts findings at the places of a text where they belong, while it is drawn.
///
/// A finding stands at the first block that ends on its line or later: one of an empty line at what follows.
final class FindingPlaces {
    /// Those of the file of the text, with their numbers among all.
    private let findings: [(number: Int, finding: PreviewFinding)]
    private var next: Int
    /// The numbers, from 1, of those that stand at a place.
    private(set) var placed: Set<Int> = []

    /// - Parameters:
    ///   - findings: All, those of one file in the order of their lines.
    ///   - file: The file of the text.
    ///   - firstLine: The line of the file on which the text begins; what lies above has no place in it.
    init(_ findings: [PreviewFinding], in file: String, from firstLine: Int) {
        self.findings = findings.enumerated().filter { $0.element.file == file }
            .map { ($0.offset + 1, $0.element) }
        next = self.findings.firstIndex { $0.finding.line >= firstLine } ?? self.findings.count
    }

    /// What stands at a block that ends on a line of the file; nothing where nothing was found there.
    func marks(through line: Int) -> String? {
        var marks = ""
        while next < findings.count, findings[next].finding.line <= line {
            let (number, finding) = findings[next]
            next += 1
            placed.insert(number)
            let grade = finding.grade
            marks +=
                "<a class=\"flag \(grade.rawValue)\" id=\"place-\(number)\" "
                + "href=\"#finding-\(number)\""
                + HTMLText.attribute("aria-label", "Finding \(number): \(grade.words)")
                + HTMLText.attribute("title", finding.problem) + ">\(number)</a>"
        }
        return marks.isEmpty ? nil : marks
    }
}
