import Foundation
import TestSupport
import Testing

/// A folder of a former system is imported, mended and adopted.
@Suite struct ImportWalkTests {
    private static let people = ["ada", "bo", "olive", "ravi", "anna", "sam"]

    private func begun() async throws -> Walk {
        let walk = try Walk(people: Self.people)
        try await walk.begin(["--adoption-until", "2027-06-30"])
        for number in 1...24 {
            try walk.scratch.write(
                """
                ---
                doc-id: QM-\(number)
                version: "\(number).0"
                approved-by: Anna Example
                approval-date: 5.3.2024
                effective: 2024-04-01
                ---
                # Procedure \(number)

                As before; after [that](procedure-\(number % 24 + 1).md).

                """, to: "old/sub/procedure-\(number).md")
        }
        try walk.scratch.write("scan", to: "old/letter.docx")
        return walk
    }

    @Test func aFolderIsImportedAndAdoptedAndStaysAsItIs() async throws {
        let walk = try await begun()
        let before = try walk.shell("find old -type f | sort | xargs sha256sum").text
        let dry = try await walk.done("bo", "import", "../old", "--dry-run")
        #expect(dry.contains("24 texts; not taken over: 1. Nothing was written."))
        #expect(dry.contains("../old/letter.docx:1:"))
        #expect(try walk.shell("ls system/procedures").text == "README.md\n")
        let imported = try await walk.done("bo", "import", "../old")
        #expect(imported.contains("The drafts are written, and the list: list.csv."))
        #expect(try walk.shell("find old -type f | sort | xargs sha256sum").text == before)
        let again = try await walk.refused("bo", "import", "../old")
        #expect(again.contains("'list.csv' is there already; nothing was written."))
        let list = try walk.shell("head -2 system/list.csv | tail -1").text
        #expect(
            list
                == "P-01,procedures/P-01-procedure-1.md,QM-1,1.0,Anna Example,2024-03-05,2024-04-01,\n"
        )
        let links = try walk.shell("grep -c '(P-' system/procedures/P-*.md | grep -vc ':1$'")
        #expect(links.text == "0\n")
        _ = try await walk.done("bo", "adopt", "list.csv")
        _ = try await walk.done("anna", "countersign", "--all")
        _ = try await walk.done("bo", "checkpoint")
        let read = try await walk.done("sam", "read", "P-24")
        #expect(read.contains("approved by anna example on 2024-03-05"))
    }

    @Test func theFolderOfDraftsAndNoFolderAreRefused() async throws {
        let walk = try await begun()
        let own = try await walk.refused("bo", "import", "procedures")
        #expect(own.contains("holds the drafts themselves"))
        let none = try await walk.refused("bo", "import", "../nowhere")
        #expect(none.contains("There is no folder '../nowhere'."))
        let type = try await walk.refused("bo", "import", "../old", "--type", "law")
        #expect(type.contains("'law'"))
    }
}
