import Foundation
import Publishing
import Testing

/// What becomes of a text as a page of `man`.
@Suite struct ManPageTests {
    @Test func theHeadNamesWhatItIs() {
        let lines = PrintedSample.man("Text.").split(separator: "\n")
        #expect(lines[0] == "'\\\" t")
        #expect(
            lines.contains(
                ".TH \"P\\-20\" \"7\" \"2026-11-06\" \"Revision 2.0\" \"IT service management system\""
            ))
        #expect(lines.contains("P\\-20 \\- Incidents"))
        #expect(lines.contains("Approved by:"))
        #expect(lines.contains("Anna Example (management-\\:representative)"))
    }

    @Test func warningsComeFirst() {
        let page = ManPage.text(of: PrintedSample.sheet("Text.", marks: ["SUPERSEDED. Do not."]))
        #expect(page.contains(".SH DOCUMENT\n\\fBSUPERSEDED. Do not.\\fR\n.TP"))
    }

    @Test(arguments: [
        ("a.", ["a.\\&"]),
        (".sy rm", ["\\&.sy rm"]),
        ("'x", ["\\(aqx"]),
        ("\\\\n\\\\\"", ["\\en\\e\\(dq"]),
        ("&#10;.sy rm", ["\\&.sy rm"]),
        ("a\n.b", ["a .b"]),
        ("sign-off P-20 --to", ["sign-off P\\-20 \\-\\-to"]),
        ("`a-b .c`", ["\\fBa\\-b .c\\fR"]),
        ("*a **b***", ["\\fIa \\f(BIb\\fI\\fR"]),
        ("~~a~~ x", ["\\(ti\\(tia\\(ti\\(ti x"]),
        ("é 中文，文", ["\\[u00E9] \\[u4E2D]\\:\\[u6587]\\[uFF0C]\\:\\[u6587]"]),
        ("H<sub>2</sub>O x<sub>max</sub>", ["H\\[u2082]O x_(max)"]),
        ("a\\\nb", ["a", ".br", "b"]),
        ("![way](a.png) <u>x</u>", ["[Figure: way] x"]),
    ]) func wordsAreWords(_ text: String, _ lines: [String]) {
        #expect(PrintedSample.manBody(text) == lines)
    }

    @Test(arguments: [
        ("(see [a](https://e.org/x_y)).", ["(see", ".UR https://e.org/x_y", "a", ".UE \").\""]),
        ("([a](https://e.org/x_y)).", ["(a \\(lahttps://e.org/x_y\\(ra).\\&"]),
        ("see [a](https://e.org/), b", ["see", ".UR https://e.org/", "a", ".UE \",\"", "b"]),
        ("<https://e.org/>", ["https://e.org/"]),
        ("<a@e.org>", ["a@e.org"]),
        ("[m](mailto:a@e.org)", [".MT a@e.org", "m", ".ME"]),
        ("[a](#b) [c](javascript:x) [d](x.md)", ["a c d"]),
        ("[P-21] [P-21#2]", ["P\\-21 (Problem management & review) P\\-21#2"]),
        ("[it][P-21] [P-99]", ["it (P\\-21) [P\\-99]"]),
        ("[P-21] (Problem management & review)", ["P\\-21 (Problem management & review)"]),
    ]) func linksSayWhereTheyLead(_ text: String, _ lines: [String]) {
        let body = PrintedSample.manBody(text)
        #expect(body.map { $0.replacing("\\:", with: "") } == lines)
    }

    @Test func blocksAreRequests() {
        #expect(
            PrintedSample.manBody("## A\n\n- a\n- b\n\n  c\n\n> q\n\n```\n.x\n\n```\n") == [
                ".SS \"A\"", ".IP \"\\(bu\" 2", "a", ".IP \"\\(bu\" 2", "b", ".RS 2", ".PP", "c",
                ".RE", ".RS 4", ".PP", "q", ".RE", ".PP", ".RS 4", ".EX", "\\&.x", "\\&", ".EE",
                ".RE",
            ])
        #expect(
            PrintedSample.manBody("- a\n- [x] b\n") == [
                ".IP \"\\(bu\" 2", "a", ".PD 0", ".IP \"[x]\" 4", ".PD", "b",
            ])
    }

    @Test func longFieldsAreBlocksOfTheirOwn() {
        let long = String(repeating: "word ", count: 30)
        let body = PrintedSample.manBody("| a | b |\n|--:|---|\n| _ | \(long) |\n")
        #expect(body.contains("rB lxB"))
        #expect(body.contains("r lx."))
        #expect(body.contains("\\&_\tT{"))
        #expect(body.filter { $0 == "T}" }.count == 1)
    }

    @Test func wideTablesAreRecords() {
        let cells = (1...12).map { "column\($0)" }.joined(separator: " | ")
        let rule = (1...12).map { _ in "---" }.joined(separator: " | ")
        let body = PrintedSample.manBody("| \(cells) |\n| \(rule) |\n| \(cells) |\n")
        #expect(!body.contains(".TS"))
        #expect(body.contains("\\fBcolumn7:\\fR column7"))
    }

    @Test func footnotesStandAtTheEnd() {
        let body = PrintedSample.manBody("a[^x] b[^x]\n\n[^x]: note\n")
        #expect(body == ["a[1] b[1]", ".SH \"FOOTNOTES\"", ".IP \"[1]\" 4", "note"])
    }
}
