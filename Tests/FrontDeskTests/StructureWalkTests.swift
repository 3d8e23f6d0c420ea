import DocumentControl
import Foundation
import TestSupport
import Testing

/// How documents stand to one another: `trace` and `map`, as people type them.
@Suite struct StructureWalkTests {
    private static let path = "procedures/P-01-expenses.md"
    private static let below = "procedures/P-02-receipts.md"

    /// Two drafts, the second with the first as its parent.
    private func begun() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write(Self.path, id: "P-01", steps: "Hand in.")
        try walk.write(Self.below, id: "P-02", steps: "Keep them.", title: "Receipts")
        try name("P-01", asParentIn: Self.below, walk)
        return walk
    }

    private func name(_ parent: String, asParentIn path: String, _ walk: Walk) throws {
        let file = "\(walk.folder)/\(path)"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("owner:", with: "parent: \(parent)\nowner:")
            .write(toFile: file, atomically: true, encoding: .utf8)
    }

    @Test func aDocumentIsFollowedUpAndDown() async throws {
        let walk = try await begun()
        let lower = try await walk.done("sam", "trace", "P-02")
        #expect(lower.contains("Stands below\n└─ P-01 Expenses"), "\(lower)")
        let upper = try await walk.done("sam", "trace", "P-01")
        #expect(
            upper.contains("Stands below\n  nothing\nStands above\n└─ P-02 Receipts"), "\(upper)")
        let table = try await walk.done("sam", "trace", "P-01", "--format", "csv")
        #expect(table.contains("P-02"))
        #expect(
            try await walk.refused("sam", "trace", "P-09").contains("There is no document 'P-09'"))
    }

    @Test func theMapShowsTheStoreysTheTreeAndTheProcesses() async throws {
        let walk = try await begun()
        let storeys = try await walk.done("sam", "map")
        #expect(storeys.contains("Procedures (2)") && storeys.contains("P-01  P-02"), "\(storeys)")
        #expect(try await walk.done("sam", "map", "--tree") == "P-01 Expenses\n└─ P-02 Receipts")
        let drawing = try await walk.done("sam", "map", "--to", "svg")
        #expect(drawing.hasPrefix("<svg") && drawing.hasSuffix("</svg>"))
        #expect(drawing.contains("<title>P-02 Receipts</title>"))
        #expect(try await walk.done("sam", "map", "--processes").contains("no interface") == false)
    }

    @Test func theMapOfTheSiteLeadsToEveryDocument() async throws {
        let walk = try await begun()
        let file = "\(walk.folder)/\(Self.path)"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing(
            "owner:", with: "interfaces:\n  - with: P-02\n    takes: claims\nowner:"
        )
        .write(toFile: file, atomically: true, encoding: .utf8)
        for id in ["P-01", "P-02"] {
            try await walk.done("olive", "submit", id, "--reason", "First")
            try await walk.done("ravi", "review", id, "--suitable")
            try await walk.done("anna", "approve", id)
            try await walk.done("bo", "issue", id)
        }
        try await walk.done("sam", "publish", "--out", "../site")
        let site = try PublishedSite("\(walk.scratch.path)/site")
        #expect(site.problems == [], "\(site.problems)")
        let page = site.text("map.html")
        // Among the processes, on its storey and in the tree.
        #expect(
            page.components(separatedBy: "<a href=\"documents/P-01.html\"").count == 4, "\(page)")
        #expect(
            page.contains("<a href=\"documents/P-02.html\" aria-label=\"P-02 Receipts\">"),
            "\(page)")
        #expect(
            page.contains(
                """
                <li><a href="documents/P-01.html">P-01 Expenses</a>
                <ul>
                <li><a href="documents/P-02.html">P-02 Receipts</a></li>
                </ul></li>
                """), "\(page)")
        // What holds links is no picture to a screen reader.
        #expect(page.contains("role=\"group\" aria-label=\"Structure of the documents\""))
        #expect(!page.contains("role=\"img\""))
    }

    @Test func whatIsInForceIsShownInsteadOfTheDrafts() async throws {
        let walk = try await begun()
        _ = try await walk.done("olive", "submit", "P-01", "--reason", "First")
        _ = try await walk.done("ravi", "review", "P-01", "--suitable")
        _ = try await walk.done("anna", "approve", "P-01")
        _ = try await walk.done("bo", "issue", "P-01")
        #expect(try await walk.done("sam", "map", "--tree", "--in-force") == "P-01 Expenses")
        #expect(try await walk.done("sam", "map", "--in-force").contains("Procedures (1)"))
        #expect(
            try await walk.done("sam", "map", "--as-of", "2026-10-01").contains("Procedures (0)"))
        #expect(try await walk.refused("sam", "trace", "P-02", "--in-force").contains("P-02"))
    }

    @Test func parentsThatLeadRoundOrAreNotThereAreDefects() async throws {
        let walk = try await begun()
        #expect(try await walk.done("olive", "check") == "0 defects.")
        try name("P-02", asParentIn: Self.path, walk)
        let ring = try await walk.refused("olive", "check")
        #expect(ring.contains("P-01 stands above its own parent P-02. [parent-order]"), "\(ring)")
        #expect(ring.contains("P-02 stands above its own parent P-01. [parent-order]"))
        #expect(try await walk.done("olive", "trace", "P-01").contains("P-02"))
        #expect(try await walk.done("olive", "map", "--tree") == "P-01 Expenses\nP-02 Receipts")
        try walk.write(Self.path, id: "P-01", steps: "Hand in.")
        try name("P-77", asParentIn: Self.path, walk)
        #expect(try await walk.refused("olive", "check").contains("[dead-reference]"))
    }
}
