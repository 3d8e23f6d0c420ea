import DocumentControl
import Foundation
import TestSupport
import Testing

/// Texts that were approved elsewhere come under control, as many as a small organisation has.
@Suite struct AdoptionWalkTests {
    private static let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]
    private static let count = 60

    private func begun() async throws -> Walk {
        let walk = try Walk(people: Self.people)
        try await walk.begin(["--adoption-until", "2027-06-30"])
        _ = try await walk.done("ada", "people", "appoint", "p-0003", "process-owner")
        return walk
    }

    private func id(_ number: Int) -> String { "P-\(number < 10 ? "0" : "")\(number)" }

    /// Dozens of texts with a list; each tenth has a scan that proves its approval.
    private func fill(_ walk: Walk) throws {
        var rows = [
            "id,path,former-id,former-revision,approved-by,approved-on,in-force-since,evidence"
        ]
        for number in 1...Self.count {
            let path = "procedures/\(id(number))-old.md"
            try walk.write(
                path, id: id(number), steps: "As before, step \(number).", title: "Old \(number)")
            let evidence = number % 10 == 0 ? "scans/\(number).pdf; scans/all.pdf" : ""
            rows.append(
                "\(id(number)),\(path),QM-\(number),3.\(number),Anna Example,2024-03-05,"
                    + "2024-04-01,\(evidence)")
            if number % 10 == 0 {
                try walk.scratch.write("\(number)", to: "system/scans/\(number).pdf")
            }
        }
        try walk.scratch.write("minutes", to: "system/scans/all.pdf")
        try walk.scratch.write(rows.joined(separator: "\n") + "\n", to: "system/list.csv")
    }

    /// The same texts, adopted.
    private func adopted() async throws -> Walk {
        let walk = try await begun()
        try fill(walk)
        _ = try await walk.done("bo", "adopt", "list.csv", "--with", "p-0005")
        _ = try await walk.done("anna", "countersign", "--all")
        _ = try await walk.done("bo", "checkpoint")
        return walk
    }

    @Test func dozensOfTextsAreAdoptedTogetherAndShownAsSuchForEver() async throws {
        let walk = try await begun()
        try fill(walk)
        let adopted = try await walk.done("bo", "adopt", "list.csv", "--with", "p-0005")
        #expect(adopted.contains("Adopt 60 texts, approved elsewhere:"))
        #expect(adopted.contains("statements, recorded together or not at all"))
        #expect(adopted.contains("signet countersign --all"))
        let before = try await walk.done("bo", "register")
        #expect(!before.contains("P-01"))
        let signed = try await walk.done("anna", "countersign", "--all")
        #expect(signed.contains("QM-60 revision 3.60"))
        _ = try await walk.done("bo", "checkpoint")
        // What was checked is kept once, not once for every folder in which it lies.
        let kept = try walk.shell("grep -c '^statement: adopt/1$' system/.git/signet/checked")
        let files = try walk.shell(
            "find system/records -name '*-adopt-*.statement' -exec sha256sum {} + | cut -c1-64 | sort -u | wc -l"
        )
        #expect(kept.text == files.text)
        let register = try await walk.done("bo", "register", "--format", "csv")
        #expect(register.lines.filter { $0.contains("QM-") }.count == Self.count)
        let read = try await walk.done("sam", "read", "P-60")
        #expect(read.contains("QM-60 revision 3.60, approved by anna example on 2024-03-05"))
        #expect(read.contains("60.pdf, all.pdf"))
        #expect(read.contains("Adopted by:"))
        let old = try await walk.done("sam", "read", "P-60", "--as-of", "2024-04-01")
        #expect(old.contains("In force from:   2024-04-01"))
        let early = try await walk.refused("sam", "read", "P-60", "--as-of", "2024-03-31")
        #expect(early.contains("P-60"))
        let history = try await walk.done("bo", "history", "P-60")
        #expect(history.contains("from the former system: QM-60 revision 3.60"))
        let scans = try walk.shell("ls system/records/control/documents/P-60/1.0 | grep -c attach")
        #expect(scans.text == "2\n")
        let folder = "system/records/control/documents/P-60/1.0"
        try walk.shell(
            "git -C system -c user.name=x -c user.email=x@y.z rm -q \(folder.dropFirst(7))/*attach* && "
                + "git -C system -c user.name=x -c user.email=x@y.z commit -qm gone")
        let verify = try await walk.type("bo", "verify")
        #expect(verify.text.contains("text-missing"))
        #expect(verify.status == 1)
    }

    @Test func aSiteOfDozensOfTextsHoldsEachAndNoneThatWasAltered() async throws {
        let walk = try await adopted()
        try await walk.done("sam", "publish", "--out", "../site")
        let site = try PublishedSite("\(walk.scratch.path)/site")
        for number in 1...Self.count {
            #expect(
                site.text("documents/\(id(number)).html").contains("As before, step \(number)."))
        }
        // The bytes of one text take the place of those of another.
        try walk.shell(
            "cd system/.git && for id in 07 08; do git rev-parse $(git rev-parse main):$(git ls-tree -r "
                + "--name-only main | grep documents/P-$id/1.0/.*-text-); done | sed 's,..,objects/&/,' | "
                + "{ read one; read other; chmod u+w $one; cat $other >$one; }")
        let refused = try await walk.refused("sam", "publish", "--out", "../other")
        #expect(refused.contains("P-07 1.0"), "\(refused)")
    }

    @Test func ownersConfirmAndTheNextChangeIsTheNextMajorRevision() async throws {
        let walk = try await adopted()
        let overdue = try await walk.type("bo", "verify")
        #expect(overdue.status == 1)
        #expect(overdue.text.contains("review-overdue"))
        let names = (1...Self.count).map(id)
        let confirmed = try await walk.type("olive", ["confirm"] + names)
        #expect(confirmed.status == 0, "\(confirmed.text)")
        _ = try await walk.done("bo", "checkpoint")
        let sound = try await walk.done("bo", "verify")
        #expect(sound.contains("Findings: 0 errors, 0 deviations"))
        #expect(sound.contains("remark: adopted"))
        try walk.write("procedures/P-07-old.md", id: "P-07", steps: "In 5 days.", title: "Old 7")
        let submitted = try await walk.done("olive", "submit", "P-07", "--reason", "Quicker")
        #expect(submitted.contains("P-07 2.0"))
        _ = try await walk.done("ravi", "review", "P-07", "--suitable")
        _ = try await walk.done("anna", "approve", "P-07")
        _ = try await walk.done("bo", "issue", "P-07")
        let read = try await walk.done("sam", "read", "P-07")
        #expect(read.contains("2.0, in force"))
        #expect(!read.contains("QM-7 "))
        let former = try await walk.done("sam", "read", "P-07", "--revision", "1.0")
        #expect(former.contains("SUPERSEDED"))
        #expect(former.contains("QM-7 revision 3.7"))
    }

    @Test func whatIsWrongInTheListIsToldAtOnceAndNothingIsSigned() async throws {
        let walk = try await begun()
        try walk.write("procedures/P-01-old.md", id: "P-01", steps: "As before.")
        try walk.write("procedures/P-02-old.md", id: "P-02", steps: "![plan](plan.png)")
        try walk.scratch.write(
            """
            id,path,approved-on,in-force-since,evidence
            P-01,procedures/P-01-old.md,2024-03-05,2024-03-05,no.pdf
            P-02,procedures/P-02-old.md,2024-03-05,2024-03-05,
            P-03,procedures/P-03-old.md,2024-03-05,2024-03-05,
            P-04,procedures/P-01-old.md,2024-03-05,2026-11-20,

            """, to: "system/list.csv")
        let tip = try walk.shell("git -C system rev-parse main").text
        let twice = try await walk.refused("bo", "adopt", "list.csv")
        #expect(twice.contains("list.csv:5: 'procedures/P-01-old.md' stands on line 2 already."))
        try walk.shell("sed -i '5d' system/list.csv")
        let refused = try await walk.refused("bo", "adopt", "list.csv")
        #expect(refused.contains("list.csv:2: There is no file 'no.pdf'."))
        #expect(refused.contains("procedures/P-02-old.md:"))
        #expect(refused.contains("list.csv:4: There is no draft 'procedures/P-03-old.md'."))
        #expect(try walk.shell("git -C system rev-parse main").text == tip)
        let alone = try await walk.refused("olive", "adopt", "list.csv")
        #expect(alone.contains("document-controller"))
    }

    @Test func theDoorIsOpenOnlyUntilTheDayOfTheRules() async throws {
        let walk = try await begun()
        try fill(walk)
        walk.now = walk.now.adding(seconds: 300 * 86400)
        let late = try await walk.refused("bo", "adopt", "list.csv")
        #expect(late.contains("could be adopted until 2027-06-30"))
        let closed = try Walk(people: Self.people)
        try await closed.begin()
        try fill(closed)
        let never = try await closed.refused("bo", "adopt", "list.csv")
        #expect(never.contains("adoption-until: YYYY-MM-DD"))
    }
}
