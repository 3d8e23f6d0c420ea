/// An error a person can act on.
///
/// The problem says what is wrong in the words of document control; the remedy says what to type
/// or whom to ask. Neither mentions git, SQL or Swift.
package protocol ExplainedError: Error, CustomStringConvertible {
    /// One sentence, ending in a full stop.
    var problem: String { get }
    /// What to do about it, or nothing where nothing useful can be said.
    var remedy: String? { get }
}

extension ExplainedError {
    package var description: String {
        guard let remedy else { return problem }
        return "\(problem)\nHint: \(remedy)"
    }
}

/// A defect in a file that a person writes, with its place.
package struct Defect: Hashable, Sendable, Comparable {
    /// From the root of the repository.
    package let file: String
    /// From 1 on.
    package let line: Int
    /// A short stable name, such as `dead-link`.
    package let code: String
    package let problem: String
    package let remedy: String
    /// Whether it is only told, and stops nothing.
    package let isRemark: Bool
    /// The waiver by which somebody took note of it and that still runs.
    package var waivedBy: StatementID?

    package init(
        file: String, line: Int, code: String, problem: String, remedy: String,
        isRemark: Bool = false
    ) {
        self.file = file
        self.line = line
        self.code = code
        self.problem = problem
        self.remedy = remedy
        self.isRemark = isRemark
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.code, left.problem)
            < (right.file, right.line, right.code, right.problem)
    }

    /// Whether it stops a submission: a defect of which nobody took note.
    package var isStopping: Bool { !isRemark && waivedBy == nil }
}
