/// The comments of the reviews that sent a text back, to be answered in an editor.
package struct AnswerSheet: Hashable, Sendable {
    private let comments: [OpenComment]

    package init(_ comments: [OpenComment]) { self.comments = comments }

    /// The file as it is opened.
    package var text: String {
        let reviews = Set(comments.map(\.review.short)).sorted().joined(separator: ", ")
        let head = [
            "!# Review \(reviews): answer each comment in the lines below it, then save."
        ]
        return
            (head
            + comments.flatMap { comment in
                let quote = comment.quote.map { " on '\($0)'" }.joined()
                return ["", "!! \(comment.shown).\(quote)"]
                    + comment.comment.map { "!# \($0)" } + [""]
            }).joined(separator: "\n") + "\n"
    }

    /// Takes the answers from what was saved: the words below each `!!` and its number.
    ///
    /// - Returns: Numbers as shown, with answers; a comment without one is left out.
    package static func answers(in edited: String) -> [(number: Int, text: String)] {
        var found: [(number: Int, text: String)] = []
        var number: Int?
        var words: [String] = []
        func close() {
            if let number, !words.isEmpty { found.append((number, words.joined(separator: " "))) }
            words = []
        }
        for part in edited.split(whereSeparator: \.isNewline) {
            if part.hasPrefix("!!") {
                close()
                number = Int(part.dropFirst(2).drop { $0 == " " }.prefix { $0.isNumber })
            } else if !part.hasPrefix("!#") {
                words += part.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
            }
        }
        close()
        return found
    }
}

/// A comment of a review that sent a text back: the next submission answers it.
package struct OpenComment: Hashable, Sendable {
    package let review: StatementID
    /// Its number within the review.
    package let number: Int
    /// Its number among all comments that wait for an answer.
    package let shown: Int
    package let by: PersonID
    package let quote: [String]
    package let comment: [String]
}

extension Register {
    /// The comments that the next submission of a document answers, each once.
    ///
    /// Those of every review that sent back the newest submission; where several did, they are
    /// numbered through.
    package func openComments(of document: DocumentID) -> [OpenComment] {
        guard let last = documents[document]?.submissions.last else { return [] }
        let reviews = last.stoppedBy.compactMap { id in
            statements[id].flatMap { $0.kind == .review ? (id: id, statement: $0) : nil }
        }
        var found: [OpenComment] = []
        for (id, statement) in reviews {
            for comment in statement.comments {
                found.append(
                    OpenComment(
                        review: id, number: comment.number,
                        shown: reviews.count == 1 ? comment.number : found.count + 1,
                        by: statement.signers[0].person, quote: comment.quote,
                        comment: comment.comment))
            }
        }
        return found
    }

    /// The comments that a submission answers, with the answers.
    package func answered(
        by submission: StatementID
    ) -> [(comment: OpenComment, answer: [String])] {
        (statements[submission]?.answers ?? []).enumerated().compactMap { place, answer in
            guard let review = statements[answer.review],
                let comment = review.comments.first(where: { $0.number == answer.number })
            else { return nil }
            return (
                OpenComment(
                    review: answer.review, number: answer.number, shown: place + 1,
                    by: review.signers[0].person, quote: comment.quote, comment: comment.comment),
                answer.text
            )
        }
    }
}
