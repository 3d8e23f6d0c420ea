import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Whatever bytes are read, nothing traps: the kept corpus and mutations of it.
///
/// `scripts/fuzz` looks for more with libFuzzer; what it finds is kept in `Tests/Fuzz/Corpus`.
@Suite struct CorpusTests {
    private static let rounds =
        ProcessInfo.processInfo.environment["SIGNET_MUTATIONS"].flatMap { Int($0) } ?? 40

    private static func corpus(_ target: FuzzTarget) throws -> [[UInt8]] {
        let folder = URL(filePath: #filePath)
            .appending(path: "../../Fuzz/Corpus/\(target.rawValue)").standardized
        return try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil
        ).sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
    }

    @Test(arguments: FuzzTarget.allCases)
    func `the corpus and its mutations are read or refused`(_ target: FuzzTarget) throws {
        let corpus = try Self.corpus(target)
        #expect(corpus.count >= 3)
        var random = SplitMix(7)
        for bytes in corpus {
            target.run(bytes)
            for _ in 0..<Self.rounds { target.run(Self.mutated(bytes, corpus, &random)) }
        }
        target.run([])
    }

    /// A few bytes changed, removed, repeated, or taken from another file.
    private static func mutated(
        _ bytes: [UInt8], _ corpus: [[UInt8]], _ random: inout SplitMix
    ) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { return bytes }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let length = min(Int.random(in: 1...16, using: &random), bytes.count - place)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 1: bytes[place] = .random(in: 0...255, using: &random)
            case 2: bytes.removeSubrange(place..<place + length)
            case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
            case 4: bytes = Array(bytes.prefix(place))
            default:
                let other = corpus.randomElement(using: &random) ?? []
                bytes = Array(bytes.prefix(place) + other.dropFirst(min(place, other.count)))
            }
        }
        return bytes
    }
}
