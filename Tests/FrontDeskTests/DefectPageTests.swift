import DocumentControl
import Foundation
import Testing

/// Every code that `signet check` tells has a page, and every page a code.
@Suite struct DefectPageTests {
    /// The codes in the sources: what stands first as a word in quotes where a defect is made.
    private func codes() throws -> Set<String> {
        var root = URL(filePath: #filePath)
        for _ in 1...3 { root.deleteLastPathComponent() }
        let patterns = [
            #"code: "([a-z]+(?:-[a-z0-9]+)*)""#, #"defect\(\s*[^";{}]*?"([a-z]+(?:-[a-z]+)*)""#,
            #"\badd\(\s*\w+(?:\.\w+)*, "([a-z]+(?:-[a-z]+)*)""#, #"dead\([^"\n]*"([a-z-]+)""#,
        ]
        var codes: Set<String> = ["title-missing", "type-missing", "owner-missing"]
        for folder in [
            "DocumentArchive/Drafts", "DocumentArchive/System", "DocumentArchive/Text",
            "ManagementSystem/Checks",
        ] {
            let place = root.appending(path: "Sources/\(folder)")
            for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
                let text = try String(contentsOf: place.appending(path: name), encoding: .utf8)
                for pattern in patterns {
                    for match in text.matches(of: try Regex(pattern)) {
                        if let code = match.output[1].substring { codes.insert(String(code)) }
                    }
                }
            }
        }
        return codes
    }

    @Test func everyCodeHasItsPage() throws {
        let told = try codes().union(["route-unfilled"])
        let pages = Set(DefectPage.all.map(\.code))
        #expect(told.count > 60)
        #expect(told.subtracting(pages).sorted() == [])
        #expect(pages.subtracting(told).sorted() == [])
        #expect(DefectPage.all.map(\.code) == pages.sorted())
    }

    @Test func aPageIsSaidWithWhatIsFound() async throws {
        let walk = try Walk(people: ["ada", "bo", "olive"])
        try await walk.begin()
        try walk.write("procedures/P-01-expenses.md", id: "P-01", steps: "See [there](nowhere.md).")
        let found = try await walk.done("olive", "check", "--explain", "dead-link")
        #expect(found.contains("dead-link: A link leads to a file that is not there."))
        #expect(found.contains("procedures/P-01-expenses.md:"))
        #expect(
            try await walk.done("olive", "check", "--explain", "merge-mark").contains(
                "Not found here."))
        #expect(
            try await walk.refused("olive", "check", "--explain", "nothing").contains("dead-link"))
    }
}
