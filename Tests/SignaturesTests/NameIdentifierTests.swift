import Signatures
import Testing

/// The expected values were made with Python's `uuid.uuid5`.
@Suite struct NameIdentifierTests {
    private let space = "urn:signet:system:none"

    @Test func aNameHasTheIdentifierThatOthersMakeOfIt() {
        #expect(NameIdentifier.of(space) == "2823b117-65e3-58b7-8857-57d94bc8c493")
        #expect(NameIdentifier.of("P-20", in: space) == "b301928d-7715-5bd8-8f74-28784c0e62f9")
    }

    @Test func anotherNameOrAnotherSpaceGivesAnother() {
        let all = [
            NameIdentifier.of("P-20", in: space), NameIdentifier.of("P-21", in: space),
            NameIdentifier.of("P-20", in: "urn:signet:system:other"), NameIdentifier.of(space),
        ]
        #expect(Set(all).count == 4)
    }
}
