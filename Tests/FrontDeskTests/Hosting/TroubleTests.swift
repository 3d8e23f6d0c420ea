import DocumentControl
import Foundation
import Git
import TestSupport
import Testing

/// Whatever goes wrong at the host, what was signed is kept, the person is told, and it goes later.
@Suite struct TroubleTests {
    private static let kept = "Recorded here, not sent yet: signet sync"

    @Test(arguments: Trouble.all.filter(\.kind.isThere))
    func whatWasSignedIsKeptAndGoesLater(_ trouble: Trouble) async throws {
        let circle = try await Circle.begun(trouble.kind)
        try circle.write("olive", "Hand in within 30 days.")
        try trouble.happen(circle)
        let answer = try await circle.type("olive", "submit", "P-01", "--reason", "First")
        let sync = try await circle.type("olive", "sync")
        if ProcessInfo.processInfo.environment["TELL"] != nil {
            print("=== \(trouble.name)\n\(answer.text)\n---\n\(sync)")
        }
        #expect(answer.status == 0, "\(answer)")
        #expect(answer.text.contains(Self.kept), "\(answer)")
        #expect(sync.status == 1, "\(sync)")
        for words in trouble.words {
            #expect(sync.text.contains(words), "\(sync)")
            // Who is only offline need not be told what to do.
            #expect(answer.text.contains(words), "\(answer)")
        }
        for text in [answer.text, sync.text] {
            #expect(!text.contains("..") && !text.contains(". ."), "\(text)")
            #expect(!text.contains("fatal:") && !text.contains("error: GH"), "\(text)")
        }
        let recorded = try circle.git("olive", "ls-files '*-submit-*.statement'")
        #expect(recorded.split(separator: "\n").count == 1, "\(recorded)")
        try trouble.end(circle)
        let sent = try await circle.does("olive", "sync")
        #expect(sent.contains("Sent: 1 statement."), "\(sent)")
        try circle.tidy()
        try await circle.expectAgreement(people: ["olive", "bo", "sam"])
    }

    @Test(arguments: Hosting.available.filter { $0 != .path }, [true, false])
    func aHostThatNeverAnswersIsGivenUp(_ kind: Hosting, mayAsk: Bool) async throws {
        let circle = try await Circle.begun(kind)
        try circle.write("olive", "Hand in within 30 days.")
        let (descriptor, port) = try Host.occupy()
        defer { close(descriptor) }
        try circle.git("olive", "config signet.patience 1")
        let address = circle.host.address.replacing(":\(circle.host.port)", with: ":\(port)")
        try circle.git("olive", "remote set-url origin \(address)")
        let start = ContinuousClock.now
        let answer = try await circle.type(
            "olive", ["submit", "P-01", "--reason", "First"],
            transport: StockGit(
                environment: Shell.environment(home: circle.scratch.path), mayAsk: mayAsk))
        #expect(ContinuousClock.now - start < .seconds(100), "given up")
        #expect(answer.status == 0, "\(answer)")
        #expect(answer.text.contains("no answer within 1 s"), "\(answer)")
        #expect(answer.text.contains(Self.kept), "\(answer)")
        // What may ask at the terminal stays in the terminal's group, and ends with the terminal.
        let left =
            mayAsk
            ? nil
            : try Shell.run(
                "ps -eo args | grep -c '[g]it.*:\(port)\\|[s]sh.*\(port)'", in: "/")
        #expect(left?.text ?? "0\n" == "0\n", "what git began has ended")
        try circle.git("olive", "remote set-url origin \(circle.host.address)")
        try await circle.does("olive", "sync")
        try circle.tidy()
        try await circle.expectAgreement(people: ["olive", "bo", "sam"])
    }

    @Test func aHostThatTakesSignedCommitsOnlyGetsThem() async throws {
        let circle = try await Circle.begun()
        try circle.write("olive", "Hand in within 30 days.")
        try circle.host.setHook(
            """
            while read old new name; do
                for commit in $(git rev-list $old..$new); do
                    git cat-file commit $commit | grep -q '^gpgsig ' && continue
                    echo "error: commit must be signed: $commit" >&2
                    exit 1
                done
            done
            """)
        let answer = try await circle.type("olive", "submit", "P-01", "--reason", "First")
        #expect(answer.status == 0, "\(answer)")
        #expect(answer.text.contains("takes signed commits only"), "\(answer)")
        #expect(answer.text.contains("git config signet.sign-commits true"), "\(answer)")
        #expect(answer.text.contains(Self.kept), "\(answer)")
        try circle.git("olive", "config signet.sign-commits true")
        let cannot = try await circle.type("olive", "sync")
        #expect(cannot.status == 1)
        #expect(cannot.text.contains("could not sign"), "\(cannot)")
        try circle.shell("ssh-keygen -q -t ed25519 -N '' -f signing")
        for person in ["olive", "ravi"] {
            try circle.git(person, "config signet.sign-commits true")
            try circle.git(person, "config gpg.format ssh")
            try circle.git(person, "config user.signingkey \(circle.scratch.path)/signing.pub")
        }
        let sent = try await circle.does("olive", "sync")
        #expect(sent.contains("Sent: 1 statement."), "\(sent)")
        let review = try await circle.does("ravi", "review", "P-01", "--suitable")
        #expect(review.contains("Recorded and sent."), "\(review)")
        // A statement that was recorded without the host, and a draft: both go in the end.
        try circle.write("olive", "More.", id: "P-02")
        try await circle.does("olive", "submit", "P-02", "--reason", "New", "--offline")
        try circle.git("olive", "add -A")
        try circle.git("olive", "commit -q -S -m Draft")
        let held = try await circle.type("olive", "sync")
        #expect(held.status == 1)
        #expect(held.text.contains("Sent: 1 statement."), "\(held)")
        #expect(held.text.contains("git rebase --gpg-sign origin/main"), "\(held)")
        try circle.git("olive", "rebase -q --gpg-sign origin/main")
        let drafts = try await circle.does("olive", "sync")
        #expect(drafts.contains("Drafts: 2 files sent."), "\(drafts)")
        try await circle.expectAgreement(people: ["olive", "ravi", "sam"])
    }
}
