import DocumentControl
import Testing

@Suite struct RevisionTests {
    @Test func tenFollowsNineAndIsNotOne() throws {
        let nine = try #require(Revision("1.9"))
        let ten = try #require(Revision("1.10"))
        let one = try #require(Revision("1.1"))
        #expect(nine < ten)
        #expect(one < nine)
        #expect(ten != one)
        #expect(nine.next(.editorial) == ten)
        #expect(ten.next(.material) == Revision("2.0"))
    }

    @Test(arguments: ["1.0", "12.34", "999999.999999"])
    func aRevisionIsWrittenAsItIsRead(_ text: String) {
        #expect(Revision(text)?.description == text)
    }

    @Test(arguments: [
        "", "1", "1.", ".1", "0.1", "01.0", "1.00", "1.0.0", "-1.0", "1.-1", "+1.0", "1. 0",
        "1,0", "v1.0", "1000000.0", "99999999999999999999.0", "１.0",
    ])
    func whatIsNoRevisionIsRefused(_ text: String) {
        #expect(Revision(text) == nil)
    }
}

@Suite struct InstantTests {
    @Test func anOffsetIsTheSameMoment() {
        let universal = Instant("2026-11-30T23:00:00Z")
        #expect(universal == Instant("2026-12-01T00:00:00+01:00"))
        #expect(universal == Instant("2026-11-30T17:30:00-05:30"))
        #expect(universal?.description(offset: 3600) == "2026-12-01T00:00:00+01:00")
        #expect(universal?.description(offset: -19800) == "2026-11-30T17:30:00-05:30")
    }

    @Test(arguments: [
        "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2000-02-29T12:00:00Z",
        "2026-11-23T21:05:12Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z",
    ])
    func anInstantIsWrittenAsItIsRead(_ text: String) {
        #expect(Instant(text)?.description == text)
    }

    @Test func secondsCountFromTheEpoch() {
        #expect(Instant("1970-01-01T00:00:00Z")?.seconds == 0)
        #expect(Instant("1969-12-31T23:59:59Z")?.seconds == -1)
        #expect(Instant("2001-09-09T01:46:40Z")?.seconds == 1_000_000_000)
        #expect(Instant(seconds: -1).day.description == "1969-12-31")
    }

    @Test(arguments: [
        "", "2026-11-23", "2026-11-23T21:05Z", "2026-11-23 21:05:12Z", "2026-11-23T24:00:00Z",
        "2026-11-23T21:60:00Z", "2026-11-23T21:05:60Z", "2026-02-29T00:00:00Z",
        "2026-11-23T21:05:12", "2026-11-23T21:05:12z", "2026-11-23T21:05:12.5Z",
        "2026-11-23T21:05:12+0100", "2026-11-23T21:05:12+16:00", "2026-11-23T21:05:12+01:60",
        "2026-11-23T2a:05:12Z", "éééééééééé",
    ])
    func whatIsNoInstantIsRefused(_ text: String) {
        #expect(Instant(text) == nil)
    }
}

@Suite struct DayTests {
    @Test func monthsEndWhereTheyEnd() throws {
        let day = try #require(Day("2026-01-31"))
        #expect(day.adding(months: 1).description == "2026-02-28")
        #expect(day.adding(months: 25).description == "2028-02-29")
        #expect(day.adding(months: 12).description == "2027-01-31")
        #expect(day.adding(months: 11).description == "2026-12-31")
        #expect(day.adding(days: 1).description == "2026-02-01")
    }

    @Test func everyDayOfFourCenturiesIsReadAsItIsWritten() {
        let first = Day("1900-01-01")?.number ?? 0
        for number in stride(from: first, to: first + 146_097, by: 97) {
            let day = Day(number: number)
            #expect(Day(day.description) == day)
        }
    }

    @Test(arguments: [
        "", "2026-1-01", "2026-01-1", "2026-13-01", "2026-00-10", "2026-04-31", "1900-02-29",
        "26-01-01", "2026/01/01", "2026-01-01 ", "+026-01-01", "2026--1-01",
    ])
    func whatIsNoDayIsRefused(_ text: String) {
        #expect(Day(text) == nil)
    }
}

@Suite struct IntervalTests {
    @Test func weeksAreDaysAndYearsAreMonths() throws {
        #expect(Interval("2 weeks") == Interval(14, .days))
        #expect(Interval("1 year") == Interval(12, .months))
        #expect(Interval("14 days")?.description == "14 days")
        let day = try #require(Day("2026-01-31"))
        #expect(Interval("1 month")?.after(day).description == "2026-02-28")
        #expect(Interval("1 day")?.after(day).description == "2026-02-01")
    }

    @Test(arguments: ["", "0 days", "-1 days", "days", "3", "3 hours", "1.5 days", "10001 days"])
    func whatIsNoIntervalIsRefused(_ text: String) {
        #expect(Interval(text) == nil)
    }
}

@Suite struct IdentifierTests {
    @Test(arguments: ["P-20", "W-DOC-01", "RULES", "X-001", "A"])
    func anIdentifierIsCapitalsDigitsAndHyphens(_ text: String) {
        #expect(DocumentID(text)?.text == text)
    }

    @Test(arguments: [
        "", "p-20", "20-P", "-P", "P-", "P 20", "P_20", "Ä-20", "P-20\n",
        String(repeating: "P", count: 41),
    ])
    func whatIsNoDocumentIsRefused(_ text: String) {
        #expect(DocumentID(text) == nil)
    }

    @Test func peopleAndNamesAreSmallLetters() {
        #expect(PersonID("p-0042")?.text == "p-0042")
        #expect(PersonID("P-0042") == nil)
        #expect(PersonID("0042") == nil)
        #expect(PersonID("p-") == nil)
        #expect(PersonID("p-00A2") == nil)
        #expect(PersonID("p_1") == nil)
        #expect(PersonID(String(repeating: "p", count: 33)) == nil)
        #expect(Name("document-controller") == .controller)
        #expect(Name("Document") == nil)
        #expect(Name("a b") == nil)
        #expect(Name("naïve") == nil)
        #expect(Name(String(repeating: "n", count: 49)) == nil)
    }

    @Test func hashesAreSmallHexadecimalDigits() {
        let hex = String(repeating: "0a", count: 32)
        #expect(ContentHash("sha256:\(hex)")?.hex == hex)
        #expect(ContentHash(hex) == nil)
        #expect(ContentHash("sha512:\(hex)") == nil)
        #expect(ContentHash("sha256:\(hex.uppercased())") == nil)
        #expect(ContentHash("sha256:\(hex.dropLast())") == nil)
        #expect(StatementID(hex)?.short == String(hex.prefix(12)))
        #expect(StatementID(hex + "0") == nil)
        #expect(StatementID(String(repeating: "g", count: 64)) == nil)
    }

    @Test func hashesAreOrderedAsTheirDigits() {
        let hashes = (0..<200).map { testDigest("\($0)") }
        #expect(hashes.sorted().map(\.hex) == hashes.map(\.hex).sorted())
        #expect(Set(hashes).count == hashes.count)
        for place in 0..<64 {
            var digits = Array(repeating: Character("7"), count: 64)
            let middle = StatementID(String(digits))
            digits[place] = "a"
            let higher = StatementID(String(digits))
            #expect(higher?.hex == String(digits))
            if let middle, let higher { #expect(middle < higher && middle != higher) }
        }
    }

    @Test func anItemIsThreePartsWithOneBlankBetween() {
        let hash = testDigest("text")
        #expect(Item("P-20 2.0 \(hash)")?.description == "P-20 2.0 \(hash)")
        #expect(Item("P-20  2.0 \(hash)") == nil)
        #expect(Item("P-20 2.0") == nil)
        #expect(Item("P-20 2.0 \(hash) more") == nil)
        #expect(RulesReference("3 \(hash)")?.number == 3)
        #expect(RulesReference("03 \(hash)") == nil)
        #expect(RulesReference("0 \(hash)") == nil)
        #expect(AttachedFile("\(hash) images/plan.png")?.name == "images/plan.png")
        #expect(AttachedFile("\(hash)  plan.png") == nil)
    }

    @Test func theContentIsTheHashOverTheLinesAsTheyStand() {
        let text = testDigest("text")
        let plan = AttachedFile(hash: testDigest("plan"), name: "plan.png")
        #expect(SubmittedText.contentLines(text: text, attachments: []) == "text: \(text)\n")
        #expect(
            SubmittedText.contentLines(text: text, attachments: [plan])
                == "text: \(text)\nattach: \(plan.hash) plan.png\n")
    }

    @Test func aPatternTellsTheIdentifiersOfAType() throws {
        let series = try #require(IdentifierPattern("W-AAA-nn"))
        #expect(series.matches(document("W-DOC-01")))
        #expect(series.matches(document("W-DOC-123")))
        #expect(!series.matches(document("W-DOC-1")))
        #expect(!series.matches(document("W-DOC-012")))
        #expect(!series.matches(document("W-01")))
        #expect(series.identifier(series: "DOC", number: 7)?.text == "W-DOC-07")
        let fixed = try #require(IdentifierPattern("RULES"))
        #expect(fixed.matches(.rules))
        #expect(!fixed.matches(document("RULES-1")))
        #expect(IdentifierPattern("p-nn") == nil)
        #expect(IdentifierPattern("P-n") == nil)
    }
}
