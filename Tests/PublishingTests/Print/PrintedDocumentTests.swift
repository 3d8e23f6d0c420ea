import Foundation
import Publishing
import TestSupport
import Testing

/// Whatever a text holds, a man page and a document of LaTeX hold no request or command but Signet's own.
///
/// `SIGNET_PRINTED=FOLDER` writes every document of this repository there as both, and hostile texts, to be looked at;
/// `SIGNET_TEXTS=100000` takes more random texts than the usual 400.
@Suite struct PrintedDocumentTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func documents() throws -> [URL] {
        try ["manual", "procedures", "work-instructions"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                at: root.appending(path: folder), includingPropertiesForKeys: nil)
        }.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
    }

    @Test func everyDocumentOfThisRepositoryIsSet() throws {
        let folder = ProcessInfo.processInfo.environment["SIGNET_PRINTED"]
        var count = 0
        for file in try Self.documents() {
            let text = try String(contentsOf: file, encoding: .utf8)
            let parts = text.components(separatedBy: "\n---\n")
            let body = parts.dropFirst().joined(separator: "\n---\n")
            let name = file.deletingPathExtension().lastPathComponent
            let sheet = PrintedSample.sheet(body, title: name)
            let (page, document) = (ManPage.text(of: sheet), LatexDocument.text(of: sheet))
            #expect(RoffCheck.defects(page) == [], "\(name)")
            #expect(LatexCheck.defects(document) == [], "\(name)")
            count += 1
            guard let folder else { continue }
            try page.write(toFile: "\(folder)/\(name).7", atomically: true, encoding: .utf8)
            try document.write(toFile: "\(folder)/\(name).tex", atomically: true, encoding: .utf8)
        }
        #expect(count > 80)
        for seed in 1...100 where folder != nil {
            let sheet = PrintedSample.sheet(HostileText.text(UInt64(seed)))
            let file = "\(folder ?? "")/hostile-\(seed)"
            try ManPage.text(of: sheet).write(
                toFile: "\(file).7", atomically: true, encoding: .utf8)
            try LatexDocument.text(of: sheet).write(
                toFile: "\(file).tex", atomically: true, encoding: .utf8)
        }
    }

    @Test func randomTextsBringNothingIn() {
        let count = ProcessInfo.processInfo.environment["SIGNET_TEXTS"].flatMap { UInt64($0) }
        for seed in 1...(count ?? 400) {
            let text = HostileText.text(seed)
            #expect(RoffCheck.defects(PrintedSample.man(text)) == [], "seed \(seed): \(text)")
            #expect(LatexCheck.defects(PrintedSample.latex(text)) == [], "seed \(seed): \(text)")
        }
    }

    @Test(arguments: ["> ", "- ", "1. ", "- > ", "> 1. "]) func deepNestingEnds(_ mark: String) {
        let text = String(repeating: mark, count: 20_000) + "end"
        let (page, document) = (PrintedSample.man(text), PrintedSample.latex(text))
        #expect(RoffCheck.defects(page) == [])
        #expect(LatexCheck.defects(document) == [])
        #expect(page.contains("\nend\n"))
        #expect(document.contains("end\n"))
        #expect(document.components(separatedBy: "\\begin{").count < 80)
    }

    @Test func deepEmphasisEnds() {
        let text =
            (1...20_000).map { $0 % 2 == 0 ? "*a " : "**b " }.joined() + "end"
            + String(repeating: " *** ", count: 10) + String(repeating: "[", count: 20_000)
        #expect(RoffCheck.defects(PrintedSample.man(text)) == [])
        #expect(LatexCheck.defects(PrintedSample.latex(text)) == [])
    }

    @Test func whatIsTitleOrFileOrFactBringsNothingIn() {
        for hostile in HostileText.pieces {
            let words = hostile.replacing("\n", with: " ")
            let sheet = PrintedSheet(
                identifier: "P-20", title: words, revision: "2.0", day: nil, organisation: words,
                language: "zh",
                header: TextHeader(
                    lines: [(words, words)], marks: [words], note: words),
                body: .markdown(
                    "![x](a.png) [P-21] ![\(words)](<\(words).png>)", titles: ["P-21": words]),
                files: [.init(name: words, digest: words), .init(name: "a.png", digest: "1")])
            #expect(RoffCheck.defects(ManPage.text(of: sheet)) == [], "\(hostile)")
            let document = LatexDocument.text(of: sheet)
            #expect(LatexCheck.defects(document) == [], "\(hostile)")
            // Nothing but remarks stands above the class.
            let head = document.split(separator: "\n").prefix { !$0.hasPrefix("\\documentclass") }
            #expect(head.allSatisfy { $0.hasPrefix("%") })
        }
    }
}

/// Texts made at random of what has a meaning in Markdown, roff and LaTeX.
enum HostileText {
    static let pieces = [
        "\\input{/etc/passwd}", ".sy rm", "'\\\"", "\\n", ".", "%", "\\end{document}", "'", "\\",
        "\\*[x]", "\n.so /etc/passwd\n", "\\!.sy x", "\\X'ps: exec'", "&#10;.sy rm&#10;",
        "&#10;&#10;\\end{verbatim}", "$x^2_1$", "{", "}", "#", "&", "~", "^^5cinput", "^^M",
        "\\begin{verbatim}", "\\write18{rm}", "T{", "T}", "T}\t.sy", ".TE", ".de", "\\f(CW",
        "\\[u0041]", "\\\"", "\"", "`", "``a ` b``", "``.sy``", "*a*", "**b**", "~~c~~", "[^1]",
        "[^1]: note\n", "[P-21]", "[x](#x)", "![p](a%0A.png)", "[l](https://e.org/%0A\\}{#~_&)",
        "<https://e.org/\\%$>", "<b>", "</b>", "<sub>2</sub>", "<sup>", "<br>", "<!-- x -->",
        "\n- ", "\n1. ", "\n> ", "\n> [!NOTE]\n> ", "\n- [ ] ", "\n\n", "\n    ", "\n```\n",
        "\n| a | b |\n|---|---|\n| ", " | ", "\n# ", "\n## ", "\n---\n", "  \n", " ", "word", "中文",
        "（。）", "→", "\u{1}", "\u{7F}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{202E}", "\u{2028}",
        "😀", "é", "e\u{301}", "\u{0}", "├─", "--", "---", "''", ",,", "<<", "[", "]", "]{x}",
        "\\item[", "\\\\[1cm]", "\n<div>\\input x\n.sy rm</div>\n\n", "=", "_", "\n.\n", "\n'x\n",
    ]

    static func text(_ seed: UInt64) -> String {
        var random = SplitMix(seed)
        return (0..<Int.random(in: 1...40, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
    }
}
