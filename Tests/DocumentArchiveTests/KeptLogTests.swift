import DocumentArchive
import Foundation
import TestSupport
import Testing

/// A remembered file that grows holds what was added to it, and nothing else.
@Suite struct KeptLogTests: ~Copyable {
    private let scratch: ScratchDirectory
    private var path: String { "\(scratch.path)/signet/log" }
    private var log: KeptLog { KeptLog(path: path, below: scratch.path, head: "example 1") }

    init() throws { scratch = try ScratchDirectory() }

    private var segments: [[UInt8]]? { log.content()?.segments.map { Array($0) } }

    private func piece(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func whatIsAddedStandsBehindTheRest() {
        #expect(segments == nil)
        #expect(!log.add([piece("early")], to: log.content()))
        log.write([piece("on"), piece("e"), piece("")])
        #expect(segments == [piece("one")])
        #expect(log.add([piece("tw"), piece("o")], to: log.content()))
        #expect(log.add([[]], to: log.content()))
        #expect(segments == [piece("one"), piece("two"), []])
        #expect(KeptLog(path: path, below: scratch.path, head: "example 2").content() == nil)
    }

    @Test func itGrowsToTwiceItsSizeAndIsWrittenAnew() {
        log.write([piece(String(repeating: "x", count: 1000))])
        var added = 0
        while added < 100, log.add([piece("y")], to: log.content()) { added += 1 }
        #expect((5..<20).contains(added))
        #expect(segments?.count == added + 1)
    }

    @Test func whatWasBrokenOffOrAlteredIsLeftOut() throws {
        log.write([piece("first")])
        let start = try Data(contentsOf: URL(filePath: path))
        _ = log.add([piece("second")], to: log.content())
        let whole = try Data(contentsOf: URL(filePath: path))
        for size in start.count..<whole.count {
            try whole.prefix(size).write(to: URL(filePath: path))
            #expect(segments == [piece("first")], "\(size) bytes")
            let isAtItsEnd = size == start.count
            #expect((log.content(onlyWhole: true) == nil) != isAtItsEnd)
            #expect(log.add([piece("third")], to: log.content()) == isAtItsEnd)
        }
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= 1
            try bytes.write(to: URL(filePath: path))
            #expect(segments != [piece("first"), piece("second")], "byte \(place)")
            #expect(log.content(onlyWhole: true) == nil, "byte \(place)")
        }
    }

    @Test func ofTwoThatAddAtTheSameTimeOneIsRefused() {
        log.write([piece("first")])
        let (one, other) = (log.content(), log.content())
        #expect(log.add([piece("second")], to: one))
        #expect(!log.add([piece("third")], to: other))
        #expect(segments == [piece("first"), piece("second")])
    }
}
