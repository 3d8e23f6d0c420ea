import Foundation
import Testing

/// Documentation/requirements.md names for each requirement the tests that show it, and they exist.
@Suite struct RequirementsPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The names of the tests by the name of the type that holds them, in every folder of tests.
    private static func tests() throws -> [String: Set<String>] {
        let folder = root.appending(path: "Tests")
        var found: [String: Set<String>] = [:]
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            var suite: String?
            var isTest = false
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if let name = line.firstMatch(of: /^(?:@Suite.* )?struct (\w+)/)?.1 {
                    suite = String(name)
                }
                isTest = isTest || line.drop { $0 == " " }.hasPrefix("@Test")
                guard let suite, let match = line.firstMatch(of: /func (?:`([^`]+)`|(\w+))\(/)
                else { continue }
                if isTest { found[suite, default: []].insert(String(match.1 ?? match.2 ?? "")) }
                isTest = false
            }
        }
        return found
    }

    /// The cells of the rows of all tables, without the heads.
    private static func rows() throws -> [[String]] {
        try String(
            contentsOf: root.appending(path: "Documentation/requirements.md"), encoding: .utf8
        )
        .split(separator: "\n").filter { $0.hasPrefix("| ") }
        .map { $0.dropFirst().dropLast().split(separator: "|").map(String.init) }
        .filter { !$0.allSatisfy { $0.contains("---") } && $0.last != " shown by " }
    }

    @Test func everyTestThatItNamesIsThere() throws {
        let tests = try Self.tests()
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
