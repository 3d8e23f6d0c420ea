/// Words as bytes, each once: texts hold a million of them, and none becomes a string before it is written.
package struct ByteWords {
    private var bytes: [UInt8] = []
    private var words: [(hash: UInt64, range: Range<Int>)] = []
    /// Places of ``words`` by their digests, -1 where there is none; a power of two, at most half of it taken.
    private var table = [Int32](repeating: -1, count: 64)

    package init() {}

    /// Adds a word that was not added yet.
    package mutating func add(_ word: ArraySlice<UInt8>) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var place = Self.start(hash, table.count)
        while table[place] >= 0 {
            let known = words[Int(table[place])]
            if known.hash == hash, bytes[known.range] == word { return }
            place = (place + 1) & (table.count - 1)
        }
        table[place] = Int32(words.count)
        words.append((hash, bytes.count..<bytes.count + word.count))
        bytes += word
        if words.count * 2 > table.count { grow() }
    }

    /// The words in the order of their bytes, which is that of their scalars.
    package var sorted: [ArraySlice<UInt8>] {
        words.map { bytes[$0.range] }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private mutating func grow() {
        table = [Int32](repeating: -1, count: table.count * 4)
        for (number, word) in words.enumerated() {
            var place = Self.start(word.hash, table.count)
            while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(number)
        }
    }

    private static func start(_ hash: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(count - 1))
    }
}
