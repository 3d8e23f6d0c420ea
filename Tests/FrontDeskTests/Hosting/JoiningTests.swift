import ArgumentParser
import DocumentControl
import DocumentOffice
import Foundation
import FrontDesk
import Signatures
import TestSupport
import Testing

/// Somebody new, with an address and nothing else: no clone, no key.
@Suite struct JoiningTests {
    @Test(arguments: Hosting.allCases.filter(\.isThere))
    func joiningWorksAtEveryKindOfHost(kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        let key = "\(circle.scratch.path)/keys/nora"
        try FileManager.default.createDirectory(
            atPath: "\(circle.scratch.path)/keys", withIntermediateDirectories: true)
        let unasked = try await join(circle, ["--new-key", "--key", key])
        #expect(unasked.status == 1)
        #expect(unasked.text.contains("Nobody can be asked for a passphrase"))
        #expect(!FileManager.default.fileExists(atPath: key))

        let answer = try await join(
            circle, ["--new-key", "--no-passphrase", "--key", key])
        #expect(answer.status == 0, "\(answer)")
        #expect(answer.text.contains("Recorded and sent."))
        #expect(answer.text.contains("Now call ada example and read this out:"))
        let fingerprint = try KeyFiles.publicKey(at: key).fingerprint
        #expect(answer.text.contains(fingerprint))

        circle.now = circle.now.adding(seconds: 600)
        let admitted = try await circle.does(
            "ada", "people", "admit", "Nora Example", "--email", "nora@example.org", "--groups",
            "all-staff", "--identity", "telephone", "--key", String(fingerprint.prefix(20)))
        #expect(admitted.contains("nora") || admitted.contains("Nora Example joins all-staff."))
        let again = try await join(circle, ["--key", key])
        #expect(again.text.contains("You are Nora Example"), "\(again)")
    }

    @Test func anAddressThatAnswersNotLeavesNothing() async throws {
        let circle = try await Circle.begun(.path)
        circle.host.stop()
        try circle.shell("ssh-keygen -q -t ed25519 -N '' -f nora")
        let answer = try await join(circle, ["--key", "\(circle.scratch.path)/nora"])
        #expect(answer.status == 1)
        #expect(answer.text.contains("Nothing was made here"))
        #expect(!FileManager.default.fileExists(atPath: circle.folder("newcomer")))
    }

    @Test func aFolderThatHoldsSomethingElseIsLeftAlone() async throws {
        let circle = try await Circle.begun(.path)
        try circle.shell("ssh-keygen -q -t ed25519 -N '' -f nora; mkdir newcomer; touch newcomer/x")
        let key = "\(circle.scratch.path)/nora"
        let answer = try await join(circle, ["--key", key])
        #expect(answer.text.contains("There is something at newcomer already"))
        try circle.shell("rm -r newcomer; git init -q newcomer")
        #expect(try await join(circle, ["--key", key]).text.contains("meets the others elsewhere"))
    }

    /// Nora types `signet join` in the scratch folder.
    private func join(_ circle: Circle, _ words: [String]) async throws -> Circle.Answer {
        let settings = circle.host.credentials
        var environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": circle.scratch.path, "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_COUNT": "\(settings.count)",
        ]
        for (place, setting) in settings.enumerated() {
            environment["GIT_CONFIG_KEY_\(place)"] = setting.key
            environment["GIT_CONFIG_VALUE_\(place)"] = setting.value
        }
        let paper = Paper()
        let (now, variables) = (circle.now, environment)
        let desk = Desk(
            surroundings: Surroundings(
                folder: circle.scratch.path, environment: environment, now: { now },
                salt: { String(repeating: "5a", count: 16) },
                loadSigner: { try KeygenSigner(path: $0, environment: variables) },
                offeredKeys: { [] }, readKey: { try KeyFiles.publicKey(at: $0) },
                makeKey: { try await KeyFiles.make(at: $0, asks: $1, environment: variables) }),
            width: 100, hasColour: false, isInteractive: false, write: paper.say,
            warn: paper.say, answer: { _ in nil })
        do {
            let command = try Signet.command(["join", circle.host.address, "newcomer"] + words)
            guard let command = command as? any DeskCommand else {
                return Circle.Answer(text: "no command", status: 2)
            }
            try await command.run(at: desk)
            return Circle.Answer(text: paper.lines.joined(separator: "\n"), status: 0)
        } catch {
            let outcome = Outcome(error)
            return Circle.Answer(
                text: (paper.lines + [outcome.message]).joined(separator: "\n"),
                status: outcome.status)
        }
    }
}
