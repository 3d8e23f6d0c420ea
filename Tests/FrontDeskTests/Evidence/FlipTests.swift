import DocumentArchive
import DocumentControl
import Foundation
import Signatures
import TestSupport
import Testing

/// Every single bit of the evidence counts: statements, texts, cards, lists and checkpoints.
///
/// `SIGNET_FLIPS` says how many bits are changed; `scripts/test --long` takes 50,000.
@Suite struct FlipTests {
    private static let count =
        ProcessInfo.processInfo.environment["SIGNET_FLIPS"].flatMap { Int($0) } ?? 600

    /// A file with one bit of it changed.
    private func flipped(
        _ file: SampleSystem.File, _ random: inout SplitMix
    ) -> SampleSystem.File {
        var bytes = file.bytes
        let bit = Int.random(in: 0..<bytes.count * 8, using: &random)
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return SampleSystem.File(path: file.path, bytes: bytes)
    }

    /// The same under the name that its bytes ask for.
    private func renamed(_ file: SampleSystem.File) -> SampleSystem.File {
        let hash = StatementFile.hash(file.bytes)
        let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
        let name = file.path.split(separator: "/").last.map(String.init) ?? ""
        if name.hasSuffix(".statement"),
            let read = try? StatementFile.read(file.bytes, isSegment: false), let one = read.first
        {
            return SampleSystem.File(
                path: "\(folder)/\(Layout.name(one.statement, one.id, file: hash))",
                bytes: file.bytes)
        }
        let digits = name.prefix { $0 != "." }.suffix(16)
        guard digits.count == 16, digits.allSatisfy(\.isHexDigit) else { return file }
        let path = file.path.replacingOccurrences(of: digits, with: hash.hex.prefix(16))
        return SampleSystem.File(path: path, bytes: file.bytes)
    }

    private func isEvidence(_ path: String) -> Bool {
        path.hasSuffix(".statement") || path.hasSuffix(".statements") || path.contains("-list-")
    }

    @Test func `a sound system has no finding`() async throws {
        let sample = try await SampleSystem.grown()
        #expect(try sample.findings([]).isEmpty)
        #expect(sample.files.count > 40)
        for kind in ["/trust/", "/people/", "/documents/", "/receipts/", "/checkpoints/", "-text-"]
        {
            #expect(sample.files.contains { $0.path.contains(kind) }, "\(kind)")
        }
    }

    @Test func `one bit changed in each of many files is found in each of them`() async throws {
        let sample = try await SampleSystem.grown()
        var random = SplitMix(1)
        // What a checkpoint lists is told first, and alone: so the others have a round of their own.
        let rounds = [
            sample.files.filter { isEvidence($0.path) },
            sample.files.filter { !isEvidence($0.path) },
        ]
        var done = 0
        while done < Self.count {
            for files in rounds {
                let changed = files.map { flipped($0, &random) }
                let places = Set(try sample.findings(changed).map(\.place))
                for file in changed {
                    #expect(places.contains(file.path), "\(file.path)")
                }
                done += files.count
            }
        }
    }

    @Test func `one bit changed alone is found, and under a new name too`() async throws {
        let sample = try await SampleSystem.grown()
        var random = SplitMix(2)
        for number in 0..<max(30, Self.count / 25) {
            let file = try #require(sample.files.randomElement(using: &random))
            let changed = flipped(file, &random)
            if number % 2 == 0 {
                let found = try sample.findings([changed])
                #expect(found.contains { $0.place == file.path }, "\(file.path)")
            } else {
                let renamed = renamed(changed)
                let found = try sample.findings([renamed], removing: [file.path])
                #expect(found.contains { $0.grade == .error }, "\(file.path) \(found)")
            }
        }
    }

    @Test func `a file beside the sound one, with one bit changed, is found`() async throws {
        let sample = try await SampleSystem.grown()
        var random = SplitMix(3)
        for file in sample.files where file.path.hasSuffix(".statement") {
            let changed = renamed(flipped(file, &random))
            let found = try sample.findings([changed])
            #expect(!found.isEmpty, "\(file.path)")
            let statement = try? StatementFile.read(changed.bytes, isSegment: false).first
            #expect(
                found.contains {
                    $0.place == changed.path || $0.place == statement?.id.hex
                }, "\(changed.path) \(found)")
        }
    }
}
