import DocumentArchive
import DocumentControl
import DocumentOffice
import Signatures
import TestSupport
import Testing

/// Somebody else records something while a person signs.
@Suite struct RaceTests {
    /// Lets something happen after the evidence was read, just before it is written.
    private struct InterruptedSigner: StatementSigner {
        let signer: SeedSigner
        let interruption: Interruption
        var publicKey: PublicKey { signer.publicKey }

        func sign(_ text: [UInt8], namespace: String) async throws -> String {
            try await interruption.happen()
            return try await signer.sign(text, namespace: namespace)
        }
    }

    private actor Interruption {
        private var event: (@Sendable () async throws -> Void)?

        init(_ event: @escaping @Sendable () async throws -> Void) { self.event = event }

        func happen() async throws {
            let once = event
            event = nil
            try await once?()
        }
    }

    private func office(
        _ name: String, in town: Town, while event: @escaping @Sendable () async throws -> Void
    ) throws -> Office {
        var surroundings = town.surroundings(name)
        let interruption = Interruption(event)
        surroundings.loadSigner = { path in
            InterruptedSigner(
                signer: SeedSigner(Town.owner(of: path)), interruption: interruption)
        }
        return try Office(surroundings)
    }

    private static func acknowledge(_ surroundings: Surroundings) async throws {
        let office = try Office(surroundings)
        _ = try await office.acknowledge(
            try await office.prepareReceipt([Town.document], voluntary: false))
    }

    @Test func aStepThatWasOvertakenIsTriedAgainAndBothCount() async throws {
        let town = try await Town.begun()
        try await town.bringIntoForce("Hand in within 30 days.")
        let tess = town.surroundings("tess")
        let sam = try office("sam", in: town) { try await Self.acknowledge(tess) }
        let receipt = try await sam.acknowledge(
            try await sam.prepareReceipt([Town.document], voluntary: false))
        let office = try town.office("bo")
        #expect(office.register.judgements[receipt.id]?.counts == true)
        let rows = try office.receipts(Town.document)
        #expect(rows.filter { $0.readOn != nil }.map { office.name($0.person) } == ["sam", "tess"])
    }

    @Test func aCheckpointThatWasOvertakenIsMadeAnewAndListsTheOtherStatementToo() async throws {
        let town = try await Town.begun()
        try await town.bringIntoForce("Hand in within 30 days.")
        try await town.acknowledge(by: "sam")
        let tess = town.surroundings("tess")
        let bo = try office("bo", in: town) { try await Self.acknowledge(tess) }
        let before = bo.register.checkpoints.count
        _ = try await bo.checkpoint()
        let office = try town.office("bo")
        #expect(office.register.checkpoints.count == before + 1)
        #expect(office.evidence.pending.isEmpty)
        #expect(try await office.verify(root: nil, checkpoint: nil).findings == [])
    }

    @Test func aStepThatTheOtherOneForestalledIsRefusedAndWritesNothing() async throws {
        let town = try await Town.begun()
        try town.write("Hand in within 30 days.")
        try await town.submit()
        let olive = town.surroundings("olive")
        let ravi = try office("ravi", in: town) {
            let office = try Office(olive)
            _ = try await office.record(
                try await office.takeBack(Town.document, reason: ["Wrong file."]))
        }
        let prepared = try await ravi.prepare(.suitable, on: Town.document, as: nil)
        await #expect(throws: OfficeError.self) { _ = try await ravi.decide(prepared) }
        let history = try town.office("bo").history(Town.document)
        #expect(history.map(\.kind) == [.submit, .takeBack])
    }

    @Test func twoSubmissionsOfOneDocumentFromTwoComputersDoNotBothGoThrough() async throws {
        let town = try await Town.begun()
        try town.write("Hand in within 30 days.")
        let olive = town.surroundings("olive")
        let ravi = try office("ravi", in: town) {
            let office = try Office(olive)
            _ = try await office.submit(
                try await office.prepareSubmission(
                    of: Town.document, SubmissionWish(reason: ["Hers."])))
        }
        let prepared = try await ravi.prepareSubmission(
            of: Town.document, SubmissionWish(reason: ["His."]))
        await #expect(throws: OfficeError.self) { try await ravi.submit(prepared) }
        let history = try town.office("bo").history(Town.document)
        #expect(history.map(\.kind) == [.submit])
    }
}
