import DocumentArchive
import DocumentControl
import Foundation
import TestSupport
import Testing

@Suite struct BytesTests {
    private func defects(_ bytes: [UInt8]) throws -> [String] {
        try DraftFixture.defects(DraftFixture.text) { scratch in
            try Data(bytes).write(to: URL(filePath: "\(scratch.path)/\(DraftFixture.path)"))
        }.map { "\($0.code) \($0.line)\($0.isRemark ? " remark" : "")" }
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        var bytes = Array(DraftFixture.text.utf8)
        bytes.insert(0xFF, at: Array(DraftFixture.text.utf8).firstIndex(of: 0x23)!)
        #expect(try defects(bytes) == ["not-utf8 24"])
    }

    @Test func aByteOrderMarkIsARemark() throws {
        #expect(
            try defects([0xEF, 0xBB, 0xBF] + Array(DraftFixture.text.utf8))
                == ["byte-order-mark 1 remark"])
    }

    @Test func carriageReturnsAreARemark() throws {
        let text = DraftFixture.text.replacing("\n", with: "\r\n")
        #expect(try defects(Array(text.utf8)) == ["carriage-returns 1 remark"])
    }

    private static let hidden: [Unicode.Scalar] = [
        "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{AD}", "\u{7}", "\u{FE0F}", "\u{200D}", "\u{E0041}",
    ]

    @Test(arguments: hidden) func aHiddenCharacterIsTold(_ scalar: Unicode.Scalar) throws {
        try DraftCase(
            "hidden-character", "Follow the picture.", bad: "Follow the \(scalar)picture.",
            good: "Follow the\tpicture é 😀.", on: "2. Follow"
        ).expectOneDefect()
    }

    @Test func accentsAndEmojiAreSeen() throws {
        let text = DraftFixture.text.replacing(
            "Follow the picture.", with: "Follow the\tpicture é e\u{301} 😀 事件 العربية.")
        #expect(try DraftFixture.defects(text).isEmpty)
    }

    @Test func aHiddenCharacterInCodeIsTold() throws {
        try DraftCase(
            "hidden-character", "2. Follow", bad: "```\nx \u{202E}y\n```\n2. Follow",
            good: "```\nx y\n```\n2. Follow", on: "x \u{202E}y"
        ).expectOneDefect()
    }

    @Test func marksOfAMergeAreTold() throws {
        let text = DraftFixture.text.replacing(
            "2. Follow", with: "<<<<<<< main\nOne\n=======\nTwo\n>>>>>>> mine\n2. Follow")
        let told = try DraftFixture.defects(text)
        #expect(told.map(\.code) == Array(repeating: "merge-mark", count: 3), "\(told)")
        #expect(told.map(\.line) == [33, 35, 37])
    }

    @Test(arguments: [
        "```\n<<<<<<< main\n=======\n>>>>>>> mine\n```\n", "Follow\n=======\n",
        "Text <<<<<<< in a line\n",
    ])
    func whatLooksLikeAMarkIsNone(_ text: String) throws {
        let good = DraftFixture.text.replacing("2. Follow", with: "\n\(text)\n2. Follow")
        let told = try DraftFixture.defects(good)
        #expect(told.isEmpty, "\(told)")
    }

    @Test func marksInFrontMatterAreToldAsSuch() throws {
        let text = DraftFixture.text.replacing(
            "owner: incident-manager",
            with: "<<<<<<< main\nowner: incident-manager\n=======\nowner: x\n>>>>>>> mine")
        let told = try DraftFixture.defects(text)
        #expect(told.map(\.code) == Array(repeating: "merge-mark", count: 3), "\(told)")
        #expect(told.map(\.line) == [5, 7, 9])
    }
}
