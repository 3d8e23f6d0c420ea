import Foundation

/// Finds what a text could have brought into a document of LaTeX: commands that Signet does not write, and braces
/// and environments that do not match.
enum LatexCheck {
    private static let commands: Set<String> = [
        // Of the text and its characters.
        "textbackslash", "textasciicircum", "textasciitilde", "textless", "textgreater", "textbar",
        "textquotedbl", "textasciigrave", "textquotesingle", "textsuperscript", "textsubscript",
        "ensuremath", "rare", "unset", "boxline", "allowbreak", "mbox", "quad", "enskip", "rlap",
        "string", "textbullet",
        // Of its parts.
        "begin", "end", "item", "section", "subsection", "subsubsection", "paragraph",
        "subparagraph", "innerheading", "label", "phantomsection", "hyperref", "href", "emph",
        "textbf", "texttt", "struck", "footnote", "footnotemark", "footnotetext", "hardbreak",
        "separator", "codeline", "closetogether", "setcounter", "deepitem", "leavevmode",
        "openbox", "donebox", "showpicture", "missingpicture", "hline", "endhead", "endfoot",
        "tabularnewline", "raggedright", "raggedleft", "centering", "arraybackslash",
        "tablecharacter", "field",
        // Of its title.
        "thispagestyle", "LARGE", "bfseries", "par", "warningbox", "fact", "footnotesize",
        "textbegins",
    ]
    private static let symbols: Set<Character> = [
        "{", "}", "$", "&", "#", "%", "_", ",", "-", " ",
    ]
    /// Commands of mathematics stand alone in braces after `\ensuremath`.
    private static let mathematics = "\\ensuremath{"

    /// Each defect; nothing where all is well.
    static func defects(_ document: String) -> [String] {
        guard let start = document.range(of: "\\begin{document}") else { return ["no document"] }
        var reader = Reader(rest: document[start.lowerBound...])
        reader.read()
        return reader.defects
    }

    private struct Reader {
        var rest: Substring
        var defects: [String] = []
        /// Braces and environments that are open.
        private var open: [String] = []

        init(rest: Substring) { self.rest = rest }

        mutating func read() {
            while let character = rest.first {
                if rest.hasPrefix(mathematics) {
                    rest = rest.dropFirst(mathematics.count)
                    readMathematics()
                    continue
                }
                rest = rest.dropFirst()
                switch character {
                case "\\": readCommand()
                case "{": open.append("{")
                case "}": close("{")
                case "%", "#", "$", "^", "_": note("\(character) without a backslash")
                default: break
                }
            }
            if !open.isEmpty { note("\(open) not ended") }
        }

        private mutating func readCommand() {
            guard let first = rest.first else { return note("a backslash at the end") }
            guard first.isLetter else {
                rest = rest.dropFirst()
                if !symbols.contains(first) { note("\\\(first)") }
                return
            }
            let name = String(rest.prefix { $0.isASCII && $0.isLetter })
            rest = rest.dropFirst(name.count)
            if !commands.contains(name) { note("\\\(name)") }
            guard name == "begin" || name == "end" else { return }
            let environment = rest.dropFirst().prefix { $0 != "}" }
            rest = rest.dropFirst(environment.count + 2)
            if name == "begin" {
                open.append(String(environment))
            } else {
                close(String(environment))
                if environment == "document", rest != "\n" { note("text behind the end") }
            }
        }

        /// Everything up to the brace that ends a formula; it holds commands of letters only.
        private mutating func readMathematics() {
            var depth = 1
            while depth > 0, let character = rest.first {
                rest = rest.dropFirst()
                if character == "{" { depth += 1 }
                if character == "}" { depth -= 1 }
                if !character.isLetter, !"\\{}-'".contains(character) { note("in a formula") }
            }
        }

        private mutating func close(_ what: String) {
            if open.popLast() != what { note("\(what) ended that did not begin") }
        }

        private mutating func note(_ what: String) {
            defects.append("\(what) before: \(rest.prefix(60))")
        }
    }
}
