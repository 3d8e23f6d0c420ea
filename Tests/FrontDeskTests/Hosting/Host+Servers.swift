import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the servers are told.
extension Host {
    /// An account of one's own, with the host's folder as its home; keys for the host and its guest.
    func setUpSecureShell() throws {
        try Shell.run(
            """
            for key in hostkey guest stranger; do ssh-keygen -q -t ed25519 -N '' -f $key; done
            cp guest.pub authorized_keys
            echo "[127.0.0.1]:\(port) $(cut -d' ' -f1,2 hostkey.pub)" >known_hosts
            echo "[127.0.0.1]:\(port) $(cut -d' ' -f1,2 stranger.pub)" >changed_hosts
            : >no_hosts
            { echo "\(NSUserName()):x:$(id -u):$(id -g)::\(folder):/bin/sh"
              echo "sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin"
              grep -v "^\(NSUserName()):\\|^sshd:" /etc/passwd; } >passwd
            if [ "$(id -u)" = 0 ]; then mkdir -p /run/sshd; fi
            """, in: folder)
        try write(
            """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(folder)/hostkey
            PidFile none
            AuthorizedKeysFile \(folder)/authorized_keys
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            PermitUserRC no
            SetEnv GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
            ForceCommand git-shell -c "$SSH_ORIGINAL_COMMAND"

            """, to: "sshd_config")
    }

    /// A certificate that the host made itself, and one of somebody else.
    func setUpCertificates() throws {
        try Shell.run(
            """
            for name in certificate other; do
                openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 \\
                    -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 \\
                    -keyout $name.key -out $name.pem || exit 1
            done
            cat certificate.key certificate.pem >server.pem
            """, in: folder)
    }

    /// Everybody may read below `/git`; who sends gives a password; `/closed` is closed.
    func setUpWeb() throws {
        let backend = try Shell.run("git --exec-path", in: folder).text
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let demand =
            #"auth.require = ("" => ("method" => "basic", "realm" => "hosting", "#
            + #""require" => "valid-user"))"#
        try write(
            """
            \(kind == .https ? "server.modules += (\"mod_openssl\")" : "")
            \(kind == .https ? "ssl.engine = \"enable\"" : "")
            \(kind == .https ? "ssl.pemfile = \"\(folder)/server.pem\"" : "")
            server.modules += ("mod_access", "mod_alias", "mod_auth", "mod_authn_file", "mod_cgi",
                "mod_setenv")
            server.document-root = "\(folder)/empty"
            server.bind = "127.0.0.1"
            server.port = \(port)
            server.errorlog = "\(folder)/web.log"
            server.upload-dirs = ("\(folder)")
            auth.backend = "plain"
            auth.backend.plain.userfile = "\(folder)/passwords"
            alias.url = ("/git" => "\(backend)/git-http-backend")
            $HTTP["url"] =~ "^/git" {
                cgi.assign = ("" => "")
                setenv.set-environment = ("GIT_PROJECT_ROOT" => "\(folder)",
                    "GIT_HTTP_EXPORT_ALL" => "1", "GIT_CONFIG_GLOBAL" => "/dev/null",
                    "HOME" => "\(folder)", "PATH" => "/usr/local/bin:/usr/bin:/bin")
            }
            $HTTP["url"] =~ "^/closed" { url.access-deny = ("") }
            $HTTP["querystring"] =~ "service=git-receive-pack" { \(demand) }
            $HTTP["url"] =~ "/git-receive-pack$" { \(demand) }

            """, to: "lighttpd.conf")
        try write("guest:secret\n", to: "passwords")
        try write("\(kind)://guest:secret@127.0.0.1%3a\(port)\n", to: "credentials")
    }

    /// A port of this machine that nobody uses, and that nobody else in this process gets.
    static func freePort() throws -> Int {
        let (descriptor, port) = try occupy(isSilent: false)
        close(descriptor)
        return port
    }

    /// A host that takes every caller and never says a word, until its descriptor is closed.
    ///
    /// The system gives ports above 32767 to whoever asks for any; so that none of these is given away
    /// while a host is stopped, hosts have lower ones.
    static func occupy(isSilent: Bool = true) throws -> (descriptor: Int32, port: Int) {
        for _ in 0..<200 {
            let port = Int.random(in: 12_000..<32_000)
            guard given.withLock({ $0.insert(port).inserted }) else { continue }
            let descriptor = socket(AF_INET, streams, 0)
            var address = loopback(port)
            let isBound = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            if isBound, !isSilent || listen(descriptor, 16) == 0 { return (descriptor, port) }
            close(descriptor)
        }
        throw POSIXError(.EADDRNOTAVAIL)
    }

    private static let given = Mutex<Set<Int>>([])

    static func accepts(_ port: Int) -> Bool {
        let descriptor = socket(AF_INET, streams, 0)
        defer { close(descriptor) }
        var address = loopback(port)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private static var streams: Int32 {
        #if canImport(Glibc)
            Int32(SOCK_STREAM.rawValue)
        #else
            SOCK_STREAM
        #endif
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }
}
