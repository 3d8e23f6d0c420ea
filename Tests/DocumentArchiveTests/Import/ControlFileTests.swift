import DocumentArchive
import Standards
import TestSupport
import Testing

@Suite struct ControlFileTests {
    private static let head =
        #""uuid": "0d6c4bbf-91c2-4a8a-9f1c-0c7bb6a5e001", "metadata": {"title": "T", "version": "1", "last-modified": "2026-01-01T00:00:00Z", "oscal-version": "1.1.2"}"#

    private func refusal(_ text: String) -> ControlFileError? {
        #expect(throws: ControlFileError.self) {
            try ControlFile.decode(Array(text.utf8), file: "x.json")
        }
    }

    @Test func aCatalogueIsRead() throws {
        let text =
            "{\"catalog\": {\(Self.head), \"controls\": [{\"id\": \"a-1\", \"title\": \"A\"}]}}"
        let catalogue = try ControlFile.decode(Array(text.utf8), file: "x.json")
        #expect(catalogue.metadata.oscalVersion == "1.1.2")
        #expect(catalogue.controls?.map(\.id) == ["a-1"])
    }

    @Test(arguments: [
        ("{", "line 1, byte 2", "JSON"), ("<catalog/>", "line 1, byte 1", "not in XML"),
        ("[]", "the top", "valid OSCAL"), ("{}", "the top", "one key 'catalog'"),
        (#"{"profile": {"uuid": "x"}}"#, "profile", "resolve it"),
        (#"{"component-definition": {}}"#, "component-definition", "whose controls it names"),
        (#"{"catalog": {"uuid": "x"}}"#, "catalog", "valid OSCAL"),
        (
            "{\"catalog\": {\(head), \"groups\": [{\"title\": \"G\", \"controls\": [{\"id\": \"a\"}]}]}}",
            "catalog.groups[0].controls[0]", "valid OSCAL"
        ),
        (
            "{\"catalog\": {\(head), \"controls\": {}}}", "catalog.controls", "valid OSCAL"
        ),
        (
            "{\"catalog\": {\(head.replacing("0d6c", with: "0d"))}}", "catalog.uuid",
            "valid OSCAL"
        ),
        (
            "{\"catalog\": {\(head.replacing("1.1.2", with: "0.9"))}}",
            "catalog.metadata.oscal-version", "OSCAL 1.x"
        ),
    ])
    func whatIsWrongHasItsPlaceAndARemedy(_ text: String, _ place: String, _ remedy: String) throws
    {
        let error = try #require(refusal(text))
        #expect(error.reason.place == place, "\(error.problem)")
        #expect("\(error.problem) \(error.remedy ?? "")".contains(remedy), "\(error)")
        #expect(error.problem.hasPrefix("x.json, at "))
    }

    @Test func aPlaceInDamagedJSONIsTold() throws {
        let error = try #require(refusal("{\"catalog\": {\n  \"uuid\": oops\n}}"))
        #expect(error.reason.place == "line 2, byte 11", "\(error.problem)")
    }
}
