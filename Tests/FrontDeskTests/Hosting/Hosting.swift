import Foundation
import Testing

/// How an upstream is reached.
enum Hosting: String, CaseIterable, CustomTestStringConvertible {
    case path, ssh, http, https

    var testDescription: String { rawValue }

    /// Whether the machine has the server that it takes; `HostTests` tells where it has not.
    var isThere: Bool {
        switch self {
        case .path: true
        case .ssh: Self.program("sshd") != nil
        case .http: Self.program("lighttpd") != nil
        case .https: Self.program("lighttpd").map(Self.hasCertificates) ?? false
        }
    }

    /// Those that can be tried on this machine; https is http but for the certificate, and has a walk and
    /// a trouble of its own.
    static let available = [Hosting.path, .ssh, .http].filter(\.isThere)

    /// Those that can be walked on this machine.
    static let walked = allCases.filter(\.isThere)

    /// Whether a web server has its module for certificates, and there is a program that makes one.
    private static func hasCertificates(_ server: String) -> Bool {
        let folder = server.hasPrefix(unpacked) ? "\(unpacked)/usr" : "/usr"
        return FileManager.default.fileExists(atPath: "\(folder)/lib/lighttpd/mod_openssl.so")
            && FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")
    }

    /// Where `scripts/set-up-hosting` unpacks what the machine lacks.
    static let unpacked: String = {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.path + "/.build/hosting"
    }()

    /// The path of a server, of the machine's own or an unpacked one.
    static func program(_ name: String) -> String? {
        ["/usr/sbin/\(name)", "\(unpacked)/usr/sbin/\(name)"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    /// The folders of the unpacked libraries.
    static var libraryFolders: [String] {
        ["lib", "usr/lib"].flatMap { part -> [String] in
            let folder = "\(unpacked)/\(part)"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.filter { $0.contains("-linux-gnu") }
                .map { "\(folder)/\($0)" }
        }
    }
}
