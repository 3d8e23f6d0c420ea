import Signatures
import Testing

/// Which OpenSSH can do what is asked of it.
@Suite struct KeygenCheckTests {
    @Test(arguments: [
        ("OpenSSH_9.2p1 Debian-2+deb12u6, OpenSSL 3.0.19", true), ("OpenSSH_8.9p1", true),
        ("OpenSSH_8.10p1", true), ("OpenSSH_10.0p2, LibreSSL", true),
        ("OpenSSH_for_Windows_8.1p1", true), ("Sun_SSH_2.4", true), ("", true),
        ("OpenSSH_8.8p1", false), ("OpenSSH_7.9p1, OpenSSL 1.1.1", false), ("OpenSSH_6.6.1", false),
    ])
    func versionsAreReadAsNumbers(_ words: String, _ isNewEnough: Bool) {
        #expect(KeygenCheck.isNewEnough(words) == isNewEnough)
    }

    @Test func whereThereIsNoneItSaysSo() async throws {
        try await KeygenCheck.demand(environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"])
        await #expect(throws: SigningError.noKeygen) {
            try await KeygenCheck.demand(environment: ["PATH": "/nonexistent"])
        }
    }
}
