import Foundation
import Git
import TestSupport

/// A transcript that was played: as it stands, and as it came out.
struct Replayed {
    let text: String
    /// Where the stage directions themselves could not be followed.
    let problems: [String]
}

/// Plays the console blocks of a Markdown text and writes what was printed in place of what stands
/// there.
struct Replayer {
    private let stage: Stage
    private var known = KnownIdentifiers()
    private var output: [String] = []
    private var problems: [String] = []
    /// Looks at the stage after every command of the tool.
    private var watch: ((Stage) async throws -> Void)?
    /// Where the next fenced text goes.
    private var target: (path: String, appends: Bool)?

    private init(_ stage: Stage) { self.stage = stage }

    /// Plays a text.
    ///
    /// - Parameters:
    ///   - text: The Markdown text.
    ///   - folder: An empty folder.
    ///   - watch: Looks at the stage after every command of the tool.
    /// - Returns: The text with what was printed, in place.
    /// - Throws: Where the stage could not be set.
    static func play(
        _ text: String, in folder: String, watch: ((Stage) async throws -> Void)? = nil
    ) async throws -> Replayed {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let directives = lines.compactMap { Directive($0) }
        let isEmpty = directives.contains { $0["opening"] == "none" }
        let opening = try await isEmpty ? Opening.empty() : Opening.begun()
        var replayer: Replayer
        if directives.contains(where: { $0["clones"] == "yes" }) {
            replayer = Replayer(Stage(try Clones(in: folder, with: opening)))
        } else {
            try opening.lay(in: folder)
            replayer = Replayer(Stage(path: folder))
        }
        replayer.watch = watch
        try await replayer.play(lines)
        return Replayed(
            text: replayer.output.joined(separator: "\n"), problems: replayer.problems)
    }

    private mutating func play(_ lines: [String]) async throws {
        var place = 0
        while place < lines.count {
            let line = lines[place]
            let words = line.trimmingCharacters(in: .whitespaces)
            place += 1
            output.append(line)
            if words == "<!-- hidden" {
                while place < lines.count, !lines[place].hasSuffix("-->") {
                    try await hidden(lines[place].trimmingCharacters(in: .whitespaces))
                    output.append(lines[place])
                    place += 1
                }
            } else if let directive = Directive(words) {
                try follow(directive)
            } else if let fence = Fence(line) {
                let end = lines[place...].firstIndex { fence.closes($0) } ?? lines.count
                let inner = Array(lines[place..<end])
                if fence.info == "console" {
                    output += try await console(inner.map(fence.withoutIndent)).map(fence.indented)
                } else {
                    if let target { try write(inner.map(fence.withoutIndent), target) }
                    output += inner
                }
                if end < lines.count { output.append(lines[end]) }
                place = end + 1
                target = nil
            }
        }
    }

    private mutating func hidden(_ line: String) async throws {
        if line.hasPrefix("signet ") || line.hasPrefix("git ") {
            let (lines, status) = await stage.play(ShellWords.of(known.asActual(line)))
            if status != 0 { problems.append("\(line)\n\(lines.joined(separator: "\n"))") }
            try await watch?(stage)
        } else if let directive = Directive("<!-- \(line) -->") {
            try follow(directive)
        } else {
            problems.append("not understood: \(line)")
        }
    }

    private mutating func follow(_ directive: Directive) throws {
        if let short = directive["as"] { try stage.enter(short) }
        if let time = directive["at"] { stage.set(time: time) }
        if let words = directive["host"] {
            if let clones = stage.clones, let host = Clones.Host(rawValue: words) {
                clones.host = host
            } else {
                problems.append("no host is '\(words)' here")
            }
        }
        if let answer = directive["answers"] { stage.answer = answer == "nothing" ? nil : answer }
        if let line = directive["type"] { stage.edits.append((line, directive["below"] ?? "")) }
        if let path = directive["write"] { target = (path, false) }
        if let path = directive["append"] { target = (path, true) }
        if let path = directive["combine"] {
            try stage.provide()
            try combine(path, directive["with"] ?? "")
        }
        if let words = directive["replace"] {
            try stage.provide()
            let file = "\(stage.path)/\(directive["in"] ?? "")"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            if !text.contains(words) { problems.append("\(file) does not say '\(words)'") }
            try text.replacing(words, with: directive["with"] ?? "")
                .write(toFile: file, atomically: true, encoding: .utf8)
        }
        if let path = directive["remove"] {
            try FileManager.default.removeItem(atPath: "\(stage.path)/\(path)")
        }
        if let path = directive["copy"] {
            let text = try String(contentsOfFile: "\(Opening.root)/\(path)", encoding: .utf8)
            try write([text.trimmingCharacters(in: .newlines)], (path, false))
        }
        if let path = directive["scan"] { try stage.scan(path) }
        if let path = directive["left"] { try stage.leave(path, since: directive["since"] ?? "") }
        if let path = directive["commit"] { try commit(path, directive["by"] ?? "") }
    }

    /// Puts words in the place of each passage that git marked as changed on both sides.
    private mutating func combine(_ path: String, _ words: String) throws {
        let file = "\(stage.path)/\(path)"
        var kept: [Substring] = []
        var isMarked = false
        let text = try String(contentsOfFile: file, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("<<<<<<< ") { isMarked = true }
            if !isMarked { kept.append(line) }
            if line.hasPrefix(">>>>>>> ") {
                isMarked = false
                kept.append(words[...])
            }
        }
        if kept.joined(separator: "\n") == text { problems.append("\(path) has no marks") }
        try kept.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }

    private func write(_ lines: [String], _ target: (path: String, appends: Bool)) throws {
        try stage.provide()
        let file = URL(filePath: "\(stage.path)/\(target.path)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let before = target.appends ? try String(contentsOf: file, encoding: .utf8) : ""
        try Data((before + lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    }

    private func commit(_ path: String, _ words: String) throws {
        let parts = words.split(separator: "<")
        let mark = CommitMark(
            name: parts.first?.trimmingCharacters(in: .whitespaces) ?? "",
            email: String(parts.last?.dropLast() ?? ""), time: 1_795_000_000)
        let bytes = try Data(contentsOf: URL(filePath: "\(stage.path)/\(path)"))
        _ = try Repository(opening: stage.path).add(to: "main", message: "Draft", mark: mark) { _ in
            [NewFile(path: path, bytes: Array(bytes))]
        }
    }

    /// Plays the commands of a block; what stands below each is what was printed.
    private mutating func console(_ lines: [String]) async throws -> [String] {
        var result: [String] = []
        var place = 0
        while place < lines.count {
            let first = place
            place += 1
            guard lines[first].hasPrefix("$ ") else {
                result.append(lines[first])
                continue
            }
            while lines[place - 1].hasSuffix("\\"), place < lines.count { place += 1 }
            result += lines[first..<place]
            let command = lines[first..<place].map { $0.hasSuffix("\\") ? $0.dropLast() : $0[...] }
                .joined(separator: " ")
            let end = lines[place...].firstIndex { $0.hasPrefix("$ ") } ?? lines.count
            var (printed, status) = await stage.play(
                ShellWords.of(known.asActual(String(command.dropFirst(2)))))
            try await watch?(stage)
            if status != 0 { printed.append("? \(status)") }
            let text = printed.map { String($0.reversed().drop { $0 == " " }.reversed()) }
                .joined(separator: "\n")
            known.learn(shown: lines[place..<end].joined(separator: "\n"), actual: text)
            if !printed.isEmpty {
                result += known.asShown(text)
                    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            }
            place = end
        }
        return result
    }
}

/// The line that opens a fenced block.
struct Fence {
    let info: String
    private let marks: String
    private let indent: Int

    init?(_ line: String) {
        indent = line.prefix { $0 == " " }.count
        let rest = line.dropFirst(indent)
        let ticks = rest.prefix { $0 == "`" }
        guard ticks.count >= 3 else { return nil }
        marks = String(ticks)
        info = rest.dropFirst(ticks.count).trimmingCharacters(in: .whitespaces)
    }

    func closes(_ line: String) -> Bool { line.trimmingCharacters(in: .whitespaces) == marks }

    func withoutIndent(_ line: String) -> String {
        String(line.dropFirst(min(indent, line.prefix { $0 == " " }.count)))
    }

    func indented(_ line: String) -> String {
        line.isEmpty ? "" : String(repeating: " ", count: indent) + line
    }
}
