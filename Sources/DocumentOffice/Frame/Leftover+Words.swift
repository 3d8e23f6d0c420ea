import DocumentControl
import Git

extension Leftover {
    /// What it is, how large and how old.
    func words(at now: Instant) -> String {
        var facts: [String] = []
        if kind != .quarantine { facts.append(mark.size == 0 ? "empty" : "\(mark.size) bytes") }
        facts.append("made \(Self.age(now.seconds - mark.time))")
        return "\(kind.name): \(facts.joined(separator: ", "))."
    }

    /// A span of time in the largest unit that fits.
    private static func age(_ seconds: Int64) -> String {
        guard seconds >= 0 else { return "later than this computer's clock" }
        for (unit, length) in [("day", 86_400), ("hour", 3600), ("minute", 60)] as [(String, Int64)]
        where seconds >= length {
            let count = seconds / length
            return "\(count) \(unit)\(count == 1 ? "" : "s") ago"
        }
        return "\(seconds) seconds ago"
    }
}

extension Leftover.Kind {
    var code: String {
        switch self {
        case .indexLock: "lock-staged"
        case .referenceLock: "lock-branch"
        case .packedReferencesLock: "lock-branches"
        case .settingsLock: "lock-settings"
        case .shallowLock: "lock-history"
        case .derivedLock: "lock-table"
        case .otherLock: "lock-unknown"
        case .object: "half-written-object"
        case .quarantine: "push-not-accepted"
        case .part: "half-written-file"
        }
    }

    var name: String {
        switch self {
        case .indexLock: "The lock on what is staged in this folder"
        case .referenceLock("HEAD"): "The lock on which branch is checked out"
        case .referenceLock(let name):
            name.hasPrefix("refs/heads/")
                ? "The lock on the branch \(name.dropFirst(11))" : "The lock on \(name)"
        case .packedReferencesLock: "The lock on the list of branches"
        case .settingsLock: "The lock on the settings of this clone"
        case .shallowLock: "The lock on where a shortened history begins"
        case .derivedLock: "The lock on a table of what is stored, which git can make anew"
        case .otherLock: "A lock that Signet does not know"
        case .object: "An object that was not written to its end"
        case .quarantine: "What somebody pushed and what was not accepted"
        case .part: "A file that was not put in its place"
        }
    }

    var origin: String {
        switch self {
        case .quarantine: "A push was broken off, here or at its other end."
        case .part: "Signet gathers the bytes of a file there; it was ended meanwhile."
        default: "A command was ended while it wrote, or the disk was full."
        }
    }

    var effect: String {
        switch self {
        case .indexLock: "Every command that records something here, and commits."
        case .referenceLock("HEAD"): "Going over to another branch, and commits."
        case .referenceLock(let name):
            name.hasPrefix("refs/heads/")
                ? "Whatever is recorded on that branch."
                : "Exchange with the others, or a part of it."
        case .packedReferencesLock: "Removing branches, and tidying up."
        case .settingsLock: "Whatever is noted down for this clone: init, join, enrol, keys use."
        case .shallowLock: "Fetching a longer history."
        case .derivedLock: "Nothing but git's own tidying up."
        case .otherLock: "Signet cannot tell."
        case .object, .quarantine, .part: "Nothing. It takes up room."
        }
    }
}

extension Standing {
    /// What to do.
    func remedy(for path: String) -> String {
        switch self {
        case .left: "Nobody works here. signet doctor --mend takes it away."
        case .young: "Whoever made it may be at work: look again in a minute."
        case .inUse(let workers):
            "In use, let it end: " + workers.map(\.words).joined(separator: "; ") + "."
        case .blind:
            "This system does not tell who works here. If nobody does: rm -r \(path)"
        case .container:
            "Programs outside this container are not seen. If none works here: signet doctor --mend "
                + "--alone"
        case .shared(let kind):
            "Other computers may work here"
                + (kind.isEmpty ? "" : " (the file system is \(kind))")
                + ". If nobody does, on any of them: rm -r \(path)"
        case .foreign(let user):
            "User \(user) of this computer made it: let them type signet doctor."
        case .damaged(let words):
            "Do not take it away: what it would have replaced is not whole (\(words)). Restore the "
                + "repository from a clone or a backup first."
        case .unknown: "Find out what made it. If nobody needs it: rm \(path)"
        }
    }
}

extension Worker {
    fileprivate var words: String {
        switch reason {
        case .open(let path): "\(name) (process \(process)) has \(path) open"
        case .inside: "\(name) (process \(process)) was started in the repository's own folder"
        case .named: "\(name) (process \(process)) works here"
        case .unreadable: "\(name) (process \(process)) does not show where it works"
        }
    }
}
