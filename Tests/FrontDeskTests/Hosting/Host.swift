import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A host with one bare repository, served from a scratch directory by a server of its own.
///
/// The server ends with the host, so also with a test that fails.
final class Host {
    let kind: Hosting
    /// The folder of the host; the repository is `system.git` in it.
    let folder: String
    let port: Int
    private var server: pid_t?

    /// Makes the repository and starts the server.
    init(_ kind: Hosting, in scratch: String) throws {
        self.kind = kind
        folder = "\(scratch)/host"
        port = try Self.freePort()
        try FileManager.default.createDirectory(
            atPath: "\(folder)/empty", withIntermediateDirectories: true)
        try Shell.run(
            "git init -q --bare -b main system.git && git -C system.git config http.receivepack true",
            in: folder)
        switch kind {
        case .path: break
        case .ssh: try setUpSecureShell()
        case .http: try setUpWeb()
        case .https:
            try setUpCertificates()
            try setUpWeb()
        }
        try start()
    }

    deinit { stop() }

    var repository: String { "\(folder)/system.git" }

    /// What a person types to name the repository.
    var address: String { address(of: "system.git") }

    func address(of name: String) -> String {
        switch kind {
        case .path: "\(folder)/\(name)"
        case .ssh: "ssh://\(NSUserName())@127.0.0.1:\(port)\(folder)/\(name)"
        case .http, .https: "\(kind)://127.0.0.1:\(port)/git/\(name)"
        }
    }

    /// The settings that let a clone in, as options of git.
    var credentials: [(key: String, value: String)] {
        switch kind {
        case .path: []
        case .ssh: [("core.sshCommand", secureShell(key: "guest", hosts: "known_hosts"))]
        case .http:
            [("credential.helper", "store --file=\(folder)/credentials")]
        case .https:
            [
                ("credential.helper", "store --file=\(folder)/credentials"),
                ("http.sslCAInfo", "\(folder)/certificate.pem"),
            ]
        }
    }

    /// The ssh command of a clone, with no settings of the user's.
    func secureShell(key: String, hosts: String) -> String {
        "ssh -F none -i \(folder)/\(key) -o IdentitiesOnly=yes -o BatchMode=yes "
            + "-o StrictHostKeyChecking=yes -o UserKnownHostsFile=\(folder)/\(hosts) "
            + "-o GlobalKnownHostsFile=none"
    }

    /// Makes a check of the repository that runs before anything is taken in.
    func setHook(_ script: String?) throws {
        let file = "\(repository)/hooks/pre-receive"
        guard let script else {
            try FileManager.default.removeItem(atPath: file)
            return
        }
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: file))
        chmod(file, 0o755)
    }

    func stop() {
        if kind == .path {
            rename(repository, repository + ".away")
        } else if let server {
            kill(server, SIGKILL)
            waitpid(server, nil, 0)
        }
        server = nil
    }

    func start() throws {
        rename(repository + ".away", repository)
        switch kind {
        case .path: return
        case .ssh: server = try launch("sshd", ["-D", "-e", "-f", "\(folder)/sshd_config"])
        case .http, .https:
            let own = "\(Hosting.unpacked)/usr/lib/lighttpd"
            let isUnpacked = Hosting.program("lighttpd")?.hasPrefix(Hosting.unpacked) == true
            server = try launch(
                "lighttpd",
                ["-D", "-f", "\(folder)/lighttpd.conf"] + (isUnpacked ? ["-m", own] : []))
        }
        // On a busy machine a server takes its time; once it answers it is left in peace, since sshd turns
        // callers away who come in numbers and say nothing.
        for _ in 0..<1200 {
            if Self.accepts(port) { return }
            usleep(25_000)
        }
        throw POSIXError(.ETIMEDOUT)
    }

    /// Begins a server as a shell would: Foundation hands on the signal mask of its own thread, and
    /// takes a server that closes what it inherited for ended.
    private func launch(_ name: String, _ arguments: [String]) throws -> pid_t {
        var environment = [
            "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(folder)",
            "LD_LIBRARY_PATH=\(Hosting.libraryFolders.joined(separator: ":"))",
        ]
        let wrapper = Hosting.libraryFolders.map { "\($0)/libnss_wrapper.so" }
            .first { FileManager.default.fileExists(atPath: $0) }
        if name == "sshd", let wrapper {
            environment += [
                "LD_PRELOAD=\(wrapper)", "NSS_WRAPPER_PASSWD=\(folder)/passwd",
                "NSS_WRAPPER_GROUP=/etc/group",
            ]
        }
        let program = Hosting.program(name) ?? name
        return try Spawn.run(
            program, arguments, environment: environment, log: "\(folder)/\(name).log")
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
}
