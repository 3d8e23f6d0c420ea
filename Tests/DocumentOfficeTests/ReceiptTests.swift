import DocumentControl
import DocumentOffice
import TestSupport
import Testing

/// A receipt counts for the bytes that were read.
@Suite struct ReceiptTests {
    private func readers(_ town: Town) throws -> [String] {
        let office = try town.office("bo")
        return try office.receipts(Town.document)
            .filter { $0.readOn != nil }.map { office.name($0.person) }
    }

    @Test func aMaterialRevisionAsksForNewReceiptsAndAnEditorialOneKeepsThem() async throws {
        let town = try await Town.begun()
        try await town.bringIntoForce("Hand in within 30 days.")
        try await town.acknowledge(by: "sam")
        #expect(try readers(town) == ["sam"])
        try await town.bringIntoForce("Hand in, within 30 days.", .editorial)
        #expect(try readers(town) == ["sam"])
        await #expect(throws: OfficeError.self) { try await town.acknowledge(by: "sam") }
        try await town.bringIntoForce("Hand in, within 20 days.")
        #expect(try readers(town) == [])
        try await town.acknowledge(by: "tess")
        #expect(try readers(town) == ["tess"])
    }

    @Test func aReceiptOfAScheduledTextCountsOnceItIsInForce() async throws {
        let town = try await Town.begun()
        try town.write("Hand in within 30 days.")
        try await town.submit()
        try await town.decide(.suitable, by: "ravi")
        try await town.decide(.approve, by: "anna")
        let bo = try town.office("bo")
        let later = Instant(checked: "2026-12-01T00:00:00Z")
        _ = try await bo.issue(
            try await bo.prepareIssue(of: Town.document, IssueWish(from: later), as: nil))
        try await town.acknowledge(by: "sam")
        town.now = later
        #expect(try readers(town) == ["sam"])
    }

    @Test func oneSignatureCoversSeveralTextsAndSomebodyOutsideTheAudienceMayReadToo() async throws
    {
        let town = try await Town.begun()
        try await town.bringIntoForce("Hand in within 30 days.")
        let ada = try town.office("ada")
        await #expect(throws: OfficeError.notInTheAudience("ada", Town.document)) {
            try await ada.prepareReceipt([Town.document], voluntary: false)
        }
        let receipt = try await ada.acknowledge(
            try await ada.prepareReceipt([Town.document], voluntary: true))
        #expect(try town.office("bo").register.judgements[receipt.id]?.counts == true)
    }
}
