import Foundation
import Publishing
import Testing

/// What becomes of a text as a document of LaTeX.
@Suite struct LatexDocumentTests {
    @Test(arguments: [
        (##"\\input{/etc/passwd}"##, ##"\textbackslash{}input\{/etc/passwd\}"##),
        (##"\\end{document} %&#10;&#10;#"##, ##"\textbackslash{}end\{document\} \% \#"##),
        (
            "a_b ^^M ~x $y$ & \"q\"",
            ##"a\_b \textasciicircum{}\textasciicircum{}M \textasciitilde{}x \$y\$ \& \textquotedbl{}q\textquotedbl{}"##
        ),
        ("it's 'so' -- x", ##"it's \textquotesingle{}so\textquotesingle{} -{}- x"##),
        ("\\[x] <br> y", "{[}x{]} \\hardbreak\n y"),
        (
            "*a* **b** ~~c d~~ `e--f`",
            ##"\emph{a} \textbf{b} \struck{c} \struck{d} \texttt{e-{}-f}"##
        ),
        ("→ ≥ 5 é 中", ##"\ensuremath{\rightarrow} \ensuremath{\geq} 5 é 中"##),
        ("Ж Ω", ##"\rare{416}{\unset{416}} \rare{3A9}{\ensuremath{\Omega}}"##),
        ("H<sub>2</sub>O", ##"H\textsubscript{2}O"##),
        ("[a](https://e.org/%20_b#c&d~)", ##"\href{https://e.org/\%20\_b\#c\&d\string~}{a}"##),
        (
            "[a](javascript:x) [b](https://e.org/{\\\\})",
            ##"a \href{https://e.org/\%7B\%5C\%7D}{b}"##
        ),
        ("[P-21] [P-21#2]", ##"P-21 (Problem management \& review) P-21\#2"##),
        ("[it][P-21] [P-99]", ##"it (P-21) {[}P-99{]}"##),
        ("![way](figures/flow.png)", ##"\showpicture{figures/flow.png}{way}"##),
        (
            "![way](figures/flow.svg)",
            ##"\missingpicture{way}{figures/flow.svg cannot be set by LaTeX}"##
        ),
        ("![way](https://e.org/x.png)", ##"\missingpicture{way}{}"##),
    ]) func wordsAreWords(_ text: String, _ expected: String) {
        #expect(PrintedSample.latexBody(text).replacing("\\allowbreak{}", with: "") == expected)
    }

    @Test func picturesNeverLeadOutOfTheFolder() {
        for name in ["/etc/x.png", "../../x.png", "a/../../x.png", "./.x/x.png"] {
            let sheet = PrintedSample.sheet(
                "![w](<\(name)>)", files: [.init(name: name, digest: "1")])
            let document = LatexDocument.text(of: sheet)
            #expect(!document.contains("\\showpicture{\(name)}"))
            #expect(!document.contains("\\showpicture{.") && !document.contains("\\showpicture{/"))
        }
    }

    @Test func listsNestAsDeepAsTheTextSays() {
        let text = (0..<9).map { String(repeating: "   ", count: $0) + "1. level \($0)" }
            .joined(separator: "\n")
        let body = PrintedSample.latexBody(text)
        #expect(body.components(separatedBy: "\\begin{enumerate}").count == 5)
        #expect(body.components(separatedBy: "\\begin{deeplist}").count == 6)
        #expect(body.contains("\\deepitem{1.} level 8"))
    }

    @Test func numbersAreThoseOfTheText() {
        let body = PrintedSample.latexBody("- a\n\n  7. seven\n  8. [x] eight\n")
        #expect(body.contains("\\begin{enumerate}\n\\closetogether\n\\setcounter{enumi}{6}\n"))
        #expect(body.contains("\\item{}\\donebox{} eight"))
    }

    @Test func footnotesThatCannotStandInTheirPlaceFollow() {
        let text =
            "# A[^a]\n\nb[^b] c[^a]\n\n| d[^c] |\n|---|\n| e |\n\n[^a]: x\n[^b]: y[^d]\n[^c]: z\n[^d]: w\n"
        let body = PrintedSample.latexBody(text)
        #expect(
            body.contains(
                "\\section[{A}]{A\\footnotemark[1]}\\label{place:1}\n\\footnotetext[1]{x}"))
        #expect(body.contains("b\\footnote[2]{y\\footnotemark[4]} c\\footnotemark[1]"))
        #expect(body.contains("\\footnotetext[4]{w}"))
        #expect(body.contains("\\footnotetext[3]{z}"))
    }

    @Test func theFootSaysThatPaperIsNotControlled() {
        let document = LatexDocument.text(
            of: PrintedSample.sheet("x", marks: ["SUPERSEDED. Do not."]))
        #expect(document.contains("P-20, revision 2.0"))
        #expect(document.contains("Printed copies are uncontrolled"))
        #expect(document.contains("Page \\thepage{} of \\pagecount{}"))
        #expect(document.contains("\\fancyhead[R]{\\small\\bfseries SUPERSEDED}"))
        #expect(document.contains("\\warningbox{SUPERSEDED. Do not.}"))
    }

    @Test func onlyWhatTheTextNeedsIsLoaded() {
        #expect(!PrintedSample.latex("Text.").contains("xeCJK"))
        #expect(PrintedSample.latex("中").contains("\\usepackage{xeCJK}"))
        #expect(!PrintedSample.latex("Text é.").contains("\\rare"))
        #expect(PrintedSample.latex("Ж").contains("\\DeclareRobustCommand{\\rare}"))
    }

    @Test func tablesOfFootnotesStayOnTheirPage() {
        let body = PrintedSample.latexBody(
            "a[^1]\n\n| b |\n|---|\n| c |\n\n[^1]: t\n\n    | d |\n    |---|\n    | e |\n")
        #expect(body.components(separatedBy: "\\begin{tabular}").count == 2)
        #expect(body.components(separatedBy: "\\begin{longtable}").count == 2)
    }
}
