import DocumentControl
import Foundation
import TestSupport
import Testing

/// What keeps pace with what was issued: translations with their originals, texts with the template of their type.
@Suite struct KeepingPaceTests {
    private let path = "procedures/P-01-expenses.md"

    private func issued() async throws -> Walk {
        let walk = try Walk(people: ["ada", "bo", "olive", "ravi", "anna", "sam"])
        try await walk.begin()
        try walk.write(path, id: "P-01", steps: "Hand in within 30 days.")
        try await issue(walk)
        return walk
    }

    private func issue(_ walk: Walk) async throws {
        try await walk.done("olive", "submit", "P-01", "--reason", "Needed")
        try await walk.done("ravi", "review", "P-01", "--suitable")
        try await walk.done("anna", "approve", "P-01")
        try await walk.done("bo", "issue", "P-01")
    }

    @Test func aTranslationIsBehindOnceItsOriginalIsIssuedAnew() async throws {
        let walk = try await issued()
        let translation = "procedures/P-02-费用.md"
        func translate(_ revision: String) throws {
            try walk.write(translation, id: "P-02", steps: "三十天内提交。", title: "费用")
            let file = URL(filePath: "\(walk.folder)/\(translation)")
            let text = try String(contentsOf: file, encoding: .utf8)
            try text.replacing(
                "owner:",
                with: "language: zh-CN\ntranslates: P-01\ntranslated-revision: \(revision)\nowner:"
            ).write(to: file, atomically: true, encoding: .utf8)
        }
        try translate("1.0")
        #expect(try await walk.done("olive", "check").contains("0 defects."))
        try await walk.done("olive", "revise", "P-01")
        try walk.write(path, id: "P-01", steps: "Hand in within 20 days, with receipts.")
        #expect(try await walk.done("olive", "check").contains("0 defects."))
        try await issue(walk)
        let told = try await walk.done("olive", "check")
        #expect(told.contains("\(translation):7: remark: P-01 is in force in revision 2.0"))
        #expect(told.contains("signet compare P-01 1.0 2.0") && told.contains("1 remark."))
        try translate("2.0")
        #expect(try await walk.done("olive", "check").contains("0 defects."))
    }

    @Test func aNewSectionOfTheTypeIsAskedOfTheNextRevisionOnly() async throws {
        let walk = try await issued()
        let rules = URL(filePath: "\(walk.folder)/signet.yaml")
        let text = try String(contentsOf: rules, encoding: .utf8)
        let old = "      - Activities\n      - Records\n"
        try #require(text.contains(old))
        try text.replacing(old, with: "\(old)      - Interfaces\n", maxReplacements: 1)
            .write(to: rules, atomically: true, encoding: .utf8)
        let kept = try await walk.done("olive", "check")
        #expect(kept.contains("remark: The section 'Interfaces' is missing."))
        #expect(
            try await walk.done("olive", "register", "--format", "csv").contains(
                "P-01,Expenses,1.0"))
        #expect(try await walk.type("olive", "verify").status == 0)
        try walk.write(path, id: "P-01", steps: "Hand in within 20 days.")
        let drafted = try await walk.refused("olive", "check")
        #expect(drafted.contains("defect: The section 'Interfaces' is missing."))
    }
}
