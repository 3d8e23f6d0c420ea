import Foundation
import Markdown
import TestSupport
import Testing

/// Where a text holds nothing but CommonMark, the HTML is the one of cmark, byte for byte.
///
/// `SIGNET_TEXTS=100000` takes more random texts than the usual 3,000; `SIGNET_CORPORA` names a folder of Markdown
/// files to compare too.
@Suite struct CommonMarkTests {
    private static var plain: HTMLOptions {
        var options = HTMLOptions()
        options.hasAnchors = false
        return options
    }

    private static func rendered(_ text: String) -> String {
        String(decoding: HTMLDocument(text, options: plain).html, as: UTF8.self)
    }

    private static func peer(_ text: String) -> String {
        String(decoding: CommonMarkPeer.html(Array(text.utf8)), as: UTF8.self)
    }

    @Test func randomTexts() {
        let count = ProcessInfo.processInfo.environment["SIGNET_TEXTS"].flatMap { UInt64($0) }
        var differing = 0
        for seed in 1...(count ?? 3_000) {
            let text = RandomText.text(seed)
            guard !OwnSyntax.mayOccur(in: text), Self.rendered(text) != Self.peer(text) else {
                continue
            }
            differing += 1
            if differing < 4 {
                Issue.record("seed \(seed):\n\(text.debugDescription)")
                #expect(Self.rendered(text) == Self.peer(text))
            }
        }
        #expect(differing == 0)
    }

    /// A comparison that compares nothing would always succeed.
    @Test func mostRandomTextsAreCompared() {
        let texts = (1...300).map { RandomText.text($0) }
        #expect(texts.filter { !OwnSyntax.mayOccur(in: $0) }.count > 150)
        for mark in ["<ul>", "<ol start", "<blockquote>", "<img", "title=\"\"", "<pre><code class"]
        {
            #expect(texts.contains { Self.peer($0).contains(mark) }, "\(mark)")
        }
    }

    @Test(arguments: [
        "", "\n", "a", "a\r\rb", "[a](b \"\")", "[a](<>)", "[a](javascript:x)", "![a *b*](c 'd')",
        "- a\n\n  b\n- c", "1) a\n2) b", "3. x\n\n   - y\n     > z", "> - a\n> - b\n\nc", "&#0;",
        "    code\n\n    more", "```  x y\n<>&\"\n```", "<div>\n*a*\n\n*b*", "a <b> c",
        "a  \nb\\\nc",
        "[a]: b 'c'\n[a] [a][] [x][a]", "# A #\n\nB\n===\n\n---", "\u{FEFF}a", "a\0b",
        "- a\n- b\n\n\n- c",
        "[a](\"b\")", "<http://a.b/é>", "[x](data:image/PNG;y)", "[x](DATA:text)", "[x](datA)",
    ])
    func chosenTexts(_ text: String) {
        #expect(Self.rendered(text) == Self.peer(text.replacing("\0", with: "\u{FFFD}")))
    }

    @Test func everyByteInAnAddressAndInText() {
        for scalar in (1...0x17F).compactMap({ Unicode.Scalar($0) })
        where !"<>\\\n\r~[]|".unicodeScalars.contains(scalar) {
            let text = "a\(scalar)b [a](<x\(scalar)y> 'x&#\(scalar.value);y') `\(scalar)`"
            #expect(Self.rendered(text) == Self.peer(text), "\(scalar.value)")
        }
    }

    @Test func theDocumentsOfThisRepository() throws {
        try compareFiles(below: RepositoryFolder.path, folders: RepositoryFolder.documents)
    }

    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["SIGNET_CORPORA"] != nil,
            "set SIGNET_CORPORA to a folder of Markdown files"))
    func corpora() throws {
        let root = try #require(ProcessInfo.processInfo.environment["SIGNET_CORPORA"])
        try compareFiles(below: root, folders: [""])
    }

    private func compareFiles(below root: String, folders: [String]) throws {
        var compared = 0
        for name in RepositoryFolder.markdown(below: root, folders: folders) {
            let data = try #require(FileManager.default.contents(atPath: "\(root)/\(name)"))
            guard let text = String(data: data, encoding: .utf8), !OwnSyntax.mayOccur(in: text)
            else { continue }
            compared += 1
            #expect(Self.rendered(text) == Self.peer(text), "\(name)")
        }
        #expect(compared > 10)
    }
}
