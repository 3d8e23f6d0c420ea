import Foundation
import Publishing
import Testing

@Suite struct NoticeListTests {
    private let list = NoticeList(
        [
            Notice(
                level: .error, code: "dead-link", meaning: "a link leads nowhere",
                message: "100 % of \"a,b\" is\nmissing.", remedy: "Mend the path.",
                path: "procedures/P-20 über,all.md", line: 12, place: "P-20:12"),
            Notice(
                level: .warning, code: "time-outside", meaning: "its time is odd",
                message: "Odd.", remedy: "Ask.", path: nil, line: nil, place: "1f2e",
                justification: "The clock was wrong"),
        ], version: "9.9")

    @Test func workflowCommandsEscapeWhatWouldEndThem() {
        #expect(
            list.github == """
                ::error file=procedures/P-20 über%2Call.md,line=12,title=dead-link::100 %25 of \
                "a,b" is%0Amissing. Mend the path.
                ::notice title=time-outside::Odd. Ask.

                """)
        #expect(NoticeList([], version: "1").github == "")
    }

    @Test func theQualityReportHasAllThatGitLabAsksFor() throws {
        let entries = try #require(
            JSONSerialization.jsonObject(with: Data(list.gitlab.utf8)) as? [[String: Any]])
        #expect(entries.map { $0["severity"] as? String } == ["critical", "info"])
        #expect(entries.map { $0["check_name"] as? String } == ["dead-link", "time-outside"])
        let location = try #require(entries[0]["location"] as? [String: Any])
        #expect(location["path"] as? String == "procedures/P-20 über,all.md")
        #expect((location["lines"] as? [String: Int]) == ["begin": 12])
        #expect(Set(entries.compactMap { $0["fingerprint"] as? String }).count == 2)
    }

    @Test func theLogIsSARIF() throws {
        let log = try #require(
            JSONSerialization.jsonObject(with: Data(list.sarif.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect(driver["name"] as? String == "signet")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["dead-link", "time-outside"])
        #expect(
            (rules[0]["shortDescription"] as? [String: String])?["text"] == "A link leads nowhere.")
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1])
        #expect(results.map { $0["level"] as? String } == ["error", "warning"])
        #expect(results[0]["suppressions"] == nil)
        #expect(
            (results[1]["suppressions"] as? [[String: String]])?.first == [
                "kind": "external", "justification": "The clock was wrong",
            ])
        let place = try #require((results[0]["locations"] as? [[String: Any]])?.first)
        let physical = try #require(place["physicalLocation"] as? [String: [String: Any]])
        #expect(
            physical["artifactLocation"]?["uri"] as? String
                == "procedures/P-20%20%C3%BCber,all.md")
        #expect(physical["region"]?["startLine"] as? Int == 12)
    }
}
