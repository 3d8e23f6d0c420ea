import Foundation

/// What pages of the documentation say that tests show, and the tests that there are.
enum TestedPage {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The names of the tests by the name of the type that holds them, in every folder of tests.
    static func tests() throws -> [String: Set<String>] {
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

    /// The cells of the rows of all tables of a page, heads among them.
    static func rows(of page: String) throws -> [[String]] {
        try String(
            contentsOf: root.appending(path: "Documentation/\(page)"), encoding: .utf8
        )
        .split(separator: "\n").filter { $0.hasPrefix("| ") }
        .map { $0.dropFirst().dropLast().split(separator: "|").map(String.init) }
        .filter { !$0.allSatisfy { $0.contains("---") } }
    }

    /// What stands between back quotes in a cell.
    static func quoted(_ cell: String) -> [String] {
        cell.matches(of: /`([^`]+)`/).map { String($0.1) }
    }
}
