import DocumentArchive
package import DocumentControl
import Foundation

/// A file that is open in an editor; it is kept until what it says is recorded.
package struct OpenSheet: Sendable {
    /// The path of the file.
    package let file: String
    private let review: ReviewSheet?

    init(file: String, review: ReviewSheet?) {
        self.file = file
        self.review = review
    }

    /// The comments that were written.
    ///
    /// - Throws: ``OfficeError/reviewUnreadable(_:file:)`` where anything else was changed.
    package func comments() throws -> [ReviewComment] {
        guard let review else { return [] }
        do { return try review.comments(in: try text()) } catch let problem as ReviewSheet.Problem {
            throw OfficeError.reviewUnreadable(problem, file: file)
        }
    }

    /// The answers that were written.
    package func answers() throws -> [(number: Int, text: String)] {
        AnswerSheet.answers(in: try text())
    }

    /// Takes the file away.
    package func discard() { try? FileManager.default.removeItem(atPath: file) }

    private func text() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }
}

extension Office {
    /// Opens the text under review for comments; what was written before is opened once more.
    ///
    /// - Throws: Why the person could not review it, before anything is written.
    package func reviewSheet(of id: DocumentID, as role: Name?) async throws -> OpenSheet {
        let submission = try onItsWay(id)
        // Refused now rather than after an hour of reading.
        _ = try await prepare(
            .changesRequested([ReviewComment(number: 1, quote: [], comment: ["-"])]), on: id,
            as: role)
        let staged = try text(of: submission, stage: "submitted")
        let title =
            "\(id) \(submission.item.revision) \"\(submission.text.title)\", submission "
            + submission.id.short
        let review = ReviewSheet(staged.text.source.text, title: title)
        let file = try sheet(
            "review-\(id)-\(submission.item.revision).md", review.text)
        return OpenSheet(file: file, review: review)
    }

    /// Opens the comments that wait for answers.
    package func answerSheet(of id: DocumentID, _ open: [OpenComment]) throws -> OpenSheet {
        OpenSheet(file: try sheet("answers-\(id).md", AnswerSheet(open).text), review: nil)
    }

    /// Takes away the answers to comments on a document, once they are recorded.
    package func discardSheets(of id: DocumentID) {
        try? FileManager.default.removeItem(atPath: "\(sheetFolder)/answers-\(id).md")
    }

    private var sheetFolder: String { "\(archive.commonFolder)/signet/sheets" }

    private func sheet(_ name: String, _ text: String) throws -> String {
        try FileManager.default.createDirectory(
            atPath: sheetFolder, withIntermediateDirectories: true)
        let file = "\(sheetFolder)/\(name)"
        let kept = try? String(contentsOfFile: file, encoding: .utf8)
        func first(_ text: String?) -> Substring? {
            text?.split(whereSeparator: \.isNewline).first
        }
        // What was written on another submission is kept beside, and not taken for this one.
        if kept != nil, first(kept) != first(text) {
            let aside = "\(file).earlier"
            try? FileManager.default.removeItem(atPath: aside)
            try FileManager.default.moveItem(atPath: file, toPath: aside)
        }
        if !FileManager.default.fileExists(atPath: file) {
            try text.write(toFile: file, atomically: true, encoding: .utf8)
        }
        return file
    }
}
