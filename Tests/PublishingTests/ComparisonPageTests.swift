import DocumentControl
import Foundation
import Publishing
import Testing

/// The page for somebody who never compared two texts, and the same for programs.
@Suite struct ComparisonPageTests {
    private func report(_ old: [TextUnit], _ new: [TextUnit]) -> ComparisonReport {
        let redline = Redline(TextComparison(old: old, new: new))
        let metadata = [
            MetadataChange(
                label: "Audience", old: ["all"], new: ["all", "<b>"], isList: true, line: 5,
                material: "'audience' changes in the front matter.")
        ]
        return ComparisonReport(
            document: "P-20", name: "<Incidents>",
            old: .init(words: "1.0 (superseded)", revision: "1.0", stage: "superseded"),
            new: .init(words: "2.0 (in force)", revision: "2.0", stage: "in force"),
            redline: redline, metadata: metadata, attachments: [], summary: redline.summary,
            proposed: "Proposed: material.", proposal: ChangeProposal(redline, metadata))
    }

    private func unit(
        _ text: String, _ line: Int, _ kind: TextUnit.Kind = .paragraph, in section: String = "A"
    ) -> TextUnit {
        TextUnit(kind: kind, text: text, line: line, section: [section])
    }

    private func row(_ cells: [String], _ line: Int, isHeader: Bool = false) -> TextUnit {
        TextUnit(
            kind: .row, text: cells.joined(separator: " | "), line: line, section: ["A"],
            row: TableRowPlace(
                table: 0, columns: ["Role", "Task"], cells: cells, isHeader: isHeader))
    }

    private var stays: [TextUnit] {
        (1...6).map { unit("Paragraph \($0) stays as it is.", 10 + $0) }
    }

    @Test func theSummaryStandsOnTopAndLeadsToEveryChange() throws {
        let page = report(
            [unit("You must sign.", 1)] + stays + [unit("Within 5 days.", 30)],
            [unit("You may sign.", 1)] + stays + [unit("Within 6 days.", 30)]
        ).html
        let summary = try #require(page.firstRange(of: "2 changes: 1 obligation word"))
        let text = try #require(page.firstRange(of: "<article>"))
        #expect(summary.lowerBound < text.lowerBound)
        for number in 1...2 {
            #expect(page.contains("<a href=\"#change-\(number)\">"))
            #expect(page.contains("id=\"change-\(number)\""))
        }
        #expect(page.contains("You <del>must</del><ins>may</ins> sign."))
    }

    @Test func everyJumpHasItsPlace() {
        let section = [
            unit("Closing", 2, .heading(2)), unit("Close the ticket when the user agrees.", 3),
        ]
        let page = report(section + stays, stays + section).html
        let jumps = page.matches(of: #/href="#([^"]+)"/#).map { String($0.1) }
        #expect(!jumps.isEmpty)
        for jump in Set(jumps) {
            #expect(page.components(separatedBy: "id=\"\(jump)\"").count == 2, "\(jump)")
        }
        #expect(page.contains("see where it stood") && page.contains("see where it stands"))
    }

    @Test func longUnchangedPartsAreFoldedAndStillThere() {
        let page = report(
            [unit("You must sign.", 1)] + stays, [unit("You may sign.", 1)] + stays
        ).html
        #expect(page.contains("<details><summary>5 unchanged parts</summary>"))
        #expect(page.contains("Paragraph 6 stays as it is."))
    }

    @Test func rowsStandInATableCellByCell() {
        let page = report(
            [row(["Role", "Task"], 1, isHeader: true), row(["Owner", "keeps | it"], 3)],
            [row(["Role", "Task"], 1, isHeader: true), row(["Owner", "writes | it"], 3)]
        ).html
        #expect(page.contains("<tr><th>Role</th><th>Task</th></tr>"))
        #expect(page.contains("<td>Owner</td><td><del>keeps</del><ins>writes</ins> | it</td>"))
    }

    @Test func wordsNeverBecomeMarkup() {
        let page = report([unit("<i>a</i>", 1)], [unit("<script>b</script>", 1)]).html
        #expect(!page.contains("<script>") && !page.contains("<i>") && !page.contains("<b>&"))
        #expect(page.contains("P-20 &lt;Incidents&gt;"))
        #expect(page.contains("Audience: + &lt;b&gt;"))
    }

    @Test func thePageNeedsNoOtherFileAndRunsNothing() {
        let page = report([unit("A.", 1)], [unit("B.", 1)]).html
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("<link"))
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("prefers-color-scheme: dark") && page.contains("@media print"))
    }

    @Test func programsGetChangeByChange() throws {
        let json = report(
            [row(["Role", "Task"], 1, isHeader: true), row(["Owner", "keeps \"it\""], 3)],
            [row(["Role", "Task"], 1, isHeader: true), row(["Owner", "writes it"], 4)]
        ).json
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["document"] as? String == "P-20")
        #expect(object["name"] as? String == "<Incidents>")
        #expect(object["old_revision"] as? String == "1.0")
        #expect(object["old_state"] as? String == "superseded")
        let changes = try #require(object["changes"] as? [[String: Any]])
        let change = try #require(changes.first)
        #expect(changes.count == 1)
        #expect(change["class"] as? String == "table value")
        #expect(change["old_line"] as? Int == 3 && change["new_line"] as? Int == 4)
        let cells = try #require(change["cells"] as? [[String: String]])
        #expect(cells == [["column": "Task", "old": "keeps \"it\"", "new": "writes it"]])
        #expect(change["moved"] is NSNull)
        #expect((object["metadata"] as? [[String: Any]])?.count == 1)
    }

    @Test func programsAndReadersGetEveryChangeWithinAPart() throws {
        let report = report(
            [unit("You must sign at 07:00.", 1)], [unit("You may sign at 08:30.", 1)])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
        let change = try #require((object["changes"] as? [[String: Any]])?.first)
        let parts = try #require(change["parts"] as? [[String: Any]])
        #expect(parts.map { $0["class"] as? String } == ["obligation", "number"])
        #expect(parts.map { $0["removed"] as? String } == ["must", "07:00"])
        #expect(parts.map { $0["added"] as? String } == ["may", "08:30"])
        #expect(report.html.contains("&#39;must&#39; became &#39;may&#39; (obligation)."))
        #expect(report.html.contains("&#39;07:00&#39; became &#39;08:30&#39; (number)."))
    }
}
