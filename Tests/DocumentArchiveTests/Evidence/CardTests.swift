import DocumentArchive
import DocumentControl
import Testing

/// What is known of a person.
@Suite struct CardTests {
    @Test(arguments: [
        Card(name: "Ada Example", email: "ada@example.org", salt: "5a"),
        Card(
            name: "Ünal \"the\" Böhm\\", email: "u@example.org", department: "IT: desk", salt: "x"),
        Card(name: "王小明 #1", email: "w@example.org", department: "- list", salt: "0123"),
        Card(name: "yes", email: "null", department: "&anchor", salt: "*alias"),
    ])
    func `a card comes back as it was`(_ card: Card) throws {
        #expect(try Card(card.bytes, file: "x.yaml") == card)
        #expect(card.hash == StatementFile.hash(card.bytes))
    }

    @Test func `the salt changes the hash`() {
        let one = Card(name: "Ada", email: "a@example.org", salt: "1")
        let two = Card(name: "Ada", email: "a@example.org", salt: "2")
        #expect(one.hash != two.hash)
    }

    @Test(arguments: [
        "name: \"x\"\nemail: \"y\"\n", "email: \"y\"\nsalt: \"z\"\n", "name: \"x\"\nsalt: \"z\"\n",
        "", "name: [x]\nemail: y\nsalt: z\n", "name: x\nname: y\nemail: y\nsalt: z\n",
    ])
    func `a card without its keys is none`(_ text: String) {
        #expect(throws: DefectError.self) { try Card(Array(text.utf8), file: "x.yaml") }
    }
}
