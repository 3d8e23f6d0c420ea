import Signatures
import TestSupport
import Testing

/// Answers of authorities for time stamps, read without checking them.
@Suite struct TimeStampTests {
    private static let hash = [UInt8](repeating: 0xAB, count: 32)

    /// A value of ASN.1.
    private static func value(_ tag: UInt8, _ content: [UInt8], open: Bool = false) -> [UInt8] {
        if open { return [tag, 0x80] + content + [0, 0] }
        if content.count < 0x80 { return [tag, UInt8(content.count)] + content }
        return [tag, 0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)] + content
    }

    /// An answer with everything that is read of it; nobody signed it.
    private static func answer(
        status: UInt8 = 0, time: String = "20261103090000Z", hash: [UInt8] = hash,
        kind: UInt8 = 1, content: UInt8 = 4, tail: Int = 0, open: Bool = false
    ) -> [UInt8] {
        let sha256: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, kind]
        let imprint = value(0x30, value(0x30, value(0x06, sha256) + [5, 0]) + value(0x04, hash))
        let info = value(
            0x30,
            value(0x02, [1]) + value(0x06, [0x2A, 3]) + imprint + value(0x02, [9])
                + value(0x18, Array(time.utf8)))
        let text =
            open
            ? value(
                0x24, value(0x04, Array(info.prefix(10))) + value(0x04, Array(info.dropFirst(10))),
                open: true)
            : value(0x04, info)
        let stampInfo: [UInt8] = [
            0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, content,
        ]
        let inner = value(
            0x30, value(0x06, stampInfo) + value(0xA0, text, open: open), open: open)
        let signed = value(
            0x30,
            value(0x02, [3]) + value(0x31, []) + inner
                + value(0x31, [UInt8](repeating: 0, count: tail)), open: open)
        let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
        let token = value(
            0x30, value(0x06, signedData) + value(0xA0, signed, open: open), open: open)
        return value(0x30, value(0x30, value(0x02, [status])) + token, open: open)
    }

    @Test(arguments: [false, true])
    func anAnswerSaysWhatWasStampedAndWhen(open: Bool) throws {
        let stamp = try TimeStamp(answer: Self.answer(open: open))
        #expect(stamp.hash == String(repeating: "ab", count: 32))
        #expect(stamp.time == "2026-11-03T09:00:00Z")
    }

    @Test func aLongOneIsReadUpToItsLimit() throws {
        #expect(try TimeStamp(answer: Self.answer(tail: 65_000, open: true)).time.hasPrefix("2026"))
    }

    @Test func partsOfASecondAreLeftOut() throws {
        #expect(
            try TimeStamp(answer: Self.answer(time: "20261103090000.25Z")).time
                == "2026-11-03T09:00:00Z")
    }

    private static let wrong: [(answer: [UInt8], error: TimeStampError)] = [
        (answer(status: 2), .refused),
        (answer(time: "20261103090000"), .malformed),
        (answer(time: "202611030900Z"), .malformed),
        (answer(time: "20261103090000.Z"), .malformed),
        (answer(hash: Array(hash.dropLast())), .otherHash),
        (answer(kind: 2), .otherHash),
        (answer(content: 5), .malformed),
        (answer(tail: 65_500, open: true), .malformed),
        (answer() + [0], .malformed),
        (Array(answer().dropLast()), .malformed),
        ([], .malformed),
        ([UInt8](repeating: 0x30, count: 64), .malformed),
        ([UInt8](repeating: 0, count: 70_000), .malformed),
    ]

    @Test(arguments: wrong.indices)
    func whatIsNoStampIsRefused(place: Int) {
        #expect(throws: Self.wrong[place].error) {
            try TimeStamp(answer: Self.wrong[place].answer)
        }
    }

    @Test func noBytesMakeTheReaderTrap() {
        var random = SplitMix(3161)
        for open in [false, true] {
            let answer = Self.answer(open: open)
            for _ in 0..<4000 {
                var bytes = answer
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    bytes[place] = UInt8.random(in: 0...255, using: &random)
                }
                if random.chance(20) {
                    bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
                }
                _ = try? TimeStamp(answer: bytes)
            }
        }
        // Nested without end.
        _ = try? TimeStamp(answer: Array([[UInt8]](repeating: [0x30, 0x80], count: 9000).joined()))
    }
}
