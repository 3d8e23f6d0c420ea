package import DocumentControl
package import ManagementSystem

/// Everything that the preview of a draft shows, as values.
package struct PreviewContent: Sendable {
    /// The name of the organisation's system.
    package var organisation = ""
    package let day: Day
    /// The file of the draft.
    package let path: String
    package var document: DocumentID?
    package let title: String
    package var language: String?
    /// Such as "Revision 1.0 is in force".
    package var standing = ""
    package var facts: [(label: String, value: String)] = []
    /// The text; nothing while it cannot be read.
    package var text: SiteText?
    /// The SHA-256 of the exact bytes, in hexadecimal digits.
    package var hash = ""
    package var attachments: [SiteAttachment] = []
    /// What they hold.
    package var files: [ContentHash: [UInt8]] = [:]
    /// Of its figures.
    package var pictures: SitePictures
    /// In the order of their lines.
    package var findings: [PreviewFinding] = []
    package var comparison: ComparisonReport?
    /// What it compares with in short, such as `1.0`.
    package var former = ""
    /// Why there is none, in a sentence.
    package var noComparison = ""
    /// All documents, which the text may name.
    package var system: ManagementSystem
    /// From what its tables are drawn.
    package var drawnFrom: ManagementSystem
    package var rules: Rules?
    /// Whether its pages are made again when something changes, and are then loaded again.
    package var isWatched = false

    package init(
        day: Day, path: String, title: String, system: ManagementSystem, pictures: SitePictures
    ) {
        self.path = path
        self.pictures = pictures
        self.day = day
        self.title = title
        self.system = system
        drawnFrom = system
    }
}

/// One finding of a draft as its preview shows it.
package struct PreviewFinding: Hashable, Sendable {
    /// The raw value is the class of its elements.
    package enum Grade: String, Hashable, Sendable {
        case defect
        case remark = "told"
        /// Somebody took note of it.
        case noted

        var words: String {
            switch self {
            case .defect: "Defect"
            case .remark: "Remark"
            case .noted: "Taken note of"
            }
        }
    }

    package let grade: Grade
    package let file: String
    /// From 1.
    package let line: Int
    package let code: String
    package let problem: String
    /// What to do, or who took note of it.
    package let remedy: String

    package init(
        grade: Grade, file: String, line: Int, code: String, problem: String, remedy: String
    ) {
        self.grade = grade
        self.file = file
        self.line = line
        self.code = code
        self.problem = problem
        self.remedy = remedy
    }
}
