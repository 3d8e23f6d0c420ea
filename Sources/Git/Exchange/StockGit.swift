import Subprocess

/// Runs stock `git`, which knows every host, protocol and credential.
package struct StockGit: Sendable {
    /// The variables that git shall see, with those that would lead it elsewhere taken out.
    let environment: [String: String]
    private let mayAsk: Bool

    /// - Parameters:
    ///   - environment: The variables of the command.
    ///   - mayAsk: Whether a person sits at the terminal.
    package init(environment: [String: String], mayAsk: Bool) {
        var wanted = environment.filter { !Self.misleading.contains($0.key) }
        wanted["LC_ALL"] = "C"
        wanted["GIT_OPTIONAL_LOCKS"] = "0"
        // How ssh asks is left to the person's own settings; what it asks in vain, patience ends.
        if !mayAsk { wanted["GIT_TERMINAL_PROMPT"] = "0" }
        self.environment = wanted
        self.mayAsk = mayAsk
    }

    /// The same git with one more variable.
    func with(_ variable: String, _ value: String) -> StockGit {
        StockGit(whole: environment.merging([variable: value]) { $1 }, mayAsk: mayAsk)
    }

    private init(whole environment: [String: String], mayAsk: Bool) {
        self.environment = environment
        self.mayAsk = mayAsk
    }

    /// Variables with which a hook or a script names another repository than this one.
    private static let misleading: Set = [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX",
    ]

    /// What a run of git ended with.
    package struct Answer: Sendable {
        package let status: Int32
        package let output: String
        package let errors: String
    }

    /// Runs git to its end.
    ///
    /// - Parameters:
    ///   - arguments: The words after `git`.
    ///   - folder: Where it works.
    ///   - patience: How long it may take; it is ended when that is over.
    /// - Returns: Its status and what it wrote.
    /// - Throws: ``TransportError`` with code `noGit` or `timedOut`.
    package func run(
        _ arguments: [String], in folder: String, patience: Duration
    ) async throws -> Answer {
        try await withThrowingTaskGroup(of: Answer?.self) { group in
            group.addTask { try await call(arguments, folder) }
            group.addTask {
                // Cancelled where git was faster.
                try? await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let answer = first else {
                throw TransportError(.timedOut, "no answer within \(patience.components.seconds) s")
            }
            return answer
        }
    }

    private func call(_ arguments: [String], _ folder: String) async throws -> Answer {
        let wanted = Environment.custom(
            Dictionary(
                uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) }))
        var options = PlatformOptions()
        // What git began for it, such as ssh, must end with it. Where ssh may ask for a password it
        // has to stay in the terminal's own group; it then hears Control-C.
        if !mayAsk { options.processGroupID = 0 }
        options.teardownSequence = [
            .gracefulShutDown(
                toProcessGroup: !mayAsk, allowedDurationToNextStep: .milliseconds(200))
        ]
        do {
            // Found once: a name would be tried in each folder of the path by a process of its own.
            let program = try await Executable.name("git").resolveExecutablePath(in: wanted)
            let result = try await Subprocess.run(
                .path(program),
                arguments:
                    Arguments(["-c", "core.quotePath=false", "-C", folder] + arguments),
                environment: wanted, platformOptions: options, input: .none,
                output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
            let status: Int32 =
                switch result.terminationStatus {
                case .exited(let code): code
                case .signaled(let signal): -signal
                }
            return Answer(
                status: status, output: result.standardOutput,
                errors: result.standardError)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw TransportError(.noGit, "git is not installed")
        }
    }
}

extension StockGit: Transport {
    package func fetch(
        _ upstream: Upstream, into folder: String, patience: Duration
    ) async throws -> Bool {
        let waiting = await waiting(patience, upstream, folder)
        let answer = try await waiting.run(
            [
                "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance",
                "--no-recurse-submodules", upstream.remote,
                "+refs/heads/\(upstream.branch):\(upstream.tracking)",
            ], in: folder, patience: patience)
        if answer.status == 0 { return true }
        if answer.errors.contains("couldn't find remote ref") { return false }
        throw TransportError(reading: answer.errors)
    }

    package func push(
        _ commit: ObjectID, to upstream: Upstream, from folder: String, patience: Duration
    ) async throws {
        let waiting = await waiting(patience, upstream, folder)
        let answer = try await waiting.run(
            [
                "push", "--quiet", "--no-verify", "--no-follow-tags", "--recurse-submodules=no",
                upstream.remote, "\(commit.hex):refs/heads/\(upstream.branch)",
            ], in: folder, patience: patience)
        guard answer.status == 0 else {
            var error = TransportError(reading: answer.errors)
            error.isSending = true
            throw error
        }
    }
}
