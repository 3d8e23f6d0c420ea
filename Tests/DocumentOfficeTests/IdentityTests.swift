import DocumentArchive
import DocumentControl
import DocumentOffice
import TestSupport
import Testing

/// Who signs, with which key: never guessed.
@Suite struct IdentityTests {
    /// Asks who somebody is, given environment, settings of the clone and keys at hand.
    private func identity(
        _ environment: [String: String] = [:], person: String? = nil, key: String? = nil,
        offered: [String] = []
    ) async throws -> Identity {
        let town = try await Town.begun()
        var surroundings = town.surroundings("")
        surroundings.environment = environment
        surroundings.offeredKeys = { offered.map { ("\($0).pub", SeedSigner($0).publicKey) } }
        let office = try Office(surroundings)
        // Whoever enrolled last in this clone is remembered; each test says itself what is.
        try office.archive.set(Office.personSetting, to: person ?? "p-0007")
        try office.archive.set(Office.keySetting, to: key ?? "tess")
        return try await office.identity()
    }

    @Test func theEnvironmentGoesBeforeTheSettings() async throws {
        let both = try await identity(["SIGNET_PERSON": "sam", "SIGNET_KEY": "sam"])
        #expect(both.person.text == "p-0006")
        #expect(both.key == "sam")
        #expect(both.personSource == "SIGNET_PERSON")
    }

    @Test func aKeyInTheEnvironmentTellsItsHolder() async throws {
        let found = try await identity(["SIGNET_KEY": "ravi"], person: "p-0007", key: "tess")
        #expect(found.person.text == "p-0004")
        #expect(found.personSource == "the holder of the key")
    }

    @Test func aPersonInTheEnvironmentTakesTheOneKeyOfTheirsAtHand() async throws {
        let found = try await identity(["SIGNET_PERSON": "anna"], offered: ["tess", "anna"])
        #expect(found.person.text == "p-0005")
        #expect(found.key == "anna.pub")
    }

    @Test func aPersonWithoutAKeyAtHandIsToldSo() async throws {
        await #expect(throws: OfficeError.noKeyFor("anna")) {
            try await identity(["SIGNET_PERSON": "anna"], offered: ["tess"])
        }
    }

    @Test func theCloneRemembersWhoEnrolledInIt() async throws {
        let found = try await identity(person: "p-0003", key: "olive", offered: ["tess"])
        #expect(found.person.text == "p-0003")
        #expect(found.key == "olive")
        #expect(found.keySource == "the setting signet.key of this clone")
    }

    @Test func aKeyThatNobodyEnrolledIsRefused() async throws {
        await #expect(throws: OfficeError.keyNotEnrolled("eve")) {
            try await identity(["SIGNET_KEY": "eve"])
        }
    }

    /// A system that nobody enrolled in from this clone.
    private func offered(_ names: [String]) async throws -> Identity {
        let town = try await Town.begun()
        let scratch = try ScratchDirectory()
        let folder = try town.copyEvidence(to: scratch)
        var surroundings = town.surroundings("")
        surroundings.environment = [:]
        surroundings.folder = folder
        surroundings.offeredKeys = { names.map { ("\($0).pub", SeedSigner($0).publicKey) } }
        return try await Office(surroundings).identity()
    }

    @Test func theOneEnrolledKeyAtHandIsTaken() async throws {
        let found = try await offered(["eve", "sam"])
        #expect(found.person.text == "p-0006")
        #expect(found.key == "sam.pub")
    }

    @Test func twoCandidatesAreAskedAboutAndNeverGuessed() async throws {
        await #expect(throws: OfficeError.severalPeople(["sam (sam.pub)", "tess (tess.pub)"])) {
            try await offered(["sam", "tess"])
        }
    }

    @Test func nobodyIsToldHowToSayWhoTheyAre() async throws {
        await #expect(throws: OfficeError.nobody) { try await offered(["eve"]) }
        await #expect(throws: OfficeError.nobody) { try await offered([]) }
    }

    @Test func peopleAreFoundByIdentifierNameAndAddress() async throws {
        let office = try await Town.begun().office("bo")
        for words in ["p-0006", "sam", "SAM", "Sam@Example.org"] {
            #expect(try office.person(words).text == "p-0006", "\(words)")
        }
        #expect(throws: OfficeError.unknownPerson("eve")) { try office.person("eve") }
    }
}
