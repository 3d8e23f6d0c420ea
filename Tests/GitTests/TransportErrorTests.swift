import Git
import Testing

/// What git and the hosts say, read as what a person can do about it.
@Suite struct TransportErrorTests {
    private typealias Code = TransportError.Code

    @Test(
        arguments: [
            (
                Code.away,
                "ssh: connect to host 127.0.0.1 port 1: Connection refused\n"
                    + "fatal: Could not read from remote repository.\n\nPlease make sure you have the "
                    + "correct access rights\nand the repository exists.",
                "ssh: connect to host 127.0.0.1 port 1: Connection refused"
            ),
            (
                .away,
                "fatal: unable to access 'https://git.example.org/s.git/': Could not resolve host: "
                    + "git.example.org",
                "Could not resolve host: git.example.org"
            ),
            (
                .away,
                "fatal: unable to access 'http://127.0.0.1:1/s.git/': Failed to connect to 127.0.0.1 "
                    + "port 1 after 0 ms: Couldn't connect to server",
                "Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server"
            ),
            (
                .away,
                "fatal: unable to access 'http://h/s.git/': The requested URL returned error: 503",
                "The requested URL returned error: 503"
            ),
            (
                .refusedAuthentication,
                "guest@127.0.0.1: Permission denied (publickey).\n"
                    + "fatal: Could not read from remote repository.",
                "guest@127.0.0.1: Permission denied (publickey)"
            ),
            (
                .refusedAuthentication,
                "fatal: could not read Username for 'http://127.0.0.1:1': terminal prompts disabled",
                "it asks for a name and a password, and nobody could be asked"
            ),
            (
                .refusedAuthentication,
                "fatal: Authentication failed for 'http://127.0.0.1:1/git/system.git/'",
                "Authentication failed for 'http://127.0.0.1:1/git/system.git/'"
            ),
            (
                .refusedAuthentication,
                "fatal: unable to access 'http://h/s.git/': The requested URL returned error: 403",
                "The requested URL returned error: 403"
            ),
            (
                .refusedAuthentication,
                "remote: HTTP Basic: Access denied. The provided password or token is incorrect.\n"
                    + "fatal: Authentication failed for 'https://gitlab.example.org/a/b.git/'",
                "HTTP Basic: Access denied. The provided password or token is incorrect"
            ),
            (
                .unknownHost,
                "No ED25519 host key is known for [127.0.0.1]:1 and you have requested strict "
                    + "checking.\nHost key verification failed.\n"
                    + "fatal: Could not read from remote repository.",
                "Host key verification failed"
            ),
            (
                .unknownHost,
                "fatal: unable to access 'https://h/s.git/': SSL certificate problem: self-signed "
                    + "certificate",
                "SSL certificate problem: self-signed certificate"
            ),
            (
                .noRepository,
                "fatal: '/srv/none.git' does not appear to be a git repository\n"
                    + "fatal: Could not read from remote repository.\n\nPlease make sure you have the "
                    + "correct access rights\nand the repository exists.",
                "'/srv/none.git' does not appear to be a git repository"
            ),
            (
                .noRepository, "fatal: repository 'http://h/none.git/' not found",
                "repository 'http://h/none.git/' not found"
            ),
            (
                .noRepository,
                "ERROR: Repository not found.\nfatal: Could not read from remote repository.",
                "Repository not found"
            ),
            (
                .noRepository,
                "remote: \nremote: ======\nremote: \nremote: ERROR: The project you were looking for "
                    + "could not be found or you don't have permission to view it.\nremote: \n"
                    + "remote: ======\nfatal: Could not read from remote repository.",
                "The project you were looking for could not be found or you don't have permission to "
                    + "view it"
            ),
            (
                .moved,
                "To /srv/s.git\n ! [rejected]        a -> main (fetch first)\n"
                    + "error: failed to push some refs to '/srv/s.git'",
                nil
            ),
            (
                .moved,
                " ! [remote rejected] a -> main (cannot lock ref 'refs/heads/main': is at 1 but "
                    + "expected 2)\nerror: failed to push some refs to '/srv/s.git'",
                nil
            ),
            (
                .isProtected,
                "remote: error: GH006: Protected branch update failed for refs/heads/main.\n"
                    + "remote: error: Changes must be made through a pull request.\n"
                    + " ! [remote rejected] a -> main (protected branch hook declined)",
                "GH006: Protected branch update failed for refs/heads/main; Changes must be made "
                    + "through a pull request"
            ),
            (
                .isProtected,
                "remote: GitLab: You are not allowed to push code to protected branches on this "
                    + "project.\n ! [remote rejected] a -> main (pre-receive hook declined)",
                "GitLab: You are not allowed to push code to protected branches on this project"
            ),
            (
                .isProtected,
                "ERROR: Permission to example/s.git denied to guest.\n"
                    + "fatal: Could not read from remote repository.",
                "Permission to example/s.git denied to guest"
            ),
            (
                .isProtected,
                " ! [remote rejected] a -> main (TF402455: Pushes to this branch are not permitted; "
                    + "you must use a pull request to update this branch.)",
                nil
            ),
            (
                .isProtected,
                "remote: error: insufficient permission for adding an object to repository database "
                    + "./objects\n ! [remote rejected] a -> main (unpacker error)",
                "insufficient permission for adding an object to repository database ./objects"
            ),
            (
                .demandsSignedCommits,
                "remote: error: GH006: Protected branch update failed for refs/heads/main.\n"
                    + "remote: error: Commits must have verified signatures.\n"
                    + " ! [remote rejected] a -> main (protected branch hook declined)",
                "GH006: Protected branch update failed for refs/heads/main; Commits must have "
                    + "verified signatures"
            ),
            (
                .demandsSignedCommits,
                "remote: error: GH013: Repository rule violations found for refs/heads/main.\n"
                    + "remote: \nremote: - Commits must have verified signatures.\n"
                    + "remote:   Found 1 violation:\n",
                "GH013: Repository rule violations found for refs/heads/main; Commits must have "
                    + "verified signatures; Found 1 violation"
            ),
            (
                .demandsSignedCommits, "remote: GitLab: Commit must be signed with a GPG key\n",
                "GitLab: Commit must be signed with a GPG key"
            ),
            (
                .refused,
                "remote: Not on Sundays.        \n"
                    + " ! [remote rejected] a -> main (pre-receive hook declined)",
                "Not on Sundays"
            ),
            (
                .noSpace,
                "remote: fatal: write error: No space left on device\n"
                    + " ! [remote rejected] a -> main (unpacker error)",
                "write error: No space left on device"
            ),
            (
                .other, "error: unable to write file objects/ab/cd: No space left on device",
                "unable to write file objects/ab/cd: No space left on device"
            ),
            (.other, "", "it gave no reason"),
            (.other, "fatal: something quite new.", "something quite new"),
        ] as [(TransportError.Code, String, String?)])
    func anAnswerIsRead(_ code: TransportError.Code, _ errors: String, _ words: String?) {
        let error = TransportError(reading: errors)
        #expect(error.code == code)
        if let words { #expect(error.words == words) }
    }
}
