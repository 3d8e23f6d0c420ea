package import DocumentArchive
package import DocumentControl
import Git

/// What a person is told about something that a crash left.
package struct AilmentWords: Hashable, Sendable {
    /// For programs; never changes.
    package let code: String
    /// What it is.
    package let what: String
    /// How it comes about; empty where that is plain.
    package let origin: String
    /// What it stops.
    package let effect: String
    /// What to do.
    package let remedy: String
}

extension Ailment {
    /// The same in words.
    package func words(at now: Instant) -> AilmentWords {
        if case .leftover(let leftover, let standing) = matter {
            return AilmentWords(
                code: leftover.kind.code, what: leftover.words(at: now),
                origin: leftover.kind.isLock
                    ? "A command takes it while it writes, and away when it is done."
                    : leftover.kind.origin,
                effect: leftover.kind.effect, remedy: standing.remedy(for: fullPath))
        }
        let (code, what, origin, effect, remedy) = text
        return AilmentWords(
            code: code, what: what, origin: origin, effect: effect, remedy: remedy)
    }

    /// When it was left, where that can be told.
    package var since: Instant? {
        guard case .leftover(let leftover, _) = matter else { return nil }
        return Instant(seconds: leftover.mark.time)
    }

    /// Bytes, where they count.
    package var size: Int64? {
        guard case .leftover(let leftover, _) = matter, leftover.kind != .quarantine else {
            return nil
        }
        return leftover.mark.size
    }

    /// The programs that work here.
    package var workers: [Int32] {
        guard case .leftover(_, .inUse(let workers)) = matter else { return [] }
        return workers.map(\.process)
    }

    /// Code, what, origin, effect, remedy.
    private var text: (String, String, String, String, String) {
        switch matter {
        case .leftover: ("", "", "", "", "")
        case .unfinished(let paths, let isBusy):
            (
                "unfinished-command",
                "Note of a command that puts \(Self.files(paths.count)) here:"
                    + Self.list(paths),
                "It was ended before it recorded them, or is still at work.",
                "Nothing: they count for nobody, unless somebody commits all that is staged.",
                isBusy
                    ? "Another Signet command is at work. Let it end."
                    : "signet doctor --mend takes out what is not recorded, as the next command would."
            )
        case .unfinishedDrafts(let paths, let isBusy):
            (
                "unfinished-drafts",
                "Note of a command that makes drafts here:" + Self.list(paths),
                "It was ended before it had made all of them, or is still at work.",
                "Nothing; but some of what was asked for is missing.",
                isBusy
                    ? "Another Signet command is at work. Let it end."
                    : "signet doctor --mend takes out those that nobody changed; then type it again."
            )
        case .missing(let paths):
            (
                "evidence-behind",
                "\(Self.files(paths.count, capital: true)) of the evidence that are recorded, and "
                    + "missing in this folder or from what is staged in it:" + Self.list(paths),
                "A command was ended after it had recorded them, or somebody took them away.",
                "The next commit of everything here would take them out of the branch.",
                "signet doctor --mend puts them back, byte for byte as recorded."
            )
        case .changed(let paths):
            (
                "evidence-changed",
                "\(Self.files(paths.count, capital: true)) of the evidence with other bytes here "
                    + "than recorded:" + Self.list(paths),
                "Somebody, or some program, changed them; no crash of Signet does.",
                "What is recorded counts. A commit of these would be a finding.",
                "Look: git diff HEAD -- \(path). Then: git checkout HEAD -- \(path)"
            )
        case .extra(let paths):
            (
                "evidence-not-recorded",
                "\(Self.files(paths.count, capital: true)) among the evidence that are not "
                    + "recorded:" + Self.list(paths),
                "Somebody put them there, or a very old crash did.",
                "Nothing: they count only once they are committed.",
                "If you were told that one was recorded, commit it; signet verify then judges it. "
                    + "Else move it away."
            )
        case .indexDamaged(let words):
            (
                "index-damaged", "What is staged in this folder cannot be read: \(words).",
                "A disk that was full or lost power.", "Every command that records here.",
                "Your files are as they are; only what was staged is lost: rm \(path) && git reset"
            )
        case .branchUnreadable(let name, let words, let last):
            (
                "branch-unreadable", "The branch \(name) cannot be read: \(words).",
                "A disk that was full or lost power, or a bad disk.", "Everything.",
                Self.restoring(name, last, without: path)
            )
        case .branchGone(let name, let last):
            (
                "branch-gone", "The branch \(name) has nothing recorded any more, and had.",
                "It was removed or renamed, or lost with the power.", "Everything.",
                Self.restoring(name, last)
            )
        case .mergeUnfinished:
            (
                "merge-unfinished", "Versions of drafts are being put together here.",
                "Somebody has not come to the end of it, or was broken off.",
                "signet sync exchanges no drafts meanwhile; evidence goes all the same.",
                "git status tells how to go on, or to give it up."
            )
        case .notWritable:
            (
                "not-writable", "You cannot write here.",
                "It belongs to somebody else, for example after sudo.",
                "Whatever is recorded.",
                "Let its owner or an administrator give it to you: chown -R USER \(path)"
            )
        case .readOnly:
            (
                "read-only", "The disk can only be read.", "It was mounted so, or has a defect.",
                "Whatever is recorded.", "Ask whoever looks after this computer."
            )
        case .littleRoom(let bytes):
            (
                "little-room", "Only \(bytes >> 10) KiB are free on this disk.", "",
                "A command that finds no room records nothing.", "Make room."
            )
        case .noFilesLeft:
            (
                "little-room", "Hardly any further file can be made on this disk.", "",
                "A command that finds no room records nothing.", "Remove files nobody needs."
            )
        case .evidenceUnreadable(let words):
            (
                "evidence-unreadable", words, "", "Everything.",
                "Restore the repository from a clone or a backup; signet verify names the place."
            )
        case .evidenceMissing(let count):
            (
                "evidence-missing",
                "\(Self.files(count, capital: true)) that a checkpoint lists are missing or altered.",
                "They were taken away or changed; no crash does that.", "Everything.",
                "Restore them from another clone; signet verify names each."
            )
        case .clockBehind(let instant):
            (
                "clock-behind",
                "The newest checkpoint is of \(instant), later than this computer's clock.", "",
                "Whatever is recorded: it would look as if it were dated back.",
                "Set the clock right."
            )
        case .noSigning(let problem, let remedy):
            ("no-signing", problem, "", "Whatever is signed.", remedy)
        }
    }

    private static func files(_ count: Int, capital: Bool = false) -> String {
        count == 1 ? (capital ? "A file" : "a file") : "\(count) files"
    }

    /// The first paths, in lines of their own.
    private static func list(_ paths: [String]) -> String {
        paths.prefix(5).map { "\n  \($0)" }.joined()
            + (paths.count > 5 ? "\n  and \(paths.count - 5) more" : "")
    }

    private static func restoring(
        _ name: String, _ last: String?, without path: String? = nil
    ) -> String {
        let other =
            "Else take it from a clone or a backup; signet verify then tells whether all is there."
        guard let last else { return other }
        let steps =
            (path.map { ["rm \($0)"] } ?? []) + ["git update-ref refs/heads/\(name) \(last)"]
        return "The newest that its log names and that is whole: "
            + steps.joined(separator: " && ") + ". " + other
    }
}
