import Foundation
import Git

/// One clone for each person of a transcript, and the host at which they meet.
///
/// The host is a folder beside the clones; stock git carries everything, as it does for people. What
/// the clones know is an address, so no path of the machine can show.
final class Clones {
    /// How the host answers; what it says otherwise is what `ssh` says then.
    enum Host: String {
        case back
        case away
        case refuses
    }

    var host = Host.back
    private let place: String

    private static let address = "ssh://git.example.org/documents"

    /// - Parameters:
    ///   - place: An empty folder.
    ///   - opening: What the host holds at first; everything in it is committed.
    /// - Throws: Where a file cannot be written, or stock git fails.
    init(in place: String, with opening: Opening) throws {
        self.place = place
        let first = "\(place)/first"
        try FileManager.default.createDirectory(
            atPath: first, withIntermediateDirectories: true)
        try opening.lay(in: first)
        for arguments in [
            ["add", "--all"], ["commit", "--quiet", "-m", "Drafts"],
            ["clone", "--quiet", "--bare", first, upstream],
        ] {
            let answer = try run(
                arguments, in: first, as: Actor("olive"), at: "2026-11-02T11:00:00Z")
            guard answer.status == 0 else {
                throw Opening.Failure(text: "git \(arguments): \(answer.output)")
            }
        }
        try FileManager.default.removeItem(atPath: first)
    }

    /// The folder in which a person's clone lies.
    func home(of actor: Actor) -> String { "\(place)/\(actor.short)" }

    /// Makes the folder in which a person's clone will lie.
    func enterHome(of actor: Actor) throws {
        try FileManager.default.createDirectory(
            atPath: home(of: actor), withIntermediateDirectories: true)
    }

    /// A person's clone; it is made when first something is done in it.
    func folder(of actor: Actor) -> String { "\(place)/\(actor.short)/documents" }

    /// Makes a person's clone, unless it is there.
    func provide(for actor: Actor, at time: String) throws {
        guard !FileManager.default.fileExists(atPath: folder(of: actor)) else { return }
        let answer = try clone(for: actor, at: time)
        guard answer.status == 0 else { throw Opening.Failure(text: answer.output) }
    }

    /// The variables that a person's commands see: nothing of the machine's own settings.
    var environment: [String: String] {
        var variables = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": place, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_SSH_VARIANT": "ssh", "LC_ALL": "C",
        ]
        switch host {
        case .back:
            variables["GIT_CONFIG_COUNT"] = "1"
            variables["GIT_CONFIG_KEY_0"] = "url.\(upstream).insteadOf"
            variables["GIT_CONFIG_VALUE_0"] = Self.address
        case .away:
            variables["GIT_SSH_COMMAND"] = Self.failing(
                "ssh: connect to host git.example.org port 22: Connection timed out")
        case .refuses:
            variables["GIT_SSH_COMMAND"] = Self.failing(
                "documents@git.example.org: Permission denied (publickey).")
        }
        return variables
    }

    /// Plays a line of stock git as a person types it.
    ///
    /// - Returns: Only the texts in which both sides changed the same words: what git says besides
    ///   differs from one version to the next.
    func play(
        _ words: [String], as actor: Actor, at time: String
    ) throws -> (lines: [String], status: Int32) {
        // Who a person is, is given with each line: there are no settings of a home folder.
        if words.first == "config", words.contains("--global") { return ([], 0) }
        if words.first == "clone", words.contains(Self.address) {
            let answer = try clone(for: actor, at: time)
            return (answer.status == 0 ? [] : Self.lines(answer.output), answer.status)
        }
        try provide(for: actor, at: time)
        let answer = try run(words, in: folder(of: actor), as: actor, at: time)
        guard answer.status != 0 else { return ([], 0) }
        let conflicts = Self.lines(answer.output).filter { $0.hasPrefix("CONFLICT") }
        guard words.first == "merge", !conflicts.isEmpty else {
            return (
                Self.lines(answer.output.replacing(folder(of: actor), with: "~/documents")),
                answer.status
            )
        }
        return (conflicts, 0)
    }

    private var upstream: String { "\(place)/host/documents.git" }

    private func clone(
        for actor: Actor, at time: String
    ) throws -> (output: String, status: Int32) {
        try FileManager.default.createDirectory(
            atPath: "\(place)/\(actor.short)", withIntermediateDirectories: true)
        return try run(
            ["clone", "--quiet", Self.address, "documents"], in: "\(place)/\(actor.short)",
            as: actor, at: time)
    }

    private func run(
        _ arguments: [String], in folder: String, as actor: Actor, at time: String
    ) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder] + arguments
        process.environment = environment.merging([
            "GIT_AUTHOR_NAME": actor.name, "GIT_AUTHOR_EMAIL": actor.email,
            "GIT_COMMITTER_NAME": actor.name, "GIT_COMMITTER_EMAIL": actor.email,
            "GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time, "GIT_EDITOR": "true",
        ]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
    }

    private static func failing(_ words: String) -> String {
        "sh -c 'echo \"\(words)\" >&2; exit 255' ssh"
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }
}
