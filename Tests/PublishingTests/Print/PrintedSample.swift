import DocumentControl
import Foundation
import Publishing

/// Texts with facts of a register, to be set.
enum PrintedSample {
    static let files = [
        PrintedSheet.File(name: "figures/flow.png", digest: String(repeating: "ab", count: 32)),
        PrintedSheet.File(name: "figures/flow.svg", digest: String(repeating: "cd", count: 32)),
    ]

    /// A sheet of P-20, revision 2.0, with a text.
    static func sheet(
        _ text: String, title: String = "Incidents", language: String = "en",
        marks: [String] = [], files: [PrintedSheet.File] = files
    ) -> PrintedSheet {
        PrintedSheet(
            identifier: "P-20", title: title, revision: "2.0", day: Day("2026-11-06"),
            organisation: "IT service management system", language: language,
            header: TextHeader(
                lines: [
                    ("Document", "P-20 \(title)"), ("Revision", "2.0, in force"),
                    ("In force from", "2026-11-06 09:00"),
                    ("Approved by", "Anna Example (management-representative)"),
                ], marks: marks,
                note: "generated on 2026-11-12 from the register, not part of the approved text"),
            body: .markdown(
                text, titles: ["P-20": title, "P-21": "Problem management & review"]), files: files)
    }

    static func man(_ text: String) -> String { ManPage.text(of: sheet(text)) }

    static func latex(_ text: String) -> String { LatexDocument.text(of: sheet(text)) }

    /// The lines of the page below the facts.
    static func manBody(_ text: String) -> [String] {
        let lines = man("# X\n\n" + text).split(separator: "\n").map(String.init)
        return Array(lines.drop { $0 != ".SH \"X\"" }.dropFirst())
    }

    /// The lines of the document below the title.
    static func latexBody(_ text: String) -> String {
        let lines = latex(text)
        guard let start = lines.range(of: "\\textbegins\n"),
            let end = lines.range(of: "\n\\end{document}", options: .backwards)
        else { return "" }
        return String(lines[start.upperBound..<end.lowerBound])
            .trimmingCharacters(in: .newlines)
    }
}
