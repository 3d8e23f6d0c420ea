import Foundation
import Publishing
import Testing

/// What the search looks at: words as `search.js` cuts a query.
@Suite struct SearchIndexTests {
    @Test(arguments: [
        ("Handling Incidents, P-20", ["20", "handling", "incidents", "p", "p-20"]),
        ("[the form](forms/F-1.ods) <!-- covers: x --> ~~gone~~", ["form", "gone", "the"]),
        ("事件管理 process", ["process", "事件", "件管", "管理"]),
        ("café CAFÉ Ｆｏｏ", ["café", "foo"]),
        ("変", ["変"]),
        ("don't e.g. 1.10", ["1", "10", "don", "e", "g", "t"]),
    ])
    func wordsAreCutSo(text: String, words: [String]) {
        #expect(WordSet(text).words == words.sorted())
    }

    @Test func manyWordsAreEachThereOnce() {
        var words = ByteWords()
        for number in 0..<6000 { words.add(Array("w\(number % 2000)".utf8)[...]) }
        let expected = (0..<2000).map { "w\($0)" }.sorted()
        #expect(words.sorted.map { String(decoding: $0, as: UTF8.self) } == expected)
    }
}
