import ArgumentParser
import DocumentArchive
import DocumentControl
import DocumentOffice
import Signatures

/// What a command tells the shell: 0 done, 1 findings or refused, 2 wrong usage, 3 not usable.
package struct Outcome: Hashable, Sendable {
    package let status: Int32
    /// For standard error, or for standard output where help was asked for.
    package let message: String
    package let isHelp: Bool

    /// Explains an error that a command ended with.
    package init(_ error: any Error) {
        switch error {
        case is Refused: self.init(1, "")
        case is Unusable: self.init(3, "")
        case is PreparedElsewhere: self.init(0, "")
        case let error as ArchiveError: self.init(3, error.message)
        case let error as DefectError: self.init(1, error.message)
        case let error as SigningError:
            let isTool =
                switch error {
                case .noKeygen, .tooOld: true
                default: false
                }
            self.init(isTool ? 3 : 1, "Error: \(error.problem)\nHint: \(error.remedy)")
        case let error as TimeStampError:
            let isTool =
                switch error {
                case .noProgram, .unusable: true
                default: false
                }
            self.init(isTool ? 3 : 1, "Error: \(error.problem)\nHint: \(error.remedy)")
        // What a command itself refuses says what to type; the parser adds usage to the rest.
        case let error as ValidationError: self.init(2, "Error: \(error.message)")
        case let error as any ExplainedError: self.init(1, error.message)
        default:
            let code = Signet.exitCode(for: error)
            let text = Signet.fullMessage(for: error)
            if code == .success {
                self.init(status: 0, message: text, isHelp: true)
            } else {
                self.init(code == .validationFailure ? 2 : 1, text)
            }
        }
    }

    private init(_ status: Int32, _ message: String) {
        self.init(status: status, message: message, isHelp: false)
    }

    private init(status: Int32, message: String, isHelp: Bool) {
        self.status = status
        self.message = message
        self.isHelp = isHelp
    }
}

extension ExplainedError {
    fileprivate var message: String {
        "Error: \(problem)" + (remedy.map { "\nHint: \($0)" } ?? "")
    }
}
