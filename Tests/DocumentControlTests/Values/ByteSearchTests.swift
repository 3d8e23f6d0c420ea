import DocumentControl
import TestSupport
import Testing

/// The fast search and the fast words, against what the library does.
@Suite struct ByteSearchTests {
    private static let letters = Array("ab-1 .ß待")

    private func text(_ random: inout SplitMix, upTo count: Int) -> String {
        String(
            (0..<Int.random(in: 0...count, using: &random)).map { _ in
                Self.letters[Int.random(in: 0..<Self.letters.count, using: &random)]
            })
    }

    @Test func itFindsWhatTheLibraryFinds() {
        var random = SplitMix(7)
        for _ in 0..<5_000 {
            let (line, words) = (text(&random, upTo: 12), text(&random, upTo: 3))
            #expect(
                line.holds(words) == (words.isEmpty || line.contains(words)), "\(line) \(words)")
        }
    }

    @Test func wordsOfASCIIAreThoseOfTheLibrary() {
        var random = SplitMix(8)
        for _ in 0..<5_000 {
            let line = text(&random, upTo: 12)
            let words = line.split { !($0.isLetter || $0.isNumber || $0 == "-") }
            let isASCII = line.utf8.allSatisfy { $0 < 0x80 }
            #expect(line.asciiWords == (isASCII ? words : nil), "\(line)")
        }
    }
}
