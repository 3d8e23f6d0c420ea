import DocumentControl
import Testing

/// What is written as bytes is read as it was, and other bytes are noticed.
@Suite struct ByteReaderTests {
    private let digits = String(repeating: "0123456789abcdef", count: 4)

    @Test func everythingComesBack() throws {
        let (hash, id) = (try #require(ContentHash(hex: digits)), try #require(StatementID(digits)))
        var writer = ByteWriter()
        for number in [0, 127, 128, 300, Int.max] { writer.add(number) }
        writer.add("Störung 事件")
        writer.add(hash)
        writer.add(id)
        writer.add(Instant(seconds: 1_793_606_400))
        writer.add(optional: "x") { $0.add($1) }
        writer.add(optional: nil as String?) { $0.add($1) }
        writer.add(["a", ""]) { $0.add($1) }
        writer.add([UInt8](1...3))
        var reader = ByteReader(writer.bytes[...])
        #expect((0..<5).map { _ in reader.number() } == [0, 127, 128, 300, Int.max])
        #expect(reader.text() == "Störung 事件")
        #expect(reader.hash() == hash && reader.statement() == id)
        #expect(reader.instant() == Instant(seconds: 1_793_606_400))
        #expect(reader.optional { $0.text() } == "x")
        #expect(reader.optional { $0.text() } == nil)
        #expect(reader.list { $0.text() } == ["a", ""])
        #expect(reader.part() == [1, 2, 3])
        #expect(reader.isAtEnd && !reader.isBroken)
    }

    @Test(arguments: [
        [], [0x80], [5, 0x61], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
    ])
    func tooFewBytesAreNoticed(bytes: [UInt8]) {
        var text = ByteReader(bytes[...])
        #expect(text.text() == "" && text.isBroken)
        var list = ByteReader(bytes[...])
        #expect(list.list { $0.text() }.allSatisfy(\.isEmpty) && list.isBroken)
        var hash = ByteReader(bytes[...])
        #expect(hash.hash() == nil && hash.isBroken)
    }
}
