import ArgumentParser
import DocumentControl
import DocumentOffice
import Foundation
import FrontDesk
import Git
import Signatures
import TestSupport
import Testing

/// A management system in a scratch directory, on which several people type commands in process.
final class Walk {
    let scratch: ScratchDirectory
    var now: Instant
    private let salt = "0123456789abcdef0123456789abcdef"

    /// What a command printed, and its status.
    struct Answer {
        let text: String
        let status: Int32
    }

    /// Makes an empty repository with keys for example people.
    init(people: [String]) throws {
        scratch = try ScratchDirectory()
        now = Instant(seconds: 1_793_606_400)
        try FileManager.default.createDirectory(
            atPath: "\(scratch.path)/system", withIntermediateDirectories: true)
        try shell("git init -q -b main system")
        for person in people { try shell("ssh-keygen -q -t ed25519 -N '' -f \(person)") }
    }

    /// What the network does for time stamps; nothing where there is none.
    var post: (@Sendable (String, String, String) async throws -> Void)?

    /// Where programs for time stamps are looked for.
    var programsPath = "/usr/local/bin:/usr/bin:/bin"

    /// Who works on the machine.
    var machine = Machine.live

    /// Editor, mailer and browser.
    var programs = Programs.none

    /// How long a program may take to draw a figure.
    var diagramPatience = Duration.seconds(20)

    /// How commands wait that go on until they are ended.
    var pause = Pause.none

    /// Hardware keys by the paths of their files.
    private var devices: [String: HardwareSigner] = [:]

    /// Plugs in a hardware key under a name, as if it were a person's.
    func plug(_ device: HardwareSigner, as name: String) throws {
        devices["\(scratch.path)/\(name)"] = device
        try scratch.write("\(device.publicKey) \(name)\n", to: "\(name).pub")
    }

    /// The clone in which commands are typed.
    var clone = "system"

    var folder: String { "\(scratch.path)/\(clone)" }

    /// What a person types must be done; its answer is returned.
    @discardableResult
    func done(_ person: String, _ arguments: String...) async throws -> String {
        let answer = try await type(person, arguments)
        #expect(answer.status == 0, "\(person): \(arguments): \(answer.text)")
        now = now.adding(seconds: 60)
        return answer.text
    }

    /// What a person types must be refused; what is said is returned.
    func refused(_ person: String, _ arguments: String...) async throws -> String {
        let answer = try await type(person, arguments)
        #expect(answer.status == 1, "\(person): \(arguments): \(answer.text)")
        return answer.text
    }

    /// Makes a second clone of the system.
    func makeClone(_ name: String) throws { try shell("cp -r system \(name)") }

    /// Brings what another clone holds into one, with stock git.
    func merge(_ other: String, into clone: String) throws {
        let answer = try shell(
            "git -C \(clone) -c user.name=x -c user.email=x@example.org pull -q --no-rebase "
                + "--no-edit ../\(other) main")
        #expect(answer.status == 0, "\(answer.text)")
    }

    /// Runs a line of shell in the scratch directory, without the user's settings.
    @discardableResult
    func shell(_ line: String, environment: [String: String] = [:]) throws -> Answer {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = URL(filePath: scratch.path)
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": scratch.path, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            // A check that `scripts/mutate-verifier` switched off is off in the program too.
            "SIGNET_MUTANT": ProcessInfo.processInfo.environment["SIGNET_MUTANT"] ?? "",
        ].merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(
            text: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }

    /// A person types a command.
    func type(_ person: String, _ arguments: String...) async throws -> Answer {
        try await type(person, arguments)
    }

    /// A person types a command, given as a list of words.
    func type(_ person: String, _ arguments: [String]) async throws -> Answer {
        var lines: [String] = []
        let key = "\(scratch.path)/\(person)"
        let environment = ["SIGNET_KEY": key]
        let (instant, salt, devices) = (now, salt, devices)
        var surroundings = Surroundings(
            folder: folder, environment: environment, now: { instant }, salt: { salt },
            loadSigner: { path in
                if let device = devices[path] { return device }
                return try KeygenSigner(path: path, environment: ["PATH": "/usr/bin:/bin"])
            },
            offeredKeys: { [] }, readKey: { try KeyFiles.publicKey(at: $0) })
        surroundings.stampTools = StampTools(environment: ["PATH": programsPath])
        if let post { surroundings.stampTools.post = post }
        surroundings.machine = machine
        surroundings.diagramPatience = diagramPatience
        let desk = Desk(
            surroundings: surroundings, width: 100, hasColour: false, isInteractive: false,
            write: { lines.append($0) },
            warn: { lines.append($0) }, answer: { _ in nil }, programs: programs,
            pause: pause)
        do {
            let command = try Signet.command(arguments)
            guard let command = command as? any DeskCommand else {
                return Answer(text: "", status: 0)
            }
            try await command.run(at: desk)
            return Answer(text: lines.joined(separator: "\n"), status: 0)
        } catch {
            let outcome = Outcome(error)
            return Answer(
                text: (lines + [outcome.message]).joined(separator: "\n"), status: outcome.status)
        }
    }

    /// Begins the system with example people.
    ///
    /// Ada and Bo found it, Ada is registrar and Bo controller; Olive writes, Ravi reviews, Anna
    /// approves, Sam reads.
    ///
    /// - Parameter more: Further words of `signet init`.
    /// - Throws: What stands in the way of typing at all.
    func begin(_ more: [String] = []) async throws {
        func founder(_ name: String, _ key: String) -> String {
            "\(name) <\(key)@example.org> \(scratch.path)/\(key).pub"
        }
        let beginning = [
            "init", "--founder", founder("Ada Example", "ada"), "--founder",
            founder("Bo Example", "bo"), "--registrar", "Ada Example", "--controller",
            "Bo Example",
        ]
        _ = try await type("ada", beginning + more)
        _ = try await type("bo", "countersign")
        for (number, person) in ["olive", "ravi", "anna", "sam"].enumerated() {
            _ = try await type(person, "people", "enrol", "--as", "p-000\(number + 3)")
            _ = try await type(
                "ada", "people", "admit", "p-000\(number + 3)", "--name", "\(person) example",
                "--email", "\(person)@example.org", "--identity", "seen", "--group", "all-staff")
        }
        _ = try await type("ada", "people", "appoint", "p-0004", "reviewer")
        _ = try await type("ada", "people", "appoint", "p-0005", "management-representative")
        _ = try await type("bo", "countersign")
    }

    /// A sound draft of a procedure.
    func write(
        _ path: String, id: String, steps: String, title: String = "Expenses",
        in clone: String? = nil
    ) throws {
        let sections = ["Purpose", "Scope", "Roles", "Records"].map { "## \($0)\n\nSomething.\n" }
        let text = """
            ---
            id: \(id)
            title: \(title)
            type: procedure
            owner: process-owner
            audience:
              - all-staff
            ---

            \(sections.joined(separator: "\n"))
            ## Activities

            \(steps)

            """
        try scratch.write(text, to: "\(clone ?? self.clone)/\(path)")
    }
}

extension String {
    /// The lines, whichever way they end.
    var lines: [String] { split { $0.isNewline }.map(String.init) }
}
