/// Where a clone meets the others: a branch of a remote repository.
package struct Upstream: Hashable, Sendable, CustomStringConvertible {
    /// The name under which the clone knows it, such as `origin`.
    package let remote: String
    /// The branch there, without `refs/heads/`.
    package let branch: String
    /// The address, without a password.
    package let address: String

    package init(remote: String, branch: String, address: String) {
        self.remote = remote
        self.branch = branch
        self.address = Self.withoutPassword(address)
    }

    /// The reference that holds what was there at the last fetch.
    package var tracking: String { "refs/remotes/\(remote)/\(branch)" }

    package var description: String { "\(remote) (\(address))" }

    /// `https://user:secret@host/path` as `https://user@host/path`: it is shown to people.
    private static func withoutPassword(_ address: String) -> String {
        guard let scheme = address.firstRange(of: "://"),
            let at = address[scheme.upperBound...].prefix(while: { $0 != "/" }).lastIndex(of: "@")
        else { return address }
        let user = address[scheme.upperBound..<at].prefix { $0 != ":" }
        return String(address[..<scheme.upperBound] + user + address[at...])
    }
}

extension Repository {
    /// The upstream of a branch: what git was told for it, else the only remote, or `origin`.
    ///
    /// - Parameter branch: The local branch.
    /// - Returns: Nothing where no remote repository is known.
    package func upstream(of branch: String) -> Upstream? {
        var remote = setting("branch.\(branch).remote")
        if remote == nil || remote == "." {
            let names = (try? remotes()) ?? []
            remote = names.contains("origin") ? "origin" : names.count == 1 ? names.first : nil
        }
        guard let remote, let address = setting("remote.\(remote).url") else { return nil }
        let merge = setting("branch.\(branch).merge")
        let there = merge.flatMap { $0.hasPrefix("refs/heads/") ? String($0.dropFirst(11)) : nil }
        return Upstream(remote: remote, branch: there ?? branch, address: address)
    }
}
