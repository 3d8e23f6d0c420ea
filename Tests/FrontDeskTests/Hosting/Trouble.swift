import Foundation
import Testing

/// Something that goes wrong between a clone and its host, and how it is put right.
struct Trouble: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: Hosting
    /// What a person must be told, both when signing and by `signet sync`.
    let words: [String]
    let happen: @Sendable (Circle) throws -> Void
    let end: @Sendable (Circle) throws -> Void

    var testDescription: String { name }

    private init(
        _ name: String, _ kind: Hosting, _ words: [String],
        _ happen: @escaping @Sendable (Circle) throws -> Void,
        end: @escaping @Sendable (Circle) throws -> Void
    ) {
        self.name = name
        self.kind = kind
        self.words = words
        self.happen = happen
        self.end = end
    }

    /// Olive's clone is told something else, and later what it was.
    private static func setting(
        _ name: String, _ kind: Hosting, _ key: String, _ words: [String],
        _ value: @escaping @Sendable (Circle) -> String
    ) -> Trouble {
        let value: @Sendable (Circle) throws -> Void = { circle in
            try circle.git("olive", "config kept.value \"$(git -C olive config \(key))\"")
            try circle.git("olive", "config \(key) '\(value(circle))'")
        }
        return Trouble(name, kind, words, value) { circle in
            try circle.git("olive", "config \(key) \"$(git -C olive config kept.value)\"")
        }
    }

    private static func hook(_ name: String, _ words: [String], _ lines: String) -> Trouble {
        Trouble(
            name, .path, words,
            { try $0.host.setHook("cat >/dev/null\n\(lines)\nexit 1") },
            end: { try $0.host.setHook(nil) })
    }

    static let all: [Trouble] =
        [Hosting.ssh, .http].map { kind in
            Trouble(
                "the host is away: \(kind)", kind, ["does not answer"], { $0.host.stop() },
                end: { try $0.host.start() })
        } + [
            setting(
                "another key", .ssh, "core.sshCommand",
                ["does not let you in: ", "Permission denied (publickey)", "git fetch origin"]
            ) { $0.host.secureShell(key: "stranger", hosts: "known_hosts") },
            setting(
                "an unknown host", .ssh, "core.sshCommand",
                ["not sure that origin", "Host key verification failed", "its keeper"]
            ) { $0.host.secureShell(key: "guest", hosts: "no_hosts") },
            setting(
                "another host", .ssh, "core.sshCommand",
                ["not sure that origin", ": WARNING: REMOTE HOST", "CHANGED.", "its keeper"]
            ) { $0.host.secureShell(key: "guest", hosts: "changed_hosts") },
            setting(
                "no repository over ssh", .ssh, "remote.origin.url",
                ["There is no repository at origin", "git remote set-url origin ADDRESS"]
            ) { $0.host.address(of: "none.git") },
            setting(
                "no repository over http", .http, "remote.origin.url",
                ["There is no repository at origin", "git remote set-url origin ADDRESS"]
            ) { $0.host.address(of: "none.git") },
            setting(
                "no repository in a folder", .path, "remote.origin.url",
                ["There is no repository at origin", "Connect the drive"]
            ) { $0.host.address(of: "none.git") },
            setting(
                "no password", .http, "credential.helper",
                ["does not let you in: it asks for a name", "git push --dry-run"]
            ) { _ in "" },
            setting(
                "a closed place", .http, "remote.origin.url",
                ["does not let you in: ", "error: 403"]
            ) { $0.host.address.replacing("/git/", with: "/closed/") },
            setting(
                "a certificate that nobody vouches for", .https, "http.sslCAInfo",
                [
                    "not sure that origin", "certificate verif", "its keeper",
                    "git config http.sslCAInfo FILE",
                ]
            ) { "\($0.host.folder)/other.pem" },
            hook(
                "a check", ["A check at origin", "Not on Sundays.", "keeper of the host"],
                "echo 'Not on Sundays.' >&2"),
            hook(
                "a silent check", ["A check at origin", "sent: pre-receive hook declined."], "true"),
            hook(
                "a protected branch, GitHub", ["does not let you add to 'main'", "exception"],
                """
                echo 'error: GH006: Protected branch update failed for refs/heads/main.' >&2
                echo 'error: Changes must be made through a pull request.' >&2
                """),
            hook(
                "a protected branch, GitLab", ["does not let you add to 'main'", "exception"],
                "echo 'GitLab: You are not allowed to push code to protected branches.' >&2"),
            hook(
                "no room", ["has no room left", "keeper of the host"],
                "echo 'fatal: write error: No space left on device' >&2"),
        ]
}
