import Foundation

/// The attacks of `Tests/Attacks`: a shell file for each kind of attack, a function in it for each
/// way of doing it, and above that what the attacker hopes for and what `signet verify` finds.
struct AttackCatalogue {
    /// One way of doing it.
    struct Attack {
        /// The function.
        let name: String
        /// What the attacker does and hopes for.
        let story: String
        /// The words after `signet verify`: `ROOT` and `NEWEST` stand for what an auditor knows.
        let options: [String]
        /// How many days later it is verified.
        let later: Int64
        /// What is found, one line a code, grade and place; sorted.
        let findings: [String]
        let status: Int32
        /// Why nothing is found, where that is right.
        let harmless: String?

        /// Whether it is tried in this run: `SIGNET_ATTACKS` names all, a file, or one; several parted by commas.
        ///
        /// - Parameters:
        ///   - file: The file that has it.
        ///   - usually: Whether it is where nothing is said.
        /// - Returns: Whether it is tried.
        func isTaken(from file: String, usually: Bool) -> Bool {
            switch ProcessInfo.processInfo.environment["SIGNET_ATTACKS"] ?? "" {
            case "": usually
            case "all": true
            case let wanted:
                wanted.split(separator: ",").contains { file.hasPrefix($0) || name == $0 }
            }
        }
    }

    /// The attacks of one kind.
    struct Row {
        let file: String
        /// The number of the threat, and its name.
        let title: String
        let attacks: [Attack]
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Attacks").path

    let rows: [Row]

    /// Reads all files.
    init() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
            .filter { $0.hasSuffix(".sh") && $0 != "stage.sh" }.sorted()
        rows = try names.map { name in
            let text = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            return Row(
                file: name, title: String((lines.first ?? "").dropFirst(2)),
                attacks: Self.attacks(lines))
        }
    }

    private static func attacks(_ lines: [String]) -> [Attack] {
        var found: [Attack] = []
        var above: [String] = []
        for line in lines {
            if line.hasPrefix("# ") {
                above.append(String(line.dropFirst(2)))
                continue
            }
            if line.hasSuffix("() {"), !above.isEmpty, !line.hasPrefix("_") {
                found.append(attack(String(line.dropLast(4)), above))
            }
            above = []
        }
        return found
    }

    /// What a line of the comment says after its key.
    private static func values(_ key: String, _ lines: [String]) -> [String] {
        lines.filter { $0.hasPrefix("\(key): ") }.map { String($0.dropFirst(key.count + 2)) }
    }

    private static let keys = ["finds", "status", "verify", "later", "harmless"]

    private static func attack(_ name: String, _ above: [String]) -> Attack {
        let story = above.filter { line in !keys.contains { line.hasPrefix("\($0): ") } }
        return Attack(
            name: name, story: story.joined(separator: " "),
            options: values("verify", above).flatMap { $0.split(separator: " ").map(String.init) },
            later: values("later", above).first.flatMap { Int64($0) } ?? 0,
            findings: values("finds", above).sorted(),
            status: values("status", above).first.flatMap { Int32($0) } ?? 0,
            harmless: values("harmless", above).first)
    }

    /// Writes down what was found, above the functions of a file.
    ///
    /// - Parameters:
    ///   - outcomes: By function.
    ///   - file: The file.
    /// - Throws: Where the file cannot be read or written.
    static func record(_ outcomes: [String: AttackOutcome], in file: String) throws {
        let path = "\(folder)/\(file)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasSuffix("() {"), let outcome = outcomes[String(line.dropLast(4))] {
                while let last = lines.last,
                    last.hasPrefix("# finds: ") || last.hasPrefix("# status: ")
                {
                    lines.removeLast()
                }
                lines += outcome.findings.map { "# finds: \($0)" }
                lines.append("# status: \(outcome.status)")
            }
            lines.append(line)
        }
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}

/// What `signet verify` says after an attack.
struct AttackOutcome: Hashable {
    /// One line a code, grade and place; sorted.
    let findings: [String]
    let status: Int32
}
