import DocumentControl
import TestSupport
import Testing

/// Upstreams that are not what a clone expects.
@Suite struct StrangeUpstreamTests {
    @Test(arguments: Hosting.available)
    func anEmptyUpstreamGetsEverythingWithTheFirstSync(_ kind: Hosting) async throws {
        let circle = try await Circle.begun(kind)
        try circle.shell("git init -q --bare -b main host/new.git")
        try circle.shell("git -C host/new.git config http.receivepack true")
        try circle.git("olive", "remote set-url origin \(circle.host.address(of: "new.git"))")
        try circle.git("olive", "update-ref -d refs/remotes/origin/main")
        try circle.write("olive", "Hand in within 30 days.")
        let answer = try await circle.type("olive", "submit", "P-01", "--reason", "First")
        #expect(answer.status == 0, "\(answer)")
        #expect(answer.text.contains("Recorded here, not sent yet: signet sync"), "\(answer)")
        let sent = try await circle.does("olive", "sync")
        #expect(sent.contains("Sent: "), "\(sent)")
        #expect(
            try circle.shell("git -C host/new.git rev-parse main")
                == circle.git("olive", "rev-parse main"))
        let again = try await circle.does("olive", "sync")
        #expect(again.contains("none to send"), "\(again)")
    }

    @Test func anUpstreamWithABeginningOfItsOwnTakesStatementsAndHoldsBackDrafts() async throws {
        let circle = try await Circle.begun()
        try circle.shell(
            """
            git init -q -b main web && cd web && echo Hello >README.txt && git add -A
            git -c user.name=x -c user.email=x@example.org commit -q -m Initial
            git clone -q --bare . ../host/web.git
            """)
        try circle.git("olive", "remote set-url origin \(circle.host.address(of: "web.git"))")
        try circle.write("olive", "Hand in within 30 days.")
        let answer = try await circle.does("olive", "submit", "P-01", "--reason", "First")
        #expect(answer.contains("Recorded and sent."), "\(answer)")
        let held = try await circle.type("olive", "sync")
        #expect(held.status == 1)
        #expect(held.text.contains("did not begin with what is here"), "\(held)")
        #expect(held.text.contains("--allow-unrelated-histories origin/main"), "\(held)")
        try circle.git(
            "olive", "merge -q --no-edit --allow-unrelated-histories origin/main")
        try await circle.does("olive", "sync")
        try circle.shell("git clone -q host/web.git fresh")
        let verify = try await circle.type("sam", ["verify"], in: "fresh")
        #expect(verify.text.contains("0 errors, 0 deviations"), "\(verify)")
    }

    @Test func anotherManagementSystemIsNotLetIn() async throws {
        let circle = try await Circle.begun()
        try circle.shell("git init -q -b main stranger")
        let begun = try await circle.type(
            "sam", ["init", "--founder", "Eve Example <eve@example.org> sam.pub"], in: "stranger")
        #expect(begun.status == 0, "\(begun)")
        try circle.shell("git clone -q --bare stranger host/stranger.git")
        try circle.write("olive", "Hand in within 30 days.")
        let before = try circle.git("olive", "rev-parse main")
        try circle.git(
            "olive", "remote set-url origin \(circle.host.address(of: "stranger.git"))")
        for words in [["submit", "P-01", "--reason", "First"], ["sync"]] {
            let answer = try await circle.type("olive", words)
            #expect(answer.status == 1, "\(answer)")
            #expect(answer.text.contains("holds another management system"), "\(answer)")
            #expect(answer.text.contains("Nothing of it was taken in"), "\(answer)")
            #expect(!answer.text.contains("Recorded"), "\(answer)")
        }
        #expect(try circle.git("olive", "rev-parse main") == before)
        let offline = try await circle.type(
            "olive", "submit", "P-01", "--reason", "First", "--offline")
        #expect(offline.status == 0, "\(offline)")
        try circle.git("olive", "remote set-url origin \(circle.host.address)")
        try await circle.does("olive", "sync")
        try circle.tidy()
        try await circle.expectAgreement()
    }

    @Test func aLinkAmongTheEvidenceIsNotTakenInWithIt() async throws {
        let circle = try await Circle.begun()
        try await circle.approved()
        try circle.shell(
            """
            git clone -q host/system.git attack && cd attack
            ln -s /etc/passwd records/control/documents/P-01/1.0/link && git add -A
            git -c user.name=x -c user.email=x@example.org commit -q -m x
            git push -q origin main
            """)
        try await circle.does("bo", "issue", "P-01")
        let received = try circle.git("bo", "ls-tree -r main")
        #expect(received.contains("-approve-") && !received.contains("/link"))
    }

    @Test func evidenceThatWasAlteredUpstreamIsTold() async throws {
        let circle = try await Circle.begun()
        try await circle.approved()
        try circle.shell(
            """
            git clone -q host/system.git attack && cd attack
            for file in records/control/documents/P-01/1.0/*-text-*; do echo x >>$file; done
            git -c user.name=x -c user.email=x@example.org commit -q -a -m x
            git push -q origin main
            """)
        let answer = try await circle.type("anna", "sync")
        #expect(answer.status == 1)
        #expect(answer.text.contains("is one thing here and another at origin"), "\(answer)")
    }

    @Test func evidenceThatTheUpstreamLostIsSentAgain() async throws {
        let circle = try await Circle.begun()
        try await circle.approved()
        try circle.tidy()
        try circle.shell("git -C host/system.git update-ref refs/heads/main main~2")
        let answer = try await circle.does("anna", "sync")
        #expect(answer.contains("Sent: 2 statements."), "\(answer)")
        try circle.shell("git -C host/system.git update-ref refs/heads/main main~1")
        let issued = try await circle.type("bo", "issue", "P-01")
        if issued.status != 0 {
            try await circle.does("anna", "sync")
            try await circle.does("bo", "issue", "P-01")
        }
        try await circle.expectAgreement()
    }

    @Test func aHistoryThatWasRewrittenAsOneCommitLosesNothing() async throws {
        let circle = try await Circle.begun()
        try await circle.approved()
        try circle.git("olive", "add -A")
        try circle.git("olive", "commit -q -m Draft")
        try await circle.does("olive", "sync")
        try await circle.expectAgreement()
        try circle.shell(
            """
            cd host/system.git && git update-ref refs/heads/main $(git -c user.name=x \
            -c user.email=x@example.org commit-tree -m Squashed main^{tree})
            """)
        try await circle.does("bo", "issue", "P-01")
        try await circle.does("sam", "acknowledge", "P-01")
        try await circle.expectAgreement()
    }

    @Test func aCloneWithoutItsPastWorksLikeAnyOther() async throws {
        let circle = try await Circle.begun()
        try await circle.approved()
        try await circle.does("bo", "issue", "P-01")
        try circle.tidy()
        try circle.clone("sam", "--depth 1 --no-single-branch")
        #expect(try circle.git("sam", "rev-list --count HEAD") == "1\n")
        let answer = try await circle.does("sam", "acknowledge", "P-01")
        #expect(answer.contains("Recorded and sent."), "\(answer)")
        try circle.write("sam", "More.", id: "P-02")
        try await circle.does("sam", "submit", "P-02", "--reason", "New", "--offline")
        try circle.git("sam", "add -A")
        try circle.git("sam", "commit -q -m Draft")
        try await circle.does("ravi", "acknowledge", "P-01")
        let sync = try await circle.does("sam", "sync")
        #expect(sync.contains("Sent: 1 statement."), "\(sync)")
        #expect(sync.contains("Drafts: 1 file sent."), "\(sync)")
        #expect(try await circle.does("sam", "verify").contains("0 errors, 0 deviations, 1 remark"))
        try await circle.expectAgreement(people: ["olive", "bo", "ravi"])
    }
}
