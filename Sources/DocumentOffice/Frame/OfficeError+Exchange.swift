import DocumentControl
package import Git

extension OfficeError {
    var exchangeWords: (problem: String, remedy: String?) {
        switch self {
        case .noUpstream:
            (
                "This clone knows no place where it meets the others.",
                "Name it: git remote add origin ADDRESS"
            )
        case .exchange(let error, let upstream):
            (error.problem(upstream), error.remedy(upstream))
        case .checkpointNeedsUpstream:
            (
                "A checkpoint is made only together with the place where all meet, so that there "
                    + "is one chain.", "Try again when it can be reached: signet sync"
            )
        case .notJoined(let error, let address):
            (
                error.problem(Upstream(remote: "the host", branch: "main", address: address)),
                "Nothing was made here. Try until it lets you in: git ls-remote \(address); then "
                    + "type the same again."
            )
        case .nothingBegunThere(let address):
            (
                "No management system was begun at \(address), or its founders have not all signed.",
                "Ask whoever gave you the address; signet init begins one."
            )
        case .folderTaken(let folder):
            (
                "There is something at \(folder) already, and it is no clone.",
                "Name another folder after the address."
            )
        case .otherUpstream(let folder, let address):
            (
                "The clone at \(folder) meets the others elsewhere: \(address).",
                "Name another folder after the address."
            )
        default: ("", nil)
        }
    }
}

extension TransportError {
    /// What is wrong, one sentence.
    package func problem(_ upstream: Upstream) -> String {
        switch code {
        case .moved: "Others were faster again and again at \(upstream)."
        case .away: "\(upstream) does not answer: \(words)."
        case .timedOut: "\(upstream) gave \(words)."
        case .refusedAuthentication: "\(upstream) does not let you in: \(words)."
        case .unknownHost: "It is not sure that \(upstream) is the host you know: \(words)."
        case .noRepository: "There is no repository at \(upstream): \(words)."
        case .isProtected: "\(upstream) does not let you add to '\(upstream.branch)': \(words)."
        case .demandsSignedCommits: "\(upstream) takes signed commits only: \(words)."
        case .cannotSign:
            "\(upstream) takes signed commits only, and the program git could not sign one: "
                + "\(words)."
        case .refused: "A check at \(upstream) refused what was sent: \(words)."
        case .noSpace: "\(upstream) has no room left: \(words)."
        case .noGit: "The program git, which reaches \(upstream), cannot be run: \(words)."
        case .other: "The exchange with \(upstream) failed: \(words)."
        }
    }

    /// What to do about it.
    ///
    /// Nothing is lost in any case: what was recorded stays here.
    package func remedy(_ upstream: Upstream) -> String {
        switch code {
        case .moved: "Try again: signet sync"
        case .away, .timedOut:
            "Go on working; what you sign is recorded here. Later: signet sync"
        case .refusedAuthentication:
            "Try git "
                + (isSending
                    ? "push --dry-run \(upstream.remote) \(upstream.branch)"
                    : "fetch \(upstream.remote)")
                + " by hand until it lets you in (key, token, agent), then: signet sync"
        case .unknownHost where words.lowercased().contains("certificate"):
            "Ask its keeper for the host's certificate and let git trust it (git config "
                + "http.sslCAInfo FILE), then: signet sync"
        case .unknownHost:
            "Compare the host's key with what its keeper tells you, then try "
                + "git fetch \(upstream.remote) by hand, then: signet sync"
        case .noRepository:
            (upstream.address.hasPrefix("/") ? "Connect the drive it is on, or put " : "Put ")
                + "the address right (git remote set-url \(upstream.remote) ADDRESS), then: "
                + "signet sync"
        case .isProtected:
            "Ask the keeper of the host for the right to push to '\(upstream.branch)' (an "
                + "exception from its protection), then: signet sync"
        case .demandsSignedCommits:
            "Tell git your signing key (git config gpg.format ssh; git config user.signingkey "
                + "KEY.pub) and let Signet use it: git config signet.sign-commits true; then: "
                + "signet sync"
        case .cannotSign:
            "Name your signing key (git config gpg.format ssh; git config user.signingkey "
                + "KEY.pub), then: signet sync"
        case .refused:
            "Ask the keeper of the host which check it was; what you recorded stays here. "
                + "Then: signet sync"
        case .noSpace:
            "Tell the keeper of the host; what you recorded stays here. Then: signet sync"
        case .noGit: "Install git (Debian: apt install git)."
        case .other:
            "Try git fetch \(upstream.remote) and git push by hand to see more, then: signet sync"
        }
    }
}
