import Foundation
import Git
import TestSupport
import Testing

/// How long ssh waits for a host that says nothing.
@Suite struct SecureShellTests {
    /// What git told an ssh that writes down its words and fails.
    private func words(
        _ variables: [String: String] = [:], setting: String? = nil
    ) async throws -> String {
        let stock = try StockRepository()
        let place = stock.scratch.path
        try stock.git("remote", "add", "origin", "ssh://host.example.org/system.git")
        try stock.scratch.write(
            "#!/bin/sh\necho \"$0 $*\" >>'\(place)/told'\nexit 255\n", to: "bin/ssh")
        let program = "\(place)/bin/ssh"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        try FileManager.default.copyItem(atPath: program, toPath: "\(place)/bin/own")
        if let setting {
            try stock.git(
                "config", "core.sshCommand", setting.replacing("BIN", with: "\(place)/bin"))
        }
        var environment = [
            "PATH": "\(place)/bin:/usr/local/bin:/usr/bin:/bin", "HOME": "\(place)/home",
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        ]
        for (name, value) in variables {
            environment[name] = value.replacing("BIN", with: "\(place)/bin")
        }
        let git = StockGit(environment: environment, mayAsk: true)
        let upstream = Upstream(
            remote: "origin", branch: "main",
            address: "ssh://host.example.org/system.git")
        await #expect(throws: TransportError.self) {
            _ = try await git.fetch(upstream, into: stock.root, patience: .seconds(77))
        }
        return try stock.scratch.read("told")
    }

    @Test func `ssh gives up when git would be given up`() async throws {
        #expect(try await words().contains("-o ConnectTimeout=77"))
    }

    @Test func `whoever chose an ssh keeps it as it is`() async throws {
        for (variables, setting) in [
            (["GIT_SSH_COMMAND": "BIN/own"], nil), (["GIT_SSH": "BIN/own"], nil),
            ([:], "BIN/own"),
        ] as [([String: String], String?)] {
            let told = try await words(variables, setting: setting)
            #expect(told.contains("/own "))
            #expect(!told.contains("ConnectTimeout"))
        }
    }
}
