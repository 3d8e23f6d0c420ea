import DocumentControl
import Publishing
import Testing

/// The page by which somebody signs on another computer.
@Suite struct SigningPageTests {
    private func page(
        old: [TextUnit]? = nil, new: [TextUnit], title: String = "Approval",
        attachments: [SigningPage.Attachment] = []
    ) -> String {
        SigningPage(
            title: title, words: ["Approve P-01 1.0"], meaning: ["I approve it."],
            facts: [("To be signed by", "Anna")],
            parts: [
                SigningPage.Part(
                    heading: "P-01", facts: [], against: old.map { _ in "P-01 1.0" },
                    comparison: TextComparison(old: old ?? new, new: new),
                    attachments: attachments)
            ], statement: "statement: approve/1\n", fileName: "approve.txt",
            steps: [("Sign it.", "ssh-keygen -Y sign")], notes: ["Soon."]
        ).html
    }

    private func unit(_ text: String, _ kind: TextUnit.Kind = .paragraph) -> TextUnit {
        TextUnit(kind: kind, text: text, line: 1)
    }

    @Test func wordsNeverBecomeMarkup() {
        let text = page(
            new: [unit("<script>alert('x')</script> & \"more\"")], title: "</title><b>")
        #expect(!text.contains("<script>") && !text.contains("<b>"))
        #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more"))
        #expect(text.contains("<title>&lt;/title&gt;&lt;b&gt;</title>"))
    }

    @Test func whatWouldHideOrTurnWordsIsShownByItsNumber() {
        #expect(page(new: [unit("a\u{202E}b\u{200B}c")]).contains("a[U+202E]b[U+200B]c"))
    }

    @Test func theWholeTextIsThereAndWhatDiffersIsMarked() {
        let text = page(
            old: [unit("Hand in within 30 days."), unit("Gone entirely now.", .item(depth: 1))],
            new: [unit("Hand in within 14 days."), unit("Scope", .heading(2))])
        #expect(text.contains("Hand in within <del>30 days</del><ins>14 days</ins>."))
        #expect(text.contains("<p class=\"item depth1 gone\"><del>Gone entirely now.</del></p>"))
        #expect(text.contains("<h4 class=\"text new\"><ins>Scope</ins></h4>"))
        #expect(text.contains("Compared with P-01 1.0, 3 parts differ:"))
        let same = page(old: [unit("As ever.")], new: [unit("As ever.")])
        #expect(same.contains("It does not differ from P-01 1.0."))
    }

    @Test func attachedFilesStandInThePageItself() {
        let text = page(
            new: [unit("See it.")],
            attachments: [
                .init(name: "figures/path.png", hash: "sha256:01", bytes: [1, 2, 3]),
                .init(name: "limits.csv", hash: "sha256:02", bytes: [4]),
                .init(name: "gone.pdf", hash: "sha256:03", bytes: nil),
            ])
        #expect(text.contains("<img alt=\"path.png\" src=\"data:image/png;base64,AQID\">"))
        #expect(text.contains("download=\"limits.csv\""))
        #expect(!text.contains("<img alt=\"limits.csv\""))
        #expect(text.contains("It was disposed of."))
    }

    @Test func theExactWordsCanBeSavedFromThePage() {
        let text = page(new: [])
        #expect(text.contains("<pre class=\"statement\">statement: approve/1\n</pre>"))
        #expect(text.contains("base64,c3RhdGVtZW50OiBhcHByb3ZlLzEK\">"))
    }
}
