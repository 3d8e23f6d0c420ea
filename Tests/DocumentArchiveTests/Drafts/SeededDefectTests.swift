import DocumentArchive
import DocumentControl
import Foundation
import TestSupport
import Testing

/// One seeded defect is one finding at its place, however the file is written and called.
@Suite struct SeededDefectTests {
    private func told(
        _ bytes: [UInt8], at path: String = DraftFixture.path
    ) throws -> [String] {
        try DraftFixture.defects("", at: "procedures/README.md") { scratch in
            try scratch.write("", to: path)
            try Data(bytes).write(to: URL(filePath: "\(scratch.path)/\(path)"))
        }.map { "\($0.file) \($0.code) \($0.line)" }
    }

    private static let seeded = DraftFixture.text.replacing(
        "2. Follow the picture.", with: "2. Follow P-88.")
    private static let finding = "\(DraftFixture.path) dead-reference 33"

    @Test func oneDefectIsOneFindingAndTwoAreTwo() throws {
        #expect(try told(Array(DraftFixture.text.utf8)).isEmpty)
        #expect(try told(Array(Self.seeded.utf8)) == [Self.finding])
        let two = Self.seeded.replacing("1. Log the call", with: "1. Log the call as in P-89")
        #expect(
            try told(Array(two.utf8)) == [
                "\(DraftFixture.path) dead-reference 32", Self.finding,
            ])
    }

    @Test func carriageReturnsAndAByteOrderMarkHideNothingAndMoveNoLine() throws {
        let returns = Self.seeded.replacing("\n", with: "\r\n")
        #expect(
            try told(Array(returns.utf8)) == [
                "\(DraftFixture.path) carriage-returns 1", Self.finding,
            ])
        #expect(
            try told([0xEF, 0xBB, 0xBF] + Array(Self.seeded.utf8)) == [
                "\(DraftFixture.path) byte-order-mark 1", Self.finding,
            ])
        #expect(try told([0xEF, 0xBB, 0xBF] + Array(returns.utf8)).last == Self.finding)
    }

    @Test(arguments: [
        "procedures/P-20 事件管理.md", "procedures/P-20-störung.md", "procedures/P-20 😀.md",
    ])
    func namesOfOtherLettersAreFound(_ path: String) throws {
        #expect(try told(Array(Self.seeded.utf8), at: path) == ["\(path) dead-reference 33"])
        #expect(try told(Array(DraftFixture.text.utf8), at: path).isEmpty)
    }

    @Test(arguments: [
        ("按照P-88执行。", "dead-reference"), ("时间待定。", "placeholder"),
        ("<!-- 必须记录 -->", "comment-normative"), ("见[附录](#附录)。", "dead-anchor"),
        ("版本：2.1", "derived-text"),
    ])
    func textsInChineseAreReadAlike(_ line: String, _ code: String) throws {
        let text = DraftFixture.text.replacing(
            "1. Log the call", with: "\(line)\n\n1. Log the call")
        #expect(try told(Array(text.utf8)) == ["\(DraftFixture.path) \(code) 32"])
    }

    /// Findings come in the order of files and lines, whatever order the folder has.
    @Test func theOrderIsThatOfFilesAndLines() throws {
        let found = try DraftFixture.defects(Self.seeded) { scratch in
            for name in ["ä", "a", "Z", "中"] {
                try scratch.write("no front matter", to: "procedures/\(name).md")
            }
        }
        #expect(found.map(\.file) == found.map(\.file).sorted() && found.count == 5)
    }
}
