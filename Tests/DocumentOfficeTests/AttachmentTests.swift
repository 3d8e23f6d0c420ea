import DocumentArchive
import DocumentControl
import DocumentOffice
import Foundation
import Signatures
import TestSupport
import Testing

/// The dossier of a revision holds everything that belongs to it.
@Suite struct AttachmentTests {
    private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"
    private static let table = "kind,limit\nhotel,120\n"

    private func submitted() async throws -> (Town, Recorded) {
        let town = try await Town.begun()
        try town.scratch.write(Self.drawing, to: "system/procedures/figures/path one.svg")
        try town.scratch.write(Self.table, to: "system/procedures/limits.csv")
        try town.write(
            "![Path](figures/path%20one.svg)\n\nSee [the limits](limits.csv) and again "
                + "[the limits](limits.csv).")
        return (town, try await town.submit())
    }

    @Test func theDossierHoldsTextAndAttachmentsUnderTheNamesThatTheirHashesTell() async throws {
        let (town, submission) = try await submitted()
        let files = try town.evidenceFiles()
            .filter { $0.key.hasPrefix("records/control/documents/P-01/1.0/") }
        let stem = Layout.stem(submission.statement, submission.id)
        for (text, part, ending) in [
            (Self.drawing, "attach", "svg"), (Self.table, "attach", "csv"),
        ] {
            let hash = Digest.hex(text.utf8).prefix(16)
            let path = "records/control/documents/P-01/1.0/\(stem)-\(part)-\(hash).\(ending)"
            #expect(files[path] == Array(text.utf8))
        }
        #expect(files.count == 4)
        #expect(files.keys.filter { $0.contains("-text-") }.count == 1)
    }

    @Test func theContentIsTheHashOfTheLinesThatTheSubmissionShows() async throws {
        let (_, submission) = try await submitted()
        let statement = submission.statement
        let attached = statement.all("attach")
        #expect(attached.count == 2)
        let lines =
            statement.all("text").map { "text: \($0)\n" } + attached.map { "attach: \($0)\n" }
        let content = try #require(statement.items.first?.content)
        #expect(content.hex == Digest.hex(lines.joined().utf8))
    }

    @Test func anAttachmentThatIsGoneFromTheDraftsComesBackWithTheTextInForce() async throws {
        let (town, _) = try await submitted()
        try await town.decide(.suitable, by: "ravi")
        try await town.decide(.approve, by: "anna")
        try await town.issue()
        for name in ["figures/path one.svg", "limits.csv"] {
            try FileManager.default.removeItem(atPath: "\(town.folder)/procedures/\(name)")
        }
        try FileManager.default.removeItem(atPath: "\(town.folder)/\(Town.path)")
        let made = try town.office("olive").revise(Town.document, discarding: false)
        #expect(made.path == Town.path)
        #expect(try town.scratch.read("system/procedures/limits.csv") == Self.table)
        #expect(
            try town.scratch.read("system/procedures/figures/path one.svg") == Self.drawing)
        #expect(try await town.office("bo").verify(root: nil, checkpoint: nil).findings == [])
    }

    @Test func aChangedAttachmentIsAMaterialChangeThoughTheTextIsTheSame() async throws {
        let (town, _) = try await submitted()
        try await town.decide(.suitable, by: "ravi")
        try await town.decide(.approve, by: "anna")
        try await town.issue()
        try town.scratch.write(Self.table + "meal,30\n", to: "system/procedures/limits.csv")
        let prepared = try await town.office("olive").prepareSubmission(
            of: Town.document, SubmissionWish(reason: ["A limit for meals."]))
        #expect(prepared.change == .material)
        #expect(prepared.item.revision.description == "2.0")
    }

    @Test func aFileThatIsNotThereOrLiesElsewhereStopsTheSubmission() async throws {
        let town = try await Town.begun()
        for words in [
            "![Gone](gone.svg)", "![Far](https://example.org/a.svg)", "![Out](../../outside.svg)",
        ] {
            try town.write(words)
            await #expect(throws: OfficeError.self, "\(words)") { try await town.submit() }
        }
    }
}
