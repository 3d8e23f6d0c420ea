extension StockGit {
    /// The same git, whose ssh gives up a silent host by itself.
    ///
    /// At a terminal ssh stays in the terminal's group and would outlive git. Whoever chose an ssh of
    /// their own, by the environment or by git's settings, keeps it as it is.
    ///
    /// - Parameters:
    ///   - patience: How long to wait for the host.
    ///   - upstream: Where it is.
    ///   - folder: The clone.
    /// - Returns: Git with a time-out for ssh, or this one.
    func waiting(_ patience: Duration, _ upstream: Upstream, _ folder: String) async -> StockGit {
        guard upstream.isPerhapsSecureShell,
            !["GIT_SSH_COMMAND", "GIT_SSH"].contains(where: { environment[$0] != nil }),
            // Nothing waits for a host here: a busy machine must not make it look unset.
            let setting = try? await run(
                ["config", "--get", "core.sshCommand"], in: folder, patience: .seconds(600)),
            setting.status == 1
        else { return self }
        let seconds = max(1, patience.components.seconds)
        return with("GIT_SSH_COMMAND", "ssh -o ConnectTimeout=\(seconds)")
    }
}

extension Upstream {
    /// Whether git may reach it by ssh: not a folder, and no other protocol.
    fileprivate var isPerhapsSecureShell: Bool {
        !address.hasPrefix("/") && !address.hasPrefix(".")
            && !["http:", "https:", "file:", "git:"].contains { address.hasPrefix($0) }
    }
}
