import DocumentControl
import DocumentOffice

extension OpenComment {
    /// One line: number, the words it is about, the comment; who made it where several did.
    func line(_ office: Office, indent: Int, among all: [OpenComment]) -> String {
        let quote = quote.last.map { " on '\($0)':" } ?? ""
        let by = Set(all.map(\.review)).count > 1 ? " (\(office.name(self.by)))" : ""
        return String(repeating: " ", count: indent)
            + "\(shown).\(quote) \(comment.joined(separator: " "))\(by)"
    }
}

extension Desk {
    /// The comments that a submission answers, each with its answer.
    func sayAnswers(of submission: SubmissionState, _ office: Office, indent: Int) {
        let answered = office.register.answered(by: submission.id)
        guard !answered.isEmpty else { return }
        let comments = answered.map(\.comment)
        let blanks = String(repeating: " ", count: indent)
        say("\(blanks)Comments on the text before, and what became of them:")
        for (comment, answer) in answered {
            say(comment.line(office, indent: indent + 2, among: comments))
            say("\(blanks)     - \(answer.joined(separator: " "))")
        }
    }
}
