import DocumentOffice
import Foundation
import TestSupport
import Testing

/// What people of a system do, and how their clones are compared.
extension Circle {
    /// Writes a sound draft of a procedure in the clone of a person.
    func write(_ person: String, _ steps: String, id: String = "P-01") throws {
        let sections = ["Purpose", "Scope", "Roles", "Records"].map { "## \($0)\n\nSomething.\n" }
        let name = id == "P-01" ? Self.path : "procedures/\(id)-more.md"
        try scratch.write(
            """
            ---
            id: \(id)
            title: Expenses
            type: procedure
            owner: process-owner
            audience:
              - all-staff
            ---

            \(sections.joined(separator: "\n"))
            ## Activities

            \(steps)

            """, to: "\(person)/\(name)")
    }

    /// Olive writes and submits, Ravi reviews, Anna approves, each in their own clone.
    func approved(_ id: String = "P-01", _ steps: String = "Hand in within 30 days.") async throws {
        try write("olive", steps, id: id)
        try await does("olive", "submit", id, "--reason", "First")
        try await does("ravi", "review", id, "--suitable")
        try await does("anna", "approve", id)
    }

    /// Takes drafts that nobody committed out of everybody's folder.
    func tidy() throws { for person in Self.people { try git(person, "clean -qfd") } }

    /// Everybody exchanges, and everybody sees the same: register, findings, sound repositories.
    func expectAgreement(
        findings: String? = "0 errors, 0 deviations, 0 remarks",
        people: [String] = Circle.people, at place: SourceLocation = #_sourceLocation
    ) async throws {
        // Twice, since what the last one sends the first one has not seen.
        for person in people + people {
            let answer = try await type(person, "sync")
            #expect(answer.status == 0, "\(person): \(answer)", sourceLocation: place)
        }
        var seen: Set<String> = []
        for person in people {
            let register = try await type(person, "register", "--format", "json")
            let verify = try await type(person, "verify")
            seen.insert(Self.undated(register.text) + Self.undated(verify.text))
            if let findings {
                #expect(verify.text.contains(findings), "\(verify)", sourceLocation: place)
            }
            let fsck = try git(person, "fsck --strict 2>&1")
            #expect(!fsck.contains("error"), "\(fsck)", sourceLocation: place)
            let status = try git(person, "status --porcelain")
            #expect(status == "", "\(person): \(status)", sourceLocation: place)
        }
        #expect(seen.count == 1, "\(seen.joined(separator: "\n---\n"))", sourceLocation: place)
    }

    /// Lines that say when this clone asked last are no part of the register.
    private static func undated(_ text: String) -> String {
        text.split(separator: "\n").filter { !$0.contains("As known") }.joined(separator: "\n")
    }
}
