import ArgumentParser
import DocumentControl
import DocumentOffice
import Foundation
import FrontDesk
import Git
import TestSupport
import Testing

/// One management system in the clones of several people, who meet at a host and type commands in
/// process.
///
/// Ada and Bo found it, Ada is registrar, Bo and Cara are controllers; Olive writes, Ravi reviews,
/// Anna approves, Sam reads. Each has a clone called as they are.
final class Circle {
    let scratch: ScratchDirectory
    let host: Host
    var now = Instant(seconds: 1_793_606_400)

    static let people = ["ada", "bo", "olive", "ravi", "anna", "sam", "cara"]
    static let path = "procedures/P-01-expenses.md"

    /// What a command printed, and its status.
    struct Answer: Sendable, CustomStringConvertible {
        let text: String
        let status: Int32

        var description: String { "\(text)\n(status \(status))" }
    }

    private init(_ kind: Hosting) throws {
        scratch = try ScratchDirectory()
        host = try Host(kind, in: scratch.path)
    }

    /// A begun system at a host, and everybody's clone of it.
    static func begun(_ kind: Hosting = .path) async throws -> Circle {
        let circle = try Circle(kind)
        let bundle = try await begunBundle.value
        try bundle.write(to: URL(filePath: "\(circle.host.folder)/begun"))
        try circle.shell("git -C host/system.git fetch -q ../begun main:main")
        for person in people { try circle.clone(person) }
        return circle
    }

    /// Makes the clone of a person anew.
    func clone(_ person: String, _ options: String = "") throws {
        let settings =
            host.credentials + [
                ("user.name", person), ("user.email", "\(person)@example.org"),
            ]
        let words = settings.map { "-c '\($0.key)=\($0.value)'" }.joined(separator: " ")
        try shell(
            """
            rm -rf \(person)
            git clone -q \(words) \(options) file://\(host.repository) \(person)
            git -C \(person) remote set-url origin \(host.address)
            """)
    }

    /// The begun system as a bundle of git: begun once for all tests.
    private static let begunBundle = Task {
        let circle = try Circle(.path)
        try circle.shell("git init -q -b main ada")
        try await circle.begin()
        try circle.shell(
            """
            cd ada
            git add -A
            git -c user.name=ada -c user.email=ada@example.org commit -q --allow-empty -m Begun
            git bundle create -q ../begun main
            """)
        return try Data(contentsOf: URL(filePath: "\(circle.scratch.path)/begun"))
    }

    /// Everybody types in Ada's folder, before there is a host.
    private func begin() async throws {
        func type(_ person: String, _ words: String...) async throws {
            let answer = try await self.type(person, words, in: "ada")
            guard answer.status == 0 else { throw Unexpected(words: "\(words): \(answer)") }
        }
        func founder(_ name: String) -> String {
            "\(name) example <\(name)@example.org> \(name).pub"
        }
        try await type(
            "ada", "init", "--founder", founder("ada"), "--founder", founder("bo"), "--registrar",
            "ada example", "--controller", "bo example")
        try await type("bo", "countersign")
        for (number, person) in Self.people.dropFirst(2).enumerated() {
            let id = "p-000\(number + 3)"
            try await type(person, "people", "enrol", "--as", id)
            try await type(
                "ada", "people", "admit", id, "--name", "\(person) example", "--email",
                "\(person)@example.org", "--identity", "seen", "--group", "all-staff")
        }
        for (id, role) in [
            ("p-0004", "reviewer"), ("p-0005", "management-representative"),
            ("p-0007", "document-controller"),
        ] {
            try await type("ada", "people", "appoint", id, role)
            if id != "p-0004" { try await type("bo", "countersign") }
        }
    }

    func folder(_ person: String) -> String { "\(scratch.path)/\(person)" }

    /// Runs a line of shell that must succeed.
    @discardableResult
    func shell(_ line: String) throws -> String {
        let answer = try Shell.run(line, in: scratch.path)
        guard answer.status == 0 else { throw Unexpected(words: "\(line): \(answer.text)") }
        return answer.text
    }

    /// Runs git in the clone of a person.
    @discardableResult
    func git(_ person: String, _ words: String) throws -> String {
        try shell("git -C \(person) \(words)")
    }

    /// A person types a command in their clone.
    func type(_ person: String, _ words: String...) async throws -> Answer {
        try await type(person, words)
    }

    /// A person types a command that must succeed.
    @discardableResult
    func does(
        _ person: String, _ words: String..., at place: SourceLocation = #_sourceLocation
    ) async throws -> String {
        let answer = try await type(person, words)
        #expect(answer.status == 0, "\(person): \(words): \(answer)", sourceLocation: place)
        return answer.text
    }

    func type(
        _ person: String, _ words: [String], in clone: String? = nil,
        transport: (any Transport)? = nil
    ) async throws -> Answer {
        await Self.type(
            person, words, in: folder(clone ?? person), at: now, home: scratch.path, transport)
    }

    /// A command that a person will type at a moment that somebody else chooses.
    func command(_ person: String, _ words: [String]) -> @Sendable () async -> Void {
        let (now, home, folder) = (now, scratch.path, folder(person))
        return {
            let answer = await Self.type(person, words, in: folder, at: now, home: home, nil)
            #expect(answer.status == 0, "\(person): \(words): \(answer)")
        }
    }

    /// Several people press the key at once.
    func together(_ typed: [(person: String, words: [String])]) async -> [Answer] {
        let (now, home) = (now, scratch.path)
        let wanted = typed.map { ($0.person, $0.words, folder($0.person)) }
        return await withTaskGroup(of: (Int, Answer).self) { group in
            for (place, (person, words, folder)) in wanted.enumerated() {
                group.addTask { @concurrent in
                    (place, await Self.type(person, words, in: folder, at: now, home: home, nil))
                }
            }
            var answers: [Int: Answer] = [:]
            for await (place, answer) in group { answers[place] = answer }
            return answers.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    static func type(
        _ person: String, _ words: [String], in folder: String, at now: Instant, home: String,
        _ transport: (any Transport)?
    ) async -> Answer {
        var lines: [String] = []
        let environment = Shell.environment(home: home).merging(["SIGNET_KEY": person]) { $1 }
        @Sendable func owner(_ path: String) -> String { path.replacing(".pub", with: "") }
        let desk = Desk(
            surroundings: Surroundings(
                folder: folder, environment: environment, now: { now }, transport: transport,
                salt: { String(repeating: "5a", count: 16) },
                loadSigner: { SeedSigner(owner($0)) }, offeredKeys: { [] },
                readKey: { SeedSigner(owner($0)).publicKey }),
            width: 100, hasColour: false, isInteractive: false, write: { lines.append($0) },
            warn: { lines.append($0) }, answer: { _ in nil })
        do {
            guard let command = try Signet.command(words) as? any DeskCommand else {
                return Answer(text: "no command", status: 2)
            }
            try await command.run(at: desk)
            return Answer(text: lines.joined(separator: "\n"), status: 0)
        } catch {
            let outcome = Outcome(error)
            lines.append(outcome.message)
            return Answer(
                text: lines.filter { !$0.isEmpty }.joined(separator: "\n"), status: outcome.status)
        }
    }

    struct Unexpected: Error { let words: String }
}
