import DocumentArchive
import DocumentControl
import Testing

@Suite struct AdoptionListTests {
    private let head =
        "id,path,former-id,former-revision,approved-by,approved-on,in-force-since,evidence\n"

    private func list(_ text: String) throws -> AdoptionList {
        try AdoptionList(Array(text.utf8), file: "list.csv")
    }

    @Test func aRowIsReadWithQuotesAndSeveralPiecesOfEvidence() throws {
        let list = try list(
            head + "p-01,procedures/P-01.md,\"QM, 1\",\"A \"\"new\"\"\",Board,2024-03-05,1.4.2024,"
                + "\"a.pdf; scans/b c.pdf\"\n\nP-02,procedures/P-02.md,,,,2024-03-05,2024-03-05\n")
        let first = try #require(list.entries.first)
        #expect(list.entries.map(\.document.text) == ["P-01", "P-02"])
        #expect(list.entries.map(\.line) == [2, 4])
        #expect(first.formerID == "QM, 1")
        #expect(first.formerRevision == "A \"new\"")
        #expect(first.inForceSince == Day("2024-04-01"))
        #expect(first.evidence == ["a.pdf", "scans/b c.pdf"])
        #expect(list.entries[1].approvedBy == nil)
    }

    @Test func aListOfASpreadsheetWithSemicolonsMarkAndCarriageReturnsIsTheSame() throws {
        let text = head + "P-01,procedures/P-01.md,QM-1,2,Board,2024-03-05,2024-04-01,\n"
        let other =
            "\u{feff}"
            + text.replacing(",", with: ";").replacing("\n", with: "\r\n")
        #expect(try list(text) == list(other))
    }

    @Test func everyDefectIsToldAtOnceWithItsLine() {
        let text =
            head + "P-01,procedures/P-01.md,,,,05/03/2024,2024-04-01,\n"
            + "P-01,procedures/P-01.md,,,J\u{f6}rg,2024-03-05,2024-03-04,\n"
            + "p 2,,,,,,soon,\n"
        let error = #expect(throws: DefectError.self) { try list(text) }
        let found = (error?.defects ?? []).map { "\($0.line) \($0.problem)" }
        #expect(
            found == [
                "2 '05/03/2024' in 'approved-on' can be two days.",
                "3 'J\u{f6}rg' in 'approved-by' has a character outside ASCII.",
                "3 'procedures/P-01.md' stands on line 2 already.",
                "3 It was in force on 2024-03-04, before its approval on 2024-03-05.",
                "3 P-01 stands on line 2 already.",
                "4 'approved-on' is empty.",
                "4 'p 2' has not the form of an identifier.",
                "4 'soon' in 'in-force-since' is no day.",
                "4 The path of the draft is missing.",
            ])
    }

    @Test(arguments: [
        ("id,path\nP-01,x.md\n", "The column 'approved-on' is missing."),
        ("id;path;approved-on;in-force-since;name\n", "'name' is no column of this list."),
        ("", "The list is empty."),
        ("id,path,approved-on,in-force-since\nP-01,\"x.md\n", "A double quote does not close."),
        (
            "id,path,approved-on,in-force-since\nP-01,x,y,z,w\n",
            "The row has more fields than the first line."
        ),
    ])
    func aTableThatIsNoSuchListIsRefused(_ text: String, _ problem: String) {
        let error = #expect(throws: DefectError.self) { try list(text) }
        #expect(error?.defects.map(\.problem).contains(problem) == true)
    }
}
