package import DocumentControl
package import Git

/// Why a repository cannot be used.
package enum ArchiveError: ExplainedError, Hashable {
    case noRepository(String)
    case noSystem(String)
    case noWorkingTree
    case foreignOwner(String)
    case unsupportedFormat(String)
    case unsupportedIndex(String)
    case locked(String)
    case corrupt(String)
    case wouldOverwrite(String)
    case overtaken
    case noSpace(String)
    case newerFormat(Int)
    case evidenceMissing([Finding])
    case other(String)

    /// Explains a failure of the repository.
    package init(_ error: GitError, at place: String) {
        switch error.code {
        case .notFound where error.operation == "open the repository": self = .noRepository(place)
        case .foreignOwner: self = .foreignOwner(place)
        case .unsupportedFormat: self = .unsupportedFormat(place)
        case .unsupportedIndex(let kind): self = .unsupportedIndex(kind)
        case .locked(let path): self = .locked(path)
        case .corrupt: self = .corrupt(error.message)
        case .wouldOverwrite(let path): self = .wouldOverwrite(path)
        case .modified: self = .overtaken
        default:
            self =
                error.message.lowercased().contains("no space")
                ? .noSpace(place) : .other("\(error.operation): \(error.message)")
        }
    }

    package var problem: String {
        switch self {
        case .noRepository(let place): "There is no repository at \(place)."
        case .noSystem(let place): "There is no management system in \(place) yet."
        case .noWorkingTree: "This repository has no folder of drafts."
        case .foreignOwner(let place): "Another user of this computer owns \(place)."
        case .unsupportedFormat(let place):
            "The repository at \(place) has a format that Signet cannot read "
                + "(SHA-256, reftable, partial clone or another extension)."
        case .unsupportedIndex(let kind):
            "The index of this working tree is \(kind), which Signet cannot write."
        case .locked(let path): "Another program is working here, or left its lock: \(path)."
        case .corrupt(let words): "Bytes of the repository were altered on the disk: \(words)."
        case .wouldOverwrite(let path): "Other bytes lie at \(path) already."
        case .overtaken: "Other commands were faster again and again."
        case .noSpace(let place): "The disk that holds \(place) is full. Nothing was recorded."
        case .newerFormat(let number):
            "The repository has format \(number); this version of Signet knows format "
                + "\(Rules.format)."
        case .evidenceMissing(let findings):
            "Evidence that a checkpoint lists is missing or altered:"
                + findings.prefix(5).map { "\n  \($0.place): \($0.detail)" }.joined()
        case .other(let words): "The repository could not be used: \(words)."
        }
    }

    package var remedy: String? {
        switch self {
        case .noRepository: "Go to the folder of your documents, or make one: git init"
        case .noSystem: "Begin one with: signet init"
        case .noWorkingTree: "Work in a clone with files: git clone REPOSITORY"
        case .foreignOwner:
            "Work in a clone of your own, or let its owner run the command."
        case .unsupportedFormat: "Make a clone in the ordinary format: git clone REPOSITORY"
        case .unsupportedIndex(let kind):
            kind == "split"
                ? "Turn it off: git update-index --no-split-index"
                : "Turn it off: git sparse-checkout disable"
        case .locked:
            "Wait for it. If it stays, signet doctor tells what it is and whether anybody works here; "
                + "signet doctor --mend takes it away where nobody does."
        case .corrupt:
            "Restore the repository from a clone or a backup; signet verify names the place."
        case .wouldOverwrite(let path): "Compare and move your file away: \(path)"
        case .overtaken: "Nothing was recorded. Try again."
        case .noSpace: "Make room and try again."
        case .newerFormat: "Install a newer version of Signet."
        case .evidenceMissing: "Restore the files from another clone; signet verify tells more."
        case .other: nil
        }
    }
}
