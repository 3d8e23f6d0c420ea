import ArgumentParser
import DocumentControl
import DocumentOffice
import Foundation
import FrontDesk
import Git
import Signatures
import TestSupport

/// Plays commands as one person or another, in a scratch repository.
///
/// The people share one clone, and no process is started; what the clone remembers of who works in
/// it is kept for each of them, as if everybody had a clone of their own. Where everybody has one,
/// stock git carries what they exchange.
final class Stage {
    let clones: Clones?
    private let shared: String
    private(set) var actor = Actor("ada")
    private(set) var time = "2026-11-02T08:00:00Z"
    /// What is typed when a question is asked; nothing where nobody sits at the terminal.
    var answer: String?
    /// Where a line is played that changes the folder first, as seen from the clone.
    private var inner: String?
    /// What is typed in the editor that the next command opens: a line, and words of the line above.
    var edits: [(line: String, below: String)] = []
    private var settings: [Actor: [String]] = [:]

    /// - Parameter path: A folder with a repository.
    init(path: String) {
        shared = path
        clones = nil
    }

    /// - Parameter clones: A clone for everybody.
    init(_ clones: Clones) {
        shared = ""
        self.clones = clones
    }

    /// The folder in which whoever acts works.
    var path: String { clones?.folder(of: actor) ?? shared }

    /// Puts another person at the terminal.
    func enter(_ short: String) throws {
        guard clones == nil else {
            actor = Actor(short)
            return
        }
        settings[actor] = try takeSettings()
        actor = Actor(short)
        guard let lines = settings[actor], !lines.isEmpty else { return }
        let config = try String(contentsOfFile: configPath, encoding: .utf8)
        try (config + lines.joined(separator: "\n") + "\n")
            .write(toFile: configPath, atomically: true, encoding: .utf8)
    }

    /// Sets the clock.
    func set(time: String) { self.time = time }

    /// Plays one command line.
    ///
    /// - Returns: The lines that it printed, on both channels in their order, and its status.
    func play(_ words: [String]) async -> (lines: [String], status: Int32) {
        switch words.first {
        case "signet": await signet(Array(words.dropFirst()))
        case "cat": cat(words.dropFirst().map(place))
        case "cd" where words.count > 3 && words[2] == "&&":
            await play(Array(words.dropFirst(3)), below: words[1])
        case "git": git(Array(words.dropFirst()))
        case "ssh-keygen" where words.starts(with: ["ssh-keygen", "-Y", "sign"]):
            await sign(Array(words.dropFirst(3)))
        // What other tools say is not ours to show.
        case "ssh-keygen": ([], 0)
        default: (["\(words.first ?? ""): this stage plays signet, cat and signing"], 127)
        }
    }

    /// Plays a line in another folder beside or below, where there is one; `documents` is this one.
    private func play(
        _ words: [String], below folder: String
    ) async -> (lines: [String], status: Int32) {
        if FileManager.default.fileExists(atPath: "\(path)/\(folder)") { inner = folder }
        defer { inner = nil }
        return await play(words)
    }

    /// Makes the clone of whoever acts, where people have clones and theirs is not there yet.
    func provide() throws { try clones?.provide(for: actor, at: time) }

    private func git(_ words: [String]) -> (lines: [String], status: Int32) {
        guard let clones else { return ([], 0) }
        do { return try clones.play(words, as: actor, at: time) } catch {
            return (["\(error)"], 127)
        }
    }

    private func signet(_ arguments: [String]) async -> (lines: [String], status: Int32) {
        let paper = Paper()
        var status: Int32 = 0
        do {
            // Whoever joins has no clone yet, and types in the folder that shall hold it.
            let isJoining = clones != nil && arguments.first == "join"
            if isJoining { try clones?.enterHome(of: actor) } else { try provide() }
            var command = try Signet.command(arguments.map(fromHome))
            if let command = command as? any DeskCommand {
                try await command.run(at: desk(paper, isJoining: isJoining))
            } else {
                try command.run()
            }
        } catch {
            let outcome = Outcome(error)
            status = outcome.status
            if !outcome.message.isEmpty { paper.say(outcome.message) }
        }
        return (
            paper.lines.map { $0.replacing(home, with: "~").replacing(path, with: "~/documents") },
            status
        )
    }

    /// Whoever acts signs a file with the own key, as the stock program does.
    private func sign(_ words: [String]) async -> (lines: [String], status: Int32) {
        guard words.count == 5, words[0] == "-n", words[2] == "-f", words[3] == "~/.ssh/id_ed25519",
            let bytes = try? Data(contentsOf: URL(filePath: place(words[4]))),
            let armour = try? await actor.signer.sign(Array(bytes), namespace: words[1]),
            (try? Data(armour.utf8).write(to: URL(filePath: place("\(words[4]).sig")))) != nil
        else { return (["ssh-keygen: \(words.joined(separator: " ")): not signed"], 255) }
        return (["Signing file \(words[4])", "Write signature to \(words[4]).sig"], 0)
    }

    /// What lies in the home of whoever acts, besides the clone, is kept where git does not look.
    private var home: String { "\(path)/.git/home" }

    /// A word as the shell hands it on; keys are known by their short paths.
    private func fromHome(_ word: String) -> String {
        word.hasPrefix("~/") && !word.hasPrefix("~/.ssh/") ? home + word.dropFirst(1) : word
    }

    /// Lays a scanned paper where whoever acts finds it.
    func scan(_ word: String) throws {
        let file = URL(filePath: place(word))
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("a scan of \(word)\n".utf8).write(to: file)
    }

    /// Leaves an empty file as a crash does, at an instant of the story.
    func leave(_ word: String, since words: String) throws {
        let file = "\(path)/\(word)"
        try Data().write(to: URL(filePath: file))
        guard let instant = Instant(words) else { fatalError("\(words) is no instant") }
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(instant.seconds))],
            ofItemAtPath: file)
    }

    /// The path of a file that was typed.
    private func place(_ word: String) -> String {
        word.hasPrefix("~/") ? fromHome(word) : "\(path)/\(word)"
    }

    private func desk(_ paper: Paper, isJoining: Bool) -> Desk {
        var around = surroundings()
        if isJoining, let clones { around.folder = clones.home(of: actor) }
        return Desk(
            surroundings: around, width: 100, hasColour: false,
            isInteractive: answer != nil, write: paper.say, warn: paper.say,
            answer: { [answer] question in
                paper.say(question + (answer ?? ""))
                return answer
            }, programs: editor())
    }

    /// An editor that types what the transcript says.
    private func editor() -> Programs {
        let typed = edits.map { "\($0.below)\u{0}\($0.line)" }
        edits = []
        return Programs(
            canEdit: !typed.isEmpty,
            edit: { file in
                guard var text = try? String(contentsOfFile: file, encoding: .utf8) else {
                    return false
                }
                for edit in typed {
                    let parts = edit.split(separator: "\u{0}", maxSplits: 1)
                    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                        .map(String.init)
                    let place = lines.firstIndex {
                        !$0.hasPrefix("!#") && $0.contains(String(parts[0]))
                    }
                    guard let place else { return false }
                    lines.insert(String(parts[1]), at: place + 1)
                    text = lines.joined(separator: "\n")
                }
                return (try? text.write(toFile: file, atomically: true, encoding: .utf8)) != nil
            }, send: { _, _ in false })
    }

    private func surroundings() -> Surroundings {
        let own = actor.short
        let folder = "\(self.path)/"
        @Sendable func signer(_ full: String) throws -> SeedSigner {
            let path = full.hasPrefix(folder) ? String(full.dropFirst(folder.count)) : full
            if path == "~/.ssh/id_ed25519" || path == "~/.ssh/id_ed25519.pub" {
                return SeedSigner(own)
            }
            guard path.hasPrefix("keys/"), path.hasSuffix(".pub") else {
                throw SigningError.noKeyFile(path)
            }
            return SeedSigner(String(path.dropFirst(5).dropLast(4)))
        }
        guard let now = Instant(time) else { fatalError("\(time) is no instant") }
        var around = Surroundings(
            folder: inner.map { "\(path)/\($0)" } ?? path, environment: clones?.environment ?? [:],
            now: { now },
            salt: { String(repeating: "5a", count: 16) },
            loadSigner: { try signer($0) },
            offeredKeys: { [("~/.ssh/id_ed25519", SeedSigner(own).publicKey)] },
            readKey: { try signer($0).publicKey })
        // A machine of one's own, on which nobody else works.
        around.machine = Machine(
            sight: { _ in .nobody },
            volume: { _ in Volume(name: "ext4", isReadOnly: false, room: 1 << 40, files: nil) })
        return around
    }

    private func cat(_ files: [String]) -> (lines: [String], status: Int32) {
        var lines: [String] = []
        for file in files {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                return (["cat: \(file): No such file"], 1)
            }
            lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if lines.last == "" { lines.removeLast() }
        }
        return (lines, 0)
    }

    private var configPath: String { "\(path)/.git/config" }

    /// Takes person and key out of the clone's settings.
    private func takeSettings() throws -> [String] {
        var kept: [Substring] = []
        var taken: [Substring] = []
        var isOwn = false
        let config = try String(contentsOfFile: configPath, encoding: .utf8)
        for line in config.split(separator: "\n") {
            if line.hasPrefix("[") { isOwn = line == "[signet]" }
            if isOwn { taken.append(line) } else { kept.append(line) }
        }
        try (kept.joined(separator: "\n") + "\n")
            .write(toFile: configPath, atomically: true, encoding: .utf8)
        return taken.map(String.init)
    }
}

/// Takes what a command prints.
final class Paper {
    private(set) var lines: [String] = []

    func say(_ text: String) {
        lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
