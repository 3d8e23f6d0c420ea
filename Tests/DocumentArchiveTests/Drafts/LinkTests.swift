import DocumentArchive
import DocumentControl
import Foundation
import TestSupport
import Testing

@Suite struct LinkTests {
    private static let cases = [
        DraftCase("dead-link", "P-23.md#", bad: "P-33.md#", good: "./P-23.md#", on: "P-33.md"),
        DraftCase(
            "dead-link", "P-23.md#", bad: "/procedures/P-23.md#", good: "../procedures/P-23.md#",
            on: "/procedures"),
        DraftCase(
            "dead-link", "P-23.md#1-", bad: "../../P-23.md#1-", good: "P-23.md#1-", on: "../.."),
        DraftCase("dead-link", "(#purpose)", bad: "()", good: "(#purpose)", on: "above"),
        DraftCase(
            "dead-link", "img/sheet.ods", bad: "img/sheets.ods", good: "img/sheet.ods",
            on: "sheets"),
        DraftCase(
            "dead-anchor", "#1-steps-and-time", bad: "#steps-and-time", good: "#steps",
            on: "#steps-and"),
        DraftCase(
            "dead-anchor", "(#purpose)", bad: "(#Purpose)", good: "(#steps)", on: "#Purpose"),
        DraftCase(
            "embed-missing", "flow%20one.png", bad: "flow.png", good: "flow%20one.png",
            on: "flow.png"),
        DraftCase(
            "remote-embed", "img/flow%20one.png", bad: "https://example.org/flow.png",
            good: "./img/flow%20one.png", on: "![The"),
        DraftCase(
            "remote-embed", "img/flow%20one.png", bad: "//example.org/flow.png",
            good: "../procedures/img/flow%20one.png", on: "![The"),
        DraftCase(
            "embed-outside", "img/flow%20one.png", bad: "../signet.yaml",
            good: "img/flow%20one.png", on: "![The"),
        DraftCase(
            "embed-outside", "img/flow%20one.png", bad: "../../../etc/passwd",
            good: "img/sheet.ods", on: "![The"),
        DraftCase(
            "embed-outside", "img/flow%20one.png", bad: "/etc/passwd",
            good: "img/sheet.ods", on: "![The"),
        DraftCase(
            "html-embed", "Follow the picture.", bad: "Follow <img src=\"x.png\"> it.",
            good: "Follow <b>the</b> picture.", on: "<img"),
        DraftCase(
            "html-embed", "Follow the picture.", bad: "Go.\n\n<div>\n<IFRAME src=x>\n</div>",
            good: "Go.\n\n<div>\n<b>x</b>\n</div>", on: "IFRAME"),
        DraftCase(
            "dead-reference", "Follow the picture.", bad: "Follow W-INC-77.",
            good: "Follow `W-INC-77`, P-256 and ISO-20000.", on: "W-INC-77"),
        DraftCase(
            "dead-reference", "Follow the picture.", bad: "按照P-88执行。", good: "按照P-21执行。",
            on: "P-88"),
        DraftCase(
            "dead-reference", "Follow the picture.", bad: "See\n   [F-INC-09](P-23.md).",
            good: "See\n   [F-INC-01](P-23.md).", on: "F-INC-09"),
        DraftCase(
            "dead-reference", "Follow the picture.",
            bad: "x\n\n| Form |\n| --- |\n| F-INC-01 |\n| F-INC-09 |\n",
            good: "x\n\n| Form |\n| --- |\n| F-INC-01 |\n| F-SEC-01 |\n", on: "F-INC-09"),
    ]

    @Test(arguments: cases) func tellsTheDefect(_ each: DraftCase) throws {
        try each.expectOneDefect()
    }

    @Test(arguments: [
        "[all](../procedures/)", "[all](../procedures/README.md)", "[blank](img/flow%20one.png)",
        "[web](https://example.org/incidents.html#top)", "[mail](mailto:desk@example.org)",
        "[this](P-20%20Incidents.md#purpose)", "curve P-256, W-INC-nn and `P-88`",
    ])
    func whatLeadsSomewhereIsNoDefect(_ words: String) throws {
        let text = DraftFixture.text.replacing("Follow the picture.", with: "Follow \(words).")
        let defects = try DraftFixture.defects(text)
        #expect(defects.isEmpty, "\(defects)")
    }

    @Test func anAnchorSetByATagIsFound() throws {
        let text = DraftFixture.text.replacing("(#purpose)", with: "(#here)")
            .replacing("2. Follow", with: "2. <a id=\"here\"></a> Follow")
        #expect(try DraftFixture.defects(text).isEmpty)
    }

    @Test func aWithdrawnDocumentMayBeNamedInTheText() throws {
        let text = DraftFixture.text.replacing("Follow the picture.", with: "It replaces P-07.")
        #expect(try DraftFixture.defects(text).isEmpty)
    }

    @Test func noLinkLeadsToAWithdrawnDocument() throws {
        let text = DraftFixture.text.replacing(
            "Follow the picture.", with: "Follow [the old one](P-07.md).")
        let old = DraftFixture.text.replacing("id: P-20", with: "id: P-07")
        let found = try DraftFixture.defects(text) { try $0.write(old, to: "procedures/P-07.md") }
            .filter { $0.file == DraftFixture.path }
        #expect(found.map { "\($0.code) \($0.line)" } == ["citation-withdrawn 33"])
    }

    @Test func aSymbolicLinkIsRefused() throws {
        let text = DraftFixture.text.replacing("img/sheet.ods", with: "other/sheet.ods")
        let defects = try DraftFixture.defects(text) { scratch in
            try FileManager.default.createSymbolicLink(
                atPath: "\(scratch.path)/procedures/other",
                withDestinationPath: "\(scratch.path)/procedures/img")
            try FileManager.default.createSymbolicLink(
                atPath: "\(scratch.path)/procedures/P-21.md", withDestinationPath: "/etc/passwd")
        }
        #expect(defects.map(\.code) == Array(repeating: "symbolic-link", count: 3), "\(defects)")
        #expect(
            defects.map(\.file) == [DraftFixture.path, "procedures/P-21.md", "procedures/other"])
    }
}
