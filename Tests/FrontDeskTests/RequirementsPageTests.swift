import Foundation
import Testing

/// Documentation/requirements.md names for each requirement the tests that show it, and they exist.
@Suite struct RequirementsPageTests {
    private static func rows() throws -> [[String]] {
        try TestedPage.rows(of: "requirements.md").filter { $0.last != " shown by " }
    }

    @Test func everyTestThatItNamesIsThere() throws {
        let tests = try TestedPage.tests()
        #expect(
            tests["RequirementsPageTests"] == [
                "everyTestThatItNamesIsThere", "nothingIsClaimedWithoutATest",
            ])
        var count = 0
        for row in try Self.rows() {
            for match in (row.last ?? "").matches(of: /`([^`]+)`/) {
                let parts = match.1.split(separator: "/", maxSplits: 1).map(String.init)
                try #require(parts.count == 2, "\(match.1)")
                count += 1
                #expect(tests[parts[0]]?.contains(parts[1]) == true, "\(match.1)")
            }
        }
        #expect(count > 60)
    }

    @Test func nothingIsClaimedWithoutATest() throws {
        for row in try Self.rows() where row.last?.contains("`") != true {
            #expect(row.dropLast().last?.contains("*yours*") == true, "\(row)")
        }
    }
}
