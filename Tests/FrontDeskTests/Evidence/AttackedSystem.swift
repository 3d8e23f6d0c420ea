import DocumentControl
import Foundation
import TestSupport
import Testing

/// The system that the attacks of `Tests/Attacks` are tried on, grown by its people with the
/// commands; each attack has a copy of its own.
///
/// Ada holds the root and admits, Bo holds the root and controls, Olive writes, Ravi reviews, Anna
/// approves, for which the rules demand a hardware key with its PIN, Sam reads (all examples). Dora
/// has left, Sam's first key was replaced, Tess's reported as stolen; Sam stood in for Anna.
/// Whoever tests has a copy alone: nothing is shared but the files to copy from.
final class AttackedSystem: @unchecked Sendable {
    let walk: Walk
    /// What `--root` and `--checkpoint` of an auditor are told: identifiers noted down elsewhere.
    let system: String
    let newest: String
    private static let people = [
        "ada", "bo", "olive", "ravi", "anna", "sam", "dora", "tess", "mallory", "sam-old",
        "tess-old",
    ]

    /// Grows it.
    ///
    /// - Throws: What stands in the way of typing at all.
    private init() async throws {
        original = nil
        walk = try Walk(people: Self.people)
        try Self.makeKeys(walk)
        try await Self.demandHardware(walk)
        // Sam and Tess begin with the keys that they have no more.
        try walk.shell("for p in sam tess; do cp $p $p-new; cp $p.pub $p-new.pub; done")
        try walk.shell("for p in sam tess; do cp $p-old $p; cp $p-old.pub $p.pub; done")
        try await walk.begin()
        try await Self.admitOthers(walk)
        try walk.shell("for p in sam tess; do mv $p-new $p; mv $p-new.pub $p.pub; done")
        try await Self.replaceKeys(walk)
        try await Self.writeDocuments(walk)
        try await Self.leaveWorkOpen(walk)
        // No object is written as the difference from another: which would be, is a matter of chance.
        let packed = try walk.shell(
            "git -C system -c pack.window=0 gc -q && git -C system worktree prune")
        #expect(packed.status == 0, "\(packed.text)")
        let verified = try await walk.type("bo", "verify")
        #expect(verified.status == 0, "\(verified.text)")
        #expect(verified.text.contains("Findings: 0 errors, 0 deviations, 0 remarks."))
        system = try Self.word(after: "Root statement 1: ", verified.text)
        newest = try Self.word(after: ", ", Self.word(after: "Newest checkpoint: ", verified.text))
    }

    /// The one that was grown first, while somebody holds it: it takes a while.
    private static let nursery = Nursery()

    private actor Nursery {
        private weak var grown: AttackedSystem?
        private var growing: Task<AttackedSystem, any Error>?

        func system() async throws -> AttackedSystem {
            if let grown { return grown }
            let task = growing ?? Task { try await AttackedSystem() }
            growing = task
            defer { growing = nil }
            let system = try await task.value
            grown = system
            return system
        }
    }

    /// A copy of it, in a scratch directory of its own.
    static func copy() async throws -> AttackedSystem {
        try await AttackedSystem(of: nursery.system())
    }

    /// Held, so that the next suite finds it.
    private let original: AttackedSystem?

    private init(of original: AttackedSystem) throws {
        walk = try Walk(people: [])
        let copied = try walk.shell("rm -rf system && cp -a \(original.walk.scratch.path)/. .")
        #expect(copied.status == 0, "\(copied.text)")
        walk.now = original.walk.now
        try walk.plug(HardwareSigner("anna's token", flags: 0x05), as: "token")
        (system, newest, self.original) = (original.system, original.newest, original)
    }

    /// Plays an attack on a copy, `attacked`.
    ///
    /// - Parameters:
    ///   - attack: The name of its function.
    ///   - file: The file of the catalogue that has it.
    /// - Returns: Whether it could be done: where not, that is an issue.
    /// - Throws: Where no shell can be started.
    func play(_ attack: String, _ file: String) throws -> Bool {
        try walk.shell("rm -rf attacked work; mkdir work; cp -r system attacked")
        let folder = AttackCatalogue.folder
        let played = try walk.shell(
            "cd attacked && . \(folder)/stage.sh && . \(folder)/\(file) && \(attack)",
            environment: [
                "KEYS": walk.scratch.path, "WORK": "\(walk.scratch.path)/work",
                "EPOCH": "\(walk.now.seconds)",
            ])
        guard played.status == 0 else {
            Issue.record("\(file) \(attack) cannot be done: \(played.text)")
            return false
        }
        return true
    }

    private static func word(after mark: String, _ text: String) throws -> String {
        let start = try #require(text.range(of: mark)).upperBound
        return String(text[start...].prefix { $0 != "\n" })
    }

    /// Keys of several types.
    private static func makeKeys(_ walk: Walk) throws {
        for (person, type) in [
            ("olive", "rsa -b 3072"), ("ravi", "ecdsa -b 384"), ("dora", "ecdsa -b 256"),
            ("sam", "ecdsa -b 521"),
        ] {
            let made = try walk.shell(
                "rm \(person) \(person).pub; ssh-keygen -q -t \(type) -N '' -f \(person)")
            #expect(made.status == 0, "\(made.text)")
        }
    }

    /// The control rules with which the system begins: the usual ones, but for one key.
    private static func demandHardware(_ walk: Walk) async throws {
        let usual = try Walk(people: ["ada", "bo"])
        try await usual.begin()
        let title = "    title: Management representative\n"
        let rules = try usual.scratch.read("system/signet.yaml")
        #expect(rules.contains(title))
        try walk.scratch.write(
            rules.replacingOccurrences(of: title, with: title + "    key: pin\n"),
            to: "system/signet.yaml")
    }

    private static func admitOthers(_ walk: Walk) async throws {
        for (person, id) in [("dora", "p-0007"), ("tess", "p-0008")] {
            try await walk.done(person, "people", "enrol", "--as", id)
            try await walk.done(
                "ada", "people", "admit", id, "--name", "\(person) example", "--email",
                "\(person)@example.org", "--identity", "seen", "--group", "all-staff")
        }
        try await walk.done("ada", "people", "appoint", "p-0007", "reviewer")
        try await walk.done("ada", "people", "appoint", "p-0008", "reviewer")
        // The signing device of Anna.
        try walk.plug(HardwareSigner("anna's token", flags: 0x05), as: "token")
        try await walk.done(
            "token", "people", "enrol", "--key", "\(walk.scratch.path)/token", "--as", "p-0005")
        try await walk.done("ada", "people", "admit", "p-0005", "--identity", "seen")
        try await walk.done("anna", "countersign")
        try await walk.done("bo", "checkpoint")
    }

    /// Sam has a new key, Tess's was stolen, Dora leaves.
    private static func replaceKeys(_ walk: Walk) async throws {
        for (person, id) in [("sam", "p-0006"), ("tess", "p-0008")] {
            let key = "\(walk.scratch.path)/\(person)"
            try await walk.done("\(person)-old", "people", "enrol", "--key", key, "--as", id)
            try await walk.done("ada", "people", "admit", id, "--identity", "seen")
            try await walk.done("\(person)-old", "countersign")
        }
        try await walk.done("bo", "checkpoint")
        let old = "\(walk.scratch.path)/sam-old.pub"
        try await walk.done("ada", "keys", "replace", old, "--reason", "New laptop")
        let list = try await walk.type("bo", "checkpoint", "--list", "--format", "csv").text
        let trusted = try #require(list.lines.last?.split(separator: ",").first)
        try await walk.done(
            "ada", "keys", "compromise", "\(walk.scratch.path)/tess-old.pub", "--trusted-until",
            String(trusted), "--with", "p-0002", "--reason", "Stolen on the train")
        try await walk.done("bo", "countersign")
        try await walk.done("ada", "people", "depart", "p-0007", "--reason", "Left")
    }

    private static func submit(_ walk: Walk, _ id: String, by author: String = "olive") async throws
    {
        let picture = "procedures/figures/\(id).svg"
        try walk.scratch.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>\(id)</title></svg>\n",
            to: "system/\(picture)")
        try walk.write(
            "procedures/\(id)-text.md", id: id,
            steps: "Hand in within 30 days.\n\n![Picture](figures/\(id).svg)",
            title: "Text \(id)")
        try await walk.done(author, "submit", id, "--reason", "First")
    }

    /// P-01 in its second edition, P-03 in its first, P-05 withdrawn.
    private static func writeDocuments(_ walk: Walk) async throws {
        for id in ["P-01", "P-03", "P-05"] {
            try await submit(walk, id)
            try await walk.done("ravi", "review", id, "--suitable")
            try await walk.done("token", "approve", id)
            try await walk.done("bo", "issue", id)
            try await walk.done("sam", "acknowledge", id)
        }
        try await walk.done("olive", "acknowledge", "P-01")
        try walk.write(
            "procedures/P-01-text.md", id: "P-01", steps: "Hand in within 3 days.",
            title: "Text P-01")
        try await walk.done("olive", "submit", "P-01", "--reason", "Shorter")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        // Sam stands in for Anna, but has no hardware key: only for a day, and signs nothing.
        try await walk.done(
            "token", "delegate", "--to", "sam example", "--until", "2026-11-03", "--reason",
            "Training")
        try await walk.done("token", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
        try await walk.done("bo", "withdraw", "P-05", "--reason", "Nobody uses it")
        try await walk.done("sam", "request", "P-03", "--reason", "It misses the night shift")
        walk.now = walk.now.adding(seconds: 3 * 86_400)
        try await walk.done("bo", "checkpoint")
    }

    /// P-07 waits for its approval, P-09 for its issue, P-11 is by Anna; Sam has read P-01 since
    /// the newest checkpoint, twice over.
    private static func leaveWorkOpen(_ walk: Walk) async throws {
        for id in ["P-07", "P-09"] {
            try await submit(walk, id)
            try await walk.done("ravi", "review", id, "--suitable")
        }
        try await walk.done("token", "approve", "P-09")
        try await submit(walk, "P-11", by: "token")
        try await walk.done("ravi", "review", "P-11", "--suitable")
        try await walk.done("bo", "checkpoint")
        try await walk.done("sam", "acknowledge", "P-01")
        try await walk.done("sam", "request", "P-01", "--reason", "It is too short now")
        walk.now = walk.now.adding(seconds: 3600)
    }
}
