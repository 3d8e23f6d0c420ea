import TestSupport
import Testing

/// The servers that play a host.
///
/// Where one is not there, its test is shown as skipped, and the other
/// tests leave that way out.
@Suite struct HostTests {
    private static let fetch: Comment = "scripts/set-up-hosting fetches it"

    private func isReached(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        #expect(try circle.git("sam", "ls-remote origin main").contains("refs/heads/main"))
        #expect(try circle.git("sam", "push --dry-run origin main 2>&1").contains("up-to-date"))
        circle.host.stop()
        let away = try Shell.run("git -C sam ls-remote origin main", in: circle.scratch.path)
        #expect(away.status != 0)
        try circle.host.start()
        try circle.git("sam", "ls-remote origin main")
    }

    @Test func aHostIsReachedByItsPath() async throws { try await isReached(.path) }

    @Test(.enabled(if: Hosting.ssh.isThere, HostTests.fetch))
    func aHostIsReachedOverSsh() async throws { try await isReached(.ssh) }

    @Test(.enabled(if: Hosting.http.isThere, HostTests.fetch))
    func aHostIsReachedOverHttp() async throws { try await isReached(.http) }

    @Test(.enabled(if: Hosting.https.isThere, HostTests.fetch))
    func aHostIsReachedOverHttps() async throws { try await isReached(.https) }
}
