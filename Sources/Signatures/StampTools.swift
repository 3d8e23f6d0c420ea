import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Time stamps by stock programs: `openssl ts` asks and checks, `curl` carries.
package struct StampTools: Sendable {
    private let environment: [String: String]
    /// Sends the file of a question to an authority and writes its answer to another file.
    package var post:
        @Sendable (_ query: String, _ address: String, _ answer: String) async throws -> Void

    /// - Parameter environment: The variables that the programs shall see.
    package init(environment: [String: String]) {
        self.environment = environment
        post = { query, address, answer in
            try await Self.send(query, to: address, answer: answer, environment)
        }
    }

    /// Writes a question for an authority.
    ///
    /// - Parameters:
    ///   - hash: The SHA-256, in hexadecimal digits.
    ///   - file: Where it is written.
    /// - Throws: ``TimeStampError``.
    package func query(_ hash: String, to file: String) async throws {
        let (status, words) = try await Self.call(
            "openssl", ["ts", "-query", "-digest", hash, "-sha256", "-cert", "-out", file],
            environment)
        guard status == 0 else { throw TimeStampError.unusable("openssl", words) }
    }

    /// Checks that an authority under one of the certificates stamped a hash.
    ///
    /// The certificates are taken as they were at the time of the stamp: one that has expired since
    /// proves as much as before.
    ///
    /// - Parameters:
    ///   - answer: The file of the authority's answer.
    ///   - hash: The SHA-256 that it must stamp, in hexadecimal digits.
    ///   - certificates: The file of the certificates to trust, as PEM.
    ///   - seconds: The time of the stamp, in seconds since 1970.
    /// - Throws: ``TimeStampError`` where it does not hold, or cannot be checked.
    package func check(
        _ answer: String, of hash: String, under certificates: String, at seconds: Int64
    ) async throws {
        let (status, words) = try await Self.call(
            "openssl",
            [
                "ts", "-verify", "-digest", hash, "-in", answer, "-CAfile", certificates,
                "-attime", "\(seconds)",
            ], environment)
        guard status != 0 else { return }
        let lower = words.lowercased()
        if lower.contains("unknown option") || lower.contains("usage:") {
            throw TimeStampError.unusable("openssl", "it cannot check at a given time")
        }
        let strangers = [
            "issuer certificate", "self-signed certificate", "self signed certificate",
        ]
        if strangers.contains(where: lower.contains) { throw TimeStampError.otherAuthority }
        throw TimeStampError.notSigned(Self.reason(words))
    }

    /// What `openssl` says last, without the numbers before it.
    private static func reason(_ words: String) -> String {
        let line = words.split(separator: "\n").last { $0.contains("error:") }
        guard let line else { return "openssl refuses it" }
        let parts = line.split(separator: ":", omittingEmptySubsequences: false)
        let said = parts.count > 4 ? parts[4] : ""
        let detail = line.firstRange(of: "Verify error:").map { line[$0.upperBound...] }
        return String(detail ?? (said.isEmpty ? "openssl refuses it" : said))
    }

    private static func send(
        _ query: String, to address: String, answer: String, _ environment: [String: String]
    ) async throws {
        let (status, words) = try await call(
            "curl",
            [
                "--silent", "--show-error", "--fail", "--location", "--max-time", "30",
                "--max-filesize", "\(TimeStamp.limit)", "--proto", "=http,https", "--output",
                answer, "--header", "Content-Type: application/timestamp-query", "--header",
                "Accept: application/timestamp-reply", "--data-binary", "@\(query)", "--url",
                address,
            ], environment)
        guard status == 0 else {
            let last = words.split(separator: "\n").last.map(String.init)
            throw TimeStampError.notReached(address, last ?? "curl ended with \(status)")
        }
    }

    /// Runs a program and keeps its words of trouble.
    private static func call(
        _ name: String, _ arguments: [String], _ environment: [String: String]
    ) async throws -> (Int32, String) {
        var variables = environment
        variables["LC_ALL"] = "C"
        let wanted = Environment.custom(
            Dictionary(
                uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0), $1) }))
        do {
            let program = try await Executable.name(name).resolveExecutablePath(in: wanted)
            let result = try await run(
                .path(program), arguments: Arguments(arguments), environment: wanted, input: .none,
                output: .string(limit: 65_536), error: .string(limit: 65_536))
            guard case .exited(let code) = result.terminationStatus else {
                throw TimeStampError.unusable(name, "it was stopped")
            }
            return (code, result.standardError)
        } catch let error as SubprocessError {
            throw error.code == .executableNotFound ? TimeStampError.noProgram(name) : error
        }
    }
}
